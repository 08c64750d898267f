"""Sentences that ask the reader to suppose something: "Imagine that Berg said", "Let us suppose that"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.language.polarity.verbs import is_line_end
from reader.nlp.language.sentences import SENTENCE_ENDS, is_break
from reader.nlp.lexicon import words

_SUPPOSING = words("polarity", "supposing")
_BEHIND = words("polarity", "supposing_behind")
_MAX_LOOK = 3
"""Tokens before the verb: "So let us"."""


def asks_to_suppose(cue: Sequence[Token], source: Sequence[Token]) -> bool:
    """Tell whether a cue is the verb with which a sentence asks to suppose something; nobody says that."""
    if cue[0].lower_ not in _SUPPOSING or any(token.lower_ not in _BEHIND for token in source):
        return False
    doc, first = cue[0].doc, cue[0].i
    for i in range(first - 1, max(-1, first - 1 - _MAX_LOOK), -1):
        token = doc[i]
        if token.text in SENTENCE_ENDS or token.is_quote or (is_break(token) and not is_line_end(token)):
            return True
        if not (token.is_space or token.text == "," or token.lower_ in _BEHIND):
            return False
    return first <= _MAX_LOOK
