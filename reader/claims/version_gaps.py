"""Where a claim of one version of an article stands in another, by the claims that did not change. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping


class Gaps:
    """Between which claims that did not change another one stands."""

    def __init__(self, same: Iterable[tuple[int, int]]) -> None:
        """same: the indices of each claim that did not change, in the former and in the current version."""
        in_order: Mapping[int, int] = dict(same)
        self._former = sorted(in_order)
        self._current = [in_order[index] for index in self._former]

    def are_same(self, former: int, current: int) -> bool:
        """Tell whether two claims stand between the same two; never where those changed places."""
        place = bisect_left(self._former, former)
        before = self._current[place - 1] if place else -1
        after = self._current[place] if place < len(self._current) else None
        return before < current and (after is None or current < after)

    def expected(self, former: int) -> int:
        """Return the index that a claim has in the current version when as many were added as went."""
        place = bisect_left(self._former, former) - 1
        return self._current[place] + former - self._former[place] if place >= 0 else former
