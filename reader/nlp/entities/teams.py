"""Finds the names of countries and cities that stand for a team in a report on sport: "Sweden won 1-0"."""

from __future__ import annotations

from collections import Counter

from reader.nlp.entities.names import Name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.places import COUNTRIES
from reader.nlp.lexicon.word_forms import Key

_NOUNS = words("sport", "nouns")
_VERBS = words("sport", "verbs")
_BEFORE = words("sport", "before")
_MIN_SHARE_OF_WORDS = 1 / 50
"""Share of the tokens that are nouns of sport in a report on sport; elsewhere "match" and "goal" are rare."""
_MIN_DIFFERENT_WORDS = 8
"""Different nouns of sport in such a report; the report on a stadium repeats a few."""
_MIN_SHARE_OF_MENTIONS = 0.3
"""Share of the mentions in which a team plays; a place where the match is held does not."""
_MIN_MENTIONS = 2
"""Mentions in which a team plays; one may be chance: "France 24"."""


def find_teams(tokens: Tokens, places: list[Name]) -> set[Key]:
    """Return the places that are teams; empty in a text that is not about sport."""
    if not _is_about_sport(tokens):
        return set()
    mentions = Counter(_place(name) for name in places)
    playing = Counter(_place(name) for name in places if _plays(tokens, name))
    teams = {
        place
        for place, count in playing.items()
        if count >= _MIN_MENTIONS and count >= _MIN_SHARE_OF_MENTIONS * mentions[place]
    }
    return {name.key for name in places if _place(name) in teams}


def _place(name: Name) -> Key:
    return COUNTRIES.get(name.key, name.key)


def _is_about_sport(tokens: Tokens) -> bool:
    counts = Counter(word for word in tokens.norms if word in _NOUNS)
    return len(counts) >= _MIN_DIFFERENT_WORDS and counts.total() >= _MIN_SHARE_OF_WORDS * len(tokens)


def _plays(tokens: Tokens, name: Name) -> bool:
    before, after, next_after = (tokens.norm_at(i) for i in (name.start - 1, name.end, name.end + 1))
    return (
        before in _BEFORE
        or after in _VERBS
        or (after in ("'s", "'") and next_after in _NOUNS)
        or (after.isdigit() and len(after) <= 2)
        or (before.isdigit() and len(before) <= 2)
    )
