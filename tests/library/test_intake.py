"""What comes into the library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.library.intake import FileContent, Intake
from reader.model import Article, Origin
from reader.shelf.feed import Feed, FeedCandidate, FeedEntry, Subscription
from reader.shelf.offer import Offer
from reader.shelf.versions import Original
from reader.shelf.view import Scope, View
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.feeds import Feeds
from reader.store.listing import Listing
from tests.library.web import MemoryReply, MemoryWeb

_PORT, _CITY = "https://port.example/feed", "https://city.example/feed"
_PAGE = "https://port.example/quay"


class OfferingWeb(MemoryWeb):
    """Offers the article of one page."""

    def look(self, address: str) -> Offer:
        article = Article("quay", "The quay is closed.", "Quay", origin=Origin("address", address))
        return Offer(article, Original(b"<html>", "text/html"))

    def close(self) -> None:
        pass


def _parse(data: bytes) -> Article:
    if not data.strip():
        raise SourceError("-: is empty.")
    return Article("-", data.decode(), "Pasted", origin=Origin("stdin", "-"))


def _web() -> OfferingWeb:
    entries = {
        name: (FeedEntry(f"guid:{name}", f"https://{name}.example/1", f"News of the {name}", html=name),)
        for name in ("port", "city")
    }
    return OfferingWeb(
        {_PORT: MemoryReply(body=b"port"), _CITY: MemoryReply(body=b"city")},
        {name.encode(): Feed(f"The {name}", entries=entries[name]) for name in entries},
    )


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "library.sqlite")
    yield database
    database.close()


def _intake(database: Database, *webs: OfferingWeb) -> Intake:
    files: dict[str, list[FileContent | SourceError]] = {
        "quay.html": [FileContent(Article("a", "It rained.", "Rain"), Original(b"<p>", "text/html"))],
        "folder": [FileContent(Article("b", "It snowed.", "Snow")), SourceError("c.txt: is empty.")],
    }
    left = list(webs)
    return Intake(
        ArticleTable(database),
        Feeds(database),
        read=lambda path: files[path],
        parse=_parse,
        open_web=lambda: left.pop(0),
    )


def _titles(database: Database, scope: Scope) -> list[str]:
    return sorted(row.title for row in Listing(database).rows(View(scope), 0, 100))


def test_files_come_into_a_folder_and_what_is_left_out_is_told(database: Database) -> None:
    intake = _intake(database)
    (rain,) = intake.add_files("quay.html", "Weather")
    assert not isinstance(rain, SourceError)
    assert (rain[0].title, rain[1].outcome) == ("Rain", "new")
    assert ArticleTable(database).original("a") == Original(b"<p>", "text/html")
    _, problem = intake.add_files("folder", "Weather")
    assert isinstance(problem, SourceError)
    assert _titles(database, Scope("folder", "Weather")) == ["Rain", "Snow"]
    (again,) = intake.add_files("quay.html")
    assert not isinstance(again, SourceError)
    assert again[1].outcome == "same"


def test_nothing_is_kept_of_what_was_only_looked_at(database: Database) -> None:
    intake = _intake(database, _web())
    offer = intake.look(_PAGE)
    assert Listing(database).count(View()) == 0
    assert intake.add_page(offer).outcome == "new"
    assert _titles(database, Scope()) == ["Quay"]
    assert ArticleTable(database).original("quay") == Original(b"<html>", "text/html")


def test_a_feed_is_followed_and_its_articles_are_fetched(database: Database) -> None:
    intake = _intake(database, _web())
    (report,) = intake.follow(FeedCandidate(_PORT, "The port", ()), "Harbours")
    assert report.result is not None
    assert (report.result.outcome, report.result.new) == ("fetched", 1)
    assert Feeds(database).all() == (Subscription(_PORT, "The port", "Harbours"),)
    assert _titles(database, Scope("feed", _PORT)) == ["News of the port"]


def test_a_feed_that_is_followed_already_stays_as_it_is(database: Database) -> None:
    feed = Subscription(_PORT.replace("https", "HTTPS"), "Mine", "Ports", ("daily",), "https://port.example/")
    Feeds(database).add(feed)
    web = _web()
    web.replies[feed.address] = web.replies[_PORT]
    (report,) = _intake(database, web).follow(FeedCandidate(_PORT, "The port", ()), "Harbours")
    assert report.result is not None
    assert (report.result.subscription, report.result.new) == (feed, 1)
    assert Feeds(database).all() == (feed,)


@pytest.mark.parametrize(
    ("scope", "feeds"),
    [
        (Scope(), {_PORT, _CITY}),
        (Scope("unread"), {_PORT, _CITY}),
        (Scope("feed", _CITY), {_CITY}),
        (Scope("folder", "News"), {_PORT}),
        (Scope("folder", "New"), set()),
        (Scope("tag", "local"), {_CITY}),
    ],
)
def test_a_part_of_the_library_stands_for_its_feeds(
    database: Database, scope: Scope, feeds: set[str]
) -> None:
    Feeds(database).add(Subscription(_PORT, folder="News/Ports"))
    Feeds(database).add(Subscription(_CITY, tags=("local",)))
    web = _web()
    list(_intake(database, web).refresh(scope))
    assert {address for address, _, _ in web.requests} == feeds


def test_what_was_cut_off_begins_anew_the_next_time(database: Database) -> None:
    Feeds(database).add(Subscription(_PORT))
    Feeds(database).add(Subscription(_CITY))
    first, second = _web(), _web()
    intake = _intake(database, first, second)
    reports = intake.refresh(Scope())
    next(reports)
    reports.close()  # type: ignore[attr-defined]
    assert first.is_cancelled.is_set()
    intake.look(_PAGE)
    intake.close()
    assert second.is_cancelled.is_set()


def test_a_text_without_a_place_is_one_article_however_often_it_comes(database: Database) -> None:
    intake = _intake(database)
    (article, added) = intake.add_bytes(b"It rained.", "Weather")
    assert (article.title, added.outcome) == ("Pasted", "new")
    assert intake.add_bytes(b"It rained.")[1].outcome == "same"
    assert intake.add_bytes(b"It snowed.")[1].outcome == "new"
    with pytest.raises(SourceError):
        intake.add_bytes(b" ")
    assert len(_titles(database, Scope())) == 2
