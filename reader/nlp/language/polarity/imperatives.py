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
    """Tell whether a sentence asks to suppose what a cue says; nobody says that.

    The cue is the verb of supposing, or hangs on it: "Say Berg claimed that it rained", "Imagine a mayor who
    says that".
    """
    if cue[0].lower_ in _SUPPOSING and all(token.lower_ in _BEHIND for token in source):
        return _opens_sentence(cue[0])
    above = next((above for token in cue if (above := _above(token)) is not None and above not in cue), None)
    if above is None or above.lower_ not in _SUPPOSING or above.i > cue[0].i:
        return False
    return not any(child.dep_ == "nsubj" for child in above.lefts) and _opens_sentence(above)


def _above(verb: Token) -> Token | None:
    """Return the word on which the clause of a verb hangs, or what the clause describes."""
    if verb.dep_ == "relcl" and verb.head.dep_ == "dobj":
        return verb.head.head
    return verb.head if verb.dep_ == "ccomp" else None


def _opens_sentence(verb: Token) -> bool:
    doc, first = verb.doc, verb.i
    for i in range(first - 1, max(-1, first - 1 - _MAX_LOOK), -1):
        token = doc[i]
        if token.text in SENTENCE_ENDS or token.is_quote or (is_break(token) and not is_line_end(token)):
            return True
        if not (token.is_space or token.text == "," or token.lower_ in _BEHIND):
            return False
    return first <= _MAX_LOOK
