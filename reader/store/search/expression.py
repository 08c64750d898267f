"""A filter as a query of FTS5. Pure: what was typed becomes quoted words, so that none can be wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from reader.claims.check import STATUSES, UNCHECKED
from reader.claims.filters.keys import ANY_CHOICE, BEGINNING, CHOICES, WHOLE, YES_OR_NO
from reader.claims.filters.query import Term, Threshold
from reader.shelf.saved_query import SearchKind

_WORD_COLUMNS: Mapping[SearchKind, str] = MappingProxyType(
    # Words without a key: "kuleba" finds what he said, also where the text calls him "he".
    {"articles": "title text", "claims": "content speaker cue"}
)
_COLUMNS: Mapping[SearchKind, Mapping[str, str]] = MappingProxyType(
    {
        "articles": {"title": "title", "outlet": "outlet"},
        "claims": {"speaker": "speaker", "org": "organizations", "cue": "cue", "outlet": "outlet"},
    }
)
"""Which column each key looks in, and no other."""
_ALL: Mapping[SearchKind, str] = MappingProxyType(
    {"articles": 'facets : "article"', "claims": 'facets : "claim"'}
)
"""What every row has."""
_NO_ROW = '"none"'
"""A facet that no row has: of all statuses none is left out."""
_NOT_REJECTED = 'facets : "rejected"'
_TENTHS = 10
"""Confidences are told apart by tenths in the index; what lies within one is compared in SQL."""


@dataclass(frozen=True, slots=True)
class Expression:
    """What FTS5 is asked for."""

    positives: tuple[str, ...]
    """Each of these has to be there."""
    negatives: tuple[str, ...]
    """None of these may be there."""
    words: tuple[str, ...]
    """Of the positives those that are words, by which hits differ in rank."""
    kind: SearchKind

    def __str__(self) -> str:
        """Return the query; every row fits where nothing is asked for."""
        positives = " AND ".join(self.positives or (_ALL[self.kind],))
        return f"({positives}) NOT ({' OR '.join(self.negatives)})" if self.negatives else positives


def expression(terms: Iterable[Term], kind: SearchKind, *, widened: bool = False) -> Expression:
    """Return what FTS5 can be asked of some terms, each of which it knows. SQL looks again at inexact ones.

    `widened`: words may go on, as if a star stood behind each.
    """
    positives: list[str] = []
    negatives: list[str] = []
    words: list[str] = []
    shows_rejected = False
    for term in terms:
        if term.is_negated and is_inexact(term):
            continue
        if term.key == "status":
            term = _without_unchecked(term)
        part = _part(term, kind, widened)
        (negatives if term.is_negated else positives).append(part)
        if not term.is_negated and (not term.key or term.key in _COLUMNS[kind]):
            words.append(part)
        shows_rejected |= term.key == "rejected" and not term.is_negated
    if kind == "claims" and not shows_rejected:
        negatives.append(_NOT_REJECTED)
    return Expression(tuple(positives), tuple(negatives), tuple(words), kind)


def is_known(term: Term, kind: SearchKind) -> bool:
    """Tell whether FTS5 has what a term asks for."""
    facets = kind == "claims" and (term.key in (*CHOICES, *YES_OR_NO, "conf"))
    return not term.key or term.key in _COLUMNS[kind] or facets


def is_inexact(term: Term) -> bool:
    """Tell whether FTS5 lets more through than a term asks for, so that SQL must look again."""
    return term.threshold is not None or (
        bool(term.values) and all(value.startswith(WHOLE) for value in term.values)
    )


def can_go_on(term: Term, kind: SearchKind) -> bool:
    """Tell whether a term asks for whole words that could be the beginnings of others."""
    has_words = not term.key or term.key in _COLUMNS[kind]
    return has_words and any(
        not value.startswith(WHOLE) and not value.endswith(BEGINNING) for value in term.values
    )


def choices(term: Term) -> tuple[str, ...]:
    """Return what a term asks for of the few words that its key has; perhaps all of them without a value."""
    if term.key in ANY_CHOICE and not term.values:
        return CHOICES[term.key]
    return tuple(choice for choice in CHOICES[term.key] if choice.startswith(term.values))


def has_words(value: str) -> bool:
    """Tell whether there is anything in a value that an index has: a letter or a digit."""
    return any(character.isalnum() for character in value)


def title_expression(words: Iterable[str]) -> str:
    """Return the query for titles in which each of some words begins one."""
    return " AND ".join(_phrase(word, goes_on=True) for word in words)


def _without_unchecked(term: Term) -> Term:
    """Return a term that asks for statuses with a word of their own: what is not checked has none.

    "unchecked" is what is neither confirmed nor disputed nor false.
    """
    wanted = tuple(status for status in STATUSES if status.startswith(term.values))
    if UNCHECKED.status not in wanted:
        return term
    others = tuple(status for status in STATUSES if status not in wanted)
    return replace(term, values=others, is_negated=not term.is_negated)


def _part(term: Term, kind: SearchKind, widened: bool) -> str:
    if term.key in YES_OR_NO:
        return f'facets : "{term.key}"'
    if term.threshold:
        return _facets(f"conf{tenth}" for tenth in _tenths(term.threshold))
    if term.key in CHOICES:
        return _facets(f"{term.key}{choice}" for choice in choices(term))
    # What is left out by a name is meant as widely as in a filter: -speaker:kul is without Kuleba.
    goes_on = widened or (term.is_negated and bool(term.key))
    phrases = (_phrase(value, goes_on=goes_on) for value in term.values)
    return f"{{{_COLUMNS[kind].get(term.key, _WORD_COLUMNS[kind])}}} : ({' OR '.join(phrases)})"


def _facets(names: Iterable[str]) -> str:
    alternatives = " OR ".join(f'"{name}"' for name in names)
    return f"facets : ({alternatives or _NO_ROW})"


def _phrase(value: str, *, goes_on: bool) -> str:
    """Return words in quotation marks; `"quick"*` is a beginning, `"quick*"` is not.

    Nothing may be left out at the end of a name behind `WHOLE`.
    """
    is_whole = value.startswith(WHOLE)
    beginning = BEGINNING if not is_whole and (goes_on or value.endswith(BEGINNING)) else ""
    words = value.removeprefix(WHOLE).removesuffix(BEGINNING).replace('"', " ")
    return f'"{words}"{beginning}'


def _tenths(threshold: Threshold) -> range:
    """Return the tenths in which a confidence can lie that fulfils the threshold."""
    tenth = min(int(threshold.number * _TENTHS), _TENTHS - 1)
    match threshold.sign:
        case ">" | ">=":
            return range(tenth, _TENTHS)
        case "<" | "<=":
            return range(tenth + 1)
        case _:  # what rounds to it may lie in the tenth below
            return range(max(0, int(threshold.number * _TENTHS - 0.05)), tenth + 1)
