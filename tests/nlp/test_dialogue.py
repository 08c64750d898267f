"""Bare turns between those that say who speaks. No model."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import FOUND_IN_DIALOGUE, Attribution
from reader.nlp.dialogue import with_dialogue
from reader.text.quotations import quotations


def spans(text: str, *words: str) -> tuple[Span, ...]:
    """Return where these words stand first."""
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in words)


def said(text: str, source: str, cue: str, *content: str) -> Attribution:
    """Return an attribution by its words."""
    return Attribution(spans(text, *content), spans(text, cue), spans(text, source), 0.9, "speech")


def contents(text: str, attributions: list[Attribution]) -> list[tuple[str, ...]]:
    """Return the content of every attribution of a text, that of turns behind "turn"."""
    found = with_dialogue(text, attributions, quotations(text))
    return [
        (
            *(("turn",) if attribution.found_by == FOUND_IN_DIALOGUE else ()),
            *(span.of(text) for span in attribution.content),
        )
        for attribution in found
    ]


TWO = "“Leaving?” asked Roe.\n\n“No,” said Bell.\n\n“Why not?”\n\n“It rains.”"


def test_bare_paragraphs_behind_two_speakers_are_turns_of_their_own() -> None:
    attributions = [said(TWO, "Roe", "asked", "“Leaving?”"), said(TWO, "Bell", "said", "“No,”", "“Why not?”")]
    assert contents(TWO, attributions) == [
        ("“Leaving?”",),
        ("“No,”",),
        ("turn", "“Why not?”"),
        ("turn", "“It rains.”"),
    ]


def test_a_turn_has_neither_cue_nor_source_and_the_confidence_of_the_claim_that_it_was_in() -> None:
    attributions = [said(TWO, "Roe", "asked", "“Leaving?”"), said(TWO, "Bell", "said", "“No,”", "“Why not?”")]
    turn, lost = with_dialogue(TWO, attributions, quotations(TWO))[2:]
    assert (turn.cue, turn.source, turn.confidence) == ((), (), 0.9)
    assert lost.confidence == 0.8


@pytest.mark.parametrize(
    ("text", "source", "cue", "goes_on"),
    [
        pytest.param("“It rains,” said Roe.\n\n“It pours.”", "Roe", "said", True, id="one speaker"),
        pytest.param(
            "“Leaving?” asked Roe.\n\n“It pours.”", "Roe", "asked", False, id="one speaker, who asked"
        ),
        pytest.param("“Why?” said Roe.\n\n“It pours.”", "Roe", "said", True, id="who only says a question"),
        pytest.param(
            "“Leaving?” asked Roe.\n\nThe door was shut.\n\n“It pours.”",
            "Roe",
            "asked",
            True,
            id="something between",
        ),
        pytest.param(
            "“Leaving?” asked Roe.\n\n“It pours.” Why?", "Roe", "asked", True, id="no quotation alone"
        ),
    ],
)
def test_one_speaker_goes_on_unless_he_asked(text: str, source: str, cue: str, goes_on: bool) -> None:
    first = text[: text.index("”") + 1]
    found = contents(text, [said(text, source, cue, first, "“It pours.”")])
    assert found == ([(first, "“It pours.”")] if goes_on else [(first,), ("turn", "“It pours.”")])


def test_two_names_for_one_exchange_end_where_the_text_goes_on() -> None:
    text = "“Yes,” said Roe.\n\n“No,” said Bell.\n\nThey left.\n\n“Late,” said Poe.\n\n“Very.”"
    attributions = [
        said(text, "Roe", "said", "“Yes,”"),
        said(text, "Bell", "said", "“No,”"),
        said(text, "Poe", "said", "“Late,”", "“Very.”"),
    ]
    assert contents(text, attributions)[-1] == ("“Late,”", "“Very.”")


def test_an_attribution_of_nothing_but_a_turn_gives_way_to_it() -> None:
    attributions = [
        said(TWO, "Roe", "asked", "“Leaving?”"),
        said(TWO, "Bell", "said", "“No,”"),
        Attribution(spans(TWO, "“Why not?”"), found_by="model"),
    ]
    assert contents(TWO, attributions)[2:] == [("turn", "“Why not?”"), ("turn", "“It rains.”")]


def test_a_quotation_that_its_paragraph_leaves_open_goes_on() -> None:
    text = "“Yes,” said Roe.\n\n“No,” said Bell.\n\n“It rains.\n\n“It pours.”"
    attributions = [
        said(text, "Roe", "said", "“Yes,”"),
        said(text, "Bell", "said", "“No,”", "“It rains.", "“It pours.”"),
    ]
    assert contents(text, attributions)[-1] == ("“No,”", "“It rains.", "“It pours.”")
