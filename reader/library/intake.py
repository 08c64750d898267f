"""What comes into the library: files, pages, feeds, and what feeds have that is new.

What reads, what fetches and what keeps are arguments. Every method may raise ReaderError, and runs in any
thread: with the web in it, it takes its time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from reader.errors import SourceError
from reader.library import feed_keeper, web
from reader.library.refresh import RefreshProgress, refresh
from reader.model import Article
from reader.shelf.address import identity
from reader.shelf.feed import FeedCandidate, Subscription
from reader.shelf.offer import Offer
from reader.shelf.versions import Added, Original
from reader.shelf.view import Scope


@dataclass(frozen=True, slots=True)
class FileContent:
    """An article in a file, with the file where its text alone does not hold everything."""

    article: Article
    original: Original | None = None


class Web(web.Web, Protocol):
    """What fetches and reads, and tells what an address offers."""

    def look(self, address: str) -> Offer:
        """Return what an address offers. Raises SourceError when that is nothing."""
        ...

    def close(self) -> None:
        """End what runs beside the program."""
        ...


class FeedStore(feed_keeper.FeedStore, Protocol):
    """Keeps subscriptions, and takes new ones."""

    def add(self, subscription: Subscription) -> bool:
        """Follow a feed; tell whether that is new."""
        ...

    def remove(self, address: str) -> bool:
        """Follow a feed no more; tell whether it was followed."""
        ...


class ArticleStore(feed_keeper.ArticleStore, Protocol):
    """Keeps articles, in folders too."""

    def add(
        self,
        article: Article,
        *,
        feed: str | None = None,
        guid: str = "",
        folder: str = "",
        original: Original | None = None,
        is_teaser: bool = False,
    ) -> Added:
        """Keep an article, or what is new of one that is there already."""
        ...


class Intake:
    """Brings articles into one library.

    `read` yields the articles in a file, or in and below a folder, and the error for each that is left out;
    `parse` returns the article in bytes of any format, and raises SourceError without one; `open_web` makes
    what fetches, when something is fetched for the first time.
    """

    def __init__(
        self,
        articles: ArticleStore,
        feeds: FeedStore,
        *,
        read: Callable[[str], Iterable[FileContent | SourceError]],
        parse: Callable[[bytes], Article],
        open_web: Callable[[], Web],
        suffixes: tuple[str, ...] = (),
    ) -> None:
        self._articles = articles
        self._feeds = feeds
        self._read = read
        self._parse = parse
        self._open_web = open_web
        self._web: Web | None = None
        self.suffixes = suffixes
        """How the names of files with articles end: "notes.txt" is no server."""

    def add_files(self, path: str, folder: str = "") -> Iterator[tuple[Article, Added] | SourceError]:
        """Keep the articles of a file or folder in a folder of the library; yield what became of each."""
        for content in self._read(path):
            if isinstance(content, SourceError):
                yield content
            else:
                added = self._articles.add(content.article, folder=folder, original=content.original)
                yield content.article, added

    def add(self, article: Article, folder: str = "") -> Added:
        """Keep an article that came in some other way."""
        return self._articles.add(article, folder=folder)

    def add_bytes(self, data: bytes, folder: str = "") -> tuple[Article, Added]:
        """Keep the article in bytes that have no name: pasted, or piped. Raises SourceError without one."""
        parsed_article = self._parse(data)
        # The same text is the same article: it has no place by which to tell.
        article = replace(parsed_article, id=f"text-{parsed_article.sha256[:16]}", origin=None)
        return article, self.add(article, folder)

    def look(self, address: str) -> Offer:
        """Return what an address offers, and keep nothing. Raises SourceError when that is nothing."""
        return self._opened_web().look(address)

    def add_page(self, offer: Offer, folder: str = "") -> Added:
        """Keep the article of an offer that has one."""
        assert offer.article is not None
        return self._articles.add(offer.article, folder=folder, original=offer.original)

    def follow(self, candidate: FeedCandidate, folder: str = "") -> Iterator[RefreshProgress]:
        """Follow a feed, and fetch what it has; yield how far it is."""
        subscription = Subscription(candidate.address, candidate.title, folder)
        if not self._feeds.add(subscription):  # then as it is followed, perhaps in another spelling
            name = identity(candidate.address)
            subscription = next(feed for feed in self._feeds.all() if identity(feed.address) == name)
        yield from self._refreshed([subscription])

    def unfollow(self, address: str) -> None:
        """Follow a feed no more; its articles stay. May raise ReaderError."""
        self._feeds.remove(address)

    def refresh(self, scope: Scope) -> Iterator[RefreshProgress]:
        """Ask the feeds of a part of the library for what is new; yield how far it is.

        A feed, a folder and a tag stand for their feeds, every other part for all of them.
        """
        yield from self._refreshed([feed for feed in self._feeds.all() if _is_in(feed, scope)])

    def close(self) -> None:
        """Cut off every request, from any thread, and end what fetches. A later request begins anew."""
        web, self._web = self._web, None
        if web is not None:
            web.cancel()
            web.close()

    def _refreshed(self, subscriptions: Iterable[Subscription]) -> Iterator[RefreshProgress]:
        try:
            yield from refresh(subscriptions, self._opened_web(), self._feeds, self._articles)
        except GeneratorExit:
            self.close()  # what was cut off fetches no more
            raise

    def _opened_web(self) -> Web:
        self._web = self._web or self._open_web()
        return self._web


def _is_in(subscription: Subscription, scope: Scope) -> bool:
    match scope.kind:
        case "feed":
            return subscription.address == scope.name
        case "folder":
            return f"{subscription.folder}/".startswith(f"{scope.name}/")
        case "tag":
            return scope.name in subscription.tags
        case _:
            return True
