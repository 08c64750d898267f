"""Readable ids: from any name, and none twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.slugs import Slugs, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Emmanuel Macron", "emmanuel-macron"),
        ("Maroš Šefčovič", "maros-sefcovic"),
        ("  O'Neill & Co. ", "o-neill-co"),
        ("陳威廷", ""),
    ],
)
def test_a_slug_has_small_latin_letters_digits_and_hyphens(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_name_that_was_given_before_is_counted() -> None:
    slugs = Slugs(["roe", "roe-3"])
    assert [slugs.take("Roe", "entity") for _ in range(3)] == ["roe-2", "roe-4", "roe-5"]
    assert [slugs.take("東京", "entity") for _ in range(2)] == ["entity", "entity-2"]


@given(st.lists(st.sampled_from(["Roe", "Roe 2", "Roe-2-2", "", "é", "e"]), max_size=12))
def test_no_id_is_given_twice(names: list[str]) -> None:
    slugs = Slugs(["roe"])
    ids = [slugs.take(name, "entity") for name in names]
    assert len({*ids, "roe"}) == len(names) + 1
