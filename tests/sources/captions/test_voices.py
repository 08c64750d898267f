"""Who says a line: lost is better than wrong."""

from __future__ import annotations

import pytest

from reader.sources.captions.cues import Cue, Line
from reader.sources.captions.voices import utterances


def said(*lines: str | tuple[str, str], pause: float = 0.0) -> list[tuple[str, str]]:
    """Return speaker and words of every utterance; each line is a cue of a second, a pair has its voice."""
    cues = [
        Cue(
            number * (1 + pause),
            number * (1 + pause) + 1,
            (Line(line) if isinstance(line, str) else Line(line[1], line[0]),),
        )
        for number, line in enumerate(lines)
    ]
    return [(utterance.speaker, utterance.text) for utterance in utterances(cues)]


def test_a_tag_names_who_speaks() -> None:
    assert said(("Ada", "Is it?"), ("Ben: the clerk", "NOTE: It is.")) == [
        ("Ada", "Is it?"),
        ("Ben the clerk", "NOTE: It is."),
    ]


def test_a_numbered_speaker_is_one_though_the_number_stands_once() -> None:
    assert said("Speaker 1: Is it?", "Interviewee 2: It is.", "Berth 3: It is.") == [
        ("Speaker 1", "Is it?"),
        ("Interviewee 2", "It is."),
        ("Interviewee 2", "Berth 3: It is."),
    ]


def test_beside_tags_a_line_without_one_only_ends_the_sentence_before_it() -> None:
    assert said(("Ada", "We told them that"), "it holds.", "The pier is old.") == [
        ("Ada", "We told them that"),
        ("Ada", "it holds."),
        ("", "The pier is old."),
    ]
    assert said(("Ada", "We told them that"), "it holds.", pause=3.5)[1] == ("", "it holds.")
    assert said(("Ada", "We told them that"), "it holds.", pause=2.5)[1] == ("Ada", "it holds.")


@pytest.mark.parametrize(
    ("line", "speaker", "words"),
    [
        ("ANN LEE: It holds.", "ANN LEE", "It holds."),
        ("ZOË ŁĘCKA (by telephone): It holds.", "ZOË ŁĘCKA", "It holds."),
        (">> ANN LEE: It holds.", "ANN LEE", "It holds."),
        (">> Ann Lee: It holds.", "Ann Lee", "It holds."),
        ("- Ann van Lee: It holds.", "Ann van Lee", "It holds."),
        (">>> It holds.", "", "It holds."),
        ("- It holds.", "", "It holds."),
        ("-- It holds.", "", "-- It holds."),
        ("Remember: it holds.", "", "Remember: it holds."),
        (">> what they said: it holds.", "", "what they said: it holds."),
        ("HTTPS://EXAMPLE.ORG holds.", "", "HTTPS://EXAMPLE.ORG holds."),
        ("12:30 is the time.", "", "12:30 is the time."),
        ("IT HOLDS.", "", "IT HOLDS."),
    ],
)
def test_a_label_names_who_speaks(line: str, speaker: str, words: str) -> None:
    assert said(line) == [(speaker, words)]


def test_names_in_small_letters_are_labels_where_two_come_again() -> None:
    talk = ("Ann: Is it?", "Bo Krog: It is.", "Ann: Is it?", "Bo Krog: It is.")
    assert said(*talk) == [("Ann", "Is it?"), ("Bo Krog", "It is.")] * 2
    assert said(*talk[:3]) == [("", line) for line in talk[:3]]
    assert said("Remember: it holds.", "It does.", "Remember: it does.")[2] == ("", "Remember: it does.")


def test_one_line_may_hold_two_voices() -> None:
    assert said(">> ANN: Is it? >> It is. >> BO: It was.") == [
        ("ANN", "Is it?"),
        ("", "It is."),
        ("BO", "It was."),
    ]


def test_a_label_may_stand_in_a_line_of_its_own() -> None:
    assert said("ANN LEE:", "It holds.", "It does.") == [("ANN LEE", "It holds."), ("ANN LEE", "It does.")]


def test_a_label_holds_until_another_mark_or_a_long_pause() -> None:
    assert said("ANN: It holds.", "It does.") == [("ANN", "It holds."), ("ANN", "It does.")]
    assert said("ANN: It holds.", "- It does.", "It did.")[1:] == [("", "It does."), ("", "It did.")]
    assert said("ANN: It holds.", "It does.", pause=2.5)[1] == ("ANN", "It does.")
    assert said("ANN: It holds.", "It does.", pause=3.5)[1] == ("", "It does.")
    # Who marks every change says with no mark that there was none.
    assert said(">> ANN: It holds.", "It does.", pause=9)[1] == ("ANN", "It does.")
