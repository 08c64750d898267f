"""A filter is held against the claims of one analysis after another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.claims.corrected import Corrected
from reader.model import Analysis, Claim
from reader.ui.reading.claim_filter import ClaimFilter
from tests.ui import newsroom


def test_ten_thousand_claims_are_looked_at_once() -> None:
    small, text = newsroom.ANALYSES["harbour"], newsroom.HARBOUR
    claims: tuple[Claim, ...] = small.claims * 1700
    claim_filter = ClaimFilter()
    claim_filter.apply_to(Corrected(replace(small, claims=claims)), text)
    claim_filter.set("olsen kind:direct")
    assert claim_filter.count == "3400 of 10200"
    gathered = claim_filter._claims.facts
    claim_filter.set("olsen kind:mixed")
    assert claim_filter.count == "1700 of 10200"
    assert claim_filter._claims.facts is gathered


def test_problem_of_a_filter_that_is_kept_is_said() -> None:
    claim_filter = ClaimFilter()
    claim_filter.apply_to(Corrected(Analysis("")), "")
    claim_filter.set("kind:x")
    assert claim_filter.summary == "kind:x is not known. There are direct, indirect, mixed."


@pytest.mark.parametrize(
    ("query", "toggled"),
    [
        ("kind:indirect", "kind:direct"),
        ("Kind:IND olsen", "kind:direct olsen"),
        ('"no  plans" kind:mixed,indirect', '"no  plans" kind:direct'),
        ("Kind:d olsen", "olsen"),
        ("-kind:direct", "kind:direct"),
        ("olsen", "olsen kind:direct"),
    ],
)
def test_direct_only_takes_the_place_of_another_kind(query: str, toggled: str) -> None:
    claim_filter = ClaimFilter()
    claim_filter.set(query)
    claim_filter.toggle("kind:direct")
    assert claim_filter.query == toggled


@pytest.mark.parametrize(
    ("query", "queries"),
    [
        ("", ["level:said", "level:believes", "level:does", ""]),
        ('"no  plans" Level:S', ['"no  plans" level:believes', '"no  plans" level:does', '"no  plans"']),
        ("LEVEL:bel olsen", ["level:does olsen", "olsen", "olsen level:said"]),
        ("level:said,does", ["level:said", "level:believes"]),
    ],
)
def test_the_next_level_takes_the_place_of_the_last(query: str, queries: list[str]) -> None:
    claim_filter = ClaimFilter()
    claim_filter.set(query)
    for next_query in queries:
        claim_filter.cycle_level()
        assert claim_filter.query == next_query


def test_a_speaker_is_found_under_the_other_names_that_the_library_knows() -> None:
    claim_filter = ClaimFilter(lambda name: ("Marta Olsen",) if name == "boss" else ())
    claim_filter.apply_to(Corrected(newsroom.ANALYSES["harbour"]), newsroom.HARBOUR)
    claim_filter.set("speaker:olsen")
    olsen = claim_filter.let_through
    claim_filter.set('speaker:"the boss"')
    assert claim_filter.let_through == olsen != ()


def test_the_other_names_of_a_speaker_are_looked_up_anew_for_another_article() -> None:
    names = {newsroom.HARBOUR: ("Marta Olsen",)}
    open_texts = [""]
    claim_filter = ClaimFilter(lambda name: names.get(open_texts[-1], ()))
    claim_filter.set('speaker:"the boss"')
    for text, is_found in ((newsroom.HARBOUR, True), ("Another text.", False)):
        open_texts.append(text)
        claim_filter.apply_to(Corrected(newsroom.ANALYSES["harbour"]), newsroom.HARBOUR)
        assert bool(claim_filter.let_through) is is_found
