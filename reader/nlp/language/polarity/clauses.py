"""What the parse says about a cue: its verb, and in turn each word that this one depends on."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from reader.nlp.language.nobody import is_nobody
from reader.nlp.language.polarity.governors import acts_before, acts_of_noun, acts_of_verb, negated_noun
from reader.nlp.language.polarity.hearsay import (
    doubts_of,
    falsehood_of,
    hearsay_of,
    is_rumour,
    misreport_of,
    rumours_over,
)
from reader.nlp.language.polarity.operators import Operator
from reader.nlp.language.polarity.verbs import SUBJECTS, modals_of, negation_of, suppositions_of
from reader.nlp.language.syntax import FINITE
from reader.nlp.lexicon import words

_ANYBODY = words("polarity", "anybody")
_TRUE = words("polarity", "true")
_UNTRUE = words("polarity", "untrue")
_BELIEFS = words("polarity", "beliefs")
_UNTRUE_NOUNS = words("polarity", "untrue_nouns")
_NOT_TRUE = _UNTRUE | _UNTRUE_NOUNS
_PREVENTING = words("polarity", "preventing")
_UNCERTAIN = words("polarity", "uncertain")
_DENYING = words("polarity", "denying")
_ADJECTIVES = words("polarity", "undoing_adjectives", "allowing_adjectives")
_BRINGING = words("polarity", "bringing")
_OCCASIONS = words("polarity", "occasions")
_ORDINALS = words("polarity", "ordinals")
_LINKING = frozenset({"appear", "be", "become", "feel", "look", "seem"})
_UTTERING = words("polarity", "uttering")
_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
_HANDING_ON = frozenset({"as", "from", "of", "with"})
"""Prepositions through which a verb acts on a saying: "refrained from saying", but not "helped by saying"."""
_MAX_CLIMB = 6
"""Verbs on verbs: deeper than any sentence of news."""
_ANY_SUBJECTS = SUBJECTS | {"expl"}
"""With "there" in "Is there a mayor who says"."""


def clause_operators(verb: Token, cue: frozenset[int], content: frozenset[int]) -> Iterator[Operator]:
    """Yield all that acts on the verb of a cue from outside its content, from the inside out."""
    noun = negated_noun(verb, content, cue)
    if noun is not None:
        yield noun
    yield from acts_before(verb, content)
    if verb.pos_ == "NOUN":
        yield from _over_unmade_noun(verb, content)
        if not any(child.dep_ == "poss" for child in verb.lefts):
            yield from _over_untrue_noun(verb, content)  # "Reports that Berg left are false"
    else:
        yield from falsehood_of(verb)
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
        match token.dep_:
            case "conj" if head.pos_ in _VERBS and not _has_subject(token):
                shares = shares and _shares_negation(token, head)
                joints |= {child.i for child in head.rights if child.lower_ == "nor" and child.i < token.i}
            case "xcomp":
                yield from _acts_on(token, head)
            case "acomp" if token.lemma_.lower() in _ADJECTIVES and head.lemma_.lower() in _LINKING:
                pass  # "was not afraid to say"
            case "advcl" if head.lemma_.lower() in _BRINGING and _has_reflexive(head):
                pass  # "could not bring himself to say"
            case "ccomp" if _is_infinitive(token):
                yield from _acts_on(token, head)
            case "pcomp" if head.head.pos_ in _VERBS and head.lower_ in _HANDING_ON:
                yield from _acts_on(token, head.head)
                if head.lower_ != "as":  # "was not quoted as saying"
                    yield from _undone_negation(head.head, token, content)
                    return
                head = head.head
            case "acl" if head.pos_ in _NOUNS and token.tag_ == "VB":
                yield from acts_of_noun(head, token)
                if head.dep_ not in ("attr", "dobj") or head.head.pos_ not in _VERBS:
                    return
                head = head.head
            case "advcl" if token.tag_ == "VBG" and _is_behind_object(token, head):
                yield from acts_of_verb(head, token)  # "stopped her saying"
                return
            case "advcl" if head.lemma_.lower() == "go" and token.left_edge.lower_ == "as":
                pass  # "did not go so far as to say"
            case "acl" if head.pos_ in _NOUNS and is_finite(token):
                if is_rumour(head) or any(child.lower_ == "no" for child in head.lefts):
                    yield Operator("opens")  # "There is no evidence that Berg said"
                yield from _over_untrue_noun(head, content)
                return
            case "ccomp" if head.lemma_.lower() == "be" and _has_relative_subject(token):
                yield from _over_cleft(head, content)
                return
            case "ccomp" | "csubj" if is_finite(token) and (head.i < token.i or token.dep_ == "csubj"):
                yield from _over_clause(head, content)
                return
            case "relcl":
                yield from _over_relative(head, content)
                return
            case "acl" if token.tag_ == "VBG" and head.left_edge.lower_ in _ANYBODY:
                yield Operator("opens")  # "Anybody saying"
                return
            case _:
                return
        token = head


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


def is_finite(verb: Token) -> bool:
    """Tell whether a verb heads a clause of its own, as the "tell" of "did not let them tell" does not."""
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.lefts)


def _over_clause(head: Token, content: frozenset[int]) -> Iterator[Operator]:
    # "denied that Berg had said", "It is not true that Berg said", "Nobody thinks that Berg said"
    yield from rumours_over(head)
    yield from misreport_of(head)
    negation = negation_of(head, content)
    is_negated = negation is not None or _has_negative_subject(head)
    adjectives = [child for child in head.rights if child.dep_ in ("acomp", "attr")]
    if any(child.lower_ in _UNTRUE for child in adjectives):
        yield Operator("opens" if is_negated else "negates", frozenset({head.i, adjectives[0].i}))
    elif negation is not None and any(child.lower_ in _TRUE for child in adjectives):
        yield Operator("negates", negation.words | {head.i, adjectives[0].i})
    elif head.lemma_.lower() in _DENYING:
        yield Operator("opens" if is_negated else "negates", frozenset({head.i}))
    elif is_negated and (
        head.lemma_.lower() in _BELIEFS or any(child.lower_ in _UNCERTAIN for child in adjectives)
    ):
        yield Operator("opens")


def _has_negative_subject(verb: Token) -> bool:
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return any(map(is_nobody, subjects))


def _over_relative(noun: Token, content: frozenset[int]) -> Iterator[Operator]:
    # "It was not the mayor who said", "No minister who said", "Any minister who says"
    while noun.dep_ == "conj" and noun.head.pos_ in _NOUNS:
        noun = noun.head
    if noun.dep_ == "attr" and noun.head.lemma_.lower() == "be":
        yield from _over_cleft(noun.head, content)
    if is_nobody(noun) or noun.left_edge.lower_ in _ANYBODY:
        yield Operator("opens")
    yield from _over_untrue_noun(noun, content)


def _over_untrue_noun(noun: Token, content: frozenset[int]) -> Iterator[Operator]:
    # "The report that Berg said it is a hoax", "was not true"
    copula = noun.head
    if noun.dep_ not in SUBJECTS or copula.lemma_.lower() not in ("be", "prove"):
        return
    predicates = {child.lemma_.lower() for child in copula.rights if child.dep_ in ("acomp", "attr", "oprd")}
    is_negated = negation_of(copula, content) is not None
    if predicates & (_TRUE if is_negated else _NOT_TRUE):
        yield Operator("opens")


def _over_unmade_noun(noun: Token, content: frozenset[int]) -> Iterator[Operator]:
    # "Berg's statement that it leans was never made"
    verb = noun.head
    if noun.dep_ != "nsubjpass" or verb.lemma_.lower() not in _UTTERING:
        return
    negation = negation_of(verb, content)
    if negation is not None:
        yield Operator("negates", negation.words | {verb.i})


def _has_relative_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS and child.tag_ in ("WP", "WDT") for child in verb.lefts)


def _over_cleft(copula: Token, content: frozenset[int]) -> Iterator[Operator]:
    # "It was not the mayor who said", but not "It was not Lund but Kerr who said", nor "not the first time
    # that Lund said"
    if _asks_who(copula):
        yield Operator("opens")
        return
    subject = next((child for child in copula.lefts if child.dep_ in SUBJECTS), None)
    if subject is None or subject.lower_ not in ("it", "this", "that"):
        return
    negation = negation_of(copula, content)
    opposed = any(inner.lower_ == "but" for child in copula.rights for inner in (child, *child.rights))
    if negation is not None and not opposed and not any(map(_is_one_of_many, copula.rights)):
        yield negation


def _asks_who(copula: Token) -> bool:
    # "Was it the mayor who said", "Is there a mayor who says", but not "Why was it the mayor who said"
    subject = next((child for child in copula.rights if child.lower_ in ("it", "there")), None)
    is_subject = subject is not None and subject.dep_ in _ANY_SUBJECTS
    return is_subject and all(child.is_punct or child.dep_ == "neg" for child in copula.lefts)


def _is_one_of_many(noun: Token) -> bool:
    return noun.lemma_.lower() in _OCCASIONS and any(child.lower_ in _ORDINALS for child in noun.lefts)
