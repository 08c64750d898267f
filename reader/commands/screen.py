"""`reader PATH ...`: the screen."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from reader import heap
from reader.commands import incoming, options, shelves
from reader.commands.console import MISUSED, complain
from reader.commands.feed_progress import fetched_results
from reader.commands.screen_library import open_library
from reader.commands.spare import has_terminal, start
from reader.commands.terminal_variables import drop_unusable
from reader.errors import SourceError
from reader.nlp.process import child
from reader.shelf.address import is_address, shown

if TYPE_CHECKING:
    from reader.library.intake import Intake
    from reader.library.library import Library
    from reader.model import Engine
    from reader.nlp.process.child import Child
    from reader.shelf.link import LinkPlace


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
    addresses = _addresses(paths)
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
        drop_unusable(os.environ)
        from reader.ui.app import run

        status = run(library, problems=problems, when_shown=settle)
    finally:
        gc.enable()
        if spare is not None:
            child.end(spare)
    for problem in library.problems():  # what came up when the place was kept at the end
        complain(problem)
    return status


def _addresses(paths: Sequence[str]) -> list[str]:
    """Return the paths that are addresses: all or none. Raises SourceError for some."""
    addresses = [path for path in paths if is_address(path)]
    if addresses and len(addresses) < len(paths):
        raise SourceError(
            "Addresses go into your library, files are opened where they are: name one or the other."
        )
    return addresses


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
    with shelves.database() as store, closing(incoming.intake(store)) as intake:
        articles = ArticleTable(store)
        for address in addresses:
            kept_id = Origin("address", address).id
            is_kept = not fetches_again and articles.article(kept_id) is not None
            last_id = kept_id if is_kept else _take_in(intake, address) or last_id
    return last_id


def _take_in(intake: Intake, address: str) -> str | None:
    """Keep what an address offers; return the id of its article, None of a feed. Raises ReaderError."""
    offer = intake.look(address)
    if offer.article is not None:
        return intake.add_page(offer).id
    if not offer.is_feed:
        raise SourceError(f"{shown(address)}: is a site. See its feeds with `reader add`.")
    for result in fetched_results(intake.follow(offer.feeds[0])):
        if result.problem:
            complain(result.problem)
    return None


def first_named(library: Library, paths: Sequence[str], *, is_linked: bool) -> str | None:
    """Return the article that the person named first; None where they named none, or a folder of many.

    Of those one goes on with the one that was left last, unless a link leads into the first.
    """
    if not is_linked and (not paths or is_address(paths[0]) or os.path.isdir(paths[0])):  # noqa: PTH112
        return None
    return next(iter(library.article_list), None)
