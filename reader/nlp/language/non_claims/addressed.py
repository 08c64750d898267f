"""What the reader is told to do, and what need not be said: "Don't forget that", "needless to say"."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language.sentences import SENTENCE_ENDS
from reader.nlp.lexicon import words

_BEFORE_IMPERATIVE = words("no_cues", "before_imperative")
_TRUISMS = words("no_cues", "truisms")
_LAST_OF_TRUISMS = {truism.split()[-1] for truism in _TRUISMS}
_MAX_TRUISM = max(len(truism.split()) for truism in _TRUISMS)
"""In words: "suffice it to say"."""


def is_addressed_to_reader(verb: Token) -> bool:
    """Tell whether a verb is an imperative that begins its sentence; no cue stands within a quotation."""
    if verb.tag_ != "VB" or verb.dep_ != "ROOT":
        return False
    before = verb.i - 1
    while before >= 0 and verb.doc[before].lower_ in _BEFORE_IMPERATIVE:
        before -= 1
    # A line end alone does not tell, where a sentence may go on: "did not / say that".
    while before >= 0 and verb.doc[before].is_space:
        before -= 1
    return before < 0 or verb.doc[before].text in SENTENCE_ENDS


def is_truism(verb: Token) -> bool:
    """Tell whether a verb ends words that say only that something need not be said."""
    if verb.lower_ not in _LAST_OF_TRUISMS:
        return False
    before = [token.lower_ for token in verb.doc[max(0, verb.i - _MAX_TRUISM + 1) : verb.i + 1]]
    return any(" ".join(before[start:]) in _TRUISMS for start in range(len(before)))
