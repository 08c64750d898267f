"""Keeps what a person made as long as the program runs, where there is nothing to keep it in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.model import Article
from reader.session.session import Session

if TYPE_CHECKING:
    from reader.claims.correction import Correction


class MemoryKeeper:
    """A keeper without a next start."""

    def __init__(self) -> None:
        self._corrections: dict[str, tuple[Correction, ...]] = {}

    def corrections(self, article: Article) -> tuple[Correction, ...]:
        """Return the corrections of an article, the oldest first."""
        return self._corrections.get(article.id, ())

    def keep_corrections(
        self,
        article: Article,
        corrections: Sequence[Correction],
        *,
        since: Sequence[Correction] | None = None,
    ) -> None:
        """Keep the corrections of an article in place of those it had: no other program changes them."""
        self._corrections[article.id] = tuple(corrections)

    def session(self) -> Session:
        """Return an empty one: there was no session before."""
        return Session()

    def keep_session(self, session: Session) -> None:
        """Forget it: there will be no session after."""

    def problems(self) -> tuple[str, ...]:
        """Return nothing."""
        return ()
