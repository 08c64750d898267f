"""`reader PATH ...`: the screen."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader import heap
from reader.commands import incoming, options, shelves
from reader.commands.console import MISUSED, complain
from reader.commands.feed_progress import fetched_results
from reader.commands.piped import piped_articles
from reader.commands.quoted_sources import quoted_sources
from reader.commands.spare import has_terminal, start
from reader.errors import ReaderError, SourceError
from reader.nlp.process import child
from reader.shelf.address import is_address, shown
from reader.shelf.view import View

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.people import PeopleKeeper
    from reader.library.same_quotes import SameQuoteFinder
    from reader.library.searching import Searching
    from reader.library.shelf import Shelf
    from reader.model import Article, Engine, Origin
    from reader.nlp.process.child import Child
    from reader.shelf.link import LinkPlace
    from reader.shelf.removal import Removal
    from reader.store.articles import ArticleTable
    from reader.store.database import Database

_FIRST_SAMPLE = "nato-exercises.txt"


def run(
    paths: Sequence[str],
    *,
    engine: Engine | None = None,
    places: tuple[LinkPlace, ...] = (),
    spare: Child | None = None,
) -> int:
    """Show the articles until the person quits; return the exit status. Raises SourceError without any.

    `places` are where to begin in the first of them; an address that the library has is not asked again then.
    `spare` is the process that analyzes where it was started before this was imported; it ends here.
    """
    addresses = [path for path in paths if is_address(path)]
    if addresses and len(addresses) < len(paths):
        raise SourceError(
            "Addresses go into your library, files are opened where they are: name one or the other."
        )
    # What is imported and built until then stays; to look it through for garbage took a sixth of the time.
    gc.disable()
    try:
        if spare is None and has_terminal():
            spare = start()
        engine = options.engine(engine)
        if spare is not None:
            child.choose(spare, engine)
        first_id = _bring_in(addresses, fetches_again=not places) if addresses else None
        library, problems = open_library(() if addresses else paths, engine=engine, spare=spare)
        library.first_id = first_id or first_named(library, paths, is_linked=bool(places))
        library.first_places = places
        # Only now: once what is piped in was read, standard input is the terminal again.
        if not has_terminal():
            complain(
                "the screen needs a terminal. Without one, `reader read --plain FILE ...` prints articles "
                "with their claims, `reader extract FILE ...` only the claims."
            )
            return MISUSED
        from reader.ui.app import run

        status = run(library, problems=problems, when_shown=settle)
    finally:
        gc.enable()
        if spare is not None:
            child.end(spare)
    for problem in library.problems():  # what came up when the place was kept at the end
        complain(problem)
    return status


def settle() -> None:
    """Make ready for hours, once there is something on the screen: what is there by then stays."""
    gc.freeze()
    gc.enable()
    heap.share()
    heap.keep_little()


def _bring_in(addresses: Iterable[str], *, fetches_again: bool) -> str | None:
    """Put what addresses offer into the library; return the last article, None where it was a feed.

    Raises ReaderError, also for a site, of which the person has to choose a feed.
    """
    from reader.model import Origin
    from reader.store.articles import ArticleTable

    last_id: str | None = None
    with shelves.database() as store:
        intake = incoming.intake(store)
        try:
            for address in addresses:
                kept_id = Origin("address", address).id
                if not fetches_again and ArticleTable(store).article(kept_id):
                    last_id = kept_id
                    continue
                offer = intake.look(address)
                if offer.article is not None:
                    last_id = intake.add_page(offer).id
                elif not offer.is_feed:
                    raise SourceError(f"{shown(address)}: is a site. See its feeds with `reader add`.")
                else:
                    for result in fetched_results(intake.follow(offer.feeds[0])):
                        if result.problem:
                            complain(result.problem)
        finally:
            intake.close()
    return last_id


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
    from reader.paths import data_dir, state_dir
    from reader.sources import files
    from reader.store.analyses import Analyses
    from reader.store.articles import ArticleTable
    from reader.store.keeper import DatabaseKeeper
    from reader.store.listing import Listing
    from reader.store.opening import open_database

    store_problems: list[str] = []
    database = open_database(data_dir(), store_problems.append)
    keeper = DatabaseKeeper(database, data=data_dir(), state=state_dir())
    for problem in store_problems:
        keeper.tell(problem)
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
        people=lambda: people(database),
        same_quotes=lambda: same_quotes(database),
        quoted_sources=lambda names: quoted_sources(names, database),
        intake=(lambda: incoming.intake(database)) if database.mode == "write" else None,
    )
    if not paths:
        try:
            has_articles = Listing(database).count(View()) > 0
        except ReaderError as error:
            keeper.tell(str(error))
            has_articles = False
        if has_articles:
            if kept_analyses.is_complete():
                analyzer.let_go()
            return library({}, shelf=_shelf(database)), ()
    origins, problems = _origins(paths, piped)
    # The samples give way to what the person adds, the files that they named do not.
    stored = None if paths else lambda: library({}, shelf=_shelf(database))
    files_library = library(origins, stored=stored)
    first_article = files_library.articles.article(next(iter(origins)))
    if files_library.analyses.analysis(first_article.id):
        analyzer.let_go()
    return files_library, problems


def first_named(library: Library, paths: Sequence[str], *, is_linked: bool) -> str | None:
    """Return the article that the person named first; None where they named none, or a folder of many.

    Of those one goes on with the one that was left last, unless a link leads into the first.
    """
    if not is_linked and (not paths or is_address(paths[0]) or os.path.isdir(paths[0])):  # noqa: PTH112
        return None
    return next(iter(library.article_list), None)


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
        lambda: search(database),
        SavedQueries(database),
        Tags(database),
        database.data_version,
    )


def search(database: Database) -> Searching:
    """Return what finds articles and claims of the library."""
    from reader.store.search.search import LibrarySearch

    return LibrarySearch(database)


def same_quotes(database: Database) -> SameQuoteFinder:
    """Return what finds the same quotation in other articles of the library."""
    from reader.store.same_quotes import SameQuotes

    return SameQuotes(database)


def people(database: Database) -> PeopleKeeper:
    """Return what knows who is who in the library."""
    from reader.store.people import People

    return People(database)


def _origins(
    paths: Sequence[str], piped: Mapping[str, Article]
) -> tuple[Mapping[str, Origin], tuple[str, ...]]:
    """Return where the articles at `paths` are read from, by their ids, and a sentence for each left out.

    Without paths they are the sample articles. Raises SourceError when none of them can be read.
    """
    from reader.model import Origin
    from reader.paths import bundled
    from reader.sources import files

    samples = bundled("articles")
    names, problems = files.find(
        [path for path in paths if path not in piped]
        if paths
        else [str(samples / _FIRST_SAMPLE), str(samples)]
    )
    names = (*piped, *names)
    # The article that opens first must be one that can be read; the others are read when they are wanted.
    for place, name in enumerate(names):
        try:
            if name not in piped:
                files.read(name)
        except SourceError as error:
            problems += (str(error),)
        else:
            # By its whole path, what is kept of an article is found wherever the program is started.
            whole = [
                Origin("stdin", name) if name in piped else Origin("path", str(Path(name).absolute()))
                for name in names[place:]
            ]
            return {origin.id: origin for origin in whole}, problems
    raise SourceError("\n".join(problems))


def removals(article: Article, stored_articles: ArticleTable) -> tuple[Removal, ...] | None:
    """Return what was cut from the file of an article, or from the page that is kept; None without either.

    Raises ReaderError.
    """
    from reader.sources import files

    original = stored_articles.original(article.id)
    if original is not None and article.origin is not None:
        return files.unnamed_removals(original.data, article.origin)
    if article.origin is not None and article.origin.kind == "path":
        return files.removals(article.origin.text)
    return None
