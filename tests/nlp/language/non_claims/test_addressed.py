"""What the reader is told to do, and what need not be said."""

from __future__ import annotations

import pytest

from reader.nlp.language.non_claims.addressed import is_addressed_to_reader, is_truism
from tests.nlp.language.polarity.parses import parse

FORGET = "forget/forget/VERB/VB/ROOT/{0} that/that/SCONJ/IN/mark/{0}"


@pytest.mark.parametrize(
    ("before", "place", "expected"),
    [
        ("", 0, True),
        ("Do/do/AUX/VB/aux/2 n't/not/PART/RB/neg/2 ", 2, True),
        ("It/it/PRON/PRP/nsubj/1 rained/rain/VERB/VBD/ROOT/1 ././PUNCT/./punct/1 ", 3, True),
        ("They/they/PRON/PRP/nsubj/1 ", 1, False),
        ("did/do/AUX/VBD/aux/2 not/not/PART/RB/neg/2 ", 2, False),
    ],
)
def test_an_imperative_begins_its_sentence(before: str, place: int, expected: bool) -> None:
    doc = parse(before + FORGET.format(place))
    assert is_addressed_to_reader(doc[place]) is expected


@pytest.mark.parametrize(("tag", "dep"), [("VBP", "ROOT"), ("VB", "xcomp")])
def test_no_other_verb_is_one(tag: str, dep: str) -> None:
    doc = parse(f"Go/go/VERB/VB/ROOT/0 say/say/VERB/{tag}/{dep}/{1 if dep == 'ROOT' else 0}")
    assert not is_addressed_to_reader(doc[1])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("goes without saying", True),
        ("Needless to say", True),
        ("will be recalled", True),
        ("left without saying", False),
    ],
)
def test_what_goes_without_saying_nobody_says(words: str, expected: bool) -> None:
    first, second, third = words.split()
    doc = parse(
        f"{first}/{first}/VERB/VBZ/ROOT/0 {second}/{second}/ADP/IN/prep/0 {third}/say/VERB/VBG/pcomp/1"
    )
    assert is_truism(doc[2]) is expected
