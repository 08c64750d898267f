"""`reader export`: claims of articles, of a search or of the whole library, in any format."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import analyses, inputs, options, outgoing, shelves
from reader.commands.console import INCOMPLETE, Complaints, complain
from reader.errors import ExportError
from reader.paths import is_something_at

if TYPE_CHECKING:
    from reader.export.analyzed_article import AnalyzedArticle
    from reader.model import Article
    from reader.store.database import Database

_LIBRARY = "library"
_EXCLUDING_TERM = re.compile(r"-\w\w+:")
"""How a term of a search begins that lets through the opposite, "-status:unchecked"; no option does."""

_MAX_TEMPLATE_BYTES = 1_000_000
"""A thousand times the one that ships."""


def run(words: Sequence[str]) -> int:
    """Write the claims; return the exit status. Raises ReaderError."""
    # To the parser what begins with a blank is no option.
    words = [f" {word}" if _EXCLUDING_TERM.match(word) else word for word in words]
    arguments = _parser().parse_intermixed_args(words)
    if arguments.show_template:
        from reader.export.markdown import TEMPLATE
        from reader.export.templates import bundled

        print(bundled(TEMPLATE), end="")
        return 0
    if arguments.template and arguments.format not in (None, "markdown"):
        raise ExportError(f"A template is for Markdown, not for {arguments.format}. Leave one of them out.")
    format = outgoing.chosen_format("markdown" if arguments.template else arguments.format, arguments.output)
    write = _template_writer(arguments.template) if arguments.template else format.write
    if arguments.force:
        inputs.check_no_input(arguments.output, [*arguments.what, *filter(None, [arguments.template])])
    complaints = Complaints()
    with ExitStack() as stack:
        articles = _Wanted(stack, arguments, complaints).articles()
        counted = outgoing.write(
            articles, write, arguments.output, replaces=arguments.force, is_binary=format.is_binary
        )
    if not counted.articles:
        complain("there is nothing to export.")
        return INCOMPLETE
    return complaints.status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reader export",
        description="Write the claims of articles, with all that is known of each and all that you made of "
        "it: speaker, status, evidence, note. What you edit in a format that comes back "
        "(`reader import`) is found by the stable id of the claim.",
        epilog="A file that exists is left as it is, unless you say --force.",
    )
    parser.add_argument(
        "what",
        metavar="WHAT",
        nargs="*",
        help="file or folder, address or id of an article in your library, a search (as behind F: "
        "speaker:kuleba -status:unchecked), or the word library for all of it",
    )
    options.add_format(parser)
    parser.add_argument("-o", "--output", metavar="FILE", help="a file; - for standard output (default)")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")
    parser.add_argument(
        "--raw", action="store_true", help="as the claims were found, without what you made of them"
    )
    parser.add_argument("--template", metavar="FILE", help="a template of your own for Markdown (Jinja)")
    parser.add_argument("--show-template", action="store_true", help="print the template that ships")
    options.add_engine(parser)
    return parser


def _template_writer(path: str) -> outgoing.Write:
    """Return what writes by a person's own template. Raises ReaderError when it cannot be read."""
    from reader.export.markdown import write_by
    from reader.regular_file import check_input
    from reader.sources.files import reason

    try:
        inputs.check_name(path)
        check_input(Path(path))
        with Path(path).open("rb") as file:
            data = file.read(_MAX_TEMPLATE_BYTES + 1)
        template = data.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else "is not UTF-8"
        raise ExportError(f"{path}: {why}.") from error
    if len(data) > _MAX_TEMPLATE_BYTES:
        raise ExportError(f"{path}: is larger than {_MAX_TEMPLATE_BYTES // 1_000_000} MB, and no template.")
    return partial(write_by, template, name=path)


class _Wanted:
    """The articles that a command line wants, with their claims."""

    def __init__(self, stack: ExitStack, arguments: argparse.Namespace, complaints: Complaints) -> None:
        self._stack = stack
        self._what: Sequence[str] = arguments.what
        self._is_raw: bool = arguments.raw
        self._engine = arguments.engine
        self._complaints = complaints

    def articles(self) -> Iterator[AnalyzedArticle]:
        """Yield them in the order in which they are named. Raises ReaderError."""
        if not self._what:
            raise ExportError(f"Say what to export: a file, an article, a search, or the word {_LIBRARY}.")
        if all(name == inputs.STDIN or is_something_at(name) for name in self._what):
            yield from self._of_files(self._what)
            return
        if not shelves.exists():
            missing = next(name for name in self._what if name != inputs.STDIN and not is_something_at(name))
            raise ExportError(f"{missing}: is no file, and there is no library yet to search.")
        store = self._stack.enter_context(shelves.database())
        ids = [self._ids(store, name) for name in self._what]
        if all(ids):
            for name, ids_of_name in zip(self._what, ids, strict=True):
                yield from self._of_library(store) if name == _LIBRARY else self._of_ids(store, ids_of_name)
        else:
            yield from self._of_search(store, " ".join(self._what).strip())

    def _of_files(self, names: Sequence[str]) -> Iterator[AnalyzedArticle]:
        return analyses.analyzed(
            inputs.texts(names),
            options.engine(self._engine),
            with_corrections=not self._is_raw,
            leave_out=self._complaints,
        )

    def _of_library(self, store: Database) -> Iterator[AnalyzedArticle]:
        claims = shelves.stored_claims(store, shelves.keeper(store))
        if waiting := shelves.waiting_words(claims.unanalyzed_count()):
            complain(f"{waiting}. That is done first.")
            self._analyze(store, claims.unanalyzed())
        return claims.all(is_raw=self._is_raw)

    def _analyze(self, store: Database, articles: Iterable[Article]) -> None:
        """Keep what is found in articles of the library, as the screen does."""
        from reader.store.analyses import Analyses

        table = Analyses(store)
        for article, corrected_analysis in analyses.analyzed(
            articles, options.engine(self._engine), with_corrections=False, leave_out=self._complaints
        ):
            table.keep(article, corrected_analysis.analysis)

    def _of_search(self, store: Database, query: str) -> Iterator[AnalyzedArticle]:
        claims = shelves.stored_claims(store, shelves.keeper(store))
        if waiting := shelves.waiting_words(claims.unanalyzed_count()):
            complain(f"{waiting}, so a search may not find all. {shelves.HOW_TO_ANALYZE}")
        hits = claims.matching(query, is_raw=self._is_raw, tell=self._complaints)
        first = next(hits, None)
        if first is None:
            raise ExportError(f"{query}: no claim of your library is found by that, nor is it a file.")
        yield first
        yield from hits

    def _of_ids(self, store: Database, ids: Sequence[str]) -> Iterator[AnalyzedArticle]:
        from reader.store.articles import ArticleTable

        claims = shelves.stored_claims(store, shelves.keeper(store))
        for id in ids:
            article = claims.article(id, is_raw=self._is_raw)
            if article is not None:
                yield article
            elif text := ArticleTable(store).article(id):
                yield from analyses.analyzed(
                    [text],
                    options.engine(self._engine),
                    with_corrections=not self._is_raw,
                    leave_out=self._complaints,
                )

    def _ids(self, store: Database, name: str) -> tuple[str, ...]:
        from reader.store import forgetting

        return (_LIBRARY,) if name == _LIBRARY else forgetting.find(store, name)
