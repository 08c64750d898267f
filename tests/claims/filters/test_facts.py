"""Filters against claims: each key looks where it says it does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.claims.check import Check
from reader.claims.corrected import Corrected
from reader.claims.filters import facts, matches, parse
from reader.model import Analysis, Claim, Entity, Form, Mention, Span

TEXT = (
    "Kuleba denied it. “Not NATO’s plan,” an EU official said. He said Reuters had erred. "
    "Acme announced a merger. According to many, it rains."
)


def span(words: str) -> Span:
    """Return where the words stand first."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def claim(words: str, cue: str, source: str, **more: object) -> Claim:
    """Return a claim by its words."""
    return Claim(content=(span(words),), cue=(span(cue),), source=(span(source),), **more)  # type: ignore[arg-type]


ANALYSIS = Analysis(
    "a",
    (
        claim("it", "denied", "Kuleba", kind="indirect", speaker="dk", confidence=0.95),
        claim("“Not NATO’s plan,”", "said", "an EU official", kind="direct", speaker="eu", confidence=0.8),
        claim("Reuters had erred", "said", "He", kind="mixed", speaker="dk", confidence=0.6),
        claim("a merger", "announced", "Acme", kind="indirect", speaker="acme", confidence=0.5),
        claim("it rains", "According to", "many", kind="indirect", confidence=0.4),
    ),
    (
        Entity("dk", "person", "Dmytro Kuleba", aliases=("Kuléba",), affiliation="Foreign Ministry"),
        Entity("eu", "unnamed", "EU official", affiliation="European Union"),
        Entity("acme", "organization", "Acme", mentions=(Mention(span("Acme")),)),
        Entity("nato", "organization", "NATO", mentions=(Mention(span("NATO")),)),
        Entity("reuters", "organization", "Reuters", mentions=(Mention(span("Reuters")),)),
    ),
)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", [1, 2, 3, 4, 5]),
        ("-", []),
        # without a key: what is said, by which word, and who says it; signs only part words
        ("denied", [1]),
        ('"nato\'s plan"', [2]),
        ('"nato s, plan"', [2]),
        ("reuters", [3]),
        ('"eu official"', [2]),
        ("an", [4]),
        ("he", []),
        ("?", []),
        ("speaker:kuleba", [1, 3]),
        ("speaker:KULÉBA", [1, 3]),
        ("speaker:many", [5]),
        ("speaker:leba", []),
        ('speaker:"dmytro-kuleba"', [1, 3]),
        ("speaker:-kuleba", [1, 3]),
        ("speaker:kuleba,acme", [1, 3, 4]),
        ("-speaker:kuleba", [2, 4, 5]),
        ('speaker:="dmytro kuleba"', [1, 3]),
        ("speaker:=kuleba", [1, 3]),
        ("speaker:=dmytro", []),
        ('speaker:=acme,="EU official"', [2, 4]),
        ('-speaker:="EU official"', [1, 3, 4, 5]),
        ("speaker:=many", [5]),
        ("org:nato", [2]),
        ('org:="European Union"', [2]),
        ("org:=european", []),
        ("org:foreign", [1, 3]),
        ("org:acme", [4]),
        ("org:eu", [2]),
        ("org:reuters", [3]),
        ("kind:direct", [2]),
        ("kind:ind", [1, 4, 5]),
        ("kind:direct,mixed", [2, 3]),
        ("cue:said", [2, 3]),
        ('cue:"according to"', [5]),
        ("unnamed:", [2]),
        ("unnamed:no", [1, 3, 4, 5]),
        ("flag:described", [2, 5]),
        ("-flag:desc", [1, 3, 4]),
        ("conf:>0.8", [1]),
        ("conf:0.8", [1, 2]),
        ("conf:=0.604", [3]),
        ("conf:=0.606", []),
        ("conf:<50%", [5]),
        ("-conf:<50%", [1, 2, 3, 4]),
        ("kuleba", [1, 3]),
        ("nato's", [2]),
        ('"had erred"', [3]),
        ("kuleba kind:mixed", [3]),
        ("kuleba kind:direct", []),
    ],
)
def test_filter_lets_through_what_it_asks_for(query: str, numbers: list[int]) -> None:
    wanted = parse(query)
    assert wanted.problems == ()
    let_through = [
        number for number, claim in enumerate(facts(Corrected(ANALYSIS), TEXT), 1) if matches(wanted, claim)
    ]
    assert let_through == numbers


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("noted:", [2]),
        ("noted:no", [1, 3, 4, 5]),
        ("corrected:", [3, 5]),
        ("added:", [1]),
        ("rejected:", [4]),
        ("-rejected:", [1, 2, 3, 5]),
        ("not:", [1]),
        ("-not:", [2, 3, 4, 5]),
        ("inferred:", [1]),
        ("level:said", [1, 2, 3, 4, 5]),
        ("level:bel,do", []),
        ("status:false", [2]),
        ("status:conf,dis", [5]),
        ("status:unchecked", [1, 3, 4]),
        ("-status:un", [2, 5]),
    ],
)
def test_filter_asks_for_what_the_person_made_of_it_and_for_denials(query: str, numbers: list[int]) -> None:
    first, *others = ANALYSIS.claims
    denial = replace(first, polarity="negative", speaker_basis="inferred", source=())
    corrected = Corrected(
        replace(ANALYSIS, claims=(denial, *others)),
        frozenset({3}),
        {1: "ask"},
        frozenset({2}),
        added=frozenset({0}),
        corrected=frozenset({4}),
        checks={1: Check("false"), 4: Check("disputed"), 0: Check("unchecked", "minutes")},
    )
    wanted = parse(query)
    assert wanted.problems == ()
    assert [
        number for number, claim in enumerate(facts(corrected, TEXT), 1) if matches(wanted, claim)
    ] == numbers


@pytest.mark.parametrize(("form", "numbers"), [("name", [5]), ("common", [5]), ("pronoun", [])])
def test_an_organization_is_named_in_a_claim_by_a_name_or_description_only(
    form: Form, numbers: list[int]
) -> None:
    club = Entity("club", "organization", "Club", mentions=(Mention(span("it rains"), form),))
    analysis = replace(ANALYSIS, entities=(*ANALYSIS.entities, club))
    claims = facts(Corrected(analysis), TEXT)
    assert [number for number, claim in enumerate(claims, 1) if matches(parse("org:club"), claim)] == numbers
