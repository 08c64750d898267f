"""What a person writes behind a # leads to words of an article."""

from __future__ import annotations

import pytest

from reader.claims.claim_id import claim_ids
from reader.shelf.link import Link, LinkedClaim, LinkPlace, parse_link, span_of
from reader.text.fragments.plain_text import PlainTextPlace
from reader.text.fragments.text_directive import TextDirective
from tests.ui import newsroom

_FILES = frozenset({"a.txt", "notes #7.txt", "/news/a b.txt"})


@pytest.mark.parametrize(
    ("words", "target", "places"),
    [
        ("a.txt", "a.txt", []),
        ("a.txt#claim=7", "a.txt", [LinkedClaim(7)]),
        ("a.txt#claim=c0123456789abcde", "a.txt", [LinkedClaim(None, "c0123456789abcde")]),
        ("a.txt#char=812,945", "a.txt", [PlainTextPlace("char", 812, 945)]),
        ("a.txt#line=10,12", "a.txt", [PlainTextPlace("line", 10, 12)]),
        ("a.txt#char=8,9;length=99", "a.txt", [PlainTextPlace("char", 8, 9, 99)]),
        ("a.txt#char%3D8,9", "a.txt", [PlainTextPlace("char", 8, 9)]),
        ("a.txt#:~:text=two%20words", "a.txt", [TextDirective("two words")]),
        ("notes #7.txt", "notes #7.txt", []),
        ("notes #7.txt#claim=2", "notes #7.txt", [LinkedClaim(2)]),
        ("file:///news/a%20b.txt#claim=2", "/news/a b.txt", [LinkedClaim(2)]),
        ("file:///news/a%20b.txt", "/news/a b.txt", []),
        ("file://elsewhere/news/a.txt", "file://elsewhere/news/a.txt", []),
        ("https://a.example/x#top:~:text=b", "https://a.example/x#top", [TextDirective("b")]),
        ("https://a.example/x#claim=7", "https://a.example/x#claim=7", []),
    ],
)
def test_a_link_is_a_file_or_an_address_and_a_place(words: str, target: str, places: list[LinkPlace]) -> None:
    assert parse_link(words, exists=_FILES.__contains__) == Link(target, tuple(places))


@pytest.mark.parametrize(
    "fragment", ["claim=0", "claim=x", "claim=", "char=9,3", "top", "", "claim=9999999999"]
)
def test_what_names_no_place_is_a_sentence(fragment: str) -> None:
    with pytest.raises(ValueError, match="names no place"):
        parse_link(f"a.txt#{fragment}", exists=_FILES.__contains__)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (PlainTextPlace("char", 4, 11), "council"),
        (PlainTextPlace("char", 10_000, 10_004), None),
        (TextDirective("we will", "again"), "We will meet again"),
        (TextDirective("nobody wrote this"), None),
    ],
)
def test_words_of_the_article_are_found(place: PlainTextPlace | TextDirective, words: str | None) -> None:
    article = newsroom.ARTICLES["council"]
    span = span_of(place, article)
    assert (span and span.of(article.text)) == words


def test_a_claim_is_found_by_its_number_and_by_its_id() -> None:
    article, analysis = newsroom.ARTICLES["harbour"], newsroom.ANALYSES["harbour"]
    ids = claim_ids(article, analysis)
    assert LinkedClaim(3).index(article, analysis) == 2
    assert LinkedClaim(None, ids[3]).index(article, analysis) == 3
    assert LinkedClaim(99).index(article, analysis) is None
    assert LinkedClaim(None, "c" + "0" * 15).index(article, analysis) is None
