"""Descriptions of sounds are nobody's words; other brackets are."""

from __future__ import annotations

import pytest

from reader.sources.captions.cues import Cue, Line
from reader.sources.captions.sounds import without_sounds


@pytest.mark.parametrize(
    ("text", "rest", "count"),
    [
        ("[APPLAUSE]", "", 1),
        ("[APPLAUSE] We will. [LAUGHTER]", "We will.", 2),
        ("We [laughs softly] will.", "We will.", 1),
        ("(speaking French)", "", 1),
        ("- [wind howls]", "", 1),
        ("We will (laughter).", "We will .", 1),
        ("♪ The pier, the pier ♪", "", 1),
        ("♪ The pier", "", 1),
        ("We told [the mayor] no.", "We told [the mayor] no.", 0),
        ("The council (CHC) met.", "The council (CHC) met.", 0),
        ("We will [INAUDIBLE] the pier.", "We will [INAUDIBLE] the pier.", 0),
        ("[inaudible]", "[inaudible]", 0),
        ("It was [1911].", "It was [1911].", 0),
    ],
)
def test_sounds_are_left_out_and_counted(text: str, rest: str, count: int) -> None:
    cues, total = without_sounds([Cue(1, 2, (Line(text, "Ada"),))])
    assert ([line.text for cue in cues for line in cue.lines], total) == ([rest] if rest else [], count)
