"""A list says which articles it has, as far as that is not usual."""

from __future__ import annotations

import pytest

from reader.shelf.view import SORTS, Scope, View
from reader.ui.view.view_words import describe, sort_words, why_empty


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (View(), ""),
        (View(titles=" "), ""),
        (View(Scope("unread")), "Unread"),
        (View(titles="tram "), "/tram"),
        (View(is_reversed=True), "oldest first"),
        (View(Scope("tag", "port"), "tram", "claims"), "Unread · /tram · most claims first"),
    ],
)
def test_what_is_not_usual_is_said(view: View, words: str) -> None:
    assert describe(view, "Unread", is_library=True) == words


@pytest.mark.parametrize("is_library", [False, True])
def test_every_order_has_a_name_of_its_own(is_library: bool) -> None:
    words = sort_words(is_library=is_library)
    assert set(words) == {(sort, is_reversed) for sort in SORTS for is_reversed in (False, True)}
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (View(Scope("unread"), titles="x"), "No title here has these words. {back} clears the filter."),
        (View(Scope("unread")), "Everything is read."),
        (View(Scope("starred")), "No article has a star. {star} gives one."),
        (View(Scope("tag", "port")), "No articles here."),
    ],
)
def test_an_empty_list_says_why(view: View, words: str) -> None:
    assert why_empty(view) == words
