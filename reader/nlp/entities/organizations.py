"""Gathers the names of organizations: abbreviations and short forms belong to the spelled-out name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.names import Name
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import lexicon
from reader.nlp.lexicon.name_words import SMALL_WORDS
from reader.nlp.lexicon.organizations import (
    CLASSES,
    DESCRIPTION_NOUNS,
    KNOWN_ORGANIZATIONS,
    LEGAL_FORMS,
    PAPER_NAMES,
)
from reader.nlp.lexicon.own_nouns import OWN_NOUNS
from reader.nlp.lexicon.places import NATIONALITIES, PLACE_NOUNS, PLACES
from reader.nlp.lexicon.word_forms import Key, key_of

_MIN_LETTERS = 2
_MAX_LETTERS = 8
"""Letters of an abbreviation: one is an initial, more than eight is no word that anybody would say."""
_MIN_LETTERS_OF_LAST = 4
"""Letters of a last word by which a club is called for short, and more: "Inn", "Army" are no such names."""
_OWN_NOUNS = frozenset(
    ("airlines", "airways", "bank", "college", "company", "corporation", "group", "motors", "network", "news")
) | {"party", "union", "university"}
"""What may stand behind letters for the same: "ABC News" is ABC, "CNN International" is not CNN."""
_OF_OTHERS = frozenset(("alumni", "employees", "fans", "parents", "pensioners", "retirees", "supporters"))
"""Who is a body by themselves beside the one that they belong to."""
_SPELLINGS = {"&": "and", "centre": "center", "defence": "defense", "labour": "labor", "programme": "program"}
_FIRST_OR_LAST = frozenset(("ministry", "department", "university"))
"""Nouns that stand before and behind: "Ministry of Health" is the Health Ministry."""


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
        for form in (*_short_forms(_spelled(key)), *_without_country(base)):
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
    return len(base_of(key)) > len(base_of(short)) or base_of(short) in _FAMILIAR.get(_spelled(key), ())


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


def base_of(key: Key) -> Key:
    """Return what tells one organization from another: no legal form, one spelling, one order of words."""
    key = tuple(word for word in _spelled(key) if word != "affairs")
    if len(key) < 3 or key[0] not in _FIRST_OR_LAST or key[1] != "of" or "of" in key[2:]:
        return key
    return (*key[3 if key[2] == "the" else 2 :], key[0])


def _spelled(key: Key) -> Key:
    while len(key) > 1 and (key[-1] in LEGAL_FORMS or key[-1] == ","):
        key = key[:-1]
    return tuple(_SPELLINGS.get(word, word).replace("organis", "organiz") for word in key)


_FAMILIAR: Mapping[Key, tuple[Key, ...]] = {
    _spelled(key_of(full)): tuple(base_of(key_of(name)) for name in names)
    for organizations in lexicon("familiar_names").values()
    for full, names in organizations.items()
}
"""By what an organization is called that its name does not show, as `base_of` has it."""


def _short_forms(key: Key) -> Iterator[Key]:
    """Yield what may stand for a long name besides itself."""
    yield from _FAMILIAR.get(key, ())
    if len(key) < 2:
        return
    yield from initials(key)
    yield from ((word,) for word in OWN_NOUNS.intersection(key))  # "Chamber", of "Delm Chamber of Commerce"
    for rest in _without_country(key):
        yield rest
        for letters in initials(rest):
            yield letters
            yield (*key[: -len(rest)], *letters)  # "Chinese CDC"
    for link in ("of", "for"):
        if link in key[1:-1]:
            at = key.index(link, 1)
            if at > 1:
                yield key[:at]
            rest = key[at + 2 :] if key[at + 1] in ("a", "an", "the") else key[at + 1 :]
            is_body = len(rest) > 1 and rest[0] in CLASSES and rest[1] in ("of", "for")
            if rest and rest not in PLACES and not is_body:  # the Board of Directors is no committee of it
                yield rest
            return
    if _is_called_by(key[-1]):
        yield key[-1:]  # "Rovers", "the Post"
    if not _OF_OTHERS.isdisjoint(key):
        return  # of "Tolvan Rovers Supporters' Trust" the Rovers are another body
    if key[0] not in CLASSES and (key[0],) not in PLACES and (key[0],) not in NATIONALITIES:
        yield key[:1]
        if len(key) > 2 and key[1] != "-" and key[1] not in PLACE_NOUNS:  # "Delm County" is where it is
            yield key[:2]


def _is_called_by(last: str) -> bool:
    """Tell whether an organization may be called by the last word of its name: no "party", but "Rovers"."""
    is_class = last in CLASSES and (CLASSES[last] != {"team"} or last in DESCRIPTION_NOUNS)
    is_own_name = not is_class and (last,) not in PLACES and len(last) > _MIN_LETTERS_OF_LAST
    return is_own_name or last in PAPER_NAMES


def initials(key: Sequence[str]) -> Iterator[Key]:
    """Yield the abbreviations a name may have: with and without its small words."""
    words = [word for word in key if word[0].isalnum()]
    if "and" in words[3:]:
        yield from initials(words[: words.index("and", 3)])  # the CDC prevents diseases, too
    for selection in ([word for word in words if word not in SMALL_WORDS], words):
        letters = "".join(word[0] for word in selection)
        if _MIN_LETTERS <= len(letters) <= _MAX_LETTERS:
            yield (letters,)


def _without_country(key: Key) -> Iterator[Key]:
    """Yield "Home Office" for "United Kingdom Home Office"."""
    while len(key) > 1:
        length = 2 if key[:2] in PLACES else 1
        if key[:length] not in PLACES and key[:length] not in NATIONALITIES:
            return
        key = key[length:]
        if len(key) > 1:
            yield key


def _in_brackets(tokens: Tokens, names: list[Name]) -> Iterator[tuple[Key, Key]]:
    """Yield (abbreviation, full name) for "World Health Organization (WHO)" and "WHO (World Health ...)"."""
    for one, other in pairwise(names):
        if other.start != one.end + 1 or tokens.words[one.end] != "(" or tokens.norm_at(other.end) != ")":
            continue
        if len(other.key) == 1 and _abbreviates(other.key[0], one.key):
            yield other.key, one.key
        elif len(one.key) == 1 and _abbreviates(one.key[0], other.key):
            yield one.key, other.key
        elif is_called_in_brackets(tokens, one, other):
            yield other.key, one.key


def is_called_in_brackets(tokens: Tokens, one: Name, other: Name) -> bool:
    """Tell whether a body is called by the one word behind it: "Child and Family Agency (Tusla)"."""
    is_in_brackets = tokens.norm_at(other.start - 1) == "(" and tokens.norm_at(other.end) == ")"
    is_own = len(other.key) == 1 and other.key not in KNOWN_ORGANIZATIONS and other.key not in PLACES
    return is_in_brackets and one.end == other.start - 1 and is_own and bool(organization_noun(one.key))


def _abbreviates(short: str, key: Key) -> bool:
    """Tell whether the letters of `short` stand in that order in the name, the first one first."""
    letters = iter("".join(key))
    return len(key) > 1 and short[0] == key[0][0] and all(letter in letters for letter in short)
