"""What stands in for the screen and its widgets, so that actions are tried without them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any

from textual.geometry import Offset
from textual.screen import Screen
from textual.selection import Selection

from reader.library.library import Library
from reader.model import Span
from reader.settings.pane_actions import PaneName
from reader.settings.typography import Typography
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.failures import Failures
from reader.ui.reading.history import History
from reader.ui.reading.marked_claims import MarkedClaims
from reader.ui.reading.open_article import OpenArticle
from reader.ui.view.marks import MARK_KINDS, MarkKind
from reader.ui.widgets.input_line import Question
from tests.ui import newsroom


class FakeText:
    """The article pane, one line for each line of the text."""

    def __init__(self, open: OpenArticle) -> None:
        self._open = open
        self.place = 0
        self.current_claim: int | None = None
        self.view_top = 0
        self.row = 0
        self.matches: tuple[Sequence[Span], int | None] = ((), None)
        self.selected_text = ""
        self.selected_span: Span | None = None
        self.text_selection: Selection | None = None
        self.selections: list[tuple[int, int]] = []
        self.column = 72
        self.typography = Typography()
        self.skims = False
        self.is_folded = True
        self.mark_kinds: frozenset[MarkKind] = frozenset(MARK_KINDS)

    @property
    def line_span(self) -> Span:
        """The line of the place."""
        text = self._open.text
        end = text.find("\n", self.place)
        return Span(text.rfind("\n", 0, self.place) + 1, len(text) if end < 0 else end)

    def go_to_offset(self, offset: int) -> None:
        """Go to the start of the line; the last claim that starts in it or before is the current one."""
        self.place = offset
        line = self.line_span
        starts = [(claim.start, index) for index, claim in enumerate(self._open.analysis.claims)]
        before = [index for start, index in sorted(starts) if start < line.end]
        self.current_claim = before[-1] if before else None
        self.place = line.start

    def go_to_span(self, span: Span) -> None:
        """Go to the line of its start."""
        self.go_to_offset(span.start)

    def go_to_claim(self, index: int) -> None:
        """Go to the line of its start."""
        self.go_to_offset(self._open.analysis.claims[index].start)
        self.current_claim = index

    def preview_claim(self, index: int) -> None:
        """Go there; a widget would not report it."""
        self.go_to_claim(index)

    def set_matches(self, matches: Sequence[Span], current: int | None = None) -> None:
        """Remember the matches."""
        self.matches = matches, current

    def restore_view(self, offset: int, view_top: int) -> None:
        """Go to the line, and remember the first line in view."""
        self.go_to_offset(offset)
        self.view_top = view_top

    def put_on_row(self, row: int) -> None:
        """Remember the row."""
        self.row = row

    def select_lines(self, start: int) -> None:
        """Remember what was selected, a new selection each time."""
        self.selections.append((start, self.place))
        self.text_selection = Selection(Offset(0, 0), Offset(0, len(self.selections)))

    def clear_selection(self) -> bool:
        """Select nothing."""
        had_any, self.text_selection = self.text_selection is not None, None
        return had_any


@dataclass
class FakePanes:
    """The panes; what happened to them in order."""

    active: PaneName = "text"
    events: list[str] = field(default_factory=list)

    def go_to(self, name: PaneName) -> None:
        """Give a pane the focus."""
        self.active = name

    def uncover(self) -> None:
        """Remember that it was asked for."""
        self.events.append("uncover")


@dataclass
class FakePresenter:
    """What was to be drawn, in order."""

    drawings: list[str] = field(default_factory=list)

    def show_text(self, offset: int) -> None:
        """Remember it."""
        self.drawings.append(f"text at {offset}")

    def show_analysis(self) -> None:
        """Remember it."""
        self.drawings.append("analysis")

    def show_claims(self) -> None:
        """Remember it."""
        self.drawings.append("claims")

    def show_correction(self, words: str, *, short: str) -> None:
        """Remember the words."""
        self.drawings.append(words)

    def show_nothing(self) -> None:
        """Remember it."""
        self.drawings.append("nothing")


class FakeLine:
    """The input line: remembers the question, and closes when it is told to."""

    def __init__(self) -> None:
        self.question: Question | None = None
        self.close: Callable[[bool], None] = lambda is_kept: None

    def ask(self, question: Question, then: Callable[[bool], None]) -> None:
        """Remember the question."""
        self.question, self.close = question, then


class FakeDialogs:
    """Dialogs that were opened; `answer` closes the last one."""

    def __init__(self) -> None:
        self.opened: list[Screen[Any]] = []
        self.answer: Callable[[Any], None] = lambda result: None

    def __call__(self, dialog: Screen[Any], then: Callable[[Any], None] | None = None, /) -> None:
        """Open a dialog."""
        self.opened.append(dialog)
        self.answer = then or (lambda result: None)


class Reading:
    """An open article of the newsroom with its analysis, and everything around it that is no widget."""

    def __init__(self, library: Library | None = None, *, index: int | None = 0) -> None:
        self.library = library or newsroom.library()
        for id in self.library.article_list:
            if id in newsroom.ANALYSES:
                self.library.analyses.keep(id, newsroom.ANALYSES[id])
        self.open = OpenArticle(self.library, Failures())
        self.text = FakeText(self.open)
        self.filter = ClaimFilter()
        self.marked_claims = MarkedClaims()
        self.cursor = Cursor(self.text, self.open, self.filter, listed_claim=lambda: None)
        self.history = History(self.library, place=self.cursor.place, row=lambda: self.cursor.row)
        self.panes = FakePanes()
        self.presenter = FakePresenter()
        self.dialogs = FakeDialogs()
        self.line = FakeLine()
        self.said: list[str] = []
        self.works: list[Coroutine[Any, Any, None]] = []
        if index is not None:
            self.open.open(self.library.article_list[index])
            self.filter.apply_to(self.open.corrected, self.open.text)
            self.text.go_to_offset(0)

    def say(self, words: str, /, *, short: str = "") -> None:
        """Remember what was said, as a wide screen shows it."""
        self.said.append(words)

    @property
    def last(self) -> str:
        """What was said last; empty when nothing was."""
        return self.said[-1] if self.said else ""

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Run work to its end, as the screen's workers do later."""
        self.works.append(work)

    async def finish(self) -> None:
        """Wait for the work that was started."""
        await asyncio.gather(*self.works)
        self.works.clear()


class FakeTerminal:
    """The terminal: remembers what ran in it, and why nothing could."""

    def __init__(self, problem: str = "") -> None:
        self.commands: list[Sequence[str]] = []
        self._problem = problem

    def __call__(self, command: Sequence[str]) -> str:
        """Run a command."""
        self.commands.append(command)
        return self._problem
