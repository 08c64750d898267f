"""What is said of corrections."""

from __future__ import annotations

import pytest

from reader.claims.corrections import Corrected, Correction
from reader.model import Analysis, Article, Claim, Span
from reader.text.anchors import select
from reader.ui.view.correction_words import claim_words, lost_claims


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


def test_only_notes_and_names_of_lost_claims_are_told() -> None:
    content = select("We go.", Span(0, 6))
    lost = tuple(Correction("note", content, value=value) for value in ("why", "", "who"))
    assert lost_claims(Corrected(Analysis("a"), lost=lost)).endswith("the claim of “why”, “who”.")
    assert lost_claims(Corrected(Analysis("a"), lost=lost[1:2])) == ""
