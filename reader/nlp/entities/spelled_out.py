"""Tells an organization by the letters behind its name: "Naro Valu Sangam (NVS)" is nobody and no place."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name
from reader.nlp.entities.short_forms import initials
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES
from reader.nlp.lexicon.people import ROLES
from reader.nlp.lexicon.places import PLACE_NOUNS, PLACES
from reader.nlp.lexicon.word_forms import Key

_LETTERS_OF_PERSON = 2
"""Initials that interviews put behind somebody: "Ada Byrne (AB)"."""


def is_spelled_out(
    tokens: Tokens, names: Iterable[Name], kind: NameKind, organizations: Collection[Key]
) -> bool:
    """Tell whether what was taken for something else is an organization by the letters behind it.

    names: its mentions. organizations: the keys of which one mention was taken for one; a place
    ("Central Business District (CBD)") has letters as well, so that they must be among those.
    """
    for name in names:
        letters = _letters_behind(tokens, name)
        if letters is None:
            continue
        if kind == "person":
            return len(letters[0]) > _LETTERS_OF_PERSON or name.key[0] not in COMMON_GIVEN_NAMES
        if tokens.norm_at(name.end + 3) in ROLES and letters in organizations:
            return True  # "Naro Valu Sangam (NVS) leader Ann Roe"
        is_known_place = name.key in PLACES or name.key[-1] in PLACE_NOUNS
        return kind == "place" and not is_known_place and letters in organizations
    return False


def _letters_behind(tokens: Tokens, name: Name) -> Key | None:
    """Return the abbreviation in brackets right behind a name, where it is its initials; else None."""
    letters = tokens.norm_at(name.end + 1)
    if tokens.norm_at(name.end) != "(" or tokens.norm_at(name.end + 2) != ")":
        return None
    is_abbreviation = sum(map(str.isupper, tokens.words[name.end + 1])) > 1
    return (letters,) if is_abbreviation and (letters,) in initials(name.key) else None
