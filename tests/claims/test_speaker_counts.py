"""Who speaks, counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.claims.speaker_counts import SORTS, Sort, Speaking, speaking
from reader.model import Analysis, Claim, Entity, EntityKind, Mention, Span
from reader.text.quotations import quoted_parts
from tests.ui import newsroom
from tests.ui.newsroom import HARBOUR, span

HARBOUR_ANALYSIS = newsroom.ANALYSES["harbour"]


def counted(analysis: Analysis, text: str) -> Speaking:
    return speaking(analysis, text, quoted_parts(text))


SAID = counted(HARBOUR_ANALYSIS, HARBOUR)


def test_who_makes_most_claims_comes_first_and_of_equals_who_speaks_first() -> None:
    said = [(speaker.entity.name, speaker.claims) for speaker in SAID.speakers if speaker.entity]
    assert said == [
        ("Marta Olsen", (1, 3, 5)),
        ("Harbour Office", (0,)),
        ("dock worker", (2,)),
        ("Dockers Union", (4,)),
    ]


def test_only_words_inside_quotation_marks_count_as_quoted() -> None:
    # “We cannot repair it while ships are tied to it”, “written to every crew twice”, “Forty is a guess”, …
    assert [speaker.quoted_words for speaker in SAID.speakers] == [10 + 5 + 4 + 3, 0, 0, 0]
    assert SAID.quoted_words == 22


def test_every_form_of_quotation_marks_counts_and_inches_do_not() -> None:
    text = "Lee said the 6'2\" guard was \"ready to go\" now. Lee called it ''a disgrace''."
    contents = ('the 6\'2" guard was "ready to go" now', "it ''a disgrace''")
    claims = tuple(Claim("mixed", (span(text, words),), speaker="lee") for words in contents)
    (lee,) = counted(Analysis("", claims, (Entity("lee", "person", "Lee"),)), text).speakers
    assert lee.quoted_words == len(["ready", "to", "go"]) + len(["a", "disgrace"])


def test_shares_add_up_to_everything_that_is_quoted() -> None:
    text = '"One two three," he said. "Four," she said. "Don\'t," it said.'
    claims = tuple(
        Claim("direct", (span(text, words),), speaker=id)
        for words, id in [('"One two three,"', "he"), ('"Four,"', "she"), ('"Don\'t,"', "it")]
    )
    people = tuple(Entity(id, "person", id) for id in ("he", "she", "it"))
    said = counted(Analysis("", claims, people), text)
    assert [speaker.share for speaker in said.speakers] == [0.6, 0.2, 0.2]


def test_where_nothing_is_quoted_nobody_has_a_share() -> None:
    text = "He said it rained."
    claims = (Claim("indirect", (span(text, "it rained"),), speaker="he"),)
    said = counted(Analysis("", claims, (Entity("he", "person", "He"),)), text)
    assert [(speaker.quoted_words, speaker.share) for speaker in said.speakers] == [(0, 0.0)]


@pytest.mark.parametrize(
    ("kind", "form", "sort"),
    [
        ("person", "common", "named"),
        ("unnamed", "common", "unnamed"),
        ("group", "common", "group"),
        ("group", "name", "named"),
        ("organization", "name", "institutional"),
        ("document", "common", "institutional"),
        ("place", "name", "institutional"),
    ],
)
def test_sources_are_named_unnamed_a_group_or_institutional(kind: EntityKind, form: str, sort: Sort) -> None:
    text = "It rains, said X."
    who = Entity("x", kind, "X", mentions=(Mention(span(text, "X"), form),))  # type: ignore[arg-type]
    said = counted(Analysis("", (Claim("indirect", (Span(0, 8),), speaker="x"),), (who,)), text)
    assert [said.count(each) for each in SORTS] == [each == sort for each in SORTS]


def test_claims_of_nobody_known_stand_together() -> None:
    claims = tuple(replace(claim, speaker=None) for claim in HARBOUR_ANALYSIS.claims[:2])
    said = counted(replace(HARBOUR_ANALYSIS, claims=claims), HARBOUR)
    assert [(speaker.entity, speaker.sort, speaker.claims) for speaker in said.speakers] == [
        (None, "nobody named", (0, 1))
    ]


def test_every_organization_says_where_it_is_named_and_who_speaks_for_it() -> None:
    entities = tuple(
        replace(entity, affiliation="harbour office") if entity.id == "olsen" else entity
        for entity in HARBOUR_ANALYSIS.entities
    )
    office, union = counted(replace(HARBOUR_ANALYSIS, entities=entities), HARBOUR).organizations
    assert (office.name, office.says, office.speakers) == ("Harbour Office", 1, ("Marta Olsen",))
    assert [place.of(HARBOUR) for place in office.mentions] == [
        "harbour office",
        "Harbour Office",
        "Harbour Office",
    ]
    assert office.claims == (0, 1, 3, 5)
    assert (union.name, union.says, union.speakers, union.claims) == ("Dockers Union", 1, (), (4,))


def test_an_organization_known_only_by_who_belongs_to_it_is_there_too() -> None:
    entities = tuple(
        replace(entity, affiliation="Crane Crew") if entity.id == "worker" else entity
        for entity in HARBOUR_ANALYSIS.entities
    )
    *_, crew = counted(replace(HARBOUR_ANALYSIS, entities=entities), HARBOUR).organizations
    assert (crew.name, crew.mentions, crew.says, crew.speakers) == ("Crane Crew", (), 0, ("dock worker",))


def test_an_article_that_quotes_nobody_has_no_speakers() -> None:
    assert counted(Analysis(""), "Calm.") == counted(Analysis(""), "")
    assert counted(Analysis(""), "").speakers == ()
