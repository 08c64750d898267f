"""`reader import`: takes back what was edited elsewhere in an exported file."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.commands import analyses, options, shelves
from reader.commands.console import INCOMPLETE, Complaints, complain
from reader.commands.edited_articles import EditedArticles
from reader.commands.edited_file import edited_claims
from reader.text.normalize import replace_controls
from reader.text.one_line import one_line

if TYPE_CHECKING:
    from reader.claims.edited_claim import EditedClaim
    from reader.claims.edits import Edit
    from reader.export.analyzed_article import AnalyzedArticle
    from reader.store.keeper import DatabaseKeeper

_SHOWN_CODE_POINTS = 60
"""Of a value in a message."""


def run(words: Sequence[str]) -> int:
    """Take back what was edited; return the exit status. Raises ReaderError."""
    from reader.store.articles import ArticleTable

    arguments = _parser().parse_intermixed_args(words)
    claims = edited_claims(arguments.file, arguments.format)
    complaints = Complaints()
    with ExitStack() as stack:
        store = stack.enter_context(shelves.database())
        keeper = shelves.keeper(store)
        stored_claims = shelves.stored_claims(store, keeper)
        articles = EditedArticles(ArticleTable(store), stored_claims, arguments.engine, complaints)
        change = _Change(keeper, arguments, complaints)
        for article, claims_of_article in articles.with_claims(claims):
            change.make(article, claims_of_article)
        for problem in keeper.problems():
            complaints(problem)
    print(change.summary)
    if arguments.dry_run and change.count:
        complain("nothing was done: leave --dry-run out to do it.")
        return INCOMPLETE
    return complaints.status


def _parser() -> argparse.ArgumentParser:
    from reader.export.registry import names_that_come_back

    parser = argparse.ArgumentParser(
        prog="reader import",
        description="Take back what you edited in a file of `reader export`: status, evidence, note and "
        "speaker of each claim, which is found by its stable id. Nothing else of the file is looked at. Each "
        "change is a correction as on the screen, where U takes it back.",
        epilog="What was changed in the file and meanwhile here too is a conflict: it is listed and left as "
        "it is here. So is what somebody else noted, checked or corrected, in an article of which you made "
        "something yourself; else it is taken. The exit status is 0 when all was taken, 1 when something was "
        "left out.",
    )
    parser.add_argument(
        "file",
        metavar="FILE",
        help="a file that `reader export` wrote, or the folder that brat has of it; - for standard input",
    )
    parser.add_argument(
        "--format",
        choices=names_that_come_back(),
        help="what the file is (default: what its name tells)",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    parser.add_argument("--force", action="store_true", help="in a conflict take what the file has")
    options.add_engine(parser)
    return parser


class _Change:
    """Makes corrections of what a file has otherwise, and says what is left out."""

    def __init__(self, keeper: DatabaseKeeper, arguments: argparse.Namespace, complaints: Complaints) -> None:
        self._keeper = keeper
        self._is_forced: bool = arguments.force
        self._is_trial: bool = arguments.dry_run
        self._complaints = complaints
        self._counts: dict[str, int] = {}
        self._conflict_count = 0

    @property
    def count(self) -> int:
        """How many values were changed."""
        return sum(self._counts.values())

    @property
    def summary(self) -> str:
        """What was done, in one line."""
        return _summary(self._counts, self._conflict_count)

    def make(self, article: AnalyzedArticle, claims: Sequence[EditedClaim]) -> None:
        """Correct one article."""
        from reader.claims.edits import corrections_of, edits_of

        edits = edits_of(claims, *article)
        for problem in edits.problems:
            self._complaints(problem)
        taken = list(edits.taken)
        if self._is_forced:
            taken += edits.conflicts
        else:
            self._conflict_count += len(edits.conflicts)
            for conflict in edits.conflicts:
                self._complaints(_conflict_words(conflict))
        for edit in taken:
            self._counts[edit.key] = self._counts.get(edit.key, 0) + 1
            if self._is_trial:
                print(_edit_words(edit))
        if taken and not self._is_trial:
            now = datetime.now(UTC).isoformat(timespec="seconds")
            text = analyses.as_on_screen(article.article)
            corrections = self._keeper.corrections(text)
            additions = [replace(each, made_at=now) for each in corrections_of(taken, *article)]
            self._keeper.keep_corrections(text, (*corrections, *additions), since=corrections)


def _summary(counts: Mapping[str, int], conflict_count: int) -> str:
    parts = [f"{key} of {count:,}" for key, count in counts.items()]
    words = f"changed: {', '.join(parts)}" if parts else "nothing to change"
    conflicts = f"; {conflict_count:,} in conflict" if conflict_count else ""
    return f"{words}{conflicts}"


def _conflict_words(edit: Edit) -> str:
    return (
        f"{edit.claim.place}: conflict in the {edit.key} of {edit.claim.label}: here "
        f"{_shown(edit.former)}, in the file {_shown(edit.value)}. It stays as it is here; "
        "--force takes the file's."
    )


def _edit_words(edit: Edit) -> str:
    return replace_controls(
        f"{edit.claim.place}: {edit.key} of {edit.claim.label}: {_shown(edit.former)} -> {_shown(edit.value)}"
    )


def _shown(value: str) -> str:
    line = one_line(value)
    return f"“{line[:_SHOWN_CODE_POINTS]}…”" if len(line) > _SHOWN_CODE_POINTS else f"“{line}”"
