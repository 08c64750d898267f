"""Parses written by hand, a word as text/lemma/part of speech/tag/relation/head."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

_VOCAB = spacy.blank("en").vocab


def parse(sentence: str) -> Doc:
    """Return the Doc of words as "said/say/VERB/VBD/ROOT/1", between spaces."""
    rows = [word.split("/") for word in sentence.split()]
    words, lemmas, pos, tags, deps, governors = ([*column] for column in zip(*rows, strict=True))
    heads = [int(head) for head in governors]
    return Doc(_VOCAB, words=words, lemmas=lemmas, pos=pos, tags=tags, deps=deps, heads=heads)
