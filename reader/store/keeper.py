"""Everything that is kept between two starts, behind one door."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.claims.correction import Correction
from reader.model import Article
from reader.session.session import Session
from reader.store.corrections import CorrectionFolder
from reader.store.session import SessionFile


class FileKeeper:
    """Keeps what a person made in `data` and where they were in `state`, two folders that need not exist.

    Never raises: what goes wrong is told by `problems`, and the program goes on without it.
    """

    def __init__(self, *, data: Path, state: Path) -> None:
        self._problems: list[str] = []
        self._corrections = CorrectionFolder(data / "corrections", self._problems.append)
        self._session = SessionFile(state / "session.json", self._problems.append)

    def corrections(self, article: Article) -> tuple[Correction, ...]:
        """Return the corrections of an article, the oldest first."""
        return self._corrections.of(article)

    def keep_corrections(self, article: Article, corrections: Sequence[Correction]) -> None:
        """Keep the corrections of an article in place of those it had."""
        self._corrections.keep(article, corrections)

    def session(self) -> Session:
        """Return what was left at the end of the last session."""
        return self._session.load()

    def keep_session(self, session: Session) -> None:
        """Keep where the person is now."""
        self._session.keep(session)

    def problems(self) -> tuple[str, ...]:
        """Return what went wrong since this was asked last, in sentences."""
        problems = tuple(self._problems)
        self._problems.clear()
        return problems
