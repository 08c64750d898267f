"""Nicknames within names open no quotation. No model."""

from __future__ import annotations

import pytest

from reader.nlp.named_in_marks import without_nicknames
from reader.text.quotations import quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Stay,” said William “Bud” Ames.", ["“Stay,”"]),
        ('"Stay," said Maria "The Hammer" de Souza.', ['"Stay,"']),
        ("“Stay,” said Ann T. “Bud” Ames.", ["“Stay,”"]),
        ("“Stay,” said Ann “A.J.” Ames.", ["“Stay,”"]),
        # no given name before it, no surname behind it, words of somebody
        ("He called Berlin “Old Town” Tom.", ["“Old Town”"]),
        ("He told Ann “Stay” and left.", ["“Stay”"]),
        ("He told Ann “Stay here” Monday.", ["“Stay here”"]),
        ("He told Ann “Stay.” Bell left.", ["“Stay.”"]),
        ("He told Ann “One Two Three Four” Bell.", ["“One Two Three Four”"]),
    ],
)
def test_a_nickname_between_given_name_and_surname_is_not_quoted(text: str, quoted: list[str]) -> None:
    kept = without_nicknames(text, quotations(text))
    assert [part.of(text) for quotation in kept for part in quotation.parts] == quoted


@pytest.mark.parametrize(("count", "is_found"), [(36, True), (40, False)])
def test_a_given_name_is_not_sought_far_away(count: int, is_found: bool) -> None:
    text = f"{'A' + 'a' * 40} Ann{' ' * 1}“Bud” Ames" if is_found else f"Ann {'B' * count}. “Bud” Ames"
    assert (without_nicknames(text, quotations(text)) == ()) is is_found
