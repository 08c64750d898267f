"""Names that the encoder told become names of entities."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Span

from reader.nlp.entities.read_tokens import read_tokens
from reader.nlp.entities.told_names import told_names

_BLANK = spacy.blank("en")


def _names(text: str, told: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the names of a text; told: pieces of it in order, each with a label."""
    doc = _BLANK(text)
    spans, at = [], 0
    for piece, label in told:
        start = text.index(piece, at)
        at = start + len(piece)
        span = doc.char_span(start, at, label)
        assert span is not None, piece
        spans.append(Span(doc, span.start, span.end, label))
    doc.set_ents(spans)
    names, kinds = told_names(read_tokens(doc))
    return [(doc[name.start : name.end].text, kinds[name.key]) for name in names]


@pytest.mark.parametrize(
    ("text", "told", "names"),
    [
        ("Ada Byrne left.", [("Ada Byrne", "PERSON")], [("Ada Byrne", "person")]),
        ("Mr Byrne left.", [("Mr Byrne", "PERSON")], [("Byrne", "person")]),
        ("Tolvan's chief left.", [("Tolvan's", "ORG")], [("Tolvan", "organization")]),
        # told most often as a company, so it is one everywhere
        (
            "Tolvan grew. Tolvan sank, and Tolvan closed.",
            [("Tolvan", "ORG"), ("Tolvan", "PERSON"), ("Tolvan", "ORG")],
            [("Tolvan", "organization")] * 3,
        ),
        # told once and missed once
        ("The bank Tolvan grew, but Tolvan sank.", [("Tolvan", "ORG")], [("Tolvan", "organization")] * 2),
        # not where it is part of a longer stretch
        ("Ford left the Ford Foundation.", [("Ford", "PERSON")], [("Ford", "person")]),
        (
            "Tom “Skip” Krog left.",
            [("Tom", "PERSON"), ("Krog", "PERSON")],
            [("Tom “Skip” Krog", "person")],
        ),
    ],
)
def test_names_agree_across_a_text(
    text: str, told: list[tuple[str, str]], names: list[tuple[str, str]]
) -> None:
    assert _names(text, told) == names
