"""Rolling captions say each line once; who repeats himself is left alone."""

from __future__ import annotations

from reader.sources.captions.cues import Cue, Line
from reader.sources.captions.rolling import without_repeats


def cues(*texts: str) -> tuple[Cue, ...]:
    """Return a cue a second, its lines parted by "/"."""
    return tuple(
        Cue(float(number), number + 1.0, tuple(map(Line, text.split("/"))))
        for number, text in enumerate(texts)
    )


def rest(*texts: str) -> list[str]:
    return ["/".join(line.text for line in cue.lines) for cue in without_repeats(cues(*texts))]


def test_a_line_that_rolls_on_counts_once() -> None:
    assert rest("the bridge", "the bridge", "the bridge/will open", "will open", "will open/in march") == [
        "the bridge",
        "will open",
        "in march",
    ]
    assert rest("a/b", "a/b/c", "b/c/d", "c/d/e") == ["a/b", "c", "d", "e"]


def test_a_line_that_is_written_word_by_word_counts_once() -> None:
    assert rest("the", "the bridge", "the bridge holds", "it does") == ["the", "bridge", "holds", "it does"]


def test_who_repeats_himself_is_left_alone() -> None:
    spoken = ("No.", "No.", "It holds.", "It does.")
    assert rest(*spoken) == list(spoken)
    assert rest("No.", "No.") == ["No.", "No."]


def test_from_three_cues_in_ten_on_captions_are_rolling() -> None:
    once = [str(number) for number in range(7)]
    assert len(rest(*once, "6", "6", "6")) == 7
    assert len(rest(*once, "7", "7", "7")) == 10
