"""What a word does to a saying that depends on it: "refused to say", "urged her to say", "without saying"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from reader.nlp.language.polarity.operators import Operator
from reader.nlp.language.polarity.verbs import is_performed
from reader.nlp.language.syntax import FINITE, lemma_of
from reader.nlp.lexicon import words
from reader.nlp.token_columns import strings_of

_INSTEAD = words("polarity", "instead")
_UNDOING_TO = words("polarity", "refusing_to", "undoing_to", "undoing_adjectives")
_UNDOING_ING = words("polarity", "refusing_ing", "undoing_ing")
_UNDOING_PHRASES = tuple(phrase.split() for phrase in words("polarity", "undoing_phrases"))
_UNDOING_NOUNS = words("polarity", "undoing_nouns")
_AFFIRMED_NOUNS = words("polarity", "affirmed_nouns")
_MISSING = words("polarity", "missing")
_OUTSTANDING = words("polarity", "outstanding")
_WISHES = words("polarity", "wishes")
_WISHES_WITH = words("polarity", "wishes_with")
_HABITS = words("polarity", "habits")
_WISH_NOUNS = words("polarity", "wish_nouns")
_PREVENTING = words("polarity", "preventing")
_PAST_BE = frozenset({"was", "were", "been"})
_DETERMINERS = frozenset({"no", "neither"})
_BETWEEN = frozenset({"ADV", "AUX", "PART"})
_MAX_BEFORE = 3
"""Tokens: "rather than publicly say"."""


def acts_before(verb: Token, content: frozenset[int]) -> Iterator[Operator]:
    """Yield the negation of "without saying", "rather than say", "in no position to say".

    Whatever the parse makes of it.
    """
    doc, between = verb.doc, list[int]()
    lower = strings_of(doc, "LOWER")
    for phrase in _UNDOING_PHRASES:
        start = verb.i - len(phrase)
        if start >= 0 and lower[start : verb.i] == phrase:
            yield Operator("negates", frozenset(range(start, verb.i)))
            return
    for i in range(verb.i - 1, max(-1, verb.i - 1 - _MAX_BEFORE), -1):
        token = doc[i]
        if token.lower_ in _INSTEAD and i not in content:
            if i and doc[i - 1].lemma_.lower() == "go":
                return  # "It goes without saying"
            yield Operator("negates", frozenset({i, *between}))
            return
        if i and f"{doc[i - 1].lower_} {token.lower_}" in _INSTEAD and i not in content:
            yield Operator("negates", frozenset({i - 1, i, *_stopping(doc[i - 1]), *between}))
            return
        if token.pos_ not in ("ADV", "PART", "AUX"):
            return
        if token.pos_ != "ADV":
            between.append(i)


def acts_of_verb(head: Token, verb: Token) -> Iterator[Operator]:
    """Yield what a verb does to one that depends on it as an infinitive or a form in -ing."""
    lemma = lemma_of(head)
    to = [child.i for child in verb.lefts if child.lower_ == "to" and child.dep_ == "aux"]
    is_ing = verb.tag_ == "VBG" or any(child.tag_ == "VBG" for child in verb.lefts if child.dep_ == "aux")
    is_prevented = is_ing and lemma in _PREVENTING and _is_aimed_at_person(head)
    is_undone = is_ing and lemma in _UNDOING_ING and not is_prevented and _takes(head, verb)
    if (to and lemma in _UNDOING_TO) or is_undone:
        if not any(True for _ in acts_before(verb, frozenset())):  # "stopped short of saying" is counted once
            yield Operator("negates", frozenset({head.i, *to, *_between(head, verb)}))
    elif is_prevented or (to and _is_intended_before(head)):
        yield Operator("opens")
    elif lemma in ("be", "have") and to:
        outstanding = [child.i for child in head.rights if child.lower_ in _OUTSTANDING and child.i < verb.i]
        if outstanding:
            yield Operator("negates", frozenset({head.i, *outstanding, *to}))
        elif lemma == "be" and head.lower_ == "were":
            yield Operator("opens")
    elif to and (lemma in _WISHES or _wishes_with(head)) and not _is_meant(head, verb):
        yield Operator("opens")


def acts_of_noun(noun: Token, verb: Token) -> Iterator[Operator]:
    """Yield what a noun does to a verb behind it: "refusal to say", "no wish to say", "a request to say"."""
    lemma = noun.lemma_.lower()
    to = [child.i for child in verb.lefts if child.lower_ == "to"]
    negators = [child.i for child in noun.lefts if child.lower_ in _DETERMINERS]
    if lemma in _UNDOING_NOUNS:
        yield Operator("negates", frozenset({noun.i, *to}))
    elif lemma in _WISH_NOUNS and not negators:
        yield Operator("opens")
    if negators and lemma not in _AFFIRMED_NOUNS:
        yield Operator("negates", frozenset({*negators, noun.i, *to}))
    if noun.head.lemma_.lower() in _MISSING and noun.dep_ == "dobj" and lemma not in _AFFIRMED_NOUNS:
        yield Operator("negates", frozenset({noun.head.i, noun.i, *to}))


def negated_noun(verb: Token, content: frozenset[int], cue: frozenset[int]) -> Operator | None:
    """Return the negation of what is given: "gave no indication that", "made no mention of"; None without."""
    nouns = [child for child in verb.rights if child.dep_ in ("attr", "dobj") and child.i not in content]
    for noun in nouns:
        holds = noun.i in cue or any(child.i in content for child in noun.subtree if child.i > noun.i)
        negators = [child.i for child in noun.lefts if child.lower_ in _DETERMINERS]
        if holds and negators and noun.lemma_.lower() not in _AFFIRMED_NOUNS:
            return Operator("negates", frozenset({*negators, noun.i}))
    return None


def _is_aimed_at_person(head: Token) -> bool:
    # "barred Berg from saying", "was barred from saying"
    return any(child.dep_ in ("dobj", "nsubjpass") for child in head.children)


def _takes(head: Token, verb: Token) -> bool:
    # "stopped publicly saying", "refrained on Monday from saying", but not "stopped by the desk, saying"
    if verb.dep_ == "pcomp":
        return True
    between = verb.doc[min(head.i + 1, verb.i) : verb.i]
    return all(token.pos_ in _BETWEEN or token.is_space for token in between)


def _is_intended_before(head: Token) -> bool:
    # "was going to say", "was about to say": whether it was said stays open; "is going to say" announces
    if head.lower_ == "going":
        return any(child.lower_ in _PAST_BE for child in head.lefts)
    return head.lower_ == "about" and head.head.lower_ in _PAST_BE


def _is_meant(head: Token, verb: Token) -> bool:
    # "I want to say" says it, and "he likes to say" tells what he says; "he likes her to say" is a wish
    is_habit = lemma_of(head) in _HABITS and head.tag_ in FINITE
    return is_performed(head) or (
        is_habit and all(child.dep_ not in ("nsubj", "nsubjpass") for child in verb.lefts)
    )


def _wishes_with(head: Token) -> bool:
    prepositions = (child.lower_ for child in head.rights if child.dep_ == "prep")
    return any(f"{head.lemma_.lower()} {preposition}" in _WISHES_WITH for preposition in prepositions)


def _stopping(token: Token) -> Iterator[int]:
    if token.i and token.nbor(-1).lemma_.lower() in ("stop", "fall") and token.lower_ == "short":
        yield token.i - 1


def _between(head: Token, verb: Token) -> Iterator[int]:
    # the "from" of "refrained from saying"
    if verb.dep_ == "pcomp" and head.i < verb.head.i < verb.i:
        yield verb.head.i
