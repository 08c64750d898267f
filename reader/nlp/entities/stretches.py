"""Finds how far a capitalized stretch of text reaches: "Department of Health and Human Services"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.nlp.entities.saints import SAINTS
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.name_words import AFTER_HYPHEN, PARTICLES
from reader.nlp.lexicon.organizations import APART_FROM_PLACES, CLASSES, LEGAL_FORMS
from reader.nlp.lexicon.people import PEOPLE, ROLES
from reader.nlp.lexicon.places import PLACE_STARTS, PLACES
from reader.nlp.lexicon.word_forms import singular

_INITIAL = re.compile(r"[A-Z]\.")
_LINKS = frozenset(("of", "for", "on", "at", "against", "in"))
_OWNERS = frozenset(
    (
        "minister",
        "president",
        "governor",
        "coroner",
        "attorney",
        "children",
        "women",
        "people",
        "men",
        "teacher",
        "farmer",
    )
)
"""Nouns whose "'s" stands inside names: "Prime Minister's Office", "Children's Hospital"."""
_ARTICLES = frozenset(("al", "el", "ul"))
"""What an Arabic name goes on with before a hyphen: "Khalid al-Harbi"."""
_MAX_SYLLABLE = 5
"""Letters of a syllable in "Kim Jong-un"; what is longer is a word beside a name: "Kyiv-controlled"."""
_MAX_BEFORE_HOUSE = 3
"""Words to the end of a house that is called after a saint: "Primary School" has two."""
_MAX_NAME_TOKENS = 14
"""Tokens of a stretch: the longest official names; a line in capitals would go on for ever."""
_PARTICLES_AND_THE = PARTICLES | {"the"}


def stretch_end(tokens: Tokens, start: int) -> int:
    """Return where the capitalized stretch that begins at `start` ends."""
    end = start + 1
    while end < len(tokens) and end - start < _MAX_NAME_TOKENS:
        step = _next(tokens, start, end)
        if step == end:
            break
        end = step
    return end


def _next(tokens: Tokens, start: int, i: int) -> int:
    """Return where a name in [start, i) goes on to; `i` when it ends there."""
    if tokens.space[i]:
        return i
    if tokens.upper[i]:
        return i if tokens.initial[i] and not _are_initials(tokens, i - 1, i) else i + 1
    if i + 1 >= len(tokens):
        return i
    match tokens.norms[i]:
        case "-" | "–":
            return _after_hyphen(tokens, start, i) if _is_inside_word(tokens, i) else i
        case "'" | "'s":
            return _after_apostrophe(tokens, start, i)
        case "&" | "and":
            return i + 2 if _goes_on_in_name(tokens, i) else i
        case ",":
            return i + 2 if _is_legal_form(tokens, i + 1) else i
        case _:
            return _after_small_word(tokens, start, i)


def _after_small_word(tokens: Tokens, start: int, i: int) -> int:
    """Go on over a legal form, an article, a particle, "of the", a number."""
    word = tokens.norms[i]
    if _is_legal_form(tokens, i):
        return i + 1
    if word in _ARTICLES and tokens.norms[i + 1] == "-" and tokens.are_adjacent(i):
        return i + 3 if i + 2 < len(tokens) and tokens.upper[i + 2] else i
    if word in PARTICLES and not tokens.stop[i]:
        return _after_particle(tokens, i)
    if word in _LINKS:
        return _after_link(tokens, start, i)
    if word.isdigit():
        return i + 1 if _is_number_of_body(tokens, i) else i
    return i


def _after_apostrophe(tokens: Tokens, start: int, i: int) -> int:
    """Go on over the mark of "O'Hara", "Anyang' Olwal", "Children's Club", "Drivers' and Cooks' Union"."""
    word, after = tokens.norms[i], i + 1
    if word == "'" and _is_inside_word(tokens, i):
        return _after_hyphen(tokens, start, i)
    if word == "'" and _ends_name(tokens, start, i):
        return after + 1
    may_own = _is_owner(tokens.norms[i - 1], word) or tokens.norm_at(i - 2) in SAINTS
    if may_own and tokens.upper[after] and not tokens.initial[after]:
        return _behind_house(tokens, i) or i
    return _after_two_owners(tokens, i) if tokens.norms[after] == "and" else i


def _behind_house(tokens: Tokens, i: int) -> int:
    """Return the end of what is called after an owner whose mark stands at `i`; 0 where no body is.

    After a saint and members other words may come first: "St Colm's Primary School", "Buyers' Welfare Group".
    """
    are_members = tokens.norms[i] == "'" and singular(tokens.norms[i - 1]) in PEOPLE
    most = _MAX_BEFORE_HOUSE if are_members or tokens.norm_at(i - 2) in SAINTS else 1
    for house in range(i + 1, min(len(tokens), i + 1 + most)):
        if not tokens.upper[house] or tokens.initial[house]:
            break
        if tokens.norms[house] in CLASSES:
            return house + 1
    return 0


def _after_particle(tokens: Tokens, i: int) -> int:
    """Go on over "van der" and "de"."""
    after = i + 2 if tokens.norms[i + 1] in _PARTICLES_AND_THE else i + 1
    return after + 1 if after < len(tokens) and tokens.upper[after] else i


def begins_office(tokens: Tokens, start: int) -> bool:
    """Tell whether a body is called after who heads it: "Office of the Auditor General of Delm"."""
    return tokens.norms[start : start + 3] == ["office", "of", "the"] and tokens.upper[start]


def _is_inside_word(tokens: Tokens, i: int) -> bool:
    return tokens.are_adjacent(i - 1) and tokens.are_adjacent(i)


def _goes_on_in_name(tokens: Tokens, i: int) -> bool:
    """Tell whether the recognizer has what stands on both sides of "and" in one name."""
    return tokens.upper[i + 1] and same_name(tokens, i - 1, i + 1)


def _is_legal_form(tokens: Tokens, i: int) -> bool:
    return tokens.norms[i] in LEGAL_FORMS and tokens.words[i][0].isupper()


def _is_number_of_body(tokens: Tokens, i: int) -> bool:
    """Tell whether a number, and no year, belongs to a body: "Brigade 47"."""
    if is_local(tokens.norms[i - 1 : i + 1]) and tokens.upper[i - 1]:
        return True
    is_short = len(tokens.norms[i]) < len("2026")
    return is_short and same_name(tokens, i - 1, i) and tokens.norms[i - 1] in CLASSES


def is_local(end: Sequence[str]) -> bool:
    """Tell whether two words are those of a branch of a union: "Local 367"."""
    return len(end) > 1 and end[-2] == "local" and end[-1].isdecimal()


def _are_initials(tokens: Tokens, i: int, j: int) -> bool:
    """Tell whether two tokens are initials: between those of "A. K. Lind" no sentence ends."""
    return all(_INITIAL.fullmatch(tokens.words[k]) for k in (i, j))


def same_name(tokens: Tokens, i: int, j: int) -> bool:
    """Tell whether the recognizer has two tokens in one name."""
    return tokens.name[i] >= 0 and tokens.name[i] == tokens.name[j]


def _ends_name(tokens: Tokens, start: int, i: int) -> bool:
    """Tell whether an apostrophe belongs to the word before it: "Anyang' Olwal", and no "Riders' Union"."""
    owner = tokens.norms[i - 1]
    is_owner = may_own_before_apostrophe(owner) or owner in CLASSES
    is_joined = tokens.are_adjacent(i - 1) and not tokens.are_adjacent(i)
    is_marked = tokens.norm_at(start - 1) in ("'", "‘")
    is_only = i == start + 1 or tokens.norms[i - 2] in ROLES
    return is_only and is_joined and tokens.upper[i + 1] and not is_owner and not is_marked


def may_own_before_apostrophe(word: str) -> bool:
    """Tell whether an apostrophe alone may make a word an owner: "James' son", and not "Anyang' Olwal"."""
    return word.endswith(("s", "x", "z"))


def _is_owner(owner: str, mark: str) -> bool:
    """Tell whether a possessive may stand inside a name: "Riders' Association", "Fishermen's Union"."""
    return owner in _OWNERS or owner.endswith("men") if mark == "'s" else owner.endswith("s")


def _after_two_owners(tokens: Tokens, i: int) -> int:
    """Return the place behind "Drivers' and Cooks' Union", whose first mark stands at `i`; else `i`."""
    owner, noun = i + 2, i + 4
    is_owned = tokens.norm_at(owner + 1) in ("'", "'s") and tokens.norm_at(noun) in CLASSES
    return noun + 1 if is_owned and tokens.upper[owner] and tokens.upper[noun] else i


def _after_hyphen(tokens: Tokens, start: int, i: int) -> int:
    """Go on over the hyphen of "Make-A-Wish" and "Kim Jong-un", but not of "Kyiv-based"."""
    word = tokens.words[i + 1]
    is_syllable = word.isalpha() and len(word) <= _MAX_SYLLABLE and word not in AFTER_HYPHEN
    is_behind_surname = i - start > 1 and tokens.upper[i - 1] and tokens.label[i - 1] in ("PERSON", "")
    return i + 2 if word[0].isupper() or (is_syllable and is_behind_surname) else i


def _after_link(tokens: Tokens, start: int, i: int) -> int:
    """Go on over "of the" in the name of an organization or a place."""
    after = i + 1
    if tokens.norms[after] == "the" and after + 1 < len(tokens):
        after += 1
    if not tokens.upper[after]:
        return i
    last = tokens.norms[i - 1]
    of = tokens.norms[i] == "of"
    if last in ROLES and not same_name(tokens, i - 1, after) and not begins_office(tokens, start):
        return i
    is_head = singular(last) in CLASSES or last in CLASSES
    if of and last in APART_FROM_PLACES:
        return i
    if tokens.norms[i] in ("at", "in"):
        joins = last not in CLASSES and same_name(tokens, i - 1, after) and tokens.label[i] == "ORG"
        joins = joins or (tokens.norms[i] == "at" and (tokens.norms[after],) in PLACES)
        joins = joins and any(tokens.norms[k] == "university" for k in range(start, i))
    else:
        joins = (
            is_head
            or begins_office(tokens, start)
            or (of and start == i - 1 and last in PLACE_STARTS)
            or (same_name(tokens, i - 1, after) and tokens.label[i] in ("ORG", "GPE", "LOC", "FAC"))
        )
    return after + 1 if joins else i
