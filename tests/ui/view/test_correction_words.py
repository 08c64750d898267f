"""What is said of corrections."""

from __future__ import annotations

from typing import Any

import pytest

from reader.claims.corrected import Corrected
from reader.claims.correction import Addition, Correction, Manner
from reader.model import Analysis, Article, Claim, Span
from reader.text.anchors import select
from reader.ui.view.correction_words import (
    claim_words,
    corrected_words,
    date_words,
    description,
    lost_claims,
    undo_words,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We  go,”", "“We go,”"),
        ('"It rains"', "“It rains”"),
        ("x" * 40, f"“{'x' * 40}”"),
        ("x" * 41, f"“{'x' * 39}…”"),
        (f"{'x' * 38} yz", f"“{'x' * 38}…”"),
    ],
)
def test_a_claim_is_called_by_its_first_words(text: str, words: str) -> None:
    assert claim_words(Article("a", text), Claim("direct", (Span(0, len(text)),))) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, ""),
        (1, "1 correction has lost its place: {undo} shows it."),
        (2, "2 corrections have lost their place: {undo} shows them."),
    ],
)
def test_it_is_said_how_many_corrections_have_lost_their_place(count: int, words: str) -> None:
    assert lost_claims(Corrected(Analysis("a"), lost=(correction("reject"),) * count)) == words


def correction(kind: str, value: str = "", **other: Any) -> Correction:
    """Return a correction of two words."""
    return Correction(kind, select("We go.", Span(0, 6)), value=value, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("about", "words"),
    [
        (correction("reject"), "Rejected"),
        (correction("note", "why \n now"), "Note “why now”"),
        (correction("note"), "Note taken away"),
        (correction("status", "disputed"), "Checked: disputed"),
        (correction("status", "unchecked"), "Not checked"),
        (correction("evidence", "minutes,  page 4"), "Evidence “minutes, page 4”"),
        (correction("evidence"), "Evidence taken away"),
        (correction("speaker", "Ann"), "Ann says it"),
        (correction("speaker", "Ann", scope="speaker", former="Bo"), "Ann says all by Bo"),
        (correction("speaker", "Ann", scope="source", source="the  man"), "Ann says all by “the man”"),
        (correction("merge", "Ann", former="Bo"), "Bo and Ann are the same"),
        (correction("add", "Ann", addition=Addition("direct")), "Added, Ann says it"),
        (correction("add", addition=Addition("direct")), "Added"),
        (correction("ends", "go"), "Its words: “go”"),
        (correction("ends", "x" * 30 + " " + "y" * 30), f"Its words: “{'x' * 20} … {'y' * 20}”"),
        (correction("ends", "go", manner=Manner("mixed")), "It was said, mixed: “go”"),
        (correction("ends", "We go.", manner=Manner("direct", "negative")), "It was not said, direct"),
        (correction("kind", "mixed"), "It is mixed"),
        (correction("polarity", "negative"), "It was not said"),
        (correction("polarity", "positive"), "It was said"),
    ],
)
def test_every_correction_is_described_in_a_few_words(about: Correction, words: str) -> None:
    assert description(about) == words
    assert undo_words(about).casefold() == f"taken back: {words}.".casefold()


@pytest.mark.parametrize(("made_at", "length"), [("2026-11-02T10:00:00+00:00", 16), ("", 0), ("soon", 0)])
def test_the_time_of_a_correction_is_told_where_it_is_known(made_at: str, length: int) -> None:
    assert len(date_words(correction("reject", made_at=made_at))) == length


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("“We go.”", "“We go.”"),
        ('"We go," Ann said.', "“'We go,' Ann said.”"),
        ("“We go,” said Ann, “now.”", "“‘We go,’ said Ann, ‘now.’”"),
        ("we go, and they stay where they have been", "“we go, and they stay where they have…”"),
        ("we go, and they stay where they have b", "“we go, and they stay where they have b”"),
        ("x" * 41, f"“{'x' * 39}…”"),
    ],
)
def test_words_are_cut_between_words_and_no_mark_is_doubled(content: str, words: str) -> None:
    about = Correction("reject", select(content, Span(0, len(content))))
    assert corrected_words(about) == words


def test_new_ends_are_shown_in_whole_words() -> None:
    ends = correction("ends", "conducting training missions for Ukrainian servicemen within the country")
    assert description(ends) == "Its words: “conducting training … within the country”"
