"""Sayings that nothing shows: "no proof that Lund said", "no record of Lund saying".

By the order of words, for the parser hangs "saying" now on the noun, now on the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from reader.nlp.language.sentences import SENTENCE_ENDS, is_break
from reader.nlp.lexicon import words
from reader.nlp.token_columns import strings_of, words_of

_EVIDENCE = words("polarity", "evidence")
_LACKING = words("polarity", "lacking")
_NEGATORS = words("polarity", "negators", "approximate")
_MAX_LOOK = 12
"""Tokens from the noun to the verb: "no proof that the former mayor of the town, Tom Berg, said"."""
_MAX_BEFORE = 4
"""Tokens in front of the noun: "without any good proof", "not find any proof"."""


def lacks_evidence(cue: Sequence[Token]) -> bool:
    """Tell whether a saying hangs on a noun for what would show it, and there is none of it."""
    doc, verb = cue[-1].doc, cue[-1]
    before = slice(max(0, verb.i - _MAX_LOOK), verb.i)
    forms = zip(strings_of(doc, "LEMMA")[before], words_of(doc)[before], strict=True)
    if _EVIDENCE.isdisjoint((lemma or word).lower() for lemma, word in forms):
        return False
    joints = ("that", "of") if verb.tag_ == "VBG" else ("that",)
    for i in range(verb.i - 1, max(-1, verb.i - 1 - _MAX_LOOK), -1):
        token = doc[i]
        if is_break(token) or token.text in SENTENCE_ENDS or token.is_quote:
            return False
        if (token.lemma_ or token.text).lower() in _EVIDENCE and token.nbor(1).lower_ in joints:
            return _is_lacking(doc, i)
    return False


def _is_lacking(doc: Doc, noun: int) -> bool:
    for i in range(noun - 1, max(-1, noun - 1 - _MAX_BEFORE), -1):
        token = doc[i]
        if is_break(token) or token.text in SENTENCE_ENDS or token.text == ",":
            return False
        if token.lower_ in _LACKING or token.lower_ in _NEGATORS:
            return True
    return False
