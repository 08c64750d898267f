"""Things put together in groups, each in one."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator


class Groups:
    """Numbers from 0 on, each in a group of its own to begin with."""

    def __init__(self, count: int) -> None:
        self._of = list(range(count))
        self._members = {number: [number] for number in range(count)}

    def __iter__(self) -> Iterator[tuple[int, ...]]:
        """Yield the groups by their first numbers, the numbers of each in order."""
        return iter(sorted(tuple(sorted(members)) for members in self._members.values()))

    def of(self, number: int) -> int:
        """Return what the numbers of a group have in common."""
        return self._of[number]

    def are_one(self, one: int, two: int) -> bool:
        """Tell whether two numbers are in one group."""
        return self._of[one] == self._of[two]

    def join(self, one: int, two: int) -> None:
        """Put the groups of two numbers together."""
        into, other = self._of[one], self._of[two]
        if into != other:
            members = self._members.pop(other)
            self._members[into] += members
            for number in members:
                self._of[number] = into

    def pairs(self, one: int, two: int) -> Iterable[tuple[int, int]]:
        """Yield each number of the one's group with each of the other's, the lower first."""
        for pair in itertools.product(self._members[self._of[one]], self._members[self._of[two]]):
            yield min(pair), max(pair)
