"""Frames without a finite clause."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("Police warned drivers to avoid the bridge.", [("Police", "warned", "drivers to avoid the bridge")]),
    (
        "The council rejected his account of the night.",
        [("The council", "rejected", "his account of the night")],
    ),
    ("The mayor called for a new bridge.", [("The mayor", "called for", "a new bridge")]),
    (
        "The envoy has called on both sides to show restraint.",
        [("The envoy", "called on", "both sides to show restraint")],
    ),
    (
        "Ministers called upon the firm to pay.",
        [("Ministers", "called upon", "the firm to pay")],
    ),
    (
        "He called on Friday for the minister to resign.",
        [("He", "called … for", "the minister to resign")],
    ),
    (
        "The police appealed for witnesses to come forward.",
        [("The police", "appealed for", "witnesses to come forward")],
    ),
    # what somebody agrees with others to do is no request
    (
        "The mayor agreed with the union to raise wages.",
        [("The mayor", "agreed", "to raise wages")],
    ),
    ("The bank puts the savings at 35 million.", [("The bank", "puts", "the savings at 35 million")]),
    ("The strike puts the savings at risk.", []),
    (
        "Police put the number of people hurt in the crash at 40.",
        [("Police", "put", "the number of people hurt in the crash at 40")],
    ),
    (
        "The union puts losses from the strike at $3 million.",
        [("The union", "puts", "losses from the strike at $3 million")],
    ),
    ("He put the men living at 23 High Street first.", []),
    (
        "The office advised voters on the outer islands to leave on Saturday.",
        [("The office", "advised", "voters on the outer islands to leave on Saturday")],
    ),
    ("Lund hopes to win on Sunday.", [("Lund", "hopes", "to win on Sunday")]),
    (
        "Lund remained confident that the dam would hold.",
        [("Lund", "remained confident", "that the dam would hold")],
    ),
    ("The union plans to strike.", [("The union", "plans", "to strike")]),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_verb_attributes_a_phrase(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected
