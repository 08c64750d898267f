"""Things put together in groups, each in one."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator


class Groups:
    """Numbers from 0 on, each in a group of its own to begin with."""

    def __init__(self, count: int) -> None:
        self._of = list(range(count))
        self._members = {number: [number] for number in range(count)}
        self._opposed: set[tuple[int, int]] = set()
        """The groups that were not put together, by what their numbers have in common, either way."""

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

    def join_unless(self, is_opposed: Callable[[int, int], bool], one: int, two: int) -> bool:
        """Put the groups of two numbers together, and tell whether that was done.

        Nothing is where they are together, or where a number of the one and one of the other, the lower
        first, are opposed. Groups that are opposed stay so, however they grow.
        """
        groups = self._of[one], self._of[two]
        if groups[0] == groups[1] or groups in self._opposed:
            return False
        pairs = itertools.product(self._members[groups[0]], self._members[groups[1]])
        if any(is_opposed(*sorted(pair)) for pair in pairs):
            self._opposed |= {groups, groups[::-1]}
            return False
        self.join(one, two)
        return True
