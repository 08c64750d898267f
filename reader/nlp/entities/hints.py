"""Collects what speaks for a name being a person, an organization, a place or something else.

Each hint has a name and a value from 0 to 1: how often it holds among the mentions of the name, or 1 when
once is enough. What a hint is worth stands in `reader/nlp/lexicon/name_kinds.toml`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set

from reader.nlp.entities.names import Name
from reader.nlp.entities.neighbours import of_neighbours
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.surroundings import of_place
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, REGISTERED_NAMES
from reader.nlp.lexicon.name_words import OTHER_HEADS, OTHER_STARTS, PARTICLES, PLACE_ENDINGS, SURNAME_ENDINGS
from reader.nlp.lexicon.organizations import CLASSES, DESCRIPTION_NOUNS, KNOWN_ORGANIZATIONS, LEGAL_FORMS
from reader.nlp.lexicon.people import KIN, ROLES, TITLES
from reader.nlp.lexicon.places import NATIONALITIES, PLACE_NOUNS, PLACE_STARTS, PLACES
from reader.nlp.lexicon.word_forms import Key, singular

_SURE_CLASSES = frozenset(("ministry", "court", "police", "school", "bank", "party", "hospital", "alliance"))
_SHARES = frozenset(("told", "which", "organization noun in apposition"))
"""What the words beside a name may say of something else, so that once among many mentions says little."""
_MAX_LENGTH = 5
"""Words of a name, and letters of an acronym, that are told apart; longer ones are rare and alike."""


def hints(
    tokens: Tokens, key: Key, names: list[Name], parts: Mapping[str, Set[Key]], alone: Set[Key]
) -> dict[str, float]:
    """Return the hints for one name with all its mentions.

    `parts` has, by kind, what the longer names that are already decided may be shortened to, `alone` the
    names of one word.
    """
    values: dict[str, float] = defaultdict(float)
    values["always"] = 1.0
    for hint in _of_words(tokens, key, names[0]):
        values[hint] = 1.0
    for kind, keys in parts.items():
        if key in keys:
            values[f"part of a {kind}"] = 1.0
    if len(names) > 1:
        values["again"] = 1.0
    if len(key) > 1 and key[-1:] in alone:
        values["last word alone"] = 1.0
    certain: dict[str, None] = {}  # in the order in which they came
    for name in names:
        for hint in of_place(tokens, name):
            values[hint] += 1 / len(names)
        for hint in of_neighbours(tokens, name):
            if hint in _SHARES:
                values[hint] += 1 / len(names)
            else:
                certain[hint] = None
    values.update(dict.fromkeys(certain, 1.0))
    return values


def _of_words(tokens: Tokens, key: Key, name: Name) -> Iterator[str]:
    """Yield what the words of the name say by themselves.

    Always in this order: the odds are sums of the weights of hints, whose last digits depend on it.
    """
    yield f"{min(len(key), _MAX_LENGTH)} words"
    yield from _of_lists(key, tokens.words[name.start])
    yield from _of_first_and_last(key, may_be_registered=not tokens.stop[name.start])
    yield from _of_any_word(key)
    yield from _of_spelling(tokens, key, name)


def _of_lists(key: Key, text: str) -> Iterator[str]:
    """Yield whether it is known, and what its noun says; text: its first word as it is written."""
    first, last, several = key[0], key[-1], len(key) > 1
    number = _number(key)
    if key in PLACES:
        yield "place list, given name" if first in COMMON_GIVEN_NAMES and not several else "place list"
    if key in KNOWN_ORGANIZATIONS:
        yield "organization list, acronym" if text.isupper() else f"organization list, {number}"
    noun = organization_noun(key)
    if noun:
        is_sure = noun in DESCRIPTION_NOUNS or noun in LEGAL_FORMS or CLASSES[noun] & _SURE_CLASSES
        yield "organization noun" if is_sure else "organization noun of many uses"
    elif last in CLASSES or singular(last) in CLASSES:
        yield "organization noun alone"
    elif last in OTHER_HEADS:
        yield f"other noun, {number}"
    elif last in PLACE_NOUNS or singular(last) in PLACE_NOUNS:
        yield f"place noun, {number}"


def _of_first_and_last(key: Key, *, may_be_registered: bool) -> Iterator[str]:
    """Yield what the first and the last word say: "Upper", a role, a given name."""
    first, last, several = key[0], key[-1], len(key) > 1
    number = _number(key)
    if several and last in LEGAL_FORMS and key[-2] != "-":
        yield "legal form"
    if several and first in PLACE_STARTS and first not in COMMON_GIVEN_NAMES:
        yield "place start"
    if several and first in CLASSES and last not in CLASSES:
        yield "organization noun first"
    if several and first in OTHER_STARTS:
        yield "other start"
    if last in ROLES or last in KIN or singular(last) in ROLES or last in TITLES:
        yield f"role noun, {number}"
    if first in COMMON_GIVEN_NAMES:
        yield f"given name, {number}"
    elif first in REGISTERED_NAMES and may_be_registered:
        yield f"registered name, {number}"


def _of_any_word(key: Key) -> Iterator[str]:
    """Yield what some word of it says: an initial, a particle, a nationality, "of"."""
    if any(len(word) == 1 and word.isalpha() for word in key[:-1]):
        yield "initial"
    if any(word in PARTICLES for word in key[1:-1]):
        yield "particle"
    if len(key) > 1 and (key[:1] in NATIONALITIES or key[:1] in PLACES or key[:2] in PLACES):
        yield "nationality first"
    if key in NATIONALITIES:
        yield "nationality"
    if any(word in ("of", "for", "and", "&", "on") for word in key):
        yield "link"


def _of_spelling(tokens: Tokens, key: Key, name: Name) -> Iterator[str]:
    """Yield what capitals, signs and endings say."""
    last, several, text = key[-1], len(key) > 1, tokens.words[name.start]
    if not several and 2 <= len(last) <= _MAX_LENGTH and text.isupper():
        yield "acronym"
    if any(any(c.isdigit() for c in word) for word in key):
        yield "digit"
    if "-" in key:
        yield "hyphen"
    if last.endswith(PLACE_ENDINGS):
        yield "place ending"
    if last.endswith(SURNAME_ENDINGS):
        yield "surname ending"
    if last.endswith("s") and several:
        yield "plural"
    if not several and last.endswith("s") and tokens.norm_at(name.start - 1) == "the":
        yield "the, plural"
    if not several and _has_inner_capital(text):
        yield "inner capital"


def _number(key: Key) -> str:
    return "several" if len(key) > 1 else "one"


def _has_inner_capital(word: str) -> bool:
    """Tell whether a word is written like "WeWork"; "McKay" and "DeShawn" are names of people."""
    inner = [place for place in range(2, len(word)) if word[place].isupper()]
    is_prefix = word.startswith(("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz", "O'"))
    return bool(inner) and not word.isupper() and word.isalpha() and not is_prefix
