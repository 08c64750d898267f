"""Shows where else the current claim is quoted, and goes there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from reader.claims.correction import words_of
from reader.errors import ReaderError
from reader.library.same_quotes import SameQuoteFinder
from reader.model import Article, Claim
from reader.settings.keymap import Keymap
from reader.shelf.same_quote import QuotedElsewhere
from reader.text.one_line import one_line
from reader.ui.reading.actions.places import PlaceNavigation
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, SayInShort, StartWork
from reader.ui.view.key_hints import key_hints
from reader.ui.view.search_words import unanalyzed_words


class SameQuote:
    """Looks beside the screen: a library is large.

    `is_unkept` tells of an id whether it is that of a file, which need not be in the library;
    `unanalyzed_count` returns of how many articles nobody knows yet what they quote, or raises ReaderError.
    """

    def __init__(
        self,
        finder: SameQuoteFinder | None,
        open: OpenArticle,
        cursor: Cursor,
        places: PlaceNavigation,
        keys: Keymap,
        *,
        is_unkept: Callable[[str], bool],
        unanalyzed_count: Callable[[], int],
        open_dialog: OpenDialog,
        start: StartWork,
        say: SayInShort,
    ) -> None:
        self._finder = finder
        self._is_unkept = is_unkept
        self._unanalyzed_count = unanalyzed_count
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
            self._say("There is no library to compare with.")
        elif index is None or current is None:
            self._say(self._cursor.why_no_claim)
        else:
            self._start(self._show(finder, *current, index))

    async def _show(self, finder: SameQuoteFinder, article: Article, claim: Claim, index: int) -> None:
        from reader.ui.screens.same_quote import SameQuoteScreen

        is_unkept = self._is_unkept(article.id)
        try:
            if is_unkept:
                speaker = self._open.analysis.entity(claim.speaker)
                words, cue = (one_line(words_of(part, article.text)) for part in (claim.content, claim.cue))
                matches = await asyncio.to_thread(
                    finder.of_unkept, article, words, speaker.name if speaker else "", cue
                )
            else:
                matches = await asyncio.to_thread(finder.of, article.id, index)
            unanalyzed_count = await asyncio.to_thread(self._unanalyzed_count)
        except ReaderError as error:
            self._say(str(error))
            return
        if not self._open.is_open(article.id):
            return  # the person went on meanwhile
        if matches:
            self._open_dialog(
                SameQuoteScreen(matches, self._hints, unanalyzed_count=unanalyzed_count), self.go_to
            )
        elif unanalyzed_count:
            self._say(
                f"No other article quotes this so far, {unanalyzed_words(unanalyzed_count)}.",
                short="Quoted nowhere else so far.",
            )
        elif is_unkept:
            self._say(
                "No article of your library quotes this. {add} adds some.", short="Quoted nowhere else."
            )
        else:
            self._say("No other article of the library quotes this.", short="Quoted nowhere else.")

    def go_to(self, match: QuotedElsewhere | None) -> None:
        """Go to the claim of a match, which is a jump; nowhere for None."""
        if match is not None:
            self._places.go_to(match.article_id, claim=match.claim)
