"""`reader check`: whether the quotations of a draft stand in its sources."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import analyses, inputs, options, shelves
from reader.commands.console import INCOMPLETE, OK, complain, listing_console
from reader.commands.quoted_sources import LIBRARY, quoted_sources
from reader.errors import SourceError, StoreError
from reader.text.counted import counted

if TYPE_CHECKING:
    from reader.claims.corrected import Corrected
    from reader.export.draft_check.wording import LineIn
    from reader.model import Analysis, Article, Engine
    from reader.quotes.findings import DraftCheck
    from reader.store.database import Database


def run(words: Sequence[str]) -> int:
    """Print what each quotation of a draft is; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="reader check",
        description="Hold the quotations of a draft against what they quote: verbatim, edited (and which "
        "words), cut so that the sense may turn, spliced from several places, said by somebody else, or not "
        "found. Indirect claims are matched where that can be, and else left open and counted.",
        epilog="Marks, dashes, ellipses, brackets, a capital at the start, “[sic]”, contractions spelled out "
        "and numbers in words or digits are no edits, unless --strict. The exit status is 0 only when every "
        "quotation is verbatim or accepted and every source could be read. What you accept in the program "
        "is kept beside the draft, in DRAFT.accepted, and holds here too.",
    )
    parser.add_argument("draft", metavar="DRAFT", help="file with the draft; - for standard input")
    parser.add_argument(
        "--against",
        metavar="SOURCE",
        nargs="+",
        default=[LIBRARY],
        help="files and folders: articles, transcripts, captions, press releases; "
        f"“{LIBRARY}” for your library (default: {LIBRARY})",
    )
    parser.add_argument("--accept", metavar="FILE", help="quotations that are right as they are, one a line")
    parser.add_argument("--strict", action="store_true", help="every mark that is another one is an edit")
    parser.add_argument(
        "--format",
        choices=("text", "jsonl", "markdown"),
        default="text",
        help="a listing (default), one JSON object a passage, or a table with links",
    )
    options.add_corrected(parser)
    options.add_engine(parser)
    arguments = parser.parse_intermixed_args(words)
    engine = options.engine(arguments.engine)
    sources = _Sources(arguments.against)
    check = _check(arguments, sources, engine)
    if not sources.count:
        raise SourceError(f"{check.draft.label}: was not checked, as there is no source to hold it against.")
    _print(check, arguments.format)
    return OK if check.is_right and not sources.has_gaps else INCOMPLETE


class _Sources:
    """The articles that the command line names as sources, read one after the other."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self.count = 0
        """Of those that could be read, once all were asked for."""
        self.has_gaps = False
        """Whether any of them could not be read, once all were asked for."""

    def articles(self, database: Database | None, draft: Article) -> Iterator[Article]:
        """Yield them; what cannot be read is said on standard error, and that the draft is no source."""
        for article in quoted_sources(self._names, database):
            if isinstance(article, SourceError):
                complain(article)
                self.has_gaps = True
            elif article.sha256 == draft.sha256:
                complain(f"{article.label}: is the draft itself, which is no source of its quotations.")
            else:
                self.count += 1
                yield article


def _check(arguments: argparse.Namespace, sources: _Sources, engine: Engine) -> DraftCheck:
    """Return the check that the command line asks for. Raises ReaderError when it cannot be made."""
    import asyncio

    from reader.library.accepted_quotations import lines_beside, lines_of
    from reader.library.checking import check_draft

    named_lines = lines_of(Path(arguments.accept)) if arguments.accept else ()
    draft = _draft(arguments.draft)
    accepted = (*named_lines, *lines_beside(draft))
    database = _database() if LIBRARY in arguments.against else None
    library = analyses.analyzing_library(engine)
    lay_over = analyses.corrections(is_wanted=arguments.corrected)

    async def analyze(article: Article) -> Corrected:
        return lay_over(
            _library_analysis(database, article, engine) or await library.analyses.extract(article), article
        )

    async def check() -> DraftCheck:
        return await check_draft(
            draft,
            await analyze(draft),
            sources.articles(database, draft),
            analyze,
            accepted=accepted,
            is_strict=arguments.strict,
        )

    with closing(asyncio.new_event_loop()) as loop:
        return loop.run_until_complete(check())


def _draft(name: str) -> Article:
    """Return the one article that is the draft. Raises SourceError."""
    articles = list(inputs.texts([name]))
    for article in articles:
        if isinstance(article, SourceError):
            raise article
    if len(articles) != 1 or isinstance(articles[0], SourceError):
        raise SourceError(f"{name}: has {counted(len(articles), 'article')}. Name one draft.")
    return articles[0]


def _database() -> Database:
    """Return the library that there is. Raises StoreError without one, and when it cannot be read."""
    from reader.paths import data_dir
    from reader.store.database import FILE_NAME

    path = data_dir() / FILE_NAME
    if not path.exists():
        raise StoreError(
            f"{path}: there is no library yet. It begins with what you add or open. "
            "Sources that are not in it are named with --against."
        )
    return shelves.readable_database()


def _library_analysis(database: Database | None, article: Article, engine: Engine) -> Analysis | None:
    """Return the analysis that the library has of an article's text; None without one."""
    if database is None:
        return None
    from dataclasses import replace

    from reader.nlp.fingerprint import fingerprint
    from reader.store.analyses import Analyses

    analysis = Analyses(database).find(article.sha256, fingerprint(engine))
    return analysis and replace(analysis, article_id=article.id)


def _print(check: DraftCheck, form: str) -> None:
    from reader.sources.lines import FileLines

    line_in = FileLines().line_in

    if form == "text":
        from reader.export.draft_check.listing import listing

        console = listing_console()
        for text in listing(check, console, line_in):
            console.print(text)
        return
    from reader.export.draft_check import jsonl, markdown

    write: Callable[[DraftCheck, LineIn], Iterable[str]] = jsonl.lines if form == "jsonl" else markdown.lines
    for line in write(check, line_in):
        print(line)
