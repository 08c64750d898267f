"""What leaves it to others whether it was said, or denies it: "allegedly said", "is rumoured to have said".

"Was misquoted as saying" and "was wrongly reported to have said" deny it; "reportedly said" and "is said to
have said" hand it on, as newspapers do with what others reported, and PolNeAR has them as attributions.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from reader.nlp.language.polarity.operators import Operator
from reader.nlp.language.syntax import is_passive
from reader.nlp.lexicon import words

_DOUBTS = words("polarity", "doubts")
_RUMOURED = words("polarity", "rumoured")
_RUMOURS = words("polarity", "rumours")
_LIKELIHOODS = words("polarity", "likelihoods")
_COMPARING = frozenset({"less", "more"})
_HANDING_ON = words("polarity", "handing_on")
_MISQUOTING = words("polarity", "misquoting")
_WRONGLY = words("polarity", "wrongly")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def doubts_of(verb: Token, content: frozenset[int]) -> Iterator[Operator]:
    """Yield what an adverb leaves open: "allegedly said", "Perhaps Berg said", "will hopefully say"."""
    for child in verb.lefts:
        for token in (child, *child.lefts) if child.dep_ in ("aux", "auxpass") else (child,):
            if token.lower_ in _DOUBTS and token.i not in content:
                yield Operator("opens")


def falsehood_of(verb: Token) -> Iterator[Operator]:
    """Yield the negation of what is handed on wrongly: "was falsely reported to have left"."""
    if is_passive(verb) and _is_misquoted(verb):
        yield Operator("negates", frozenset(_wrongly(verb)))


def hearsay_of(head: Token) -> Iterator[Operator]:
    """Yield what a verb or adjective makes of the saying behind it: "is rumoured to have said"."""
    if _is_misquoted(head):
        yield from misreport_of(head)
    elif (head.lemma_.lower() in _RUMOURED and (is_passive(head) or head.tag_ == "VBN")) or _is_likely(head):
        yield Operator("opens")


def misreport_of(head: Token) -> Iterator[Operator]:
    """Yield the negation of what somebody says that another said: "wrongly reported that Berg said"."""
    if _is_misquoted(head):
        yield Operator("negates", frozenset({head.i, *_wrongly(head)}))


def rumours_over(head: Token) -> Iterator[Operator]:
    """Yield what a clause leaves open of one under it: "It is possible that Berg said", "Rumour has it"."""
    subject = next((child for child in head.lefts if child.dep_ in _SUBJECTS), None)
    is_rumoured = head.lemma_.lower() in _RUMOURED and is_passive(head)
    is_rumour = subject is not None and subject.lemma_.lower() in _RUMOURS
    is_likely = any(_is_likely(child) for child in head.rights if child.dep_ == "acomp")
    if is_rumoured or is_rumour or is_likely or any(True for _ in doubts_of(head, frozenset())):
        yield Operator("opens")


def is_rumour(noun: Token) -> bool:
    """Tell whether a noun leaves open what its clause says: "the rumour that Berg said"."""
    return noun.lemma_.lower() in _RUMOURS


def _is_likely(token: Token) -> bool:
    # "are more likely to say" compares what people do say
    return token.lower_ in _LIKELIHOODS and not any(child.lower_ in _COMPARING for child in token.lefts)


def _is_misquoted(head: Token) -> bool:
    lemma = head.lemma_.lower()
    return lemma in _MISQUOTING or (lemma in _HANDING_ON and any(True for _ in _wrongly(head)))


def _wrongly(head: Token) -> Iterator[int]:
    return (child.i for child in head.children if child.lower_ in _WRONGLY)
