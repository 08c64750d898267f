"""Noun phrases that name nobody: "no one", "none of them", "hardly a minister", "neither Berg nor Lee"."""

from __future__ import annotations

from spacy.tokens import Token

from reader.claims.quantity import quantity_of


def is_nobody(noun: Token) -> bool:
    """Tell whether the phrase of a noun says that nobody, or hardly anybody, is meant."""
    phrase = noun.doc[noun.left_edge.i : noun.i + 1]
    quantity = quantity_of([token.lower_ for token in phrase if not token.is_space])
    return quantity is not None and quantity.is_negative
