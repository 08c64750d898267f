"""Quotations complete what the encoder found: whole, and with the parts that follow."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.quotations import complete_quotations
from reader.nlp.language.quotation_tokens import locate
from reader.text.quotations import quotations
from tests.nlp.encoder.drafting import draft_from, row_of

_BLANK = spacy.blank("en")


def completed(text: str, content: str) -> str:
    """Return the content of a draft by "said" after the repair."""
    doc = _BLANK(text)
    words = read_words(doc)
    draft = draft_from(words, text, ("", "said", content))
    (draft,) = complete_quotations([draft], locate(doc, quotations(text)), words, text)
    return row_of(words, text, draft)[2]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "“It rained all night,” Ada said. “We stayed inside.”",
            "“It rained all night,”",
            "“It rained all night,” … “We stayed inside.”",
        ),
        (
            "“It rained all night and we stayed,” Ada said.",
            "rained all night and we stayed",
            "“It rained all night and we stayed,”",
        ),
        (
            "Ada said: “It rained all night.\n\n“We stayed inside.”",
            "“It rained all night.",
            "“It rained all night.\n\n“We stayed inside.”",
        ),
        ("“The quay,” Ada said, “is shut.”", "“The quay,”", "“The quay,” … “is shut.”"),
        ("“The quay,” Ada said. “is shut.”", "“The quay,”", "“The quay,”"),
        ("“The quay” Ada said, “is shut.”", "“The quay”", "“The quay”"),
        ("“It rained,” Ada said in “The Long Night”.", "“It rained,”", "“It rained,”"),
        ("“It rained,” Ada said.\n\n“We stayed inside.”", "“It rained,”", "“It rained,”"),
        ("“We stayed inside.”\n\nAda said “it rained,” she thought.", "“it rained,”", "“it rained,”"),
        ("Ada said it rained “quite a bit” at night.", "it rained", "it rained"),
    ],
)
def test_a_quotation_is_claimed_whole_and_with_what_follows(text: str, content: str, expected: str) -> None:
    assert completed(text, content) == expected


@pytest.mark.parametrize(("count", "is_whole"), [(5, False), (6, True)])
def test_six_tenths_of_the_words_are_most_of_a_quotation(count: int, is_whole: bool) -> None:
    words = "one two three four five six seven"  # nine with the marks
    content = " ".join(words.split()[:count])
    assert completed(f"Ada said “{words}”", content).endswith("seven”") is is_whole


@pytest.mark.parametrize(("speech", "is_adopted"), [("“Oh.”", True), ("“Inc.”", False)])
def test_a_quotation_of_four_tokens_may_be_speech(speech: str, is_adopted: bool) -> None:
    # "Inc." is one token, so that three are left with the marks.
    assert completed(f"“It rained,” Ada said. {speech}", "“It rained,”").endswith(speech) is is_adopted
