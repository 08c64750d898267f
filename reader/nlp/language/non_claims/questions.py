"""Questions that nobody answers or asks: "it is unclear whether", "was asked whether", "inquiries into"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.language.non_claims.denial import is_denied
from reader.nlp.lexicon import words

QUESTION_WORDS = words("no_cues", "question_words")
"""With these a clause asks more than it says."""

_OPEN = words("no_cues", "open")
_CERTAIN = words("no_cues", "settled")
_HEARING = words("no_cues", "hearing")
_ASKING = words("no_cues", "asking")
_QUESTION_NOUNS = words("no_cues", "question_nouns")
_DEALING = words("no_cues", "dealing")
_POSING = frozenset({"ask", "raise", "pose", "put", "have", "bring", "pepper", "begin", "open"})
"""Verbs with which a noun of asking is somebody's question: "raised questions about"."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_EMPTY_SUBJECTS = frozenset({"csubj", "csubjpass", "expl"})
_ALL_SUBJECTS = _SUBJECTS | _EMPTY_SUBJECTS
_VERBS = frozenset({"VERB", "AUX"})
_PAST = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_MAX_CLIMB = 6
"""Words from a verb up to the noun that its clause hangs on: "questions about whether it considers"."""


def is_open(token: Token, content: Sequence[Token]) -> bool:
    """Tell whether a word says that nobody knows: "it is unclear whether", "it remains to be seen".

    "She was not certain whether" is what she thinks, and so a claim.
    """
    lemma, verb = token.lemma_.lower(), token if token.pos_ in _VERBS else token.head
    if lemma == "see" and verb.head.lemma_.lower() == "remain":
        verb = verb.head
    elif lemma not in _OPEN and not (lemma in _CERTAIN and is_denied(verb)):
        return False
    subject = next((child for child in verb.children if child.dep_ in _ALL_SUBJECTS), None)
    if subject is None:  # of a question in front the parser does not make a subject
        return content[0].lower_ in QUESTION_WORDS and content[-1].i < verb.i
    return subject.dep_ in _EMPTY_SUBJECTS or subject.lower_ in ("it", "what")


def is_reaction_to_question(token: Token) -> bool:
    """Tell whether somebody is only told or asked something: "Asked how long, he laughed"."""
    if token.tag_ not in _PAST or token.lemma_.lower() not in _HEARING:
        return False
    if _is_aside_of_subject(token):
        return True
    if any(child.dep_ in ("agent", "aux", "auxpass", "nsubj") for child in token.children):
        return False
    # In front of a sentence the tagger takes a participle for the past tense.
    return token.tag_ == "VBN" or (token.dep_ == "advcl" and token.i < token.head.i)


def _is_aside_of_subject(token: Token) -> bool:
    # "The mayor, asked twice, would not say": the parser takes "asked" for the verb of the mayor
    if not token.i or token.nbor(-1).text != ",":
        return False
    return any(
        child.dep_ == "ccomp" and child.left_edge.tag_ in _FINITE and child.left_edge.nbor(-1).text == ","
        for child in token.rights
    )


def is_question_without_asker(token: Token, content: Sequence[Token]) -> bool:
    """Tell whether a passive verb does not say who asks: "He was asked whether".

    "was asked to leave" is what somebody wants, and a quotation is somebody's words.
    """
    if token.lemma_.lower() not in _ASKING or content[0].is_quote:
        return False
    roles = {child.dep_ for child in token.children}
    if "auxpass" not in roles or "agent" in roles:
        return False
    return not any(child.dep_ == "xcomp" for child in token.rights)


def is_unasked_question(cue: Sequence[Token], *, has_source: bool) -> bool:
    """Tell whether a cue holds a noun of asking that is nobody's: "addresses inquiries into whether".

    "raised questions about" and "Ada's question whether" are somebody's, if it has a source.
    """
    questions = [token for token in cue if token.lemma_.lower() in _QUESTION_NOUNS]
    if any(not _is_posed(token, cue) for token in questions):
        return True
    return bool(questions) and not has_source


def deals_with_question(verb: Token, content: Sequence[Token]) -> bool:
    """Tell whether somebody only deals with a question of others: "addressed inquiries into whether"."""
    if verb.lemma_.lower() not in _DEALING:
        return False
    return any(
        child.dep_ == "dobj" and child.lemma_.lower() in _QUESTION_NOUNS and child in content
        for child in verb.rights
    )


def takes_question(verb: Token) -> bool:
    """Tell whether the object of a verb is a noun of asking: "the answer addresses inquiries into"."""
    return any(child.dep_ == "dobj" and child.lemma_.lower() in _QUESTION_NOUNS for child in verb.rights)


def is_in_question(token: Token) -> bool:
    """Tell whether a clause hangs on a noun of asking: "questions about whether it considers drills"."""
    for _ in range(_MAX_CLIMB):
        if token.head.i == token.i:
            return False
        if token.dep_ in ("pcomp", "acl"):
            noun = token.head.head if token.head.pos_ in ("ADP", "SCONJ") else token.head
            if noun.pos_ == "NOUN" and noun.lemma_.lower() in _QUESTION_NOUNS:
                return True
        token = token.head
    return False


def _is_posed(noun: Token, cue: Sequence[Token]) -> bool:
    if noun.pos_ != "NOUN":
        return True
    verbs = {token.lemma_.lower() for token in cue if token.pos_ == "VERB"}
    return bool(verbs & _POSING) or (not verbs and any(child.dep_ == "poss" for child in noun.children))
