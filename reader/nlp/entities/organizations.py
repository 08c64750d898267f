"""Gathers the names of organizations: abbreviations and short forms belong to the spelled-out name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.names import Name
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.organization_spelling import base_of, spelled
from reader.nlp.entities.short_forms import FAMILIAR_NAMES, short_forms, without_country
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import Key

_OWN_NOUNS = frozenset(
    ("airlines", "airways", "bank", "college", "company", "corporation", "group", "motors", "network", "news")
) | {"party", "union", "university"}
"""What may stand behind letters for the same: "ABC News" is ABC, "CNN International" is not CNN."""
_SMALL_BESIDE_KNOWN = frozenset(
    (",", "also", "as", "better", "commonly", "by", "its", "acronym", "initials", "the")
)
"""What stands beside "known" where letters follow a name."""


def cluster_organizations(tokens: Tokens, names: Iterable[Name]) -> list[Cluster]:
    """Return one cluster an organization; the names must come in text order."""
    names = list(names)
    clusters: dict[Key, Cluster] = {}
    by_base: dict[Key, Cluster] = {}
    by_short_form: dict[Key, set[Cluster]] = defaultdict(set)
    # Longest first, and in a fixed order, so that the fullest form founds the cluster.
    for key in sorted({name.key for name in names}, key=lambda key: (-len(key), key)):
        base = base_of(key)
        clusters[key] = by_base.setdefault(base, Cluster("organization", key))
        for form in (*short_forms(spelled(key)), *without_country(base)):
            by_short_form[form].add(clusters[key])
    spelled_out = dict(_in_brackets(tokens, names))
    letters = _called_by_letters(tokens, names)
    fuller: dict[Cluster, Cluster] = {}
    for key, cluster in clusters.items():
        candidates = {clusters[spelled_out[key]]} if key in spelled_out else by_short_form[base_of(key)]
        longer = [
            other
            for other in candidates
            if _is_fuller(other.key, cluster.key) and not _is_of_body(other.key, cluster.key)
        ]
        if key in letters:
            longer = [other for other in longer if not _is_arm(other.key, key)]
        if len(longer) == 1:
            fuller[cluster] = longer[0]
    ordered: dict[Cluster, None] = {}
    for name in names:
        cluster = clusters[name.key]
        while cluster in fuller:
            cluster = fuller[cluster]
        cluster.names.append(name)
        ordered[cluster] = None
    return list(ordered)


def _is_fuller(key: Key, short: Key) -> bool:
    """Tell whether an organization of which `short` is a short form is named more fully by `key`."""
    return len(base_of(key)) > len(base_of(short)) or base_of(short) in FAMILIAR_NAMES.get(spelled(key), ())


def _is_of_body(key: Key, short: Key) -> bool:
    """Tell whether a body is one of another, with nouns of their own: "Air Force" and its "Laboratory"."""
    rest = key[len(short) :] if key[: len(short)] == short else ()
    is_whole = len(short) > 1 and short[-1] in CLASSES
    return is_whole and len(rest) > 1 and rest[-1] in CLASSES and "company" not in CLASSES[rest[-1]]


def _called_by_letters(tokens: Tokens, names: Sequence[Name]) -> set[Key]:
    """Return the names of one word that stand in capitals wherever they stand: "CNN"."""
    alone = [name for name in names if len(name.key) == 1]
    others = {name.key for name in alone if not tokens.words[name.start].isupper()}
    return {name.key for name in alone} - others


def _is_arm(key: Key, letters: Key) -> bool:
    """Tell whether a name only begins with one of letters, and is that of an arm of it."""
    return key[0] == letters[0] and not _OWN_NOUNS.issuperset(key[1:])


def _in_brackets(tokens: Tokens, names: list[Name]) -> Iterator[tuple[Key, Key]]:
    """Yield (abbreviation, full name) for "World Health Organization (WHO)" and "WHO (World Health ...)"."""
    for one, other in pairwise(names):
        if _is_known_as(tokens, one, other):
            yield other.key, one.key
        if other.start != one.end + 1 or tokens.words[one.end] != "(" or tokens.norm_at(other.end) != ")":
            continue
        if len(other.key) == 1 and _abbreviates(other.key[0], one.key):
            yield other.key, one.key
        elif len(one.key) == 1 and _abbreviates(one.key[0], other.key):
            yield one.key, other.key
        elif is_called_in_brackets(tokens, one, other):
            yield other.key, one.key


def _is_known_as(tokens: Tokens, one: Name, other: Name) -> bool:
    """Tell whether the letters of a body stand behind its name: "the Anti-Fraud Commission, known as KPK"."""
    between = [norm for norm in tokens.norms[one.end : other.start] if norm not in _SMALL_BESIDE_KNOWN]
    is_own = len(other.key) == 1 and tokens.words[other.start].isupper() and len(one.key) > 1
    return is_own and between == ["known"]


def is_called_in_brackets(tokens: Tokens, one: Name, other: Name) -> bool:
    """Tell whether a body is called by the one word behind it: "Child and Family Agency (Tusla)"."""
    is_in_brackets = tokens.norm_at(other.start - 1) == "(" and tokens.norm_at(other.end) == ")"
    is_own = len(other.key) == 1 and other.key not in KNOWN_ORGANIZATIONS and other.key not in PLACES
    return is_in_brackets and one.end == other.start - 1 and is_own and bool(organization_noun(one.key))


def _abbreviates(short: str, key: Key) -> bool:
    """Tell whether the letters of `short` stand in that order in the name, the first one first."""
    letters = iter("".join(key))
    return len(key) > 1 and short[0] == key[0][0] and all(letter in letters for letter in short)
