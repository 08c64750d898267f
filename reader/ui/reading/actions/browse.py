"""Opens the address of an article in the browser: in the list of that under the bar, else of the open one, at
the words where the person is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.claims.correction import extent_of
from reader.errors import ReaderError
from reader.export.links import at_words
from reader.model import Article, Span
from reader.ui.programs import browser
from reader.ui.programs.browser import BrowserOutcome
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import Say, SelectableText, StartWork


class BrowserAction:
    """`listed_article` returns the article under the bar while the list has the keys, else None.

    It may raise ReaderError. `run_in_terminal` runs a browser that draws in the terminal, and returns why it
    could not.
    """

    def __init__(
        self,
        open: OpenArticle,
        view: SelectableText,
        cursor: Cursor,
        *,
        listed_article: Callable[[], Article | None],
        run_in_terminal: Callable[[Sequence[str]], str],
        start: StartWork,
        say: Say,
    ) -> None:
        self._open = open
        self._view = view
        self._cursor = cursor
        self._listed_article = listed_article
        self._run_in_terminal = run_in_terminal
        self._start = start
        self._say = say

    def browse(self) -> None:
        """Open the address of the article in the browser; say why when there is none.

        In the open article the browser goes to what is selected, else to the current claim.
        """
        try:
            listed = self._listed_article()
        except ReaderError as error:
            self._say(str(error))
            return
        article = listed or self._open.article
        if article is None:
            self._say("There is no article here.")
        elif not article.url:
            self._say("This article came without an address.")
        elif not browser.is_web(article.url):
            self._say(f"This is no address of the web: {article.url}")
        else:
            is_elsewhere = listed is not None and listed != self._open.article
            span = None if is_elsewhere else self._view.selected_span or self._claim_span()
            self._start(self._browse(article.url, at_words(article, span) if span else article.url))

    def _claim_span(self) -> Span | None:
        current = self._open.claim(self._cursor.claim)
        return None if current is None else extent_of(current[1])

    async def _browse(self, address: str, address_at_words: str) -> None:
        self._say(f"Opening {address} …")
        match await browser.open_address(address_at_words):
            case BrowserOutcome.NEEDS_TERMINAL:
                if problem := self._run_in_terminal(browser.in_terminal(address_at_words)):
                    self._say(problem)
            case BrowserOutcome.NO_BROWSER:
                self._say("No browser here: set $BROWSER, or copy the address with {cite}.")
            case BrowserOutcome.FAILED:
                self._say(f"The browser did not open {address}")
            case BrowserOutcome.SUCCESS:
                self._say(f"Opened in the browser: {address}")
