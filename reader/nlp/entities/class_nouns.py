"""How a noun for a class of organizations stands in the text: for one named before, or for another one."""

from __future__ import annotations

from reader.nlp.attachment import is_said_of_other_noun
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.places import COUNTRY_OF_PEOPLE

DETERMINERS = frozenset(("the", "this", "that"))
MAX_MODIFIERS = 4
"""Tokens between a determiner and its noun: "a small Dutch hacker group"."""
_ARTICLES_OF_NEW = frozenset(("a", "an", "another"))
_RESTRICTING = frozenset(("of", "that", "which", "who", "where", "for", "in"))
"""What begins words behind a noun that say which one is meant: "the company that built it"."""
_OF_STATE = frozenset(("force", "government", "ministry", "police", "parliament", "court"))
"""Classes of which every state has one: "the Israeli army" is none that was named before."""
_MAX_SEAT = 7
"""Tokens from a noun back to the determiner before its seat: "the Newport News, Va.-based firm"."""


def is_definite(tokens: Tokens, i: int) -> bool:
    """Tell whether "the" stands before a noun and nothing but its seat, "Delm-based", says which one."""
    return (
        tokens.norm_at(determiner_of(tokens, i)) in DETERMINERS
        and tokens.pos[i] in ("NOUN", "PROPN", "")
        and tokens.norm_at(i + 1) not in _RESTRICTING
        and is_whole_noun(tokens, i)
    )


def determiner_of(tokens: Tokens, noun: int) -> int:
    """Return the token before a noun, or before the seat that stands there: "The New Delm-based company"."""
    if tokens.norm_at(noun - 1) != "based" or tokens.norm_at(noun - 2) != "-":
        return noun - 1
    start = noun - 3
    while start > 0 and noun - start <= _MAX_SEAT and tokens.norms[start] not in DETERMINERS:
        start -= 1
    return start


def is_new(tokens: Tokens, i: int) -> bool:
    """Tell whether a noun brings in somebody new: "a hacker group", "the Israeli army"."""
    start = before_modifiers(tokens, i)
    if not is_whole_noun(tokens, i):
        return False
    if tokens.norm_at(start) in _ARTICLES_OF_NEW:
        return True
    classes: frozenset[str] = CLASSES.get(tokens.norms[i], frozenset())
    is_of_state = bool(classes) and classes <= _OF_STATE
    is_national = any((tokens.norms[k],) in COUNTRY_OF_PEOPLE for k in range(start + 1, i))
    return is_of_state and is_national and tokens.norm_at(start) == "the"


def is_told_by_kind(tokens: Tokens, i: int) -> bool:
    """Tell whether a body is told by its kind, without a name: "a rescue charity", "the port authority"."""
    start = before_modifiers(tokens, i)
    is_kind = start < i - 1 and tokens.norm_at(start) in {*_ARTICLES_OF_NEW, "the"}
    return is_whole_noun(tokens, i) and is_kind and not is_said_of_other_noun(tokens, i)


def before_modifiers(tokens: Tokens, noun: int) -> int:
    """Return the token before the words that say which one a noun is: "a" before "a small hacker group"."""
    start = noun - 1
    while start > 0 and noun - start <= MAX_MODIFIERS and tokens.pos[start] in ("ADJ", "NOUN"):
        start -= 1
    return start


def is_whole_noun(tokens: Tokens, i: int) -> bool:
    """Tell whether a noun ends its phrase: in "the company chairman", "the carmaker Unity" it does not."""
    return not (i + 1 < len(tokens) and (tokens.pos[i + 1] in ("NOUN", "PROPN") or tokens.upper[i + 1]))
