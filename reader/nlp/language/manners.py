"""What whoever speaks does meanwhile: "said the team was tired, shaking his head", "…, without elaborating".

Or does and says next: "said sales had fallen, blaming the weather". The parser hangs it on what is said.
"""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language.speaking_on import clause_subject, goes_on, is_of_somebody, is_thing
from reader.nlp.lexicon import words

_GESTURES = words("manners", "gestures")
_BODY = words("manners", "body")
_WITH_BODY = words("manners", "with_body")
_MISSED = words("manners", "missed")
_GIVING = words("manners", "giving")
_LEFT_OUT = words("manners", "left_out")
_ANONYMITY = "anonymity"
_MAX_ANONYMITY = 6
"""Tokens of "speaking on the condition of anonymity"."""


def begins_manner(comma: Token, start: int, end: int) -> bool:
    """Tell whether a comma in a content [start, end) leads to what its speaker does, and nobody in it."""
    if comma.text != "," or comma.i + 1 >= end:
        return False
    first = comma.nbor(1)
    if first.lower_ == "without" and comma.i + 2 < end:
        return _leaves_out(comma.nbor(2))
    return first.tag_ == "VBG" and (_is_anonymous(first, end) or _is_of_speaker(first, start))


def _leaves_out(verb: Token) -> bool:
    lemmas = (child.lemma_.lower() for child in verb.rights if child.dep_ == "dobj")
    return verb.lower_ in _LEFT_OUT or (verb.lower_ in _GIVING and not _MISSED.isdisjoint(lemmas))


def _is_anonymous(verb: Token, end: int) -> bool:
    behind = verb.doc[verb.i + 1 : min(end, verb.i + _MAX_ANONYMITY)]
    return verb.lower_ == "speaking" and any(word.lower_ == _ANONYMITY for word in behind)


def _is_of_speaker(verb: Token, start: int) -> bool:
    clause = verb.head
    if verb.dep_ != "advcl" or not start <= clause.i < verb.i:
        return False
    if goes_on(verb):
        return True
    subject = clause_subject(clause)
    if subject is None:
        return False
    if is_thing(subject):
        return _is_gesture(verb) or is_of_somebody(verb)
    return clause.lemma_.lower() == "be" and _is_gesture(verb)


def _is_gesture(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    is_of_body = lemma in _WITH_BODY and any(
        child.dep_ == "dobj" and child.lemma_.lower() in _BODY for child in verb.rights
    )
    return lemma in _GESTURES or is_of_body
