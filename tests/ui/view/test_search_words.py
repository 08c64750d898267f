"""What is said of a search."""

from __future__ import annotations

import pytest

from reader.shelf.saved_query import SearchKind
from reader.shelf.search import Coverage, SearchHit, SearchPage
from reader.ui.view.search_words import HELP, NARROW_HELP, coverage_words, describe, why_empty

HIT = SearchHit("a", 0, "words")


@pytest.mark.parametrize(
    ("page", "count", "words"),
    [
        (SearchPage("articles", (HIT,)), 1, "1 article"),
        (SearchPage("claims", (HIT, HIT)), 2, "2 claims, newest first"),
        (SearchPage("articles", (HIT,), 7), 50, "50+ articles, newest first"),
        (SearchPage("claims", (HIT,), is_widened=True), 1, "1 claim with longer words"),
        (SearchPage("articles", (HIT,), is_ranked=True), 50, "50 articles, best first"),
    ],
)
def test_it_says_what_the_list_has(page: SearchPage, count: int, words: str) -> None:
    assert describe(page, count) == words


@pytest.mark.parametrize(
    ("coverage", "kind", "words"),
    [
        (Coverage(143, 200), "articles", "searched 143 of 200 analysed, 57 as text only"),
        (Coverage(143, 200), "claims", "searched 143 of 200 analysed, 57 not yet"),
        (Coverage(200, 200), "claims", "searched all 200 articles"),
        (Coverage(1, 1), "claims", "searched 1 article"),
        (Coverage(0, 0), "claims", "the library is empty"),
    ],
)
def test_it_says_how_much_of_the_library_it_knows(coverage: Coverage, kind: SearchKind, words: str) -> None:
    assert coverage_words(coverage, kind) == words


@pytest.mark.parametrize(
    ("query", "kind", "words"),
    [
        ("", "articles", HELP),
        ("speaker:", "articles", HELP),
        ("zebra", "articles", "No article fits."),
        ("zebra", "claims", "No claim fits. 1 of 2 articles is still to be analysed."),
    ],
)
def test_an_empty_list_says_why(query: str, kind: SearchKind, words: str) -> None:
    assert why_empty(query, SearchPage(kind), Coverage(1, 2), 80) == words


def test_where_no_claim_fits_articles_may() -> None:
    words = why_empty("zebra", SearchPage("claims"), Coverage(2, 2), 80)
    assert words == "No claim fits. {search_kind} searches articles."


@pytest.mark.parametrize(("width", "help"), [(76, HELP), (75, NARROW_HELP), (38, NARROW_HELP)])
def test_what_can_be_searched_for_fits_the_list(width: int, help: str) -> None:
    assert why_empty("", SearchPage("claims"), Coverage(2, 2), width) == help
    terms = [line for line in help.splitlines() if ":" in line or "*" in line]
    assert max(map(len, terms)) <= width
