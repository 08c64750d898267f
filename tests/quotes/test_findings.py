"""What a check of a draft comes to: whether it is right, how many there are of what, and what is unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.quotes.findings import FAULTS, VERDICTS, DraftCheck
from tests.export.draft_check.sample import CHECK


def test_every_verdict_is_counted_in_its_order_and_none_that_is_not_there() -> None:
    assert list(CHECK.counts.items()) == [
        ("verbatim", 1),
        ("edited", 1),
        ("other speaker", 1),
        ("matched", 1),
        ("open", 1),
    ]


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_draft_is_right_without_a_fault_that_nobody_accepted(verdict: str) -> None:
    finding = replace(CHECK.findings[2], verdict=verdict)  # type: ignore[arg-type]
    assert DraftCheck(CHECK.draft, (finding,), 1).is_right is (verdict not in FAULTS)
    assert DraftCheck(CHECK.draft, (replace(finding, is_accepted=True),), 1).is_right


def test_what_the_check_cannot_know_is_said_of_each_kind_with_its_number() -> None:
    sentences = list(CHECK.unknowns())
    assert sentences[:2] == [
        "1 indirect claim matched by words in common: whether the sense is the same, only a reader can tell.",
        "1 quoted passage left open: nobody is said to have said it.",
    ]
    verbatim, *_, words, claim = CHECK.findings
    nameless = replace(verbatim, places=(replace(verbatim.places[0], speaker=None),))
    open_claims = (replace(claim, verdict="open"),) * 2
    assert list(DraftCheck(CHECK.draft, (nameless, nameless, words, words, *open_claims), 1).unknowns())[
        :3
    ] == [
        "2 indirect claims left open: no source says it in words like these.",
        "2 quoted passages left open: nobody is said to have said it.",
        "2 verbatim quotations without a speaker to compare, here or in the source.",
    ]


def test_of_nothing_only_the_limit_of_every_check_is_said() -> None:
    (sentence,) = DraftCheck(CHECK.draft, (), 0).unknowns()
    assert sentence.startswith("Not found means: not in these sources.")


def test_words_that_a_source_interrupts_are_told_without_its_own() -> None:
    (place,) = CHECK.findings[1].places
    start, end = place.span
    parted = replace(place, said_spans=(type(place.span)(start, start + 2), type(place.span)(end - 6, end)))
    assert (place.said_words, parted.said_words) == ("We pay little", "We little")
