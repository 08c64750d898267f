"""In what number verbs and subjects stand: in "said sales were up and expects more" sales expect nothing.

None stands for what may be either: names, bodies of several people, and the past without an auxiliary.
"""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Token

from reader.nlp.language.cues import load_cues
from reader.nlp.lexicon.documents import GROUPS, QUANTITIES
from reader.nlp.lexicon.organizations import CLASSES

Number = Literal["one", "many"]
_ONE_PRONOUNS = frozenset({"he", "it", "she", "that", "this"})
_MANY_PRONOUNS = frozenset({"these", "they", "those", "we"})
_ONE_AUXILIARIES = frozenset({"does", "has", "is", "was"})
_MANY_AUXILIARIES = frozenset({"are", "do", "have", "were"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_BODIES = GROUPS | QUANTITIES | CLASSES.keys()


def number_of_verb(verb: Token) -> Number | None:
    """Return the number of a verb by its auxiliary or its own form."""
    auxiliary = next((child for child in verb.lefts if child.dep_ in _AUXILIARIES), verb)
    if auxiliary.lower_ in _ONE_AUXILIARIES or auxiliary.tag_ == "VBZ":
        return "one"
    if auxiliary.lower_ in _MANY_AUXILIARIES:
        return "many"
    return "many" if verb.tag_ == "VBP" and auxiliary == verb and _is_known(verb) else None


def number_of_subject(subject: Token) -> Number | None:
    """Return the number of a noun or pronoun with what is joined to it."""
    if any(child.dep_ == "conj" for child in subject.children):
        return "many"
    word, tag = subject.lower_, subject.tag_
    if word in _MANY_PRONOUNS or tag == "NNS":
        return "many"
    if word in _ONE_PRONOUNS:
        return "one"
    # "a series of attacks are": what is counted may stand behind "of"
    is_counted = any(child.lower_ == "of" for child in subject.rights)
    return "one" if tag == "NN" and not is_counted and word not in _BODIES else None


def _is_known(verb: Token) -> bool:
    # The tagger takes many another word for a verb in the present.
    lemma = verb.lemma_.lower()
    return any(lemma in words for words in load_cues().frames.values())
