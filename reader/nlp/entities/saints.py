"""Names whole what is called after a saint: "St" and "Anne" of "St Anne's Hospital" are one name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import ToldName, surely
from reader.nlp.lexicon.organizations import CLASSES

SAINTS = frozenset(("st", "st.", "saint"))
"""With what such a name begins: of "St." the norm is "st." or "st"."""
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))


def whole_saints(tokens: Tokens, told: Sequence[ToldName]) -> Iterator[ToldName]:
    """Yield the told names; one that is but "St" with the saint and the house called after it."""
    end = 0
    for place, name in enumerate(told):
        if name.start < end:
            continue
        if _is_cut(tokens, name):
            saint_end = next((one.end for one in told[place + 1 : place + 2] if one.start == name.end), None)
            name = name._replace(end=saint_end or name.end + 1)
            house = _end_of_house(tokens, name.end)
            if house > name.end:
                name = surely(name.start, house, "organization")
        name = _with_house(tokens, name, told[place + 1 : place + 2])
        end = name.end
        yield name


def _is_cut(tokens: Tokens, name: ToldName) -> bool:
    """Tell whether a name is a saint's without the saint; "Park St" has a street's name before it."""
    is_saint = name.end - name.start == 1 and tokens.norms[name.start] in SAINTS
    return is_saint and name.end < len(tokens) and tokens.upper[name.end] and not tokens.space[name.end]


def _with_house(tokens: Tokens, name: ToldName, behind: Sequence[ToldName]) -> ToldName:
    """Return "St Anne's" with the school that was told apart: "St Anne's" and "Primary School"."""
    is_owner = tokens.norms[name.start] in SAINTS and tokens.norm_at(name.end) in _POSSESSIVES
    for house in behind if is_owner else ():
        if house.start == name.end + 1 and house.kind == "organization":
            return surely(name.start, house.end, "organization")
    return name


def _end_of_house(tokens: Tokens, end: int) -> int:
    """Return the end behind "'s Hospital"; `end` where no such house follows."""
    house = end + 1
    is_house = tokens.norm_at(end) in _POSSESSIVES and tokens.norm_at(house) in CLASSES
    return house + 1 if is_house and tokens.upper[house] else end
