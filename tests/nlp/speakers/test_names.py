"""What the title before a name says of a person."""

from __future__ import annotations

import pytest

from reader.model import Entity, Mention, Span
from reader.nlp.speakers.mentions import MentionIndex
from reader.nlp.speakers.names import Names
from tests.nlp.speakers.parses import rows_of


@pytest.mark.parametrize(("distance", "gender"), [(1, "female"), (3, "female"), (6, "")])
def test_a_title_stands_a_few_words_before_a_name(distance: int, gender: str) -> None:
    between = f" Old|PROPN|compound|{distance}" * (distance - 1)
    rows = rows_of(f"Mrs.|PROPN|compound|{distance}{between} Roe|PROPN|ROOT|{distance}")
    index = MentionIndex()
    span = Span(rows.starts[-1], rows.ends[-1])
    names = Names(index, rows, [Entity("roe", "person", "Roe", mentions=(Mention(span),))])
    assert index.candidates[0].gender == gender
    assert names.is_person(distance)


@pytest.mark.parametrize(
    ("title", "gender"), [("Mrs.", "female"), ("Mr.", "male"), ("Old", "male"), ("Alhaji", "male")]
)
def test_a_title_says_more_than_a_given_name(title: str, gender: str) -> None:
    rows = rows_of(f"{title}|PROPN|compound|2 Robert|PROPN|compound|2 Roe|PROPN|ROOT|2")
    index = MentionIndex()
    span = Span(rows.starts[1], rows.ends[-1])
    Names(index, rows, [Entity("roe", "person", "Robert Roe", mentions=(Mention(span),))])
    assert index.candidates[0].gender == gender


def test_an_office_says_less_than_a_given_name() -> None:
    rows = rows_of("actor|NOUN|compound|2 Mary|PROPN|compound|2 Roe|PROPN|ROOT|2")
    index = MentionIndex()
    span = Span(rows.starts[1], rows.ends[-1])
    Names(index, rows, [Entity("roe", "person", "Mary Roe", mentions=(Mention(span),))])
    assert index.candidates[0].gender == "female"


@pytest.mark.parametrize(("title", "is_officer"), [("PC", True), ("pc", False), ("DC", True)])
def test_a_rank_in_capitals_says_what_somebody_is(title: str, is_officer: bool) -> None:
    rows = rows_of(f"{title}|PROPN|compound|1 Roe|PROPN|ROOT|1")
    index = MentionIndex()
    span = Span(rows.starts[-1], rows.ends[-1])
    Names(index, rows, [Entity("roe", "person", "Roe", mentions=(Mention(span),))])
    assert bool(index.candidates[0].nouns & {"constable", "detective"}) is is_officer


def test_an_organization_is_called_by_the_nouns_of_its_names() -> None:
    index = MentionIndex()
    Names(index, rows_of("x|X|ROOT|0"), [Entity("n", "organization", "Delmont Water Company", ("Nato",))])
    assert index.candidates[0].nouns == {"company", "alliance"}
    assert {"delmont", "water", "nato"} <= index.candidates[0].modifiers
