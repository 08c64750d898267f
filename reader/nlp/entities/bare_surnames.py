"""Finds the surnames that stand alone and are words or places as well: "Law said", best behind "Mary Law"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.name_words import WORD_SURNAMES, WORD_SURNAMES_INSIDE
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import ROLES, TITLES, TITLES_AND_OFFICES
from reader.nlp.lexicon.places import COUNTRIES

_SPEECH = words("polarity", "speech")
_BODIES = CLASSES.keys() - ROLES
"""What a word is the name of that stands behind one."""
_LEAST_LETTERS = 3
_FULL_NAME = 2
"""Words of a given name and a surname."""
_WHERE = frozenset(("in", "from", "to", "near", "at", "across", "into", "outside", "of"))
"""What stands before a place."""


def with_bare_surnames(
    tokens: Tokens, names: Sequence[Name], kinds: Mapping[int, NameKind]
) -> tuple[list[Name], dict[int, NameKind]]:
    """Return the names in text order, and by their starts what they name; bare surnames are people.

    Those are the surnames and given names of people named in full in the text, right before or behind a
    verb of speech, and listed ones of which no longer name is an organization's.
    A word that stands there with a capital was read as no name, or as that of a place ("Hague said").
    Behind a rare given name ("Zoning Law") it is no surname if the text has it in small letters too.
    What was read as a place is somebody named before as well where no place stands: "Hague had few details".
    """
    full_names = [
        name
        for name in names
        if kinds[name.start] == "person" and len(name.key) > 1 and not _is_titled(tokens, name)
    ]
    given_names = {tokens.words[name.start] for name in full_names if name.key[0] in GIVEN_NAMES}
    words_of_people = _bearing_alone({*_surnames(tokens, full_names), *given_names})
    word_surnames = {*_word_surnames(tokens, names, kinds)}
    if not words_of_people and not word_surnames:
        return list(names), dict(kinds)
    taken = _surely_named(tokens, names, kinds, given_names, word_surnames)
    places = [name.start for name in names if _is_alone(name) and kinds[name.start] == "place"]
    first = {name.key[-1]: name.start for name in reversed(full_names)}
    alone = {*_speaking(tokens, words_of_people), *word_surnames} - taken
    alone |= {*_called_like_places(tokens, sorted(places), first)}
    bearers = _bearers(tokens, names, kinds, {tokens.norms[i] for i in word_surnames})
    names_beside = [name for name in names if alone.isdisjoint(range(name.start, name.end))]
    further = [name_at(tokens, i, i + 1) for i in sorted(alone)]
    ordered = sorted([*names_beside, *further], key=lambda name: name.start)
    return ordered, {**kinds, **dict.fromkeys((*alone, *bearers), "person")}


def _surnames(tokens: Tokens, full_names: Sequence[Name]) -> Iterator[str]:
    """Yield the last words of people's names that may stand alone."""
    words_of_text = frozenset(tokens.words) if full_names else frozenset[str]()
    for name in full_names:
        if _may_stand_alone(name, words_of_text):
            yield tokens.words[name.end - 1]


def _bearing_alone(parts: Set[str]) -> set[str]:
    """Return the parts of people's names that are written as names alone are."""
    return {word for word in parts if word.istitle() and len(word) >= _LEAST_LETTERS}


def _surely_named(
    tokens: Tokens,
    names: Sequence[Name],
    kinds: Mapping[int, NameKind],
    given_names: Set[str],
    word_surnames: Set[int],
) -> set[int]:
    """Return the tokens of names that stay what they are told as, though they stand where a surname does.

    Not those of a place alone, of a word alone that may be a part of somebody's name, nor what a title has.
    """
    taken: set[int] = set()
    for name in names:
        kind = kinds[name.start]
        may_be_part = name.start in word_surnames or tokens.words[name.start] in given_names
        if _is_alone(name) and (kind == "place" or (kind != "person" and may_be_part)):
            continue
        taken.update(range(name.start, name.end - 1 if _is_titled(tokens, name) else name.end))
    return taken


def _bearers(
    tokens: Tokens, names: Sequence[Name], kinds: Mapping[int, NameKind], surnames: Set[str]
) -> Iterator[int]:
    """Yield where those stand whose surnames are alone elsewhere: "Lena Park" beside "Park said"."""
    for name in names:
        is_body_alone = len(name.key) == 1 and kinds[name.start] == "organization"
        if name.key[-1] in surnames and (is_body_alone or _may_be_full_name(tokens, name)):
            yield name.start


def _is_alone(name: Name) -> bool:
    return name.end == name.start + 1


def _is_titled(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name is a title and one word, which may be a place: "President Hill"."""
    return name.end == name.start + _FULL_NAME and tokens.norms[name.start] in TITLES_AND_OFFICES


def _may_be_full_name(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name is a given name and a word: "Lena Park", where "Park said" too, is no park."""
    bears_article = tokens.norm_at(name.start - 1) in ("the", "a", "an")
    is_company = name.key in KNOWN_ORGANIZATIONS  # "Eli Lilly", of which one may say "Lilly said"
    is_like_person = len(name.key) == _FULL_NAME and name.key[0] in COMMON_GIVEN_NAMES
    return is_like_person and not (bears_article or is_company)


def _may_stand_alone(name: Name, words_of_text: Set[str]) -> bool:
    given_name, surname = name.key[0], name.key[-1]
    return given_name in COMMON_GIVEN_NAMES or (surname not in ROLES and surname not in words_of_text)


def _word_surnames(tokens: Tokens, names: Sequence[Name], kinds: Mapping[int, NameKind]) -> Iterator[int]:
    """Yield where a surname that is listed speaks: "Page said", "said Law"; headlines leave out articles."""
    anywhere = WORD_SURNAMES | {
        name.key[-1] for name in names if kinds[name.start] != "person" and _may_be_full_name(tokens, name)
    }
    words_of_list = anywhere | WORD_SURNAMES_INSIDE
    candidates = [i for i, norm in enumerate(tokens.norms) if norm in words_of_list]
    if not candidates:
        return
    organizations = {
        word
        for name in names
        if kinds[name.start] == "organization" and len(name.key) > 1 and not _may_be_full_name(tokens, name)
        for word in name.key
    }
    surnames = {tokens.words[i] for i in candidates if tokens.norms[i] not in organizations}
    for i in _speaking(tokens, {word for word in surnames if word.istitle()}):
        if not tokens.headline[i] and (not tokens.initial[i] or tokens.norms[i] in anywhere):
            yield i


def _speaking(tokens: Tokens, surnames: set[str]) -> Iterator[int]:
    for i, word in enumerate(tokens.words):
        if (
            word in surnames
            and not _has_neighbor(tokens, i)
            and (_says(tokens, i + 1) or _says(tokens, i - 1))
        ):
            yield i


def _called_like_places(tokens: Tokens, places: Sequence[int], first: Mapping[str, int]) -> Iterator[int]:
    """Yield the places that are called like somebody named in full before them, and do what people do.

    A country does that as well, where it is spoken of in the text.
    """
    named = [i for i in places if first.get(tokens.norms[i], i) < i]
    where = {tokens.norms[i] for i in named if tokens.norm_at(i - 1) in _WHERE}
    for i in named:
        is_open = (tokens.norms[i],) not in COUNTRIES or tokens.norms[i] not in where
        if is_open and (_is_agent(tokens, i) or tokens.norm_at(i - 1) in TITLES):
            yield i


def _is_agent(tokens: Tokens, i: int) -> bool:
    """Tell whether a word is the subject of a verb, or has something behind an "'s"."""
    if tokens.dep[i] == "nsubj":
        return tokens.pos[tokens.head[i]] in ("VERB", "AUX")
    return tokens.dep[i] == "poss" and tokens.norm_at(i + 1) == "'s" and tokens.initial[i]


def _has_neighbor(tokens: Tokens, i: int) -> bool:
    """Tell whether a name, and no title, an article or a body stands before: "Court Law", "the firm Law"."""
    before = tokens.norm_at(i - 1)
    if before in _BODIES and tokens.words[i - 1].islower():
        return True  # "the charity Sands said"
    is_capital = i > 0 and tokens.words[i - 1][:1].isupper() and before not in TITLES_AND_OFFICES
    return before in ("the", "a", "an", "of") or (is_capital and not tokens.space[i - 1])


def _says(tokens: Tokens, i: int) -> bool:
    return 0 <= i < len(tokens) and tokens.pos[i] == "VERB" and tokens.lemmas[i].casefold() in _SPEECH
