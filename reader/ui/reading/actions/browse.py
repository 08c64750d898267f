"""Opens the address of the article in the browser."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.ui.programs import browser
from reader.ui.programs.browser import BrowserOutcome
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import Say, StartWork


class BrowserAction:
    """`run_in_terminal` runs a browser that draws in the terminal, and returns why it could not."""

    def __init__(
        self,
        open: OpenArticle,
        *,
        run_in_terminal: Callable[[Sequence[str]], str],
        start: StartWork,
        say: Say,
    ) -> None:
        self._open = open
        self._run_in_terminal = run_in_terminal
        self._start = start
        self._say = say

    def browse(self) -> None:
        """Open the address of the article in the browser; say why when there is none."""
        article = self._open.article
        if article is None:
            self._say("There is no article here.")
        elif not article.url:
            self._say("This article came without an address.")
        elif not browser.is_web(article.url):
            self._say(f"This is no address of the web: {article.url}")
        else:
            self._start(self._browse(article.url))

    async def _browse(self, address: str) -> None:
        self._say(f"Opening {address} …")
        match await browser.open_address(address):
            case BrowserOutcome.NEEDS_TERMINAL:
                if problem := self._run_in_terminal(browser.in_terminal(address)):
                    self._say(problem)
            case BrowserOutcome.NO_BROWSER:
                self._say(f"There is no browser here for {address}. Set $BROWSER, or copy it with Y.")
            case BrowserOutcome.FAILED:
                self._say(f"The browser did not open {address}")
            case BrowserOutcome.SUCCESS:
                self._say(f"Opened in the browser: {address}")
