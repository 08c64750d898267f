"""The nouns that stand for one organization before any other: what it is called beside its name, or in it."""

from __future__ import annotations

from collections.abc import Iterator

from reader.nlp.entities.class_nouns import DETERMINERS, MAX_MODIFIERS, is_definite
from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.names import Name
from reader.nlp.entities.surroundings import noun_after
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.organizations import ANY_CLASS_NOUNS, BANKS, DESCRIPTION_NOUNS, TRADERS
from reader.nlp.lexicon.own_nouns import own_nouns
from reader.nlp.lexicon.word_forms import head_of

_DESCRIBING = DESCRIPTION_NOUNS | TRADERS
_GENERIC = ANY_CLASS_NOUNS | {"company", "corporation", "firm"}
"""Nouns that tell too little to say that a later one of them is the same."""
_TELLING_NOUNS = DESCRIPTION_NOUNS - _GENERIC
"""Those that tell enough."""


def nouns_beside(tokens: Tokens, cluster: Cluster) -> frozenset[str]:
    """Return what an organization is called beside its name: "The group, Unity,", "the carmaker Unity"."""
    nouns = [noun_after(tokens, name.end) for name in cluster.names]
    nouns += [noun for name in cluster.names for noun in _noun_before(tokens, name)]
    nouns += [
        tokens.norms[name.start - 2]
        for name in cluster.names
        if name.start > 2 and tokens.norms[name.start - 1] == "," and is_definite(tokens, name.start - 2)
    ]
    traders = [trader for trader in TRADERS for noun in nouns if noun.endswith(trader)]  # "the housebuilder"
    return _DESCRIBING.intersection((*nouns, *traders))


def _noun_before(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield the noun in "the carmaker Unity", "Brewer Tolley"; none of "the company Unity", any of them."""
    noun, start = tokens.norm_at(name.start - 1), name.start - 2
    while start > 0 and name.start - start <= MAX_MODIFIERS and tokens.pos[start] in ("ADJ", "NOUN", "PROPN"):
        start -= 1
    is_trader = noun in TRADERS and tokens.initial[name.start - 1]
    if (tokens.norm_at(start) in DETERMINERS and noun not in _GENERIC) or is_trader:
        yield noun


def nouns_in_name(tokens: Tokens, cluster: Cluster) -> frozenset[str]:
    """Return the nouns of a name, which call it before others: of "Delm Bank", of "Sonnet Group"."""
    head = head_of(cluster.key)
    is_own = len(cluster.key) > 1 and (head in ANY_CLASS_NOUNS or head in _TELLING_NOUNS)
    names = {tokens.words_of(name.start, name.end) for name in cluster.names}
    nouns = own_nouns(names)
    if is_own:
        nouns |= {head}
    return nouns | {"bank"} if cluster.key in BANKS else nouns
