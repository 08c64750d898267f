"""Whether a description may be of somebody whose role is known. No model."""

from __future__ import annotations

import pytest

from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.offices import Office, office_of_role
from reader.nlp.speakers.same_office import learn_office, may_be_same, may_hold, says_more, words_in_common

# What is known of somebody, a description, and whether both may be one office.
PAIRS = [
    ("mayor", "mayor", True),
    ("mayor of Leeds", "mayor", True),
    ("mayor", "mayor of Leeds", True),
    ("mayor of Leeds", "Leeds mayor", True),
    ("mayor of Leeds", "Leeds’s mayor", True),
    ("mayor of Leeds", "mayor of Hull", False),
    ("mayor of Leeds", "Hull mayor", False),
    ("mayor of Leeds", "mayor of the city", True),
    ("England coach", "head coach", True),
    ("England head coach", "coach", True),
    ("Labour MP", "MP for Leeds", True),
    ("MP for Leeds", "Labour MP", True),
    ("Labour MP", "Conservative MP", False),
    ("Labour MP for Hull", "MP for Leeds", False),
    ("director of the Harbour Museum", "director of the museum", True),
    ("director of the museum", "theatre’s director", False),
    ("head of the school board", "head of the police union", False),
    ("head of the school board in Leeds", "head of the school board", True),
    ("mayor", "former mayor", False),
    ("former mayor", "mayor", False),
    ("former mayor", "ex mayor", True),
    ("mayor", "ousted mayor", True),
    ("former mayor", "ousted mayor", True),
    ("deposed mayor", "former mayor", True),
    ("ousted mayor", "mayor", False),
    ("mayor", "ousted deputy mayor", False),
    ("mayor", "deputy mayor", False),
    ("deputy mayor", "vice mayor", True),
    ("deputy mayor", "mayor", False),
    ("mayor", "acting mayor", False),
    ("acting mayor", "mayor", True),
    ("then mayor", "mayor", True),
    ("former engineer", "engineer", True),
    ("engineer", "former engineer", False),
    ("assistant professor", "professor", True),
    ("assistant manager", "manager", False),
    ("French minister", "German minister", False),
    ("French minister", "minister of France", True),
    ("French defence minister", "German defence minister", False),
    ("French defence minister", "French finance minister", False),
    ("defence minister", "minister of defence", True),
    ("Spain’s ambassador to France", "French ambassador", False),
    ("ambassador to France", "French ambassador", False),
    ("French ambassador", "ambassador to France", False),
    ("ambassador to France", "Spain’s ambassador to France", True),
    ("Spain’s ambassador to France", "Spanish ambassador", True),
    ("Spain’s ambassador to France", "ambassador to Italy", False),
    ("Spain’s ambassador to France", "ambassador", True),
    ("chief technology officer", "chief executive officer", False),
    ("chief executive", "chief", True),
    ("chief executive", "police chief", False),
]


def office(words: str) -> Office:
    """Return the office in some words."""
    found = office_of_role(words)
    assert found is not None
    return found


@pytest.mark.parametrize(("known", "description", "expected"), PAIRS)
def test_a_description_is_of_the_office_that_it_does_not_contradict(
    known: str, description: str, expected: bool
) -> None:
    assert may_be_same(office(description), office(known)) is expected


@pytest.mark.parametrize(
    ("known", "description", "expected"),
    [
        ("mayor", "mayor of Leeds", True),
        ("mayor of Leeds", "mayor of Leeds", False),
        ("mayor of Leeds", "mayor", False),
        ("president", "French president", True),
        ("French president", "French president", False),
    ],
)
def test_a_description_says_more_where_nothing_is_known(known: str, description: str, expected: bool) -> None:
    assert says_more(office(description), office(known)) is expected


def test_one_of_several_offices_is_enough_and_a_noun_of_none_contradicts_nothing() -> None:
    candidate = Candidate("person", "Berg", offices=[office("mayor of Leeds"), office("head of the trust")])
    assert may_hold(candidate, office("head of the trust"))
    assert not may_hold(candidate, office("head of the museum"))
    assert may_hold(candidate, office("witness"))
    assert words_in_common(candidate, office("Leeds mayor")) == 1
    assert words_in_common(candidate, office("witness")) == 0


def test_whose_lawyer_somebody_is_takes_the_place_of_the_bare_word() -> None:
    candidate = Candidate("person", "Roe", offices=[office("lawyer")])
    learn_office(candidate, office("Ward’s lawyer"))
    learn_office(candidate, office("lawyer"))
    assert candidate.offices == [office("Ward’s lawyer")]
    learn_office(candidate, office("former lawyer"))
    assert candidate.offices == [office("Ward’s lawyer"), office("former lawyer")]
