"""Whoever is asked for by one name is found under the others."""

from __future__ import annotations

import pytest

from reader.claims.filters import parse, with_other_names

NAMES = {"eu": ("European Union", "Ürünion"), "holm": ("Ann Berg",)}


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("speaker:eu", [("eu", "european union", "urunion")]),
        ("speaker:EU,holm", [("eu", "holm", "european union", "urunion", "ann berg")]),
        ("-speaker:holm", [("holm", "ann berg")]),
        ('speaker:="eu"', [("=eu",)]),
        ("speaker:eu*", [("eu*",)]),
        ("eu cue:eu", [("eu",), ("eu",)]),
    ],
)
def test_only_a_speaker_is_looked_for_under_other_names(query: str, values: list[tuple[str, ...]]) -> None:
    terms = with_other_names(parse(query).terms, lambda name: NAMES.get(name, ()))
    assert [term.values for term in terms] == values
