"""What looks like an attribution to a rule and is none: a refusal to comment, a question that nobody asks."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language import non_claims as unsaid
from reader.nlp.language.cues import Cues
from reader.nlp.rules.frame import Frame

_MAX_CLIMB = 6


def says_nothing(token: Token, frame: Frame, cues: Cues) -> bool:
    """Tell whether a cue word in its frame claims nothing."""
    lemma = token.lemma_.lower()
    if lemma in cues.refusals:
        return True
    content = token.doc[frame.start : frame.end]
    if content[0].lower_ in unsaid.QUESTION_WORDS and unsaid.is_denied(token):
        return True
    if unsaid.says_nothing((token, *frame.partners), list(content)):
        return True
    if frame.end - frame.start == 1 and token.doc[frame.start].pos_ in ("PRON", "DET", "SCONJ"):
        return True  # "he said that"
    return _takes_a_question(token, frame, cues) or _is_in_a_question(token, cues)


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
