"""Hands on what stands under the cursor: to the clipboard, the browser, the editor or a command."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.app import SuspendNotSupported
from textual.screen import Screen

from reader.export import citation
from reader.model import Analysis, Article, Span
from reader.paths import bundled
from reader.sources.lines import line_of
from reader.text.normalize import replace_controls
from reader.ui.programs import browser, clipboard, editor, pipe
from reader.ui.screens.line_prompt import LinePrompt
from reader.ui.screens.output import OutputScreen
from reader.ui.widgets.article_view import ArticleView

_MAX_COMMANDS = 20
_PIPE_HINT = "Enter runs it, Esc leaves it"
_NO_FILE = "This article is not in a file of its own, so that there is nothing to edit."
_NOTHING = "No claim here yet. V selects lines."


@dataclass(frozen=True, slots=True)
class Passage:
    """Words to hand on."""

    what: str
    """What they are, as a sentence about them calls it: "claim 3"."""
    text: str
    """As they are quoted."""
    cite: Callable[[], str]
    """Returns the same with title, address and place below; may read a file for the line."""


class HandingOn:
    """Works for one screen; `shown` returns the open article with what was found in it, None without one."""

    def __init__(
        self,
        screen: Screen[Any],
        view: ArticleView,
        *,
        shown: Callable[[], tuple[Article, Analysis] | None],
        say: Callable[[str], None],
        read_again: Callable[[], None],
    ) -> None:
        self._screen = screen
        self._view = view
        self._shown = shown
        self._say = say
        self._read_again = read_again
        self._commands: list[str] = []
        """What was piped to, the latest first."""

    def copy(self, *, with_place: bool) -> None:
        """Copy what is selected, else the current claim, with or without title, address and place."""
        passage = self._selected() or self._claim()
        if passage is None:
            self._say(_NOTHING)
        else:
            self._start(self._copy(passage.cite() if with_place else passage.text, passage.what))

    def browse(self) -> None:
        """Open the address of the article in the browser."""
        shown = self._shown()
        address = shown[0].url if shown else ""
        if not address:
            self._say("This article came without an address." if shown else "There is no article here.")
        elif not browser.is_web(address):
            self._say(f"This is no address of the web: {address}")
        else:
            self._start(self._browse(address))

    def edit(self) -> None:
        """Open the article in the editor at the cursor line, and read it again when it was changed."""
        shown = self._shown()
        if shown is None:
            self._say("There is no article here.")
            return
        article = shown[0]
        path = _path(article)
        if path is None or (reason := _why_not_to_edit(path)):
            self._say(_NO_FILE if path is None else reason)
            return
        line = _line_at(article, self._view.place) or 1
        before = _state(path)
        try:
            ended = self._in_terminal(editor.command(os.environ, path, line))
        except editor.NoEditorError as error:
            self._say(str(error))
            return
        if ended and _state(path) == before:
            self._say("Nothing was changed; R reads the article again.")
        elif ended:
            self._read_again()
            self._say("The article was read again.")

    def pipe(self) -> None:
        """Ask for a command, and hand it what is selected, else the current claim, else the whole article."""
        passage = self._selected() or self._claim() or self._article()
        if passage is None:
            self._say("There is no article here.")
            return
        prompt = LinePrompt(f"Pipe {passage.what} to a command", answers=self._commands, hint=_PIPE_HINT)
        self._screen.app.push_screen(prompt, lambda line: self._pipe_to(line, passage) if line else None)

    def _selected(self) -> Passage | None:
        shown, selected = self._shown(), self._screen.get_selected_text() or ""
        if shown is None or not selected.strip():
            return None
        article, span = shown[0], self._view.selected_span
        return Passage(
            "the selection",
            selected,
            lambda: (
                citation.excerpt(article, selected, span, line=_line(article, span)) if span else selected
            ),
        )

    def _claim(self) -> Passage | None:
        shown, index = self._shown(), self._view.current_claim
        if shown is None or index is None:
            return None
        article, analysis = shown
        claim = analysis.claims[index]
        return Passage(
            f"claim {index + 1}",
            citation.quotation(article, analysis, claim),
            lambda: citation.citation(article, analysis, claim, line=_line(article, claim.content[0])),
        )

    def _article(self) -> Passage | None:
        shown = self._shown()
        return Passage("the article", shown[0].text, lambda: shown[0].text) if shown else None

    async def _copy(self, text: str, what: str) -> None:
        self._screen.app.copy_to_clipboard(text)
        program = await clipboard.put(text, clipboard.programs(os.environ, sys.platform))
        self._say(clipboard.went_to(program, what))

    async def _browse(self, address: str) -> None:
        self._say(f"Opening {address} …")
        opened = await browser.open_address(address)
        if opened is browser.Opened.NEEDS_TERMINAL:
            self._in_terminal(browser.in_terminal(address))
        elif opened is browser.Opened.NO_BROWSER:
            self._say(f"There is no browser here for {address}. Set $BROWSER, or copy it with Y.")
        elif opened is browser.Opened.FAILED:
            self._say(f"The browser did not open {address}")
        else:
            self._say(f"Opened in the browser: {address}")

    def _pipe_to(self, line: str, passage: Passage) -> None:
        self._commands = [line, *(known for known in self._commands if known != line)][:_MAX_COMMANDS]
        self._say(f"Piping {passage.what} to {line} …")
        self._start(self._pipe(line, passage))

    async def _pipe(self, line: str, passage: Passage) -> None:
        text = passage.text if passage.text.endswith("\n") else f"{passage.text}\n"
        piped = await pipe.pipe(line, text)
        self._say(piped.result)
        if piped.output:
            self._screen.app.push_screen(OutputScreen(line, piped))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self._screen.run_worker(work, group="handing on")

    def _in_terminal(self, command: Sequence[str]) -> bool:
        """Give the terminal to a command until it ends; tell whether it could be started."""
        problem = ""
        try:
            with self._screen.app.suspend(), _deaf_to_interrupts():
                # Textual takes the terminal back only when nothing is raised in here.
                try:
                    subprocess.run(command, check=False)
                except OSError as error:
                    problem = f"{command[0]}: could not be started: {(error.strerror or str(error)).lower()}."
        except SuspendNotSupported:
            problem = "The terminal cannot be handed to another program here."
        if problem:
            self._say(problem)
        return not problem


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Leave ctrl+c to the program that has the terminal; unlike SIG_IGN a handler is not passed on to it."""
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _why_not_to_edit(path: Path) -> str:
    """Return why an article cannot be edited, as a sentence for the person; empty when it can."""
    if not path.is_file():
        return _NO_FILE
    if path.resolve().is_relative_to(bundled("articles").resolve()):
        return "This article came with the program. Copy it to a folder of yours to edit it."
    if not os.access(path, os.W_OK):
        return f"{replace_controls(path.name)} cannot be written to, so that there is nothing to edit."
    return ""


def _state(path: Path) -> tuple[int, int] | None:
    """Return what is another after a file was written to; None when it is gone."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


def _path(article: Article) -> Path | None:
    """Return the file that an article was read from; None when it came from elsewhere."""
    is_file = article.origin is not None and article.origin.kind == "path"
    return Path(article.label) if is_file else None


def _line(article: Article, span: Span) -> int | None:
    return _line_at(article, span.start)


def _line_at(article: Article, offset: int) -> int | None:
    path = _path(article)
    return None if path is None else line_of(str(path), article.text, offset)
