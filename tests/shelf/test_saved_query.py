"""A search that stays has a name, and is for what there is."""

from __future__ import annotations

import pytest

from reader.shelf.saved_query import SavedQuery


@pytest.mark.parametrize(
    ("name", "kind", "sentence"),
    [("", "claims", "needs a name"), ("Ann", "people", "a search is for articles or claims, not 'people'")],
)
def test_what_is_no_saved_query_says_why(name: str, kind: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        SavedQuery(name, "by:Ann", kind)  # type: ignore[arg-type]


def test_a_saved_query_is_for_articles_unless_said() -> None:
    assert SavedQuery("Ann", "by:Ann").kind == "articles"
