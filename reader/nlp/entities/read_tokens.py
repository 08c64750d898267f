"""Reads a Doc into columns; works without any annotation."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.doc_text import text_of
from reader.nlp.entities.casing import headlines, initials, name_capitals
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.word_forms import fold


def read_tokens(doc: Doc) -> Tokens:
    """Return the columns of a Doc."""
    words = [token.text for token in doc]
    space = [token.is_space for token in doc]
    label, name = [""] * len(words), [-1] * len(words)
    for number, entity in enumerate(doc.ents):
        for i in range(entity.start, entity.end):
            label[i], name[i] = entity.label_, number
    tokens = Tokens(
        text=text_of(doc),
        starts=[token.idx for token in doc],
        ends=[token.idx + len(token) for token in doc],
        words=words,
        norms=[fold(word) for word in words],
        lemmas=[token.lemma_ for token in doc],
        pos=[token.pos_ for token in doc],
        head=[token.head.i for token in doc],
        dep=[token.dep_ for token in doc],
        label=label,
        name=name,
        upper=[],
        initial=initials(words, space, [bool(token.whitespace_) for token in doc]),
        stop=[token.is_stop for token in doc],
        space=space,
        headline=headlines(words, space),
    )
    return replace(tokens, upper=name_capitals(tokens))
