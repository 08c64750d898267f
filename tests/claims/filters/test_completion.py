"""Completion: offers what the article has, and puts it where the cursor is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.claims.filters import KEYS, SEARCH_KEYS, completions, parse, search_completions
from reader.model import Analysis, Claim, Entity, Span
from tests.claims.filters.test_facts import ANALYSIS, TEXT

EVERY_KEY = [f"{key}:" for key in KEYS]


@pytest.mark.parametrize(
    ("query", "labels"),
    [
        ("", EVERY_KEY),
        ("s", ["speaker:", "status:"]),
        ("x ", EVERY_KEY),
        ("speaker:", ["Dmytro Kuleba", "EU official", "Acme"]),
        ("speaker:kul", ["Dmytro Kuleba"]),
        ("SPEAKER:KUL", ["Dmytro Kuleba"]),
        ("-speaker:a", ["Acme"]),
        ('speaker:"dmytro k', ["Dmytro Kuleba"]),
        ('speaker:"EU official",', ["Dmytro Kuleba", "EU official", "Acme"]),
        ("org:", ["Foreign Ministry", "European Union", "Acme", "NATO", "Reuters"]),
        ("org:min", ["Foreign Ministry"]),
        ("kind:", ["direct", "indirect", "mixed"]),
        ("kind:direct,m", ["mixed"]),
        ("cue:", ["said", "denied", "announced", "according to"]),
        ("unnamed:", ["yes", "no"]),
        ("not:", ["yes", "no"]),
        ("level:", ["said", "believes", "does"]),
        ("no", ["not:", "noted:"]),
        ("conf:<", ["<0.5"]),
        ("nothing:", []),
        ("zebra", []),
        ('"no plans" ', EVERY_KEY),
        ('"no pl', []),
    ],
)
def test_offers_are_those_that_go_on_from_what_is_typed(query: str, labels: list[str]) -> None:
    offers = completions(query, len(query), ANALYSIS, TEXT)
    assert [offer.label for offer in offers] == labels


@pytest.mark.parametrize(
    ("query", "completed"),
    [
        ("sp|", "speaker:|"),
        ("-sp|", "-speaker:|"),
        ("speaker:kul|", 'speaker:"Dmytro Kuleba"|'),
        ("speaker:kul| kind:direct", 'speaker:"Dmytro Kuleba"| kind:direct'),
        ("cue:sa|id kind:direct", "cue:said| kind:direct"),
        ('speaker:"eu off|', 'speaker:"EU official"|'),
        ("kind:direct,m|", "kind:direct,mixed|"),
        ("rain cue:a|", "rain cue:announced|"),
    ],
)
def test_offer_takes_the_place_of_what_is_typed(query: str, completed: str) -> None:
    offer = completions(query.replace("|", ""), query.index("|"), ANALYSIS, TEXT)[0]
    assert offer.query[: offer.cursor] + "|" + offer.query[offer.cursor :] == completed


@given(st.text(alphabet='speakr:kind -",>0.8 x'), st.integers(0, 20))
def test_completion_never_fails_and_every_offer_can_be_parsed(query: str, cursor: int) -> None:
    for offer in completions(query, min(cursor, len(query)), ANALYSIS, TEXT):
        assert 0 <= offer.cursor <= len(offer.query)
        parse(offer.query)


def test_no_more_ways_are_offered_than_one_reads() -> None:
    names = [f"Speaker {letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    claims = tuple(Claim("indirect", (Span(0, 1),), speaker=name) for name in names)
    analysis = Analysis("a", claims, tuple(Entity(name, "person", name) for name in names))
    assert len(completions("speaker:", 8, analysis, "x")) == 20


@pytest.mark.parametrize(
    ("query", "labels"),
    [
        ("out", ["outlet:"]),
        ("outlet:", ["Zeit", "Älvsborg Post"]),
        ("outlet:al", ["Älvsborg Post"]),
        ("tag:", []),
        ("kind:", ["direct", "indirect", "mixed"]),
        ("unread:", ["yes", "no"]),
        ("after:t", ["today"]),
        ("conf:", [">0.9", ">0.7", "<0.5"]),
    ],
)
def test_a_search_is_completed_with_what_the_library_has(query: str, labels: list[str]) -> None:
    offers = {"outlet": ("Zeit", "Älvsborg Post")}
    assert [way.label for way in search_completions(query, len(query), offers)] == labels


def test_a_search_knows_more_keys_than_a_filter() -> None:
    labels = [way.label for way in search_completions("", 0, {})]
    assert labels == [f"{key}:" for key in SEARCH_KEYS][: len(labels)]
    assert len(labels) > len(EVERY_KEY)
