"""Names that were taken for a place's and are short for an organization's."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.nlp.entities.names import Name
from reader.nlp.entities.people_of_bodies import has_officer
from reader.nlp.entities.sure_places import is_surely_place
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told_text import ToldText
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import Key

_BEFORE_NOUNS = frozenset(("amod", "compound", "nmod"))
_WHERE = frozenset(("across", "around", "at", "from", "in", "into", "near", "off", "outside", "through"))


def is_short_for_body(text: ToldText, names: Sequence[Name], beginnings: Collection[Key]) -> bool:
    """Tell whether a name, of which all mentions are given, stands for a school or another body.

    What has a chief executive or a vice president and is no known place is a body.

    beginnings: with which the names of bodies begin that are decided.
    """
    key = names[0].key
    if key not in PLACES and any(has_officer(text.tokens, name) for name in names):
        return not any(is_surely_place(text.tokens, name) for name in names)
    if key in text.schools and not any(_is_where(text.tokens, name) for name in names):
        return True
    return key in beginnings and _is_called_like_body(text.tokens, names)


def _is_where(tokens: Tokens, name: Name) -> bool:
    is_dateline = tokens.words[name.start].isupper()
    return is_dateline or tokens.norm_at(name.start - 1) in _WHERE


def _is_called_like_body(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether the first word of a body's name stands for it: "the Vuka" of the Vuka Pamoja Coalition.

    Not where it says where something is: "the Sulan coast", "the sea off Sulan".
    """
    is_called = any(
        tokens.norm_at(name.start - 1) == "the" and tokens.dep[name.end - 1] not in _BEFORE_NOUNS
        for name in names
    )
    is_where = any(tokens.norm_at(name.start - 1) in _WHERE for name in names)
    return names[0].key not in PLACES and is_called and not is_where
