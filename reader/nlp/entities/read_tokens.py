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
    all_tokens = [*doc]  # spaCy makes new ones each time that it goes over a Doc
    words = [token.text for token in all_tokens]
    space = [token.is_space for token in all_tokens]
    label, name = [""] * len(words), [-1] * len(words)
    for number, entity in enumerate(doc.ents):
        for i in range(entity.start, entity.end):
            label[i], name[i] = entity.label_, number
    tokens = Tokens(
        text=text_of(doc),
        starts=[token.idx for token in all_tokens],
        ends=[token.idx + len(token) for token in all_tokens],
        words=words,
        norms=[fold(word) for word in words],
        lemmas=[token.lemma_ for token in all_tokens],
        pos=[token.pos_ for token in all_tokens],
        head=[token.head.i for token in all_tokens],
        dep=[token.dep_ for token in all_tokens],
        label=label,
        name=name,
        upper=[],
        initial=initials(words, space, [bool(token.whitespace_) for token in all_tokens]),
        stop=[token.is_stop for token in all_tokens],
        space=space,
        headline=headlines(words, space),
    )
    return replace(tokens, upper=name_capitals(tokens))
