"""Finds the names of countries and cities that stand for a team in a report on sport: "Sweden won 1-0"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reader.nlp.entities.names import Name
from reader.nlp.entities.surroundings import DASHES
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import PLAYERS
from reader.nlp.lexicon.places import COUNTRIES
from reader.nlp.lexicon.word_forms import Key

_NOUNS = words("sport", "nouns")
_VERBS = words("sport", "verbs")
_BEFORE = words("sport", "before")
_WINNING = words("sport", "winning")
_POSITIONS = words("sport", "positions")
_WHERE = frozenset(("in", "near", "outside", "from"))
_MIN_SHARE_OF_WORDS = 1 / 60
"""Share of the tokens that are nouns of sport in a report on sport; elsewhere "match" and "goal" are rare."""
_MIN_DIFFERENT_WORDS = 3
"""Different nouns of sport in such a report; the report on a stadium repeats one or two."""
_MIN_SHARE_OF_MENTIONS = 0.3
"""Share of the mentions in which a team plays; a place where the match is held does not."""
_MAX_TO_SCORE = 12
"""Tokens from the start of a report to the dash of the score above it."""
_MAX_DIGITS = 3
"""Of what a team scored: a cricket team has hundreds of runs, and 2024-2025 is no score."""
_MIN_MENTIONS = 2
"""Mentions in which a team plays; one may be chance: "France 24". What is beaten or beats is sure at once."""
_BEFORE_VERB = frozenset(("also", "had", "has", "have", "never", "only", "still", "then"))
"""What stands between a team and what it does."""


def find_teams(tokens: Tokens, places: list[Name], organizations: Iterable[Key] = ()) -> set[int]:
    """Return the starts of the mentions of places that are teams; empty in a text that is not about sport.

    organizations: the other names of the text: "Leicester City" is called Leicester.
    """
    if not is_about_sport(tokens):
        return set()
    clubs = {key[:end] for key in organizations if _is_club(key) for end in range(1, len(key))}
    mentions = Counter(_place(name) for name in places)
    playing: Counter[Key] = Counter()
    for name in places:
        playing[_place(name)] += _MIN_MENTIONS if _wins_or_loses(tokens, name) else _plays(tokens, name)
    teams = {
        place
        for place, count in playing.items()
        if count >= _MIN_MENTIONS and count >= _MIN_SHARE_OF_MENTIONS * mentions[place]
    }
    teams |= clubs & mentions.keys()
    return {
        name.start
        for name in places
        if has_player(tokens, name) or (_place(name) in teams and not _is_where(tokens, name))
    }


def is_about_sport(tokens: Tokens) -> bool:
    """Tell whether a text reports on sport."""
    counts = Counter(word for word in tokens.norms if word in _NOUNS)
    least = 1 if _has_score(tokens) else _MIN_DIFFERENT_WORDS
    return len(counts) >= least and counts.total() >= _MIN_SHARE_OF_WORDS * len(tokens)


def _has_score(tokens: Tokens) -> bool:
    """Tell whether a text begins with a score between two names: "Delm 24-21 Keldra"."""
    dashes = [i for i in range(1, min(len(tokens), _MAX_TO_SCORE)) if tokens.norms[i] in DASHES]
    return any(
        all(tokens.norm_at(k).isdecimal() and len(tokens.norm_at(k)) <= _MAX_DIGITS for k in (i - 1, i + 1))
        and i > 1
        and i + 2 < len(tokens)
        and tokens.upper[i - 2]
        and tokens.upper[i + 2]
        for i in dashes
    )


def has_player(tokens: Tokens, name: Name) -> bool:
    """Tell whether a player or a coach stands behind: "Cleveland DL Lars Hult", "Panama coach"."""
    if name.end >= len(tokens):
        return False
    word, norm = tokens.words[name.end], tokens.norms[name.end]
    return norm in PLAYERS or (norm in _POSITIONS and word.isupper())


def _is_club(key: Key) -> bool:
    return KNOWN_ORGANIZATIONS.get(key) == "team" or "team" in CLASSES.get(key[-1], ())


def _place(name: Name) -> Key:
    return COUNTRIES.get(name.key, name.key)


def _is_where(tokens: Tokens, name: Name) -> bool:
    """Tell whether a mention says where something is, a line by itself above the report too."""
    is_line = (name.start == 0 or tokens.space[name.start - 1]) and (
        name.end >= len(tokens) or tokens.space[name.end]
    )
    return is_line or tokens.norm_at(name.start - 1) in _WHERE


def _wins_or_loses(tokens: Tokens, name: Name) -> bool:
    return tokens.norm_at(name.start - 1) in _WINNING or tokens.norm_at(name.end) in _WINNING


def _plays(tokens: Tokens, name: Name) -> bool:
    verb = name.end
    while tokens.norm_at(verb) in _BEFORE_VERB:
        verb += 1  # "Delm still won"
    before, after, next_after = (tokens.norm_at(i) for i in (name.start - 1, name.end, name.end + 1))
    return (
        before in _BEFORE
        or after in _VERBS
        or tokens.norm_at(verb) in _VERBS
        or (after in ("'s", "'") and (next_after in _NOUNS or next_after in PLAYERS))
        or (after.isdigit() and len(after) <= 2)
        or (before.isdigit() and len(before) <= 2)
    )
