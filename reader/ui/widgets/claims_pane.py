"""The claims beside the text, under how many there are; or words that say why there are none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from reader.model import Analysis
from reader.ui.widgets.claim_list import ClaimList
from reader.ui.widgets.list_pane import ListPane


class ClaimsPane(ListPane):
    """Heading, claim list, words."""

    def __init__(self) -> None:
        self.claims = ClaimList()
        """The list inside."""
        super().__init__("Claims", self.claims, id="claims")
        self._among: Sequence[int] = ()
        self._total = 0
        self._why_empty = ""
        self._filter = ""

    def show(
        self,
        text: str,
        analysis: Analysis,
        among: Sequence[int],
        colors: Mapping[str, int],
        *,
        why_empty: str,
        filter: str,
    ) -> None:
        """List the claims `among` those found so far in `text`; without any, say why.

        `filter` is what the person typed to leave the others out.
        """
        self._among, self._total = among, len(analysis.claims)
        self._why_empty, self._filter = why_empty, filter
        self.claims.show(text, analysis, among, colors)
        self.count(None)

    def count(self, current: int | None) -> None:
        """Say which claim of how many is the current one."""
        self.describe(self.position(current), "" if self._among else self._why_empty, more=self._filter)

    def position(self, current: int | None) -> str:
        """Return which claim of how many is `current`: "4/8", filtered "2/3 of 8"; empty without claims."""
        if not self._total:
            return ""
        if not self._among:
            return f"0 of {self._total}"
        at = 0 if current is None else bisect_left(self._among, current)
        number = at + 1 if current in self._among[at : at + 1] else "–"
        of = f" of {self._total}" if len(self._among) < self._total else ""
        return f"{number}/{len(self._among)}{of}"
