"""Whether a verb is denied: negated, refused, not yet done, or done by nobody."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from reader.nlp.language.nobody import is_nobody
from reader.nlp.lexicon import words

REFUSALS = words("polarity", "refusing_to", "refusing_ing")
NEGATIONS = words("polarity", "negators") - {"nor", "nowhere"}
_DENIALS = NEGATIONS | words("polarity", "approximate")
_UNABLE = words("polarity", "undoing_adjectives")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LINKS = frozenset({"xcomp", "pcomp", "prep", "acl", "acomp"})
_CLOSING = frozenset("”\"»'’") | {"''"}
_MAX_CLIMB = 3
"""Verbs: "has yet to begin to say"; a negation further up denies something else."""


def is_denied(verb: Token) -> bool:
    """Tell whether a verb is negated or refused: "would not say", "was unable to say", "without saying"."""
    for link in _chain(verb):
        if any(_denies(child) and not _is_in_marks_before(child, link) for child in link.children):
            return True
        if link.dep_ == "pcomp" and link.head.lower_ == "without":
            return True
        if link.i != verb.i and (link.lemma_.lower() in REFUSALS or link.lower_ in _UNABLE or _has_yet(link)):
            return True
    return False


def _denies(child: Token) -> bool:
    return child.dep_ == "neg" or child.lower_ in _DENIALS


def _is_in_marks_before(child: Token, verb: Token) -> bool:
    """Tell whether a mark closes between a word and the verb that it hangs on: `“No,” she replied`."""
    between = child.doc[child.i + 1 : max(child.i + 1, verb.i)]
    return any(mark.text in _CLOSING and not mark.nbor(-1).whitespace_ for mark in between)


def is_done_by_nobody(verb: Token) -> bool:
    """Tell whether the subject of a verb is nobody: "no one could say", "neither would say"."""
    for link in _chain(verb):
        for child in link.children:
            if child.dep_ in _SUBJECTS:
                return is_nobody(child)
    return False


def _chain(verb: Token) -> Iterator[Token]:
    """Yield a verb and those that it hangs on: "say" and "refuse" of "refused to say"."""
    for _ in range(_MAX_CLIMB):
        yield verb
        if verb.dep_ not in _LINKS:
            return
        verb = verb.head


def _has_yet(verb: Token) -> bool:
    return verb.lemma_.lower() in ("be", "have") and any(child.lower_ == "yet" for child in verb.children)
