"""Completes the names of people of whom the encoder told a part: "Jane" before an unusual surname."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.nlp.entities.headline_names import HEADLINE_VERBS
from reader.nlp.entities.letters import is_of_letters
from reader.nlp.entities.role_phrases import are_letters_of_name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import SURE_ODDS, ToldName
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.name_words import AFTER_HYPHEN, CALENDAR, OTHER_HEADS, PARTICLES
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import ROLES, TITLES
from reader.nlp.lexicon.places import PLACE_NOUNS, PLACES

_DAYS = frozenset(("friday", "monday", "sunday", "tuesday"))
"""What children are called in West Africa, for the day on which they were born."""
_MAX_ADDED = 2
"""Words that are added behind: a middle name and a surname."""
_FULL_NAME = 2
"""Words of a given name and a surname."""
_MAX_SYLLABLE = 5
"""Letters of a syllable of a given name: "Jin-guang"."""
_LINKING = frozenset(
    ("bin", "bint", "da", "das", "de", "della", "di", "do", "dos", "du", "ibn", "van", "von")
)
_MAX_PARTICLES = 2
"""Before a surname: "van den Berg" has one more, with a capital or told."""
_AUXILIARIES = frozenset(("can", "could", "did", "do", "does", "might", "should", "will", "would"))
_MAX_IN_QUESTION = 4
"""Words of a name between one of them and "do"."""
_ARTICLES = ("ul", "ur", "ud", "uz", "us")
"""What stands between hyphens in a name of two words: "Misbah-ul-Haq"."""
_SYLLABLES = 3
"""Tokens of such a name: two syllables and the hyphen."""
_INITIALS = re.compile(r"(?:[A-Z]\.-?)+")
"""What stands for given names: "N.V." before "Roe"."""
_HEADS = CLASSES.keys() | PLACE_NOUNS | OTHER_HEADS
"""What no surname is but what is called after somebody: "Roe Tower"."""
_NO_NAMES = CALENDAR | ROLES | TITLES | PARTICLES


def whole_people(tokens: Tokens, told: Sequence[ToldName]) -> Iterator[ToldName]:
    """Yield the told names; a person's with the given name before it and the surname behind it.

    Two names of people side by side are one person.
    """
    taken = {i: name for name in told for i in range(name.start, name.end)}
    end = 0
    for name in told:
        if name.start < end:
            continue  # part of the person before
        if name.kind == "place" and _is_given_name_before_surname(tokens, name, taken):
            end = taken[name.end].end
            yield name._replace(end=end, kind="person", odds=SURE_ODDS["person"])
            continue
        if name.kind == "organization" and _is_given_name_alone(tokens, name, taken):
            name = name._replace(kind="person", odds=SURE_ODDS["person"])
        if name.kind != "place" and (whole := _end_over_article(tokens, name)) > name.end:
            end = whole
            yield name._replace(end=end, kind="person", odds=SURE_ODDS["person"])
            continue
        if name.kind == "person":
            name = name._replace(start=_first(tokens, name, taken), end=_end(tokens, name, taken))
        end = name.end
        yield name


def _is_given_name_before_surname(tokens: Tokens, name: ToldName, taken: dict[int, ToldName]) -> bool:
    """Tell whether a country's name is the given name of a surname: "Israel Ramos Pineda"."""
    surname = taken.get(name.end)
    if surname is None or surname.kind != "person" or tokens.norms[name.end] in GIVEN_NAMES:
        return False
    is_given_name = name.end - name.start == 1 and tokens.norms[name.start] in GIVEN_NAMES
    is_bare = name.start == 0 or tokens.pos[name.start - 1] != "ADP"
    return is_given_name and is_bare and tokens.words[name.end].istitle()


def _first(tokens: Tokens, name: ToldName, taken: dict[int, ToldName]) -> int:
    before = name.start - 1
    if before >= 0 and _INITIALS.fullmatch(tokens.words[before]):
        return before
    if are_letters_of_name(tokens, before):
        return before
    is_free = before >= 0 and before not in taken
    if is_free and _is_before_syllables(tokens, name):
        return before
    is_small_word = is_free and tokens.stop[before] and tokens.upper[before] and not tokens.initial[before]
    is_given_name = is_free and (tokens.norms[before] in GIVEN_NAMES or is_small_word)
    # "Per" is a word as well, and a name where `casing` says that it is written like one
    is_stop = is_given_name and tokens.stop[before]
    is_word = is_stop and not tokens.upper[before]
    is_other = is_word or (
        is_given_name and (tokens.norms[before] in TITLES or tokens.norms[before] in CALENDAR)
    )
    if is_free and _is_called_like_day(tokens, before, name):
        return before
    is_like_name = is_stop or _is_written_like_name(tokens, before)
    return before if is_given_name and not is_other and is_like_name else name.start


def _is_called_like_day(tokens: Tokens, before: int, name: ToldName) -> bool:
    """Tell whether a day that opens a sentence is the given name of a surname alone: "Sunday Oliseh left"."""
    is_day = tokens.norms[before] in _DAYS and tokens.initial[before] and tokens.words[before].istitle()
    is_surname = name.end - name.start == 1 and tokens.norms[name.start] not in GIVEN_NAMES
    return is_day and is_surname


def _end(tokens: Tokens, name: ToldName, taken: dict[int, ToldName]) -> int:
    end = name.end
    if _is_half(tokens, end) and end - name.start > 1 and end + 1 not in taken:
        return end + 2  # "Bell-Yeo"
    if (
        _is_half(tokens, end)
        and tokens.headline[end]
        and end + 1 in taken
        and taken[end + 1].kind == "person"
    ):
        return taken[end + 1].end  # "Lord Bell-Yeo"
    if _is_syllable(tokens, end) and end - name.start > 1:
        return end + 2  # "Tsang Yok-sing"
    surname = _behind_particles(tokens, end)
    is_place = surname in taken and (taken[surname].kind == "place" or taken[surname].start < surname)
    if surname > end and not is_place:
        end = max(surname + 1, taken[surname].end if surname in taken else 0)  # "Mariza dos Reis"
        return end + (end < len(tokens) and end not in taken and _goes_on(tokens, end, taken))
    is_open = tokens.norms[end - 1] in GIVEN_NAMES or tokens.norms[end - 1] in PARTICLES
    is_open = is_open or _is_modifier(tokens, name, taken)
    most = len(tokens) if is_open else 0
    has_two_given_names = is_open and end < most and tokens.norms[end] in GIVEN_NAMES
    most_added = _MAX_ADDED + has_two_given_names  # "Maria Elena Garcia Lopez"
    while end < min(most, name.end + most_added) and _goes_on(tokens, end, taken):
        end = max(end + 1, taken[end].end if end in taken else 0)
    return _end_of_double_surname(tokens, name.start, end, taken)


def _behind_particles(tokens: Tokens, end: int) -> int:
    """Return where a surname stands behind particles; else `end`.

    No English sentence has one of them between two names, but for the verb of "What did Ann Roe do Friday?".
    """
    if tokens.norm_at(end) == "do" and _is_behind_auxiliary(tokens, end):
        return end
    i = end
    while i < end + _MAX_PARTICLES and tokens.norm_at(i) in _LINKING and tokens.words[i].islower():
        i += 1
    is_surname = end < i < len(tokens) and _is_written_like_name(tokens, i) and tokens.words[i].istitle()
    return i if is_surname and tokens.norms[i] not in _NO_NAMES else end


def _is_behind_auxiliary(tokens: Tokens, end: int) -> bool:
    """Tell whether the verb of a question stands before the name that ends at `end`: "will Ann Roe"."""
    first = end
    while first > max(0, end - _MAX_IN_QUESTION) and tokens.upper[first - 1]:
        first -= 1
    return tokens.norm_at(first - 1) in _AUXILIARIES


def _end_of_double_surname(tokens: Tokens, start: int, end: int, taken: dict[int, ToldName]) -> int:
    """Return the end of a full name behind the second surname: "DeAndre Houston-Carson"."""
    if end - start < _FULL_NAME or tokens.norm_at(end) != "-" or tokens.norms[start] not in GIVEN_NAMES:
        return end
    behind = end + 1
    is_glued = tokens.ends[end - 1] == tokens.starts[end] and tokens.ends[end] == tokens.starts[behind]
    is_surname = is_glued and tokens.words[behind].istitle()
    if not is_surname or tokens.pos[behind] not in ("PROPN", "NOUN", ""):
        return end
    return taken[behind].end if behind in taken else behind + 1


def _is_given_name_alone(tokens: Tokens, name: ToldName, taken: dict[int, ToldName]) -> bool:
    """Tell whether a given name was told as an organization, without the surname: "Warren Roe"."""
    is_given_name = tokens.norms[name.start] in COMMON_GIVEN_NAMES and name.end - name.start == 1
    return is_given_name and (tokens.norms[name.start],) not in PLACES and _is_modifier(tokens, name, taken)


def _is_modifier(tokens: Tokens, name: ToldName, taken: dict[int, ToldName]) -> bool:
    """Tell whether one word was told of somebody whose surname is the next: "Scooter Lindqvist"."""
    end = name.end
    if end - name.start > 1 or end in taken or end >= len(tokens) or tokens.norms[end] in _HEADS:
        return False
    if not tokens.words[end].istitle():
        return False
    is_last = end + 1 >= len(tokens) or not tokens.words[end + 1][0].isupper()
    return is_last and tokens.dep[end - 1] == "compound" and tokens.head[end - 1] == end


def _is_syllable(tokens: Tokens, end: int) -> bool:
    """Tell whether a hyphen and a syllable in small are joined to the name that ends here."""
    is_joined = tokens.norm_at(end) == "-" and tokens.are_adjacent(end - 1) and tokens.are_adjacent(end)
    word = tokens.words[end + 1] if is_joined else ""
    is_short = word.islower() and len(word) <= _MAX_SYLLABLE and len(tokens.words[end - 1]) <= _MAX_SYLLABLE
    return is_short and word not in AFTER_HYPHEN and tokens.norm_at(end + 2) != "-"


def _end_over_article(tokens: Tokens, name: ToldName) -> int:
    """Return the end of "Misbah-ul-Haq", of which the first word was told, or more; else that of the name."""
    last = name.start + 4
    is_one = tokens.norms[name.start + 1 : last] in ([["-", article, "-"] for article in _ARTICLES])
    return last + 1 if is_one and last < len(tokens) and tokens.words[last][0].isupper() else name.end


def _is_before_syllables(tokens: Tokens, name: ToldName) -> bool:
    """Tell whether a surname stands before a given name of two syllables: "Im" before "Sung-jae"."""
    is_given_name = name.end - name.start == _SYLLABLES and _is_syllable(tokens, name.start + 1)
    surname = tokens.words[name.start - 1]
    return is_given_name and surname.istitle() and surname.isalpha() and len(surname) <= _MAX_SYLLABLE


def _is_half(tokens: Tokens, end: int) -> bool:
    """Tell whether a hyphen and a word with a capital are joined to the name that ends here."""
    is_joined = tokens.norm_at(end) == "-" and tokens.are_adjacent(end - 1) and tokens.are_adjacent(end)
    return is_joined and tokens.words[end + 1].istitle()


def _goes_on(tokens: Tokens, i: int, taken: dict[int, ToldName]) -> bool:
    if i in taken:
        return taken[i].kind == "person" and taken[i].start == i
    if tokens.headline[i] and tokens.norms[i] in HEADLINE_VERBS:
        return False  # "Rachel Voss Defends"
    return _is_written_like_name(tokens, i) and tokens.norms[i] not in _NO_NAMES


def _is_written_like_name(tokens: Tokens, i: int) -> bool:
    word = tokens.words[i]
    return word[0].isupper() and is_of_letters(word) and len(word) > 1 and tokens.pos[i] == "PROPN"
