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


def test_an_organization_is_called_by_the_nouns_of_its_names() -> None:
    index = MentionIndex()
    Names(index, rows_of("x|X|ROOT|0"), [Entity("n", "organization", "Delmont Water Company", ("Nato",))])
    assert index.candidates[0].nouns == {"company", "alliance"}
    assert {"delmont", "water", "nato"} <= index.candidates[0].modifiers
