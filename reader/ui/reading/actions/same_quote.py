"""Shows where else the current claim is quoted, and goes there."""

from __future__ import annotations

import asyncio

from reader.errors import ReaderError
from reader.library.same_quotes import SameQuoteFinder
from reader.settings.actions import Keymap
from reader.shelf.same_quote import QuotedElsewhere
from reader.ui.reading.actions.places import PlaceNavigation
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, SayInShort, StartWork
from reader.ui.view.key_hints import key_hints


class SameQuote:
    """Looks beside the screen: a library is large."""

    def __init__(
        self,
        finder: SameQuoteFinder | None,
        open: OpenArticle,
        cursor: Cursor,
        places: PlaceNavigation,
        keys: Keymap,
        *,
        open_dialog: OpenDialog,
        start: StartWork,
        say: SayInShort,
    ) -> None:
        self._finder = finder
        self._open = open
        self._cursor = cursor
        self._places = places
        self._hints = key_hints(keys, {"open": "go there", "back": "close"})
        self._open_dialog = open_dialog
        self._start = start
        self._say = say

    def show(self) -> None:
        """Show where else the current claim is quoted; say so where it is nowhere."""
        index, current = self._cursor.claim, self._open.claim(self._cursor.claim)
        finder = self._finder
        if finder is None:
            self._say("These articles are no library, so there is nothing to compare with.")
        elif index is None or current is None:
            self._say(self._cursor.why_no_claim)
        else:
            self._start(self._show(finder, current[0].id, index))

    async def _show(self, finder: SameQuoteFinder, id: str, claim: int) -> None:
        from reader.ui.screens.same_quote import SameQuoteScreen

        try:
            matches = await asyncio.to_thread(finder.of, id, claim)
        except ReaderError as error:
            self._say(str(error))
            return
        if not self._open.is_open(id):
            return  # the person went on meanwhile
        if matches:
            self._open_dialog(SameQuoteScreen(matches, self._hints), self.go_to)
        else:
            self._say("No other article of the library quotes this.", short="Quoted nowhere else.")

    def go_to(self, match: QuotedElsewhere | None) -> None:
        """Go to the claim of a match, which is a jump; nowhere for None."""
        if match is not None:
            self._places.go_to(match.article_id, claim=match.claim)
