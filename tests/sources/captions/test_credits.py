"""Who made the captions speaks none of them."""

from __future__ import annotations

import pytest

from reader.sources.captions.credits import without_credits
from reader.sources.captions.cues import Cue, Line


def left(*lines: str) -> list[str]:
    """Return the lines that are left of cues of one line each."""
    cues = [Cue(number, number + 1, (Line(line),)) for number, line in enumerate(lines)]
    return [line.text for cue in without_credits(cues) for line in cue.lines]


@pytest.mark.parametrize(
    ("line", "is_left"),
    [
        ("Subtitles by the Quay community", False),
        ("Captioning made possible by the harbour", False),
        ("Transcribed by ida@quay.example", False),
        ("Sync & corrections by Bo Roe", False),
        ("English subtitles: translated by Ann Lee", True),
        ("www.quay.example", False),
        ("See www.quay.example for more", True),
        ("Captions by hand are better, she said.", True),
        ("Captions by hand are better", True),
        ("Translated by Ann Lee. We sold it.", True),
        ("It was built by the town.", True),
    ],
)
def test_a_line_that_says_who_made_the_captions_is_left_out(line: str, is_left: bool) -> None:
    assert left("It holds.", "It will.", "Yes.", line) == ["It holds.", "It will.", "Yes.", *[line] * is_left]
    assert left(line, "It holds.") == [*[line] * is_left, "It holds."]


@pytest.mark.parametrize(("before", "is_left"), [(1, False), (2, True)])
def test_amid_what_is_said_such_a_line_is_said_too(before: int, is_left: bool) -> None:
    line = "Subtitles by the Quay community"
    assert (line in left(*["It holds."] * before, line, "It will.", "Yes.")) is is_left


def test_no_cue_is_left_empty() -> None:
    assert without_credits([Cue(0, 1, (Line("Subtitles by Ann Lee"), Line("It holds.")))]) == (
        Cue(0, 1, (Line("It holds."),)),
    )
    assert without_credits([Cue(0, 1, (Line("Subtitles by Ann Lee"),))]) == ()
