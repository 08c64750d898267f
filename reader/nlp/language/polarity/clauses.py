"""What the parse says about a cue: its verb, and in turn each word that this one depends on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from spacy.tokens import Token

from reader.nlp.language.polarity.governors import acts_before, acts_of_noun, acts_of_verb, negated_noun
from reader.nlp.language.polarity.hearsay import doubts_of, falsehood_of, hearsay_of
from reader.nlp.language.polarity.operators import Operator
from reader.nlp.language.polarity.statements import (
    NOUNS,
    over_statement,
    over_unmade_noun,
    over_untrue_noun,
)
from reader.nlp.language.polarity.verbs import SUBJECTS, modals_of, negation_of, suppositions_of
from reader.nlp.lexicon import words

_PREVENTING = words("polarity", "preventing")
_ADJECTIVES = words("polarity", "undoing_adjectives", "allowing_adjectives")
_BRINGING = words("polarity", "bringing")
_LINKING = frozenset({"appear", "be", "become", "feel", "look", "seem"})
_VERBS = frozenset({"VERB", "AUX"})
_HANDING_ON = frozenset({"as", "from", "of", "with"})
"""Prepositions through which a verb acts on a saying: "refrained from saying", but not "helped by saying"."""
_MAX_CLIMB = 6
"""Verbs on verbs: deeper than any sentence of news."""


def clause_operators(verb: Token, cue: frozenset[int], content: frozenset[int]) -> Iterator[Operator]:
    """Yield all that acts on the verb of a cue from outside its content, from the inside out."""
    yield from _right_at_cue(verb, cue, content)
    token, shares, joints = verb, True, frozenset[int]()
    for _ in range(_MAX_CLIMB):
        if token.pos_ in _VERBS or token is verb:
            yield from suppositions_of(token, content)
            yield from doubts_of(token, content)
            if shares:
                yield from _negation_and_modals(token, content, joints)
        head = token.head
        if head.i == token.i or head.i in content:
            return
        if _is_second_predicate(token, head):
            shares = shares and _shares_negation(token, head)
            joints |= {child.i for child in head.rights if child.lower_ == "nor" and child.i < token.i}
            token = head
            continue
        operators, governor = _governing(token, head, content)
        yield from operators
        if governor is None:
            return
        token = governor


def _right_at_cue(verb: Token, cue: frozenset[int], content: frozenset[int]) -> Iterator[Operator]:
    noun = negated_noun(verb, content, cue)
    if noun is not None:
        yield noun
    yield from acts_before(verb, content)
    if verb.pos_ != "NOUN":
        yield from falsehood_of(verb)
        return
    yield from over_unmade_noun(verb, content)
    if not any(child.dep_ == "poss" for child in verb.lefts):
        yield from over_untrue_noun(verb, content)  # "Reports that Berg left are false"


def _is_second_predicate(verb: Token, head: Token) -> bool:
    # "did not sign or say", but not "did not sign and she said"
    return verb.dep_ == "conj" and head.pos_ in _VERBS and not _has_subject(verb)


def _governing(verb: Token, head: Token, content: frozenset[int]) -> tuple[Iterable[Operator], Token | None]:
    """Return what the word does that a verb depends on, and from which verb to climb on; None ends it."""
    if _only_links(verb, head):
        return (), head
    match verb.dep_:
        case "xcomp":
            return _acts_on(verb, head), head
        case "ccomp" if _is_infinitive(verb):
            return _acts_on(verb, head), head
        case "pcomp" if head.head.pos_ in _VERBS and head.lower_ in _HANDING_ON:
            return _through_preposition(verb, head, content)
        case "acl" if head.pos_ in NOUNS and verb.tag_ == "VB":
            is_given = head.dep_ in ("attr", "dobj") and head.head.pos_ in _VERBS
            return acts_of_noun(head, verb), head.head if is_given else None  # "made no attempt to say"
        case "advcl" if verb.tag_ == "VBG" and _is_behind_object(verb, head):
            return acts_of_verb(head, verb), None  # "stopped her saying"
        case _:
            return over_statement(verb, head, content), None


def _only_links(verb: Token, head: Token) -> bool:
    """Tell whether a word does nothing itself, but what acts on it acts on the verb as well."""
    match verb.dep_:
        case "acomp":  # "was not afraid to say"
            return verb.lemma_.lower() in _ADJECTIVES and head.lemma_.lower() in _LINKING
        case "advcl" if head.lemma_.lower() in _BRINGING:  # "could not bring himself to say"
            return _has_reflexive(head)
        case "advcl" if head.lemma_.lower() == "go":  # "did not go so far as to say"
            return verb.left_edge.lower_ == "as"
        case _:
            return False


def _through_preposition(
    verb: Token, preposition: Token, content: frozenset[int]
) -> tuple[Iterable[Operator], Token | None]:
    head = preposition.head
    if preposition.lower_ == "as":  # "was not quoted as saying"
        return _acts_on(verb, head), head
    return chain(_acts_on(verb, head), _undone_negation(head, verb, content)), None


def _acts_on(verb: Token, head: Token) -> Iterator[Operator]:
    yield from acts_of_verb(head, verb)
    yield from hearsay_of(head)


def _negation_and_modals(verb: Token, content: frozenset[int], joints: frozenset[int]) -> Iterator[Operator]:
    negation = negation_of(verb, content)
    if negation is not None:
        yield Operator("negates", negation.words | joints)
    yield from modals_of(verb, content)


def _undone_negation(head: Token, verb: Token, content: frozenset[int]) -> Iterator[Operator]:
    # "never refrained from saying": only the verb that undoes hands its own negation on
    if any(True for _ in acts_of_verb(head, verb)):
        negation = negation_of(head, content)
        if negation is not None:
            yield negation


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _shares_negation(verb: Token, head: Token) -> bool:
    # "did not sign or say", but not "did not sign but said"
    coordinators = [child.lower_ for child in head.rights if child.dep_ == "cc" and child.i < verb.i]
    if coordinators and coordinators[-1] in ("or", "nor"):
        return True
    return coordinators[-1:] != ["but"] and verb.tag_ == head.tag_ == "VB"


def _is_behind_object(verb: Token, head: Token) -> bool:
    # "stopped her saying", but not "stopped the work, saying"
    if head.lemma_.lower() not in _PREVENTING:
        return False  # "quit his job saying"
    return any(child.dep_ == "dobj" and child.right_edge.i == verb.i - 1 for child in head.children)


def _has_reflexive(verb: Token) -> bool:
    return any(child.dep_ == "dobj" and child.lower_.endswith(("self", "selves")) for child in verb.rights)


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)
