"""Feeds of a server on the loopback that have something new whenever they are asked, in a library of news."""

from __future__ import annotations

import itertools
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from bench import generated_news
from bench.library_build import library
from reader.shelf.feed import Subscription
from reader.store.database import FILE_NAME, Database
from reader.store.feeds import Feeds
from tests.sources.feeds.samples import rss
from tests.sources.http.server import Script, Server, ok, serving

FEEDS = 4
NEW_ENTRIES = 3
"""In each feed, each time it is asked."""
_FIRST_NUMBER = 1_000_000
"""Of the news in feeds: none that the library has."""


@contextmanager
def followed(folder: Path, articles: int) -> Iterator[Path]:
    """Make a library of so many articles that follows feeds of a server; yield its folder.

    It is a copy of the one that `library_build` keeps, which stays as it is.
    """
    built, place = library(folder, articles), folder / "followed"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    shutil.copy(built / FILE_NAME, place)
    numbers = itertools.count(_FIRST_NUMBER)
    paths = [f"/feed{number}" for number in range(FEEDS)]
    answers = {path: _feed(numbers) for path in paths}
    with serving(answers) as server:
        _follow(place, server, paths)
        try:
            yield place
        finally:
            asked = len(server.requests)
            print(f"{asked} answers of feeds, {asked * NEW_ENTRIES} new articles in them")
            shutil.rmtree(place)


def make_due(database: Database) -> None:
    """Let every feed be asked at the next refresh, as if an hour had passed."""
    feeds = Feeds(database)
    for subscription in feeds.all():
        feeds.keep_state(subscription.address, replace(feeds.state(subscription.address), due=0.0))


def _follow(place: Path, server: Server, paths: list[str]) -> None:
    config = place / "home" / "quote-reader" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(f"[network]\nallow = {list(server.allow)}\n", encoding="utf-8")
    database = Database(place / FILE_NAME)
    for path in paths:
        Feeds(database).add(Subscription(server.address(path), path.strip("/").title()))
    database.close()


def _feed(numbers: Iterator[int]) -> Script:
    """Return what answers with a feed of the next news."""

    def answer(connection: socket.socket, _: threading.Event) -> None:
        connection.sendall(
            ok(rss("".join(map(_item, itertools.islice(numbers, NEW_ENTRIES)))), "application/rss+xml")
        )

    return answer


def _item(number: int) -> str:
    article, _ = generated_news.article(number)
    paragraphs = "".join(f"&lt;p&gt;{block}&lt;/p&gt;" for block in article.text.split("\n\n"))
    published = format_datetime(datetime.now(UTC))
    return (
        f"<item><title>{article.title}</title><link>/news/{number}</link><pubDate>{published}</pubDate>"
        f"<description>{paragraphs}</description></item>"
    )
