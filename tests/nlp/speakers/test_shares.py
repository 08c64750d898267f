"""A share of people is named in full, and is nobody of whom the text told before."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Nineteen per cent of voters", "nineteen per cent of voters"),
        ("More than 40% of nurses", "more than 40% of nurses"),
        ("Six percent of pilots", "six percent of pilots"),
        ("Only 13 percent", "only 13 percent"),
        ("A quarter of teachers", "a quarter of teachers"),
        ("A full third of the bakers", "a full third of the bakers"),
        ("Two thirds of the doctors", "two thirds of the doctors"),
        ("Half of the miners", "half of the miners"),
        ("Almost half the miners", "almost half the miners"),
        ("A vast majority of voters", "a vast majority of voters"),
        ("The majority of nurses", "the majority of nurses"),
        ("One in ten nurses", "one in ten nurses"),
        ("Nearly 1 in 5 bakers", "nearly 1 in 5 bakers"),
        ("Nine out of ten young parents", "nine out of ten young parents"),
        ("A majority of voters looking for a farm", "a majority of voters"),
        ("Half of those living there", "half of those living there"),
        ("Half of those asked", "half of those asked"),
        # a participle may say of whom it is, too
        ("One in ten young single working mothers", "one in ten young single working mothers"),
        ("One in ten retired nurses", "one in ten retired nurses"),
        ("Half the working mothers", "half the working mothers"),
        ("Half the young single working mothers", "half the young single working mothers"),
        ("Nine out of ten nurses asked", "nine out of ten nurses"),
        # none of these is a share
        ("A number of doctors", "doctors"),
        ("The third of the brothers", "brothers"),
        ("A third official", "third official"),
        ("The majority", "majority"),
        ("Some 400 farmers", "400 farmers"),
    ],
)
def test_who_said_it_is_that_share(extractor: Extractor, source: str, name: str) -> None:
    assert _speakers(extractor, f"The poll was done in May. {source} said they would leave.") == [name]


def test_two_shares_are_two_speakers(extractor: Extractor) -> None:
    text = (
        "Ten per cent of nurses said it was bad. Nine per cent of nurses said it was not. They said it paid."
    )
    ill, *others = _speakers(extractor, text)
    assert [ill, *others] == ["ten per cent of nurses", *["nine per cent of nurses"] * 2]


def test_most_voters_are_not_the_few_counted_above(extractor: Extractor) -> None:
    assert _speakers(extractor, "That is 1 in 5 voters. Most voters say they are tired of it.") == ["voters"]


def _speakers(extractor: Extractor, text: str) -> list[str]:
    analysis = analyze(extractor, Article("a", f"A poll is told of\n\n{text}"))
    names = {entity.id: entity.name for entity in analysis.entities}
    return [names[claim.speaker] for claim in analysis.claims if claim.speaker is not None]
