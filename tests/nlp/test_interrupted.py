"""Quotations that are interrupted in the middle of their sentence. No model."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.interrupted import with_whole_quotations
from reader.text.quotations import quotations


def _of(text: str, words: str) -> Attribution:
    start = text.index(words)
    return Attribution((Span(start, start + len(words)),))


def _contents(text: str, *claimed: str) -> list[list[str]]:
    attributions = [_of(text, words) for words in claimed]
    found = with_whole_quotations(text, attributions, quotations(text))
    return [[span.of(text) for span in one.content] for one in found]


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("“To be honest” — Roe lit a cigarette — “it was late,” he said.", "“it was late,”"),
        ("“We are,” – and here she paused – “late,” she said.", "“late,”"),
        ("“It was,” in the words of one man, “late.”", "“late.”"),
        ("“It was,” in the words of one man, “late.”", "“It was,”"),
    ],
)
def test_who_says_one_half_of_a_quotation_says_the_other(text: str, claimed: str) -> None:
    assert _contents(text, claimed) == [[part.parts[0].of(text) for part in quotations(text)]]


@pytest.mark.parametrize(
    "text",
    [
        "“It was late.” — Roe lit a cigarette — “it was dark,” he said.",
        "“We left” — Roe lit a cigarette — “It was dark,” he said.",
        "“We left” and Roe lit a cigarette — “it was dark,” he said.",
        "“We left” — Roe lit a cigarette. He laughed — “it was dark,” he said.",
        "“We left,” and called it “dark,” he said.",
        f"“We left” — Roe lit {'a small ' * 12} cigarette — “it was dark,” he said.",
    ],
)
def test_other_quotations_stay_apart(text: str) -> None:
    last = quotations(text)[-1].parts[0].of(text)
    assert _contents(text, last) == [[last]]


def test_a_half_that_is_part_of_another_claim_stays_with_it() -> None:
    text = "“We left” — so Bell — “it was dark,” Roe said."
    assert _contents(text, "“We left”", "“it was dark,”") == [["“We left”"], ["“it was dark,”"]]
    assert _contents(text, "left", "“it was dark,”") == [["left"], ["“it was dark,”"]]


def test_what_stands_between_two_halves_belongs_to_one_claim() -> None:
    text = "“We left,” in the words of one man, “it was,” in those of a woman, “late.”"
    contents = _contents(text, "“We left,”", "“late.”")
    assert contents == [["“We left,”", "“it was,”"], ["“late.”"]]
