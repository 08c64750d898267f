"""The first words of a source say how many speak."""

from __future__ import annotations

import pytest

from reader.claims.quantity import MAX_WORDS, quantity_of, quantity_of_claim
from tests.claims.marked import marked

ROWS = [
    # the words of a source, of its quantity, and its kind
    ("the minister", "", None),
    ("no minister", "no", "none"),
    ("no other minister", "no", "none"),
    ("nobody at the ministry", "nobody", "none"),
    ("no one", "no one", "none"),
    ("no - one", "no - one", "none"),
    ("no - show", "", None),
    ("neither of the ministers", "neither", "none"),
    ("none of the ministers", "none", "none"),
    ("not one of the ministers", "not one", "none"),
    ("not even one of the ministers", "not even one", "none"),
    ("not a single minister", "not a single", "none"),
    ("not any minister", "not any", "none"),
    ("not even Berg", "not even", "none"),
    ("absolutely nobody", "absolutely nobody", "none"),
    ("absolutely not even a single minister", "absolutely not even a single", "none"),
    ("almost nobody", "almost nobody", "hardly"),
    ("virtually no ministers", "virtually no", "hardly"),
    ("almost all ministers", "", None),
    ("hardly anybody at the ministry", "hardly anybody", "hardly"),
    ("scarcely a minister", "scarcely a", "hardly"),
    ("few , if any , ministers", "few , if any ,", "hardly"),
    ("barely ten ministers", "barely", "part"),
    ("few ministers", "few", "part"),
    ("very few of the ministers", "very few", "part"),
    ("not all ministers", "not all", "part"),
    ("not every minister", "not every", "part"),
    ("not everyone", "not everyone", "part"),
    ("not many of the ministers", "not many", "part"),
    ("not even half the ministers", "not even half", "part"),
    ("every minister", "every", "share"),
    ("most of the ministers", "most", "share"),
    ("not a few ministers", "", None),
    ("not only Berg", "", None),
    ("no fewer than five ministers", "", None),
    ("no other than the minister", "", None),
    ("no 10", "", None),
    ("no . 10", "", None),
    ("", "", None),
]


@pytest.mark.parametrize(("source", "words", "kind"), ROWS)
def test_a_source_begins_with_how_many_speak(source: str, words: str, kind: str | None) -> None:
    quantity = quantity_of(source.split())
    assert (quantity.kind if quantity else None) == kind
    assert (quantity.length if quantity else 0) == len(words.split())
    assert quantity is None or quantity.is_negative == (kind in ("none", "hardly"))


def test_no_quantity_is_longer_than_the_longest() -> None:
    assert max(len(words.split()) for _, words, _ in ROWS) == MAX_WORDS


def test_that_of_a_claim_is_read_across_a_line_end() -> None:
    text, analysis = marked("{Not\nall ministers} [said] <it leans>.")
    quantity = quantity_of_claim(text, analysis.claims[0])
    assert quantity is not None
    assert quantity.kind == "part"
