"""Which frames of a word hold no claim: `language.non_claims`, asked about the words of a frame."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language import non_claims
from reader.nlp.language.non_claims.questions import is_in_question, takes_question
from reader.nlp.language.non_claims.silence import is_refusal, is_unanswered
from reader.nlp.language.syntax import subject_of
from reader.nlp.language.wanting_to_know import knowing_behind
from reader.nlp.lexicon import words
from reader.nlp.lexicon.organizations import HEARING_BODIES
from reader.nlp.rules.frame import Frame

_TELLING_OF_SOMEBODY = words("polarity", "telling_of_somebody")
_PERCEIVING = frozenset({"discover", "feel", "find", "hear", "see"})
_BARE = frozenset({"PRON", "DET", "SCONJ"})


def _is_heard_elsewhere(token: Token) -> bool:
    # "the court heard that" says what was said there; "she heard that" does not say it
    subject = subject_of(token) if token.lemma_ == "hear" else None
    return token.lemma_ == "hear" and (subject is None or subject.lemma_.lower() not in HEARING_BODIES)


def _is_said_of_somebody(token: Token, frame: Frame) -> bool:
    # Of "The man, said to be 40, was held" the parser makes a man who says that he was held.
    if token.lemma_.lower() not in _TELLING_OF_SOMEBODY or token.i + 1 >= frame.start:
        return False
    behind = token.nbor(1)
    return behind.tag_ == "TO" and behind.head.dep_ == "xcomp" and token.i > 0 and token.nbor(-1).text == ","


def _is_perceiving(token: Token, frame: Frame) -> bool:
    # Of "hopes of finding survivors faded" the parser makes somebody who finds that survivors faded.
    is_gerund = token.tag_ == "VBG" and token.dep_ == "pcomp"
    return is_gerund and token.lemma_.lower() in _PERCEIVING and token.doc[frame.start].lower_ != "that"


def is_without_claim(token: Token, frame: Frame) -> bool:
    """Tell whether a cue word in its frame claims nothing."""
    content = [*token.doc[frame.start : frame.end]]
    if len(content) == 1 and content[0].pos_ in _BARE:
        return True  # "he said that"
    return (
        is_refusal(token)
        or _is_heard_elsewhere(token)
        or _is_said_of_somebody(token, frame)
        or _is_perceiving(token, frame)
        or is_unanswered(token, content)
        or knowing_behind(token) is not None
        or non_claims.says_nothing((token, *frame.partners), content)
        or (frame.name == "object" and takes_question(token))
        or is_in_question(token)
    )
