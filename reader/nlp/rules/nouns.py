"""What a noun takes as said, and whose it is: "Trump's claim that", "plans to", "her criticism of"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from reader.model import Span
from reader.nlp.language.syntax import bounds, is_infinitive, is_passive, phrase, subject_of
from reader.nlp.rules.clauses import is_that_clause
from reader.nlp.rules.frame import Frame, objects_of

_HOLDING = frozenset({"among", "by", "from"})
"""What leads to who has a claim, fear or plan: "a belief among traders that"."""


def noun_frames(noun: Token) -> Iterator[Frame]:
    """Yield the frames in which a noun stands, in text order."""
    word = noun.lemma_.lower()
    yield from _told_by_verb(noun, word)
    for child in noun.rights:
        if child.dep_ == "acl" and is_infinitive(child):
            yield Frame("noun_to", word, *bounds(child))
        elif is_that_clause(child):
            yield Frame("noun", word, *bounds(child))
        elif child.dep_ == "prep":
            inner = next(objects_of(child), None)
            if inner is not None:
                yield Frame("noun_prep", f"{word} {child.lower_}", *bounds(inner), partners=(child,))


def _told_by_verb(noun: Token, word: str) -> Iterator[Frame]:
    # "Her fear is that prices rise"
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ == "be" and noun.i < verb.i:
        for child in verb.rights:
            if child.dep_ == "ccomp" and child.left_edge.lower_ == "that":
                yield Frame("noun_is", word, *bounds(child), partners=(verb,))


def owner_of(noun: Token) -> tuple[Span, ...]:
    """Return whose claim, plan or hope a noun is by its own phrase: "Trump's claim", "a claim by Trump"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return phrase(child)
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in _HOLDING:
            return next((phrase(person) for person in objects_of(child)), ())
    return ()


def holder_of(noun: Token) -> tuple[Span, ...]:
    """Return who has the claim, plan or hope by the verb above it: "Trump expressed hope"."""
    if noun.dep_ not in ("dobj", "pobj", "attr"):
        return ()
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if verb.pos_ not in ("VERB", "AUX") or is_passive(verb):
        return ()
    subject = subject_of(verb)
    return () if subject is None or subject.dep_ == "expl" else phrase(subject, verb)
