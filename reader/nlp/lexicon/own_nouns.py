"""Which organizations "the council" and "the league" may stand for: those that bear the noun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.nlp.lexicon import lexicon

OWN_NOUNS = frozenset(lexicon("organization_nouns")["described"]["own"])
"""Nouns that stand for an organization only where they are its own."""


def own_nouns(names: Iterable[str]) -> frozenset[str]:
    """Return which of the nouns an organization has in its names, or may have where letters stand for it."""
    names = list(names)
    has_full_name = any(" " in name for name in names)
    return frozenset(noun for name in names for noun in _of_name(name, has_full_name=has_full_name))


def _of_name(name: str, *, has_full_name: bool) -> Iterator[str]:
    words = name.lower().split()
    yield from OWN_NOUNS.intersection(words)
    if not has_full_name and len(words) == 1 and len(name) > 1 and name.isupper():
        yield from (noun for noun in OWN_NOUNS if noun[0] == words[0][-1])  # "NFL", "NTSB"
