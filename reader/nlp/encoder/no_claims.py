"""What the encoder learned to mark and we do not: refusals to speak, and questions that nobody asks."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from reader.nlp.lexicon import words

_REFUSALS = words("no_cues", "refusals")
_SILENCES = words("no_cues", "silences")
_TELLING = frozenset({"say", "tell", "explain"})
_ASKING = frozenset({"ask", "raise", "pose", "put", "have", "bring", "pepper", "begin", "open"})
_QUESTION_NOUNS = words("no_cues", "question_nouns")
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_MAX_CLIMB = 3


def is_no_claim(doc: Doc, cue: list[int], *, has_source: bool) -> bool:
    """Tell whether a cue, given by its tokens, says that somebody does not speak or that nobody asks."""
    tokens = [doc[token] for token in cue]
    lemmas = {token.lemma_.lower() for token in tokens}
    if any(token.lemma_.lower() in _REFUSALS and _is_silent(token) for token in tokens):
        return True
    if any(token.lemma_.lower() in _SILENCES and _is_denied(token) for token in tokens):
        return True
    if any(token.lemma_.lower() in _QUESTION_NOUNS and not _is_asked(token, tokens) for token in tokens):
        return True
    return not has_source and (bool(lemmas & _QUESTION_NOUNS) or _is_asked_by_nobody(tokens))


def _is_silent(refusal: Token) -> bool:
    # "declined to comment", "declined comment"; but "refused to resign" is what somebody intends
    return any(
        child.dep_ in ("xcomp", "dobj") and child.lemma_.lower() in _SILENCES | _TELLING
        for child in refusal.children
    )


def _is_asked(noun: Token, cue: list[Token]) -> bool:
    # "raised questions about", "Ada's question whether"; but not "addresses inquiries into whether"
    if noun.pos_ != "NOUN":
        return True
    verbs = {token.lemma_.lower() for token in cue if token.pos_ == "VERB"}
    return bool(verbs & _ASKING) or (not verbs and any(child.dep_ == "poss" for child in noun.children))


def _is_denied(token: Token) -> bool:
    for _ in range(_MAX_CLIMB):
        if any(child.dep_ == "neg" or child.text.lower() in _NEGATIONS for child in token.children):
            return True
        if token.dep_ not in ("xcomp", "pcomp", "prep", "acl"):
            return False
        token = token.head
        if token.lemma_.lower() in _REFUSALS:
            return True
    return False


def _is_asked_by_nobody(tokens: list[Token]) -> bool:
    # "Asked whether he would go, he laughed"
    return (
        tokens[0].text.lower() == "asked"
        and tokens[0].tag_ == "VBN"
        and not any(child.dep_ in ("agent", "aux", "auxpass", "nsubj") for child in tokens[0].children)
    )
