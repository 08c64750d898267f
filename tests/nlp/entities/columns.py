"""Columns of a text without a model, with the annotation that a test gives it."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from reader.nlp.entities.read_tokens import read_tokens
from reader.nlp.entities.tokens import Tokens

VOCAB = spacy.blank("en").vocab


def columns(text: str) -> Tokens:
    """Return the columns of words that spaces separate, a part of speech behind a slash: `left/VERB`."""
    words, tags = zip(
        *(word.rpartition("/")[::2] if "/" in word else (word, "") for word in text.split(" ")), strict=True
    )
    return read_tokens(Doc(VOCAB, list(words), pos=list(tags)))


def prose(text: str) -> Tokens:
    """Return the columns of a text before so many small words that its line is no headline."""
    return columns(text + " rain" * 40)


def place(tokens: Tokens, word: str) -> int:
    """Return the token where a word stands first."""
    return tokens.words.index(word)
