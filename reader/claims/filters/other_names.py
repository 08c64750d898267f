"""The other names of whoever is asked for by one: "EU" also finds "European Union". Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from reader.claims.filters.keys import BEGINNING, WHOLE
from reader.claims.filters.query import Term, plain

OtherNames = Callable[[str], Iterable[str]]
"""Returns under which other names those appear who have a name."""


def with_other_names(terms: Iterable[Term], other_names: OtherNames) -> tuple[Term, ...]:
    """Return terms of which those of `speaker` let the other names through too.

    A whole name and the beginning of one are meant as they stand.
    """
    return tuple(
        replace(term, values=tuple(dict.fromkeys((*term.values, *_further(term, other_names)))))
        if term.key == "speaker"
        else term
        for term in terms
    )


def _further(term: Term, other_names: OtherNames) -> Iterable[str]:
    for value in term.values:
        if not value.startswith(WHOLE) and not value.endswith(BEGINNING):
            yield from (plain(name) for name in other_names(value))
