"""The library that the screen shows, put together: of files, of what is kept, or of the sample articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.commands import incoming, options
from reader.commands.inputs import STDIN
from reader.commands.origins import readable_origins
from reader.commands.piped import piped_articles
from reader.commands.quoted_sources import quoted_sources
from reader.errors import ReaderError, SourceError
from reader.regular_file import is_stream
from reader.shelf.view import View

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.people import PeopleKeeper
    from reader.library.same_quotes import SameQuoteFinder
    from reader.library.searching import Searching
    from reader.library.shelf import Shelf
    from reader.model import Article, Engine
    from reader.nlp.process.child import Child
    from reader.shelf.removal import Removal
    from reader.store.articles import ArticleTable
    from reader.store.database import Database
    from reader.store.keeper import DatabaseKeeper


def open_library(
    paths: Sequence[str], *, engine: Engine | None = None, spare: Child | None = None
) -> tuple[Library, tuple[str, ...]]:
    """Return the articles at `paths`, and a sentence for each left out.

    Without paths they are those of the library, or, while that is empty, the sample articles. Claims are
    found by `engine`, or by the one that the configuration names; in `spare`, if that was started for it and
    something waits for its analysis. Raises SourceError when none of the files can be read.
    """
    from reader.library.kept_analyses import KeptAnalyses
    from reader.library.library import Library
    from reader.nlp.fingerprint import fingerprint
    from reader.nlp.process.client import WorkerAnalyzer
    from reader.sources import files
    from reader.store.analyses import Analyses
    from reader.store.articles import ArticleTable

    database, keeper = _open_store()
    stored_articles = ArticleTable(database)
    piped = piped_articles(paths)
    engine = options.engine(engine)
    analyzer = WorkerAnalyzer(engine, spare=spare)
    kept_analyses = KeptAnalyses(analyzer, Analyses(database), pipeline=fingerprint(engine))
    library = partial(
        Library,
        read=lambda origin: piped.get(origin.text) or files.read(origin.text),
        analyzer=analyzer,
        keeper=keeper,
        kept_analyses=kept_analyses,
        find_kept=stored_articles.article,
        removals=lambda article: removals(article, stored_articles),
        people=lambda: _people(database),
        same_quotes=lambda: _same_quotes(database),
        quoted_sources=lambda names: _typed_sources(names, database),
        intake=(lambda: incoming.intake(database)) if database.mode == "write" else None,
    )
    if not paths and _has_articles(database, keeper):
        if kept_analyses.is_complete():
            analyzer.let_go()
        return library({}, shelf=_shelf(database)), ()
    origins, problems = readable_origins(paths, piped)
    # The samples give way to what the person adds, the files that they named do not.
    stored = None if paths else lambda: library({}, shelf=_shelf(database))
    files_library = library(origins, stored=stored)
    first_article = files_library.articles.article(next(iter(origins)))
    if files_library.analyses.analysis(first_article.id):
        analyzer.let_go()
    return files_library, problems


def _open_store() -> tuple[Database, DatabaseKeeper]:
    """Return what is kept; the keeper tells what went wrong when it was opened."""
    from reader.paths import data_dir, state_dir
    from reader.store.keeper import DatabaseKeeper
    from reader.store.opening import open_database

    problems: list[str] = []
    database = open_database(data_dir(), problems.append)
    keeper = DatabaseKeeper(database, data=data_dir(), state=state_dir())
    for problem in problems:
        keeper.tell(problem)
    return database, keeper


def _has_articles(database: Database, keeper: DatabaseKeeper) -> bool:
    """Tell whether the library has any; one that cannot be read has none, and the keeper tells why."""
    from reader.store.listing import Listing

    try:
        return Listing(database).count(View()) > 0
    except ReaderError as error:
        keeper.tell(str(error))
        return False


def _shelf(database: Database) -> Shelf:
    from reader.library.shelf import Shelf
    from reader.store.articles import ArticleTable
    from reader.store.listing import Listing
    from reader.store.reading import ReadingState
    from reader.store.saved_queries import SavedQueries
    from reader.store.tags import Tags

    return Shelf(
        ArticleTable(database),
        Listing(database),
        ReadingState(database),
        lambda: _search(database),
        SavedQueries(database),
        Tags(database),
        database.data_version,
    )


def _search(database: Database) -> Searching:
    """Return what finds articles and claims of the library."""
    from reader.store.search.search import LibrarySearch

    return LibrarySearch(database)


def _same_quotes(database: Database) -> SameQuoteFinder:
    """Return what finds the same quotation in other articles of the library."""
    from reader.store.same_quotes import SameQuotes

    return SameQuotes(database)


def _people(database: Database) -> PeopleKeeper:
    """Return what knows who is who in the library."""
    from reader.store.people import People

    return People(database)


def _typed_sources(names: Iterable[str], database: Database) -> Iterator[Article | SourceError]:
    """Yield what may be quoted; what is open already is the terminal, and its keys no text."""
    for name in names:
        if name == STDIN or is_stream(name):
            yield SourceError(f"{name}: is what the keys come from, not a file. Name a file.")
        else:
            yield from quoted_sources([name], database)


def removals(article: Article, stored_articles: ArticleTable) -> tuple[Removal, ...] | None:
    """Return what was cut from the file of an article, or from the page that is kept; None without either.

    Raises ReaderError.
    """
    from reader.sources import files

    original = stored_articles.original(article.id)
    if original is not None and article.origin is not None:
        return files.unnamed_removals(original.data, article.origin)
    if article.origin is not None and article.origin.kind == "path" and not is_stream(article.origin.text):
        return files.removals(article.origin.text)
    return None
