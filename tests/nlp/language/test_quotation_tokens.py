"""Quotations among the tokens of a Doc, and the words around them."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from reader.nlp.language.quotation_tokens import (
    QuotationTokens,
    ends_sentence,
    fills_paragraph,
    locate,
    starts_sentence,
    words_after,
    words_before,
)
from reader.text.quotations import quotations

_BLANK = spacy.blank("en")


def located(text: str) -> tuple[Doc, list[QuotationTokens]]:
    doc = _BLANK(text)
    return doc, locate(doc, quotations(text))


def test_every_quotation_knows_its_tokens_and_its_neighbours() -> None:
    text = "She said “yes, now.” Then “no.” It rained."
    doc, (first, second) = located(text)
    assert [doc[one.start : one.end].text for one in (first, second)] == ["“yes, now.”", "“no.”"]
    assert (first.before, first.after) == (0, second.start)
    assert (second.before, second.after) == (first.end, len(doc))
    assert [part.of(text) for part in first.parts] == ["“yes, now.”"]


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("“It rained, he said.”", "."),
        ("“He said ‘no!’ ”", "!"),
        ("“He said ‘no!’" + " " * 9 + "”", ""),
        ("“”", ""),
    ],
)
def test_the_last_character_inside_is_found_behind_nested_marks(text: str, character: str) -> None:
    _, (quotation,) = located(text)
    assert quotation.last_inside == character


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("It rained. Kerr said “no” on Monday. It snowed.", "Kerr said", "on Monday"),
        ("Kerr said\n\n“no”\n\non Monday.", "", ""),
        ("Kerr said:\n\n“no”", "Kerr said :", ""),
        ("“yes” or “no”", "", "or"),
    ],
)
def test_words_around_a_quotation_stop_at_sentence_paragraph_and_quotation(
    text: str, before: str, after: str
) -> None:
    doc, (quotation, *_) = located(text)
    assert " ".join(token.text for token in words_before(quotation, doc)) == before
    assert " ".join(token.text for token in words_after(quotation, doc)) == after


def test_words_further_away_than_forty_tokens_are_not_looked_at() -> None:
    doc, (quotation,) = located(f"{'before ' * 60}“no” {'after ' * 60}")
    assert len(words_before(quotation, doc)) == len(words_after(quotation, doc)) == 40


@pytest.mark.parametrize(
    ("text", "starts", "ends", "fills"),
    [
        ("It rained. “No.”", True, True, True),
        ("He said “no” twice.", False, False, False),
        ("“No,” he said.", True, True, False),
        ("“No”\n\nhe said.", True, True, True),
        ("(he) “no” and", True, False, False),
    ],
)
def test_a_quotation_starts_and_ends_sentences_and_paragraphs(
    text: str, starts: bool, ends: bool, fills: bool
) -> None:
    doc, (quotation,) = located(text)
    assert starts_sentence(quotation, doc) is starts
    assert ends_sentence(quotation, doc) is ends
    assert fills_paragraph(quotation, doc) is fills
