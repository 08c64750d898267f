"""Marks claims that are copied together, one by one or all of a speaker."""

from __future__ import annotations

from collections.abc import Callable

from reader.claims.speaker_label import NOBODY
from reader.text.counted import counted
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.marked_claims import MarkedClaims
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import Presenter, SayInShort

_COPY = "{copy} copies, {cite} cites, {back} unmarks."


class ClaimMarking:
    """Changes the marks and has the list shown anew; `go_on` leads to the next row of the list."""

    def __init__(
        self,
        open: OpenArticle,
        marked_claims: MarkedClaims,
        cursor: Cursor,
        presenter: Presenter,
        *,
        go_on: Callable[[], None],
        say: SayInShort,
    ) -> None:
        self._open = open
        self._marked_claims = marked_claims
        self._cursor = cursor
        self._presenter = presenter
        self._go_on = go_on
        self._say = say

    def toggle(self) -> None:
        """Mark the current claim, or take its mark away."""
        current = self._cursor.claim
        if current is None:
            self._say(self._cursor.why_no_claim)
            return
        self._marked_claims.toggle([current])
        self._show()
        self._go_on()

    def toggle_speaker(self) -> None:
        """Mark all claims by the speaker of the current one, or take their marks away."""
        claims, current = self._open.analysis.claims, self._cursor.claim
        if current is None:
            self._say(self._cursor.why_no_claim)
        elif claims[current].speaker is None:
            self._say(f"{NOBODY.capitalize()} says this.")
        else:
            self._marked_claims.toggle(
                index
                for index, claim in enumerate(claims)
                if claim.speaker == claims[current].speaker and index not in self._open.corrected.rejected
            )
            self._show()

    def clear(self) -> bool:
        """Take all marks away; tell whether there were any."""
        had_any = self._marked_claims.clear()
        if had_any:
            self._show()
        return had_any

    def _show(self) -> None:
        count = len(self._marked_claims.indices)
        self._presenter.show_claims()
        if count:
            self._say(f"{counted(count, 'claim')} marked: {_COPY}", short=f"{count} marked: {{copy}} copies.")
        else:
            self._say("No claim is marked.")
