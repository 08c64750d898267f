"""Who says what somebody was brought to say."""

from __future__ import annotations

import pytest

from reader.nlp.language.control import controlled_subject
from tests.nlp.language.polarity.parses import parse

FORCED = (
    "It/it/PRON/PRP/nsubj/1 did/{0}/VERB/VBD/ROOT/1 Berg/Berg/PROPN/NNP/dobj/1 "
    "to/to/PART/TO/aux/4 say/say/VERB/VB/xcomp/1 so/so/ADV/RB/advmod/4"
)
MADE = (
    "It/it/PRON/PRP/nsubj/1 did/{0}/VERB/VBD/ROOT/1 Berg/Berg/PROPN/NNP/nsubj/3 say/say/VERB/VB/ccomp/1 "
    "so/so/ADV/RB/advmod/3"
)


@pytest.mark.parametrize(
    ("verb", "says_it"), [("force", True), ("lead", True), ("prompt", True), ("urge", False), ("ask", False)]
)
def test_the_object_says_it_where_the_verb_brings_it_to_that(verb: str, says_it: bool) -> None:
    doc = parse(FORCED.format(verb))
    assert controlled_subject(doc[4]) == (doc[2] if says_it else None)


@pytest.mark.parametrize(("verb", "says_it"), [("make", True), ("get", True), ("see", False)])
def test_so_does_the_subject_that_the_parser_makes_of_it(verb: str, says_it: bool) -> None:
    doc = parse(MADE.format(verb))
    assert controlled_subject(doc[3]) == (doc[2] if says_it else None)


def test_without_an_object_nobody_was_brought_to_it() -> None:
    doc = parse(
        "Berg/Berg/PROPN/NNP/nsubj/1 moved/move/VERB/VBD/ROOT/1 to/to/PART/TO/aux/3 say/say/VERB/VB/xcomp/1"
    )
    assert controlled_subject(doc[3]) is None


@pytest.mark.parametrize(
    ("dep", "between", "says_it"), [("advcl", "", True), ("advcl", "now/now/ADV/RB/advmod/1 ", False)]
)
def test_the_infinitive_stands_right_behind_the_object(dep: str, between: str, says_it: bool) -> None:
    verb = 4 + bool(between)
    doc = parse(
        "It/it/PRON/PRP/nsubj/1 led/lead/VERB/VBD/ROOT/1 Berg/Berg/PROPN/NNP/dobj/1 "
        f"{between}to/to/PART/TO/aux/{verb} say/say/VERB/VB/{dep}/1"
    )
    assert controlled_subject(doc[verb]) == (doc[2] if says_it else None)
