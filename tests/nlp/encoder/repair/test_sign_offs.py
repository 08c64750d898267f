"""A signed quotation is that of its signer."""

from __future__ import annotations

from dataclasses import replace

import pytest
import spacy

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.sign_offs import assign_sign_offs
from reader.nlp.language.quotation_tokens import locate
from reader.text.quotations import quotations
from tests.nlp.encoder.drafting import draft_from, row_of

_BLANK = spacy.blank("en")
_SIGNED = "“It is shut.” — Ada Lind, Graz\n\n“It was open.” — Ilo Brand"
_BOTH = [("—", "“It is shut.”"), ("—", "“It was open.”")]


def assigned(text: str, rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return cue and content of the drafts of rows of cue and content, after the repair."""
    doc = _BLANK(text)
    words = read_words(doc)
    drafts = [draft_from(words, text, ("", cue, content)) for cue, content in rows]
    # A cue of one word: the dash of "— Ada".
    drafts = [replace(draft, cue=(draft.cue[0], draft.cue[0] + 1)) for draft in drafts]
    signed = assign_sign_offs(drafts, doc, locate(doc, quotations(text)), words)
    return [row_of(words, text, draft)[1:] for draft in signed]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("— Ada", "“It is shut.” … “It was open.”")], _BOTH),
        ([("— Ilo", "“It is shut.” … “It was open.”")], _BOTH),
        ([("— Ilo", _SIGNED.partition(" — Ilo")[0])], _BOTH),
        ([("was", "shut")], [("—", "“It is shut.”")]),
        ([("— Ilo", "“It was open.”")], [("—", "“It was open.”")]),
        ([], []),
    ],
)
def test_each_signed_quotation_that_a_draft_has_goes_to_its_signer(
    rows: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    assert assigned(_SIGNED, rows) == expected


def test_what_stands_outside_of_signed_quotations_stays() -> None:
    text = "Kerr spoke of rain. “It is shut.” — Ada Lind"
    assert assigned(text, [("spoke", "rain … “It is shut.”")]) == [("spoke", "rain"), ("—", "“It is shut.”")]


def test_the_dash_of_an_item_of_a_list_is_no_cue() -> None:
    assert assigned("- “It is shut.”\n- Ada Lind", [("- Ada", "“It is shut.”")]) == []


@pytest.mark.parametrize(("count", "is_whole"), [(350, True), (450, False)])
def test_a_quotation_with_wrong_marks_is_mended_up_to_four_hundred_words(count: int, is_whole: bool) -> None:
    text = f"“It ‘rained” and {'rained ' * count}“yes.” — Ada Lind"
    start = text.index("and")
    ((_, content),) = assigned(text, [("— Ada", text[start : text.index(" — Ada")])])
    assert content.startswith("and") is is_whole
