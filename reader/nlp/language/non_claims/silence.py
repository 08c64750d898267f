"""Somebody does not speak: "declined to comment", "would not say who had left", "had no comment on"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.language.non_claims.denial import REFUSALS, is_denied, is_done_by_nobody
from reader.nlp.language.non_claims.questions import QUESTION_WORDS
from reader.nlp.lexicon import words

_SILENCES = words("no_cues", "silences")
_TELLING = words("no_cues", "telling")
_REFUSED = _SILENCES | _TELLING
_NO_WORDS = words("no_cues", "no_words")
_VERBS = frozenset({"VERB", "AUX"})


def is_refusal(token: Token) -> bool:
    """Tell whether a verb is one of refusing, whatever is refused: "decline"."""
    return token.lemma_.lower() in REFUSALS


def is_unanswered(verb: Token, content: Sequence[Token]) -> bool:
    """Tell whether a question is what a denied verb does not say: "would not say whether"."""
    return content[0].lower_ in QUESTION_WORDS and is_denied(verb)


def is_silent(token: Token, *, asks: bool, has_clause: bool) -> bool:
    """Tell whether a verb says that nothing is said.

    `asks`: its content is a question; `has_clause`: it is a clause with "that".
    "refused to comment", but not "refused to resign": that is what somebody intends.
    """
    lemma = token.lemma_.lower()
    if token.pos_ not in _VERBS:
        return False
    if lemma in REFUSALS:
        return any(_is_refused_speech(child) for child in token.rights)
    if lemma in _SILENCES:
        # "did not confirm that they had failed" has content, which is not said
        return is_denied(token) and not has_clause
    return asks and lemma in _TELLING and (is_denied(token) or is_done_by_nobody(token))


def has_no_words(noun: Token) -> bool:
    """Tell whether a noun of speaking is denied: "had no comment on", "did not give a reason for"."""
    if noun.lemma_.lower() not in _NO_WORDS or noun.pos_ != "NOUN":
        return False
    if any(child.dep_ == "det" and child.lower_ == "no" for child in noun.children):
        return True
    return noun.dep_ == "dobj" and is_denied(noun.head)


def _is_refused_speech(child: Token) -> bool:
    if child.dep_ == "prep":
        return any(_is_refused_speech(inner) for inner in child.rights)
    return child.dep_ in ("xcomp", "dobj", "pobj", "pcomp") and child.lemma_.lower() in _REFUSED
