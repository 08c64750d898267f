"""Finds how far a capitalized stretch of text reaches: "Department of Health and Human Services"."""

from __future__ import annotations

import re

from reader.nlp.entities.saints import SAINTS
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.name_words import AFTER_HYPHEN, PARTICLES
from reader.nlp.lexicon.organizations import APART_FROM_PLACES, CLASSES, LEGAL_FORMS
from reader.nlp.lexicon.people import ROLES
from reader.nlp.lexicon.places import PLACE_STARTS, PLACES
from reader.nlp.lexicon.word_forms import singular

_INITIAL = re.compile(r"[A-Z]\.")
_LINKS = frozenset(("of", "for", "on", "at", "against", "in"))
_OWNERS = frozenset(
    (
        "minister",
        "president",
        "governor",
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
    word = tokens.norms[i]
    if tokens.space[i]:
        return i
    if tokens.upper[i]:
        return i if tokens.initial[i] and not _are_initials(tokens, i - 1, i) else i + 1
    after = i + 1
    if after >= len(tokens):
        return i
    if word in ("-", "–", "'") and tokens.are_adjacent(i - 1) and tokens.are_adjacent(i):
        return after + 1 if _after_hyphen(tokens, start, after) else i
    if word == "'" and _ends_name(tokens, start, i):
        return after + 1
    if (
        word in ("'", "'s")
        and (_is_owner(tokens.norms[i - 1], word) or tokens.norm_at(i - 2) in SAINTS)
        and tokens.upper[after]
        and not tokens.initial[after]
    ):
        return after + 1 if tokens.norms[after] in CLASSES else i
    if word in ("'", "'s") and tokens.norms[after] == "and":
        return _after_two_owners(tokens, i)
    if word == "&":
        return after + 1 if tokens.upper[after] and same_name(tokens, i - 1, after) else i
    if word in LEGAL_FORMS and tokens.words[i][0].isupper():
        return after
    if word == "," and tokens.norms[after] in LEGAL_FORMS and tokens.words[after][0].isupper():
        return after + 1
    if word in _ARTICLES and tokens.norms[after] == "-" and tokens.are_adjacent(i):
        return after + 2 if after + 1 < len(tokens) and tokens.upper[after + 1] else i
    if word in PARTICLES and not tokens.stop[i]:
        if tokens.norms[after] in _PARTICLES_AND_THE:
            after += 1
        return after + 1 if after < len(tokens) and tokens.upper[after] else i
    if word in _LINKS:
        return _after_link(tokens, start, i)
    if word == "and" and tokens.upper[after] and same_name(tokens, i - 1, after):
        return after + 1
    if (
        word.isdigit()
        and len(word) < len("2026")
        and same_name(tokens, i - 1, i)
        and tokens.norms[i - 1] in CLASSES
    ):
        return after
    return i


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


def _after_hyphen(tokens: Tokens, start: int, i: int) -> bool:
    """Tell whether a name goes on: "Make-A-Wish", "Kim Jong-un", but not "Kyiv-based"."""
    word = tokens.words[i]
    if word[0].isupper():
        return True
    is_syllable = word.isalpha() and len(word) <= _MAX_SYLLABLE
    return (
        is_syllable
        and i - start > 2
        and tokens.upper[i - 2]
        and tokens.label[i - 2] in ("PERSON", "")
        and word not in AFTER_HYPHEN
    )


def _after_link(tokens: Tokens, start: int, i: int) -> int:
    """Go on over "of the" in the name of an organization or a place."""
    after = i + 1
    if tokens.norms[after] == "the" and after + 1 < len(tokens):
        after += 1
    if not tokens.upper[after]:
        return i
    last = tokens.norms[i - 1]
    of = tokens.norms[i] == "of"
    if last in ROLES and not same_name(tokens, i - 1, after):
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
            or (of and start == i - 1 and last in PLACE_STARTS)
            or (same_name(tokens, i - 1, after) and tokens.label[i] in ("ORG", "GPE", "LOC", "FAC"))
        )
    return after + 1 if joins else i
