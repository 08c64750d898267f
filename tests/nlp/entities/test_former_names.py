"""Whoever changed their name is one, by both names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.nlp.entities import find_entities
from reader.nlp.pipeline import parse

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model


def _names(nlp: Language, text: str) -> list[set[str]]:
    entities = find_entities(parse(nlp, text))
    return [{one.name, *one.aliases} for one in entities if one.kind in ("person", "organization")]


@pytest.mark.parametrize(
    "text",
    [
        "Elena Keller, formerly Elena Ruiz, said it was late.",
        "Elena Keller (née Elena Ruiz) said it was late.",
        "Elena Keller, born Elena Ruiz in 1970, said it was late.",
        "Elena Keller, previously known as Elena Ruiz, said it was late.",
        "Elena Keller, who was then Elena Ruiz, said it was late.",
        "Elena Ruiz, now Elena Keller, said it was late.",
        "Elena Ruiz, now known as Elena Keller, said it was late.",
    ],
)
def test_both_names_are_one_persons_and_the_present_one_is_hers(nlp: Language, text: str) -> None:
    (person,) = (one for one in find_entities(parse(nlp, text)) if one.kind == "person")
    assert (person.name, person.aliases) == ("Elena Keller", ("Elena Ruiz",))


def test_what_follows_by_either_name_is_hers(nlp: Language) -> None:
    text = "Keller, formerly Elena Ruiz, spoke. Ruiz won. Elena Keller lost."
    assert _names(nlp, text) == [{"Keller", "Elena Ruiz", "Ruiz", "Elena Keller"}]


def test_a_body_goes_by_its_former_name_too(nlp: Language) -> None:
    text = "The Delm Bank, formerly known as the Harbour Trust, said it was late."
    assert _names(nlp, text) == [{"Delm Bank", "Harbour Trust"}]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("First came Ann Lee, then Tom Poe, said Eva Moss.", [{"Ann Lee"}, {"Tom Poe"}, {"Eva Moss"}]),
        ("Ann Lee, formerly Tom Hart's aide, said it was late.", [{"Ann Lee"}, {"Tom Hart"}]),
        ("Ann Lee, once married to Tom Lee, said it was late.", [{"Ann Lee"}, {"Tom Lee"}]),
        ("Delm Bank, now owned by Tolvan Group, said no.", [{"Delm Bank"}, {"Tolvan Group"}]),
        (
            "Tom Ruiz spoke. Elena Keller (née Ruiz) said it was cold.",
            [{"Tom Ruiz", "Ruiz"}, {"Elena Keller"}],
        ),
    ],
)
def test_two_who_are_named_side_by_side_stay_two(nlp: Language, text: str, names: list[set[str]]) -> None:
    assert _names(nlp, text) == names
