"""Quotations that are interrupted in the middle of their sentence. No model."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.interrupted import with_whole_clauses, with_whole_quotations
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


CLAUSE = "The old road, Roe said on Monday, is shut until May, as is the quay."


def _spans(text: str, *words: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(one), text.index(one) + len(one)) for one in words)


@pytest.mark.parametrize(
    ("content", "rule", "whole"),
    [
        (("is shut until May",), "inserted say", True),
        (("The old road",), "inserted say", True),
        (("shut until",), "inserted say", True),
        (("is shut until May, as is the quay",), "inserted say", False),  # more than the rule reads
        (("is shut until May",), "clause say", False),
        (("The old road", "is shut until May"), "inserted say", False),
    ],
)
def test_who_says_one_half_of_a_clause_says_the_other(
    content: tuple[str, ...], rule: str, whole: bool
) -> None:
    read = Attribution(
        _spans(CLAUSE, "The old road", "is shut until May"), _spans(CLAUSE, "said"), found_by=rule
    )
    claim = Attribution(_spans(CLAUSE, *content), _spans(CLAUSE, "said"))
    (completed,) = with_whole_clauses(CLAUSE, [claim], [read])
    assert completed.content == (read.content if whole else claim.content)


def test_another_cue_and_another_claim_keep_their_halves() -> None:
    read = Attribution(
        _spans(CLAUSE, "The old road", "is shut until May"),
        _spans(CLAUSE, "said"),
        found_by="inserted say",
    )
    of_other_cue = Attribution(_spans(CLAUSE, "is shut until May"), _spans(CLAUSE, "Monday"))
    assert with_whole_clauses(CLAUSE, [of_other_cue], [read]) == (of_other_cue,)
    half = Attribution(_spans(CLAUSE, "is shut until May"), _spans(CLAUSE, "said"))
    other = Attribution(_spans(CLAUSE, "old road"), _spans(CLAUSE, "The"))
    assert with_whole_clauses(CLAUSE, [half, other], [read]) == (other, half)


@pytest.mark.parametrize(("length", "whole"), [(40, True), (80, False)])
def test_what_stands_before_the_cue_is_a_subject(length: int, whole: bool) -> None:
    text = f"{'road ' * (length // 5)}, Roe said, is shut."
    front = Span(0, length - 1)
    read = Attribution((front, *_spans(text, "is shut")), _spans(text, "said"), found_by="inserted say")
    claim = Attribution(_spans(text, "is shut"), _spans(text, "said"))
    (completed,) = with_whole_clauses(text, [claim], [read])
    assert (len(completed.content) == 2) is whole


@pytest.mark.parametrize("signs", [10, 11])
def test_a_second_half_begins_behind_ten_signs_at_most(signs: int) -> None:
    # In a text of nothing but marks each would look at all behind it.
    text = f"“We left” — Roe lit a cigarette — “{'.' * (signs - 1)}it was dark,” he said."
    halves = [part.of(text) for one in quotations(text) for part in one.parts]
    assert _contents(text, halves[1]) == [halves if signs == 10 else halves[1:]]
