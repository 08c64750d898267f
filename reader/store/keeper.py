"""What a person made and where they were, behind one door."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model import Article
from reader.session.session import Session
from reader.store.database import FILE_NAME, Database
from reader.store.moving import move_files
from reader.store.opening import open_database
from reader.store.session import SessionTable

if TYPE_CHECKING:
    from reader.claims.correction import Correction
    from reader.store.corrections import CorrectionTable


class DatabaseKeeper:
    """Keeps corrections and the session in the database.

    What earlier versions kept in files in the folders `data` and `state` is moved in; they need not exist.
    Never raises: what goes wrong is told by `problems`, and the program goes on without it.
    """

    def __init__(self, database: Database, *, data: Path, state: Path) -> None:
        self._problems: list[str] = []
        move_files(database, data=data, state=state, tell=self._problems.append)
        self._database = database
        self._session = SessionTable(database, self._problems.append)

    @cached_property
    def _corrections(self) -> CorrectionTable:
        from reader.store.corrections import CorrectionTable  # nobody asks before there is an analysis

        return CorrectionTable(self._database, self._problems.append)

    def corrections(self, article: Article) -> tuple[Correction, ...]:
        """Return the corrections of an article, the oldest first."""
        return self._corrections.of(article)

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
        self._corrections.keep(article, corrections, since=since)

    def session(self) -> Session:
        """Return what was left at the end of the last session."""
        return self._session.load()

    def keep_session(self, session: Session) -> None:
        """Keep where the person is now."""
        self._session.keep(session)

    def tell(self, problem: str) -> None:
        """Have a sentence told with the problems."""
        self._problems.append(problem)

    def problems(self) -> tuple[str, ...]:
        """Return what went wrong since this was asked last, in sentences."""
        problems = tuple(self._problems)
        self._problems.clear()
        return problems


def open_keeper(*, data: Path, state: Path) -> DatabaseKeeper:
    """Return a keeper on the database in the folder `data`; what is wrong with that is told by it."""
    problems: list[str] = []
    keeper = DatabaseKeeper(open_database(data, problems.append, consequence=""), data=data, state=state)
    for problem in problems:
        keeper.tell(problem)
    return keeper


def is_anything_kept(data: Path) -> bool:
    """Tell whether corrections can be kept in the folder `data`; asks without making a file."""
    return (data / FILE_NAME).exists() or (data / "corrections").exists()
