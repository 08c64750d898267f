"""What looks like an attribution and is none: a refusal to comment, a question that nobody asks."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.rules.clauses import QUESTION_WORDS
from reader.nlp.rules.cues import Cues
from reader.nlp.rules.frame import Frame
from reader.nlp.rules.syntax import is_negated

_MAX_CLIMB = 6


def says_nothing(token: Token, frame: Frame, cues: Cues) -> bool:
    """Tell whether a cue word in its frame claims nothing."""
    lemma = token.lemma_.lower()
    if lemma in cues.refusals:
        return True
    asks = token.doc[frame.start].lower_ in QUESTION_WORDS
    if (asks or lemma in cues.silences) and (is_negated(token) or _is_refused(token, cues)):
        return True
    if frame.end - frame.start == 1 and token.doc[frame.start].pos_ in ("PRON", "DET", "SCONJ"):
        return True  # "he said that"
    if _is_asked_by_nobody(token) or _takes_a_question(token, frame, cues):
        return True
    return _is_in_a_question(token, cues)


def _is_refused(token: Token, cues: Cues) -> bool:
    # "declined to discuss", "refrained from commenting on"
    for _ in range(3):
        if token.dep_ not in ("xcomp", "pcomp", "prep", "acl"):
            return False
        token = token.head
        if token.lemma_.lower() in cues.refusals:
            return True
    return False


def _is_asked_by_nobody(token: Token) -> bool:
    # "Asked whether he would go, he laughed"
    helpers = (child.dep_ for child in token.children)
    return token.lemma_ == "ask" and token.tag_ == "VBN" and not {"agent", "aux"}.intersection(helpers)


def _takes_a_question(token: Token, frame: Frame, cues: Cues) -> bool:
    # "the answer addresses inquiries into"
    return frame.name == "object" and any(
        child.dep_ == "dobj" and child.lemma_.lower() in cues.question_nouns for child in token.rights
    )


def _is_in_a_question(token: Token, cues: Cues) -> bool:
    # "questions about whether the alliance considers drills": nobody says that it does.
    for _ in range(_MAX_CLIMB):
        if token.head.i == token.i:
            return False
        if token.dep_ in ("pcomp", "acl"):
            noun = token.head.head if token.head.pos_ in ("ADP", "SCONJ") else token.head
            if noun.pos_ == "NOUN" and noun.lemma_.lower() in cues.question_nouns:
                return True
        token = token.head
    return False
