"""What class of organization a name may be one of, by its words and by the nouns beside it."""

from __future__ import annotations

from collections.abc import Iterator

from reader.nlp.entities.class_nouns import MAX_MODIFIERS
from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.names import Name
from reader.nlp.entities.names_of_bodies import is_party_abroad
from reader.nlp.entities.surroundings import noun_after
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.organizations import (
    ANY_CLASS_NOUNS,
    BANKS,
    CLASSES,
    KNOWN_ORGANIZATIONS,
    LEGAL_FORMS,
)
from reader.nlp.lexicon.own_nouns import OWN_NOUNS, own_nouns
from reader.nlp.lexicon.word_forms import Key, head_of

_OF_STATES = frozenset(("agency", "court", "government", "ministry", "parliament", "police"))
"""Classes of which none is "the rights group"."""


def classes_of_cluster(tokens: Tokens, cluster: Cluster) -> frozenset[str]:
    """Return the classes that the names tell, or ", a local company" behind, "the diving firm" before one.

    Empty when nothing tells.
    """
    classes = [_classes_of_name(name.key) for name in cluster.names]
    classes += [CLASSES.get(noun_after(tokens, name.end), frozenset()) for name in cluster.names]
    before = [noun for name in cluster.names for noun in _noun_before(tokens, name)]
    classes += [CLASSES.get(noun, frozenset()) for noun in before]
    return frozenset[str]().union(*classes)


def may_be_called(tokens: Tokens, cluster: Cluster, noun: int) -> bool:
    """Tell whether a noun at a token may stand for an organization: "the streaming giant" for a company.

    One of which nothing tells the class is rather a company than the bank, the council or the ministry.
    """
    word = tokens.norms[noun]
    if word in OWN_NOUNS:
        return word in own_nouns(tokens.words_of(name.start, name.end) for name in cluster.names)
    classes, of_noun = classes_of_cluster(tokens, cluster), CLASSES.get(word, frozenset())
    if not classes:
        return word in ANY_CLASS_NOUNS or "company" in of_noun
    return not classes.isdisjoint(of_noun) or (word in ANY_CLASS_NOUNS and classes.isdisjoint(_OF_STATES))


def _classes_of_name(key: Key) -> frozenset[str]:
    if key in BANKS:
        return frozenset((KNOWN_ORGANIZATIONS[key], "bank"))
    if key in KNOWN_ORGANIZATIONS:
        return frozenset((KNOWN_ORGANIZATIONS[key],))
    if key[-1] in LEGAL_FORMS and len(key) > 1:
        return frozenset(("company",))
    if is_party_abroad(key):
        return frozenset(("party",))
    return CLASSES.get(head_of(key), frozenset())


def _noun_before(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield the noun in "the diving firm Nordic", also one that tells little; none that any body has."""
    noun = name.start - 1
    if noun <= 0 or tokens.norms[noun] in ANY_CLASS_NOUNS:
        return
    first = noun - 1
    while first > 0 and noun - first <= MAX_MODIFIERS and tokens.pos[first] in ("ADJ", "NOUN", "VERB"):
        first -= 1
    if tokens.norms[first] in ("the", "a", "an"):
        yield tokens.norms[noun]
