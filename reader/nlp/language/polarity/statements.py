"""What the clause or noun around a statement says of it: "denied that", "the report that", "Nobody who"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from reader.nlp.language.nobody import is_nobody
from reader.nlp.language.polarity.hearsay import is_rumour, misreport_of, rumours_over
from reader.nlp.language.polarity.operators import Operator
from reader.nlp.language.polarity.verbs import SUBJECTS, negation_of
from reader.nlp.language.syntax import FINITE
from reader.nlp.lexicon import words

_ANYBODY = words("polarity", "anybody")
_TRUE = words("polarity", "true")
_UNTRUE = words("polarity", "untrue")
_BELIEFS = words("polarity", "beliefs")
_UNTRUE_NOUNS = words("polarity", "untrue_nouns")
_NOT_TRUE = _UNTRUE | _UNTRUE_NOUNS
_UNCERTAIN = words("polarity", "uncertain")
_DENYING = words("polarity", "denying")
_OCCASIONS = words("polarity", "occasions")
_ORDINALS = words("polarity", "ordinals")
_UTTERING = words("polarity", "uttering")
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
"""What a clause may be about."""
_ANY_SUBJECTS = SUBJECTS | {"expl"}
"""With "there" in "Is there a mayor who says"."""


def over_statement(verb: Token, head: Token, content: frozenset[int]) -> Iterator[Operator]:
    """Yield what the word says of a statement that the verb of the statement depends on."""
    match verb.dep_:
        case "acl" if head.pos_ in NOUNS and is_finite(verb):
            yield from _over_noun(head, content)
        case "acl" if verb.tag_ == "VBG" and head.left_edge.lower_ in _ANYBODY:
            yield Operator("opens")  # "Anybody saying"
        case "ccomp" if head.lemma_.lower() == "be" and _has_relative_subject(verb):
            yield from _over_cleft(head, content)
        case "ccomp" | "csubj" if is_finite(verb) and (head.i < verb.i or verb.dep_ == "csubj"):
            yield from _over_clause(head, content)
        case "relcl":
            yield from _over_relative(head, content)


def is_finite(verb: Token) -> bool:
    """Tell whether a verb heads a clause of its own, as the "tell" of "did not let them tell" does not."""
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.lefts)


def _over_noun(noun: Token, content: frozenset[int]) -> Iterator[Operator]:
    # "There is no evidence that Berg said", "The rumour that Berg said"
    if is_rumour(noun) or any(child.lower_ == "no" for child in noun.lefts):
        yield Operator("opens")
    yield from over_untrue_noun(noun, content)


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
    while noun.dep_ == "conj" and noun.head.pos_ in NOUNS:
        noun = noun.head
    if noun.dep_ == "attr" and noun.head.lemma_.lower() == "be":
        yield from _over_cleft(noun.head, content)
    if is_nobody(noun) or noun.left_edge.lower_ in _ANYBODY:
        yield Operator("opens")
    yield from over_untrue_noun(noun, content)


def over_untrue_noun(noun: Token, content: frozenset[int]) -> Iterator[Operator]:
    """Yield whether a noun is called untrue: "The report that Berg said it is a hoax", "was not true"."""
    copula = noun.head
    if noun.dep_ not in SUBJECTS or copula.lemma_.lower() not in ("be", "prove"):
        return
    predicates = {child.lemma_.lower() for child in copula.rights if child.dep_ in ("acomp", "attr", "oprd")}
    is_negated = negation_of(copula, content) is not None
    if predicates & (_TRUE if is_negated else _NOT_TRUE):
        yield Operator("opens")


def over_unmade_noun(noun: Token, content: frozenset[int]) -> Iterator[Operator]:
    """Yield whether what a noun says was not said: "Berg's statement that it leans was never made"."""
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
