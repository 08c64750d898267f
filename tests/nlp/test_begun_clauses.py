"""Contents that begin amid a clause, in front of who says it. No model."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.begun_clauses import with_begun_clauses


def _of(text: str, words: str, found_by: str = "model", cue: str = "said") -> Attribution:
    start, place = text.index(words), text.rindex(cue)
    return Attribution(
        (Span(start, start + len(words)),), cue=(Span(place, place + len(cue)),), found_by=found_by
    )


def _contents(text: str, attributions: list[Attribution], rule: Attribution) -> list[str]:
    return [one.content[0].of(text) for one in with_begun_clauses(text, attributions, [rule])]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("Footage shows a man on the roof", "a man on the roof"),
        ("Pilots had warned that the runway was short", "that the runway was short"),
        ("The man, whose name was not given, ran", "whose name was not given, ran"),
        ("The man, whose name was not given, ran", "ran"),
        ("The man, a guard of 40, ran", "ran"),
    ],
)
def test_a_content_begins_where_its_clause_does(whole: str, part: str) -> None:
    text = f"{whole}, police said."
    assert _contents(text, [_of(text, part)], _of(text, whole, "clause say")) == [whole]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("As it stands, the road is shut", "the road is shut"),
        ("Still, as it stands, the road is shut", "the road is shut"),
        ("Still, as it stands, Lund is lost", "Lund is lost"),
        ("On Friday, ran", "ran"),
        ("The river rose; the road is shut", "the road is shut"),
        ("“It rained” and the road is shut", "the road is shut"),
        ("The road is shut and the river rose", "The road is shut"),
    ],
)
def test_a_phrase_before_a_clause_may_be_the_reporters(whole: str, part: str) -> None:
    text = f"{whole}, police said."
    assert _contents(text, [_of(text, part)], _of(text, whole, "clause say")) == [part]


def test_a_quotation_alone_is_what_is_said() -> None:
    text = "Footage shows a man on the roof, police said."
    rule = _of(text, "Footage shows a man on the roof", "speech say")
    assert _contents(text, [_of(text, "a man on the roof")], rule) == ["a man on the roof"]


def test_another_cue_reads_another_clause() -> None:
    text = "Footage shows a man on the roof, police said."
    rule = _of(text, "Footage shows a man on the roof", "clause say", cue="police")
    assert _contents(text, [_of(text, "a man on the roof")], rule) == ["a man on the roof"]


def test_what_another_one_says_stays_apart() -> None:
    text = "Footage shows a man on the roof, police said."
    others = [_of(text, "Footage", cue="shows"), _of(text, "a man on the roof")]
    rule = _of(text, "Footage shows a man on the roof", "clause say")
    assert _contents(text, others, rule) == ["Footage", "a man on the roof"]
