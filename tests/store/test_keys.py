"""What makes two articles one, or copies of each other, and by what they are sorted."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.model import Article
from reader.store.keys import address_key, copy_key, parse_date, sort_key, timestamp
from tests.store.articles import news

WORDS = "The harbour wall holds, said Ann Berg, an engineer of the port. " * 4


@pytest.mark.parametrize(
    ("one", "other", "is_the_same"),
    [
        ("https://news.example/quay", "http://news.example/quay", True),
        ("https://news.example/quay", "https://NEWS.example:443/quay#top", True),
        ("https://news.example/quay?id=7", "https://news.example/quay?id=7&utm_medium=rss&fbclid=x", True),
        ("https://news.example", "https://news.example/", True),
        ("https://news.example/quay?id=7", "https://news.example/quay?id=8", False),
        ("https://news.example/quay?ref=7", "https://news.example/quay", False),
        ("https://news.example/quay", "https://news.example/Quay", False),
        ("https://news.example/quay", "https://news.example:8443/quay", False),
        ("https://news.example/?a=&b=1", "https://news.example/?b=1", False),
    ],
)
def test_addresses_are_one_when_they_differ_only_in_how_one_came_there(
    one: str, other: str, is_the_same: bool
) -> None:
    assert (address_key(one) == address_key(other)) is is_the_same
    assert address_key(one)


@pytest.mark.parametrize(
    "text", ["", "/news/a.txt", "mailto:a@b.example", "http://", "https://[", "https://a:b"]
)
def test_what_is_no_address_of_a_page_is_that_of_no_other(text: str) -> None:
    assert address_key(text) == ""


@pytest.mark.parametrize(
    ("one", "other", "is_a_copy"),
    [
        (Article("1", WORDS), Article("2", WORDS.upper().replace(" ", "\n") + "!"), True),
        (Article("1", WORDS, "One title"), Article("2", WORDS, "Another"), True),
        (Article("1", f"“{WORDS}”"), Article("2", f'"{WORDS}"'), True),
        (Article("1", WORDS), Article("2", WORDS + "More."), False),
        (Article("1", "Subscribe to read.", "Pier"), Article("2", "Subscribe to read.", "Quay"), False),
        (Article("1", "Subscribe to read.", "Pier"), Article("2", "subscribe to read", "Pier!"), True),
        (Article("1", ""), Article("2", ""), False),
        (Article("1", " \n—"), Article("2", ""), False),
    ],
)
def test_copies_have_the_same_words(one: Article, other: Article, is_a_copy: bool) -> None:
    assert (copy_key(one) == copy_key(other)) is is_a_copy


def test_words_of_less_than_two_hundred_letters_are_too_little_to_be_a_copy() -> None:
    assert copy_key(Article("1", "x" * 199, "Pier")) != copy_key(Article("2", "x" * 199, "Quay"))
    assert copy_key(Article("1", "x" * 200, "Pier")) == copy_key(Article("2", "x" * 200, "Quay"))


def test_names_sort_without_accents_capitals_and_marks_and_nothing_last() -> None:
    names = ["", "zebra", "“Älv”", "alp", "Øre", "…"]
    assert sorted(names, key=sort_key) == ["alp", "“Älv”", "Øre", "zebra", "", "…"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-02T10:00:00+01:00", datetime(2026, 11, 2, 9, tzinfo=UTC)),
        ("2026-11-02T10:00:00Z", datetime(2026, 11, 2, 10, tzinfo=UTC)),
        (" 2026-11-02 10:00 ", datetime(2026, 11, 2, 10, tzinfo=UTC)),
        ("2026-11-02", datetime(2026, 11, 2, tzinfo=UTC)),
        ("2026-11", datetime(2026, 11, 1, tzinfo=UTC)),
        ("2026", datetime(2026, 1, 1, tzinfo=UTC)),
        ("2026-11-02, in the evening", datetime(2026, 11, 2, tzinfo=UTC)),
        ("2026-13-02", None),
        ("20261", None),
        ("0001-01-01T00:00:00+09:00", datetime(1, 1, 1, tzinfo=UTC)),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_are_read_as_far_as_they_say_something(text: str, expected: datetime | None) -> None:
    assert parse_date(text) == expected


ADDED = datetime(2026, 11, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("published", "fetched", "expected"),
    [
        ("2026-11-02", "2026-11-03", datetime(2026, 11, 2, tzinfo=UTC)),
        ("yesterday", "2026-11-03", datetime(2026, 11, 3, tzinfo=UTC)),
        ("", "", ADDED),
        ("2026-11-06T02:00:00+00:00", "", datetime(2026, 11, 6, 2, tzinfo=UTC)),
        ("2027-11-02", "", datetime(2026, 11, 6, 12, tzinfo=UTC)),
    ],
)
def test_an_article_is_sorted_by_the_best_date_it_has_and_never_far_ahead(
    published: str, fetched: str, expected: datetime
) -> None:
    article = news("quay", published=published, fetched=fetched)
    assert timestamp(article, added=ADDED) == expected.timestamp()
