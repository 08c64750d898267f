"""Reads a Doc into columns; works without any annotation."""

from __future__ import annotations

from dataclasses import replace
from operator import add

from spacy.tokens import Doc

from reader.nlp.doc_text import text_of
from reader.nlp.entities.casing import headlines, initials, name_capitals
from reader.nlp.entities.office_letters import office_letters
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.word_forms import fold
from reader.nlp.token_columns import flags_of, heads_of, starts_of, strings_of, words_of
from reader.text.datelines import starts_behind_datelines


def read_tokens(doc: Doc) -> Tokens:
    """Return the columns of a Doc."""
    words, starts = words_of(doc), starts_of(doc)
    space = flags_of(doc, "IS_SPACE")
    initial = initials(words, space, flags_of(doc, "SPACY"))
    behind_datelines = starts_behind_datelines(text_of(doc))
    if behind_datelines:
        initial = [one or start in behind_datelines for one, start in zip(initial, starts, strict=True)]
    label, name = [""] * len(words), [-1] * len(words)
    for number, entity in enumerate(doc.ents):
        for i in range(entity.start, entity.end):
            label[i], name[i] = entity.label_, number
    tokens = Tokens(
        text=text_of(doc),
        starts=starts,
        ends=[*map(add, starts, map(len, words))],
        words=words,
        norms=[*map(fold, words)],
        lemmas=strings_of(doc, "LEMMA"),
        pos=strings_of(doc, "POS"),
        head=heads_of(doc),
        dep=strings_of(doc, "DEP"),
        label=label,
        name=name,
        upper=[],
        initial=initial,
        stop=flags_of(doc, "IS_STOP"),
        space=space,
        headline=headlines(words, space),
    )
    return replace(tokens, upper=name_capitals(tokens), office_letters=office_letters(tokens))
