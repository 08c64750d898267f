"""`reader import`: takes back what was edited elsewhere in an exported file."""

from __future__ import annotations

import argparse
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import analyses, inputs, options, shelves
from reader.commands.console import INCOMPLETE, Complaints, complain
from reader.commands.edited_file import edited_claims
from reader.errors import SourceError
from reader.text.normalize import replace_controls
from reader.text.one_line import one_line

if TYPE_CHECKING:
    from reader.claims.edited_claim import EditedClaim
    from reader.claims.edits import Edit
    from reader.export.analyzed_article import AnalyzedArticle
    from reader.library.stored_claims import StoredClaims
    from reader.model import Article
    from reader.store.articles import ArticleTable
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
        articles = _Articles(ArticleTable(store), shelves.stored_claims(store, keeper), arguments, complaints)
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


class _Articles:
    """Finds the articles that claims of a file are of, with what is kept of them."""

    def __init__(
        self,
        library: ArticleTable,
        stored_claims: StoredClaims,
        arguments: argparse.Namespace,
        complaints: Complaints,
    ) -> None:
        self._library = library
        self._stored_claims = stored_claims
        self._engine = arguments.engine
        self._complaints = complaints

    def with_claims(
        self, claims: Sequence[EditedClaim]
    ) -> Iterator[tuple[AnalyzedArticle, Sequence[EditedClaim]]]:
        """Yield each article with its claims of the file; say which claims are of none."""
        by_article: defaultdict[tuple[str, str], list[EditedClaim]] = defaultdict(list)
        for claim in claims:
            by_article[claim.article, claim.file if claim.article else ""].append(claim)
        nameless_claims = by_article.pop(("", ""), [])
        for claim in (claim for claim in nameless_claims if not claim.id):
            self._complaints(
                f"{claim.place}: has no id, by which a claim is found. It is left out; one that was missed "
                "is added on the screen, with !."
            )
        for (id, path), claims_of_article in by_article.items():
            article = self._article(id, path)
            if article is not None:
                yield article, claims_of_article
            else:
                name = path or f"the article {id}"
                self._complaints(f"{claims_of_article[0].place}: {name} is not there any more.")
        if any(claim.id for claim in nameless_claims):
            yield from self._by_ids(claim for claim in nameless_claims if claim.id)

    def _article(self, id: str, path: str) -> AnalyzedArticle | None:
        """Return an article of the library, else of the file that it was read from; None without either."""
        analyzed_article = self._stored_claims.article(id)
        if analyzed_article is not None:
            return analyzed_article
        article = self._library.article(id) or self._article_of_file(path)
        if article is None:
            return None
        analyzed_article = self._stored_claims.of(article)
        if analyzed_article is not None:
            return analyzed_article
        engine = options.engine(self._engine)
        return next(
            analyses.analyzed([article], engine, with_corrections=True, leave_out=self._complaints), None
        )

    def _article_of_file(self, path: str) -> Article | None:
        """Return the article in a file; None without the file, or where it has none, which is said."""
        if not path or not os.path.isfile(path):  # noqa: PTH113  # Path.is_file may raise
            return None
        article = next(inputs.texts([str(Path(path).absolute())]))
        if isinstance(article, SourceError):
            self._complaints(article)
            return None
        return article

    def _by_ids(
        self, claims: Iterable[EditedClaim]
    ) -> Iterator[tuple[AnalyzedArticle, Sequence[EditedClaim]]]:
        """Yield the articles of the library that have claims of these ids: a table may have no more."""
        from reader.claims.claim_id import claim_ids

        waiting: defaultdict[str, list[EditedClaim]] = defaultdict(list)
        for claim in claims:
            waiting[claim.id].append(claim)
        for article in self._stored_claims.all():
            if not waiting:
                return
            ids = claim_ids(article.article, article.corrected_analysis.analysis)
            own = [claim for id in ids if id in waiting for claim in waiting.pop(id)]
            if own:
                yield article, own
        for claim in (claim for claims_of_id in waiting.values() for claim in claims_of_id):
            self._complaints(f"{claim.place}: no article of your library has {claim.label}.")


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
