"""The time of an entry of a live blog is neither said nor of who speaks. No model."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.language.clock_times import without_clock_times


def _without(text: str, source: str, content: str) -> list[tuple[str, str]]:
    def spans(words: str) -> tuple[Span, ...]:
        pieces = words.split(" … ") if words else []
        return tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces)

    found = without_clock_times(text, [Attribution(spans(content), (), spans(source))])
    return [
        (" … ".join(s.of(text) for s in a.source), " … ".join(s.of(text) for s in a.content)) for a in found
    ]


@pytest.mark.parametrize(
    "time",
    ["14:15 ", "9.45am ", "9.45am: ", "2.40 pm BST – ", "8 PM | ", "10:05 ET ", "09.12 GMT ", "3 a.m. - "],
)
def test_a_time_that_opens_a_line_belongs_to_no_claim(time: str) -> None:
    text = f"Storm: live\n\n{time}Minister says line is open"
    assert _without(text, f"{time}Minister", "line is open") == [("Minister", "line is open")]


def test_it_is_taken_from_what_is_said_too() -> None:
    text = "14:15 “Stay at home”, police urge"
    assert _without(text, "police", "14:15 “Stay at home”") == [("police", "“Stay at home”")]
    assert _without(text, "police", "14:15 … “Stay at home”") == [("police", "“Stay at home”")]
    assert _without(text, "police", "14:15 ") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("14:15 trains from Delm are late, NorthLine says.", "14:15 trains from Delm are late"),
        ("He says 14:15 Monday is late.", "14:15 Monday is late"),
        ("25:15 Trains are late, Lund says.", "25:15 Trains are late"),
        ("1.50 Euros is a lot, Lund says.", "1.50 Euros is a lot"),
        ("2.15 GMTs are sold, Lund says.", "2.15 GMTs are sold"),
        ("4 Apples are left, Lund says.", "4 Apples are left"),
    ],
)
def test_other_numbers_are_said(text: str, content: str) -> None:
    assert _without(text, "", content) == [("", content)]


@pytest.mark.parametrize(("indent", "content"), [(20, "Trains are late"), (21, "14:15 Trains are late")])
def test_a_time_stands_near_the_start_of_its_line(indent: int, content: str) -> None:
    assert _without(" " * indent + "14:15 Trains are late", "", "14:15 Trains are late") == [("", content)]
