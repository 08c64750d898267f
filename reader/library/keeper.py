"""What keeps what a person made and where they were, as the library sees it. Protocols only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from reader.model import Article
from reader.session.session import Session

if TYPE_CHECKING:
    from reader.claims.correction import Correction


class Keeper(Protocol):
    """Keeps what a person made, and where they were, until the next start. Never raises."""

    def corrections(self, article: Article) -> tuple[Correction, ...]:
        """Return the corrections of an article, the oldest first."""
        ...

    def keep_corrections(
        self,
        article: Article,
        corrections: Sequence[Correction],
        *,
        since: Sequence[Correction] | None = None,
    ) -> None:
        """Keep the corrections of an article in place of those it had.

        `since`: those that they were made of; what other programs did since these were read stays.
        """
        ...

    def session(self) -> Session:
        """Return what was left at the end of the last session."""
        ...

    def keep_session(self, session: Session) -> None:
        """Keep where the person is now."""
        ...

    def problems(self) -> tuple[str, ...]:
        """Return a sentence for everything that went wrong since the last call."""
        ...
