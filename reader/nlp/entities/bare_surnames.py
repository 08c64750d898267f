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
    words_of_text = frozenset(tokens.words) if full_names else frozenset[str]()
    surnames = {tokens.words[name.end - 1] for name in full_names if _may_stand_alone(name, words_of_text)}
    surnames = {word for word in surnames if word.istitle() and len(word) >= _LEAST_LETTERS}
    given_names = {tokens.words[name.start] for name in full_names if name.key[0] in GIVEN_NAMES}
    surnames |= {word for word in given_names if word.istitle() and len(word) >= _LEAST_LETTERS}
    word_surnames = {*_word_surnames(tokens, names, kinds)}
    if not surnames and not word_surnames:
        return list(names), dict(kinds)
    alone = {name.start: kinds[name.start] for name in names if name.end == name.start + 1}
    places = {start for start, kind in alone.items() if kind == "place"}
    words_alone = {
        start
        for start, kind in alone.items()
        if kind != "person" and (start in word_surnames or tokens.words[start] in given_names)
    }
    titled = {name.end - 1 for name in names if _is_titled(tokens, name)}
    named_tokens = {i for name in names for i in range(name.start, name.end)} - places - words_alone - titled
    speaking = {i for i in _speaking(tokens, surnames) if i not in named_tokens}
    speaking |= {i for i in word_surnames if i not in named_tokens}
    first = {name.key[-1]: name.start for name in reversed(full_names)}
    speaking |= {*_called_like_places(tokens, sorted(places), first)}
    names_beside = [name for name in names if speaking.isdisjoint(range(name.start, name.end))]
    further = [name_at(tokens, i, i + 1) for i in sorted(speaking)]
    ordered = sorted([*names_beside, *further], key=lambda name: name.start)
    surnames_alone = {tokens.norms[i] for i in word_surnames}
    bearers = [
        name.start
        for name in names
        if name.key[-1] in surnames_alone
        and (_may_be_full_name(tokens, name) or (len(name.key) == 1 and kinds[name.start] == "organization"))
    ]
    return ordered, {**kinds, **dict.fromkeys((*speaking, *bearers), "person")}


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
