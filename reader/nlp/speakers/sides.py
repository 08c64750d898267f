"""Tells who may be called the suspect, the victim, the patient: of whom the text says what makes them one.

The judge who talks about the suspect is never meant, however often he is named.
"""

from __future__ import annotations

from reader.nlp.lexicon import lexicon
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.token_rows import TokenRows

_SIDES = {
    noun: (frozenset(side["done"].split()), frozenset(side["does"].split()), frozenset(side["nouns"]))
    for name, side in lexicon("sides").items()
    if name != "participles"
    for noun in side["nouns"]
}
"""What is done to whoever is called so, what they do, and what else they are called."""
SIDES = frozenset(_SIDES)
_UNDERGOING = frozenset({"nsubjpass", "dobj"})
_SAID_OF = frozenset({"acl", "appos"})
"""Relations of a verb to the name of which it says something: "Tom Roe, accused of theft"."""
_REACH = 12
"""Tokens behind a name in which such a verb is."""


def may_be_side(rows: TokenRows, candidate: Candidate, noun: str) -> bool:
    """Tell whether the text has said so far what makes somebody the suspect, if that is the noun."""
    passive_verbs, active_verbs, nouns = _SIDES[noun]
    if candidate.nouns & nouns:
        return True
    for mention in candidate.mentions:
        token = mention.token
        verb = rows.lemmas[rows.head[token]]
        if rows.dep[token] in _UNDERGOING and verb in passive_verbs:
            return True
        if rows.dep[token] == "nsubj" and verb in active_verbs:
            return True
        behind = range(token + 1, min(len(rows), token + _REACH))
        if any(rows.head[i] == token and _is_done(rows, i, passive_verbs) for i in behind):
            return True
    return False


def _is_done(rows: TokenRows, verb: int, passive_verbs: frozenset[str]) -> bool:
    if rows.pos[verb] != "VERB" or rows.lemmas[verb] not in passive_verbs:
        return False
    if rows.dep[verb] == "relcl":  # "who was arrested", and not "who arrested"
        before = range(max(0, verb - _REACH), verb)
        return any(rows.head[i] == verb and rows.dep[i] == "nsubjpass" for i in before)
    return rows.dep[verb] in _SAID_OF and not rows.words[verb].endswith("ing")
