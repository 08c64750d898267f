"""Tells names of things by their words: a ship, a share index, a part of a league, a telephone, a storm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from reader.nlp.entities.names import Name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.name_words import DIRECTIONS, MOODS, SHIP_PREFIXES
from reader.nlp.lexicon.organizations import KNOWN_ORGANIZATIONS, LEGAL_FORMS, PLATFORMS
from reader.nlp.lexicon.word_forms import Key

_INDEXES = words("things", "indexes")
_CALLED_SO = _INDEXES | words("things", "products")
_ACRONYMS = words("things", "acronyms")
_NUMBERED_INDEXES = words("things", "numbered_indexes")
_STORMS = words("things", "storms")
_POSTED_TO = words("things", "posted_to")
_SOLD = words("things", "sold")
_MADE_BY = frozenset((verb, "by") for verb in words("things", "made_by"))
_STARTS = words("things", "starts")
_DIVISIONS, _DIVIDED = words("things", "divisions"), words("things", "divided")
_POSTS = words("things", "posts")
_INSTRUMENTS = words("things", "instruments")
_VESSELS = words("things", "vessels")
_MADE = words("things", "made")
_PRODUCTS = words("things", "made", "kinds_of_product")
_OFFERING = words("things", "offering")
_MAX_BEFORE_PRODUCT = 4
"""Tokens from an article to the noun of a product: "a cheap electric folding scooter"."""
_DOCUMENTS = frozenset(("report", "outlook", "survey", "bulletin", "index", "barometer"))
_MAKERS = frozenset(("maker", "makers", "manufacturer"))
_BETWEEN_PRODUCTS = frozenset((",", "and", "the"))
_MAX_TO_MAKER = 12
"""Tokens from a product back to its maker, over the others of a list."""
_MAX_KIND = 3
"""Letters or digits of what tells one kind of a product from another: "Pro", and no "Labs"."""
_EDITION = "se"
"""Behind a product a special edition, behind any other name a European company."""
_FORMS = LEGAL_FORMS - {_EDITION}
_MAX_INDEX_DIGITS = 4
"""Digits of how many shares an index has: "Russell 2000"."""
_DOW_BEHIND = frozenset(
    ("component", "components", "futures", "rose", "fell", "gained", "lost", "dropped", "slid")
)
"""What is said of the index, and not of the company."""


def is_thing(tokens: Tokens, names: Iterable[Name], key: Key) -> bool:
    """Tell whether a name, of which all mentions are given, is that of a thing and of nobody."""
    names = list(names)
    return (
        _written(key) in _CALLED_SO
        or any(_is_acronym(tokens, name) for name in names)
        or (len(key) == 1 and key[0] in MOODS and all(tokens.initial[name.start] for name in names))
        or (len(key) > 1 and (key[0] in SHIP_PREFIXES or key[0] in _STARTS or key[-1] in _INSTRUMENTS))
        or _is_storm(tokens, key)
        or (key not in KNOWN_ORGANIZATIONS and _is_spacecraft(tokens, key))
        or _is_kind_of_product(key)
        or _is_division(key)
        or any(_is_index(tokens, name) or _is_vessel(tokens, name) for name in names)
        or (key not in KNOWN_ORGANIZATIONS and any(_is_product(tokens, name) for name in names))
        or any(_has_maker(tokens, name) or _is_owned_document(tokens, name) for name in names)
    )


def is_index_alone(key: Key) -> bool:
    """Tell whether shares are counted by a name that has no number behind it: "Nikkei"."""
    return _written(key) in _INDEXES


def is_made(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether a thing bears a name wherever it stands: "the Galileo spacecraft"."""
    return all(tokens.norm_at(name.end) in _MADE for name in names)


def is_one_of_many(tokens: Tokens, name: Name) -> bool:
    """Tell whether a mention of a company is that of something it made: "glued to a Tesla", "in an Uber"."""
    if tokens.norm_at(name.start - 1) not in ("a", "an") or len(name.key) > 1:
        return False
    behind = tokens.norm_at(name.end)
    goes_on = behind in ("-", "'s", "'") or (
        behind[:1].isalnum() and tokens.pos[name.end] in ("ADJ", "NOUN", "NUM", "PROPN")
    )
    return not goes_on and KNOWN_ORGANIZATIONS.get(name.key) == "company"


def is_only_platform(tokens: Tokens, names: Sequence[Name], key: Key) -> bool:
    """Tell whether a name is never more than where something was published: "on Twitter"."""
    return len(key) == 1 and key[0] in PLATFORMS and all(_is_where_posted(tokens, name) for name in names)


def _is_spacecraft(tokens: Tokens, key: Key) -> bool:
    """Tell whether what it is stands anywhere behind a name: "the InSight lander", and "InSight" below."""
    return len(key) == 1 and any(
        tokens.norm_at(i + 1) in _INSTRUMENTS and tokens.words[i + 1].islower()
        for i in _places_of(tokens, key[0])
    )


def _is_storm(tokens: Tokens, key: Key) -> bool:
    """Tell whether a name is anywhere called that of a storm: "Cyclone Marisol", and "Marisol" below."""
    return len(key) == 1 and any(tokens.norm_at(i - 1) in _STORMS for i in _places_of(tokens, key[0]))


def _places_of(tokens: Tokens, norm: str) -> Iterator[int]:
    """Yield the tokens of a norm; `list.index` goes over a text faster than a loop."""
    i = -1
    with suppress(ValueError):
        while True:
            i = tokens.norms.index(norm, i + 1)
            yield i


def _written(key: Key) -> str:
    return " ".join(key).replace(" - ", "-")


def _is_acronym(tokens: Tokens, name: Name) -> bool:
    """Tell whether a word is short for what nobody works for: "NGO", and not Ms. Ngo."""
    return _written(name.key) in _ACRONYMS and tokens.words[name.start][:2].isupper()


def _is_where_posted(tokens: Tokens, name: Name) -> bool:
    behind = tokens.norm_at(name.end)
    behind = tokens.norm_at(name.end + 1) if behind == "-" else behind
    before = tokens.norm_at(name.start - 1)
    is_where_to = before == "to" and tokens.norm_at(name.start - 2) in _POSTED_TO
    return before in ("on", "via") or is_where_to or behind in _POSTS


def _is_kind_of_product(key: Key) -> bool:
    """Tell whether a product is named with what tells its kinds apart: "iPhone SE", "PlayStation VR"."""
    for length in range(1, len(key)):
        if _written(key[:length]) in _CALLED_SO:
            rest = key[length:]
            return max(map(len, rest)) <= _MAX_KIND and not _FORMS.intersection(rest)
    return False


def _is_division(key: Key) -> bool:
    """Tell whether a name is part of a league: "Central Division", "Group H", "NFC North"."""
    if len(key) != 2:
        return False
    first, last = key
    is_group = first == "group" and len(last) == 1
    return is_group or (first in _DIVIDED and (last in _DIVISIONS or last in DIRECTIONS))


def _is_index(tokens: Tokens, name: Name) -> bool:
    """Tell whether shares are counted by a name: "the Dow", "S&P 500", "ASX 200"."""
    behind = tokens.norm_at(name.end)
    if name.key == ("dow",):
        return tokens.norm_at(name.start - 1) == "the" or behind in _DOW_BEHIND
    is_number = behind.isdigit() and len(behind) <= _MAX_INDEX_DIGITS
    return is_number and _written(name.key) in _NUMBERED_INDEXES


def _is_product(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name is said to be that of a product: "Tessa, an app", "Zephyr is a phone".

    Or is sold as one: "its new Orla would cost", "recalled the Vanta".
    """
    behind = tokens.norm_at(name.end)
    if behind in (",", "is", "was") and tokens.norm_at(name.end + 1) in ("a", "an"):
        noun = name.end + 2
        last = min(len(tokens), noun + _MAX_BEFORE_PRODUCT)
        while noun < last and tokens.pos[noun] == "ADJ":
            noun += 1
        while noun + 1 < last and tokens.pos[noun] == tokens.pos[noun + 1] == "NOUN":
            noun += 1
        if tokens.norm_at(noun) in _PRODUCTS:
            return True
    if behind == "," and (tokens.norm_at(name.end + 1), tokens.norm_at(name.end + 2)) in _MADE_BY:
        return True
    if tokens.norm_at(name.start - 1) == "as" and tokens.norm_at(name.start - 2) in _SOLD:
        return True
    is_whole = name.end >= len(tokens) or tokens.pos[name.end] not in ("NOUN", "PROPN", "PART")
    before = (tokens.norm_at(name.start - 2), tokens.norm_at(name.start - 1))
    is_offered = before == ("its", "new") or (before[0] in _OFFERING and before[1] in ("the", "its"))
    return is_whole and is_offered and len(name.key) == 1


def _is_owned_document(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody publishes it: "the bank's Harbour Gap Report"."""
    first = name.end - len(name.key)
    is_document = len(name.key) > 1 and name.key[-1] in _DOCUMENTS and name.key not in KNOWN_ORGANIZATIONS
    return is_document and tokens.norm_at(first - 1) == "'s"


def _has_maker(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody makes it, among other things perhaps: "the maker of Sims City and Battlehill"."""
    i = name.start - 1
    while (
        i > 1 and name.start - i < _MAX_TO_MAKER and (tokens.upper[i] or tokens.norms[i] in _BETWEEN_PRODUCTS)
    ):
        i -= 1
    is_listed = i == name.start - 1 or tokens.norm_at(name.start - 1) in _BETWEEN_PRODUCTS
    return is_listed and tokens.norm_at(i) == "of" and tokens.norm_at(i - 1) in _MAKERS


def _is_vessel(tokens: Tokens, name: Name) -> bool:
    """Tell whether it is called a ship or a spacecraft: "the trawler Emmy Rose"."""
    before = name.start - 1
    return tokens.norm_at(before) in _VESSELS and tokens.words[before].islower()
