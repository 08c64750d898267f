"""Parts who speaks from what it is about, where nothing stands between: "a move residents say is wrong".

The parse makes one phrase of "a move residents", and so does the model; but "a" has no plural behind it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.lexicon.documents import QUANTITIES

_ARTICLES = frozenset({"a", "an"})
_PLURALS = frozenset({"NNS", "NNPS"})
_JOINTS = frozenset({"ADP", "PART", "CCONJ", "PUNCT"})
_COUNTING = QUANTITIES | {"hundred", "thousand", "million"}
"""What does have a plural behind it: "a dozen officials"."""


def with_contact_sources(doc: Doc, attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions in their order, none with a source that begins with what is told of."""
    return tuple(
        replace(one, source=(_behind_noun(doc, one.source[0]),)) if len(one.source) == 1 else one
        for one in attributions
    )


def _behind_noun(doc: Doc, source: Span) -> Span:
    tokens = doc.char_span(source.start, source.end, alignment_mode="expand")
    if tokens is None or tokens[0].lower_ not in _ARTICLES or tokens[-1].tag_ not in _PLURALS:
        return source
    if any(token.pos_ in _JOINTS for token in tokens):
        return source  # "a row of houses", "a firm's lawyers"
    noun = next((token for token in tokens[1:-1] if not token.tag_.startswith(("JJ", "VB"))), None)
    if noun is None or noun.tag_ != "NN" or noun.lower_ in _COUNTING or noun.nbor(1).tag_ == "CD":
        return source  # "a record 40 residents" are so many
    return Span(doc[noun.i + 1].idx, source.end)
