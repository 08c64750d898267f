"""Attributions as rows of text, to be compared in tables."""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.attributions import Attribution
from reader.nlp.language.quotation_tokens import locate
from reader.nlp.rules.find import find_attributions
from reader.text.quotations import quotations
from tests.nlp.parses import parse_of

Row = tuple[str, str, str]
"""Source, cue and content; the pieces of each joined by an ellipsis."""


def find(doc: Doc) -> tuple[Attribution, ...]:
    """Return what the rules find in a Doc."""
    return find_attributions(doc, locate(doc, quotations(doc.text)))


def rows(doc: Doc) -> list[Row]:
    """Return the rows of what the rules find in a Doc."""
    return [row(attribution, doc.text) for attribution in find(doc)]


def rows_of(text: str) -> list[Row]:
    """Return the rows of a text whose parse is kept in `parses.conllu`."""
    return rows(parse_of(text))


def row(attribution: Attribution, text: str) -> Row:
    """Return an attribution as a row."""
    source, cue, content = (
        " … ".join(span.of(text) for span in spans)
        for spans in (attribution.source, attribution.cue, attribution.content)
    )
    return source, cue, content
