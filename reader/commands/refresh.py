"""`reader refresh`: ask the feeds for what is new; made for cron."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from reader.commands import shelves
from reader.commands.console import INCOMPLETE, OK, complain
from reader.commands.feed_progress import shown_progress
from reader.text.counted import counted

if TYPE_CHECKING:
    from reader.library.feed_keeper import FeedResult
    from reader.shelf.feed import Subscription
    from reader.store.database import Database
    from reader.store.feeds import Feeds


def run(words: Sequence[str]) -> int:
    """Refresh feeds, print one line, and return the exit status: 1 when a feed could not be had."""
    feed_names: list[str] = _parser().parse_args(words).feeds
    from reader.library.refresh_words import summary
    from reader.store.feeds import Feeds

    with shelves.database() as store:
        feeds = Feeds(store)
        subscriptions = _named(feeds.all(), feed_names)
        if not subscriptions:
            print("No feeds yet. `reader add ADDRESS` follows one, `reader feeds import FILE` many.")
            return OK
        results = _refreshed(subscriptions, feeds, store)
    print(f"{summary(results)}.")
    return INCOMPLETE if any(result.outcome in ("failed", "gone") for result in results) else OK


def _refreshed(subscriptions: Iterable[Subscription], feeds: Feeds, store: Database) -> list[FeedResult]:
    """Ask the feeds and return what became of each; what goes wrong is said at once."""
    from reader import paths
    from reader.library.refresh import refresh
    from reader.settings import config
    from reader.sources.web import Web
    from reader.store.articles import ArticleTable

    results = []
    hosts = config.load(paths.config_file()).hosts
    with closing(Web(allow=hosts)) as web, shown_progress("Asking the feeds") as show:
        for progress in refresh(subscriptions, web, feeds, ArticleTable(store)):
            show(f"{progress.done} of {counted(progress.total, 'feed')}", progress.articles)
            if progress.result is None:
                continue
            results.append(progress.result)
            if progress.result.problem:
                complain(progress.result.problem)
    return results


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reader refresh",
        description="Ask your feeds for what is new. A feed is asked at most once an hour, and less often "
        "where its server says so: run it as often as you like, from cron for example. Prints one line; what "
        "went wrong is said on standard error, and the exit status is 1 then.",
    )
    parser.add_argument(
        "feeds",
        metavar="FEED",
        nargs="*",
        help="address, title, folder or tag of feeds (default: all); their time must have come too",
    )
    return parser


def _named(subscriptions: tuple[Subscription, ...], names: Sequence[str]) -> tuple[Subscription, ...]:
    """Return the feeds that some names mean, each once; without names all. Raises SourceError."""
    from reader.library.subscriptions import find

    if not names:
        return subscriptions
    return tuple({feed.address: feed for name in names for feed in find(subscriptions, name)}.values())
