"""What actions need of the screen and its widgets. Tests pass fakes that have no more than this."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol, TypeVar

from textual.screen import Screen

from reader.model import Span
from reader.session.places import Place
from reader.settings.pane_actions import PaneName
from reader.ui.widgets.input_line import Question

Result = TypeVar("Result")

Say = Callable[[str], None]
"""Says something for a while in the status line."""
StartWork = Callable[[Coroutine[Any, Any, None]], object]
"""Runs a coroutine beside the screen."""


class SayInShort(Protocol):
    """Says something for a while in the status line, in short where it has no room for all of the words."""

    def __call__(self, words: str, /, *, short: str = "") -> None:
        """Say `words`, or `short` on a narrow screen; an empty one leaves the words to be cut there."""


class ListDrawing(Protocol):
    """Draws the list of articles and the tree."""

    def show_list(self, cursor: int | None = None) -> None:
        """Show the list as it is now, with the bar in a row.

        None keeps it on the article that it was moved to, else puts it on the open one.
        """

    def show_row(self, id: str) -> None:
        """Show the row of an article anew."""

    def show_tree(self) -> None:
        """Count the parts of the library anew."""


class LibraryDrawing(Protocol):
    """What has to show that the library has changed."""

    def show_new(self, id: str | None) -> None:
        """Show the list anew, with an article opened in it; None opens none."""


class OpenDialog(Protocol):
    """Lays a screen over the one that asks."""

    def __call__(
        self, dialog: Screen[Result], then: Callable[[Result | None], None] | None = None, /
    ) -> object:
        """Show a dialog, and hand its result to `then` when it closes; None when the person left it."""


class TextCursor(Protocol):
    """The cursor of the article pane."""

    @property
    def place(self) -> int:
        """Code point where the current claim starts, if on the cursor line; else where the line does."""

    @property
    def line_span(self) -> Span:
        """What of the text stands on the cursor line."""

    @property
    def row(self) -> int:
        """On which row of the view the cursor stands, from 0."""

    @property
    def current_claim(self) -> int | None:
        """Index of the claim on the cursor line, else of the last one before it; None above all claims."""

    def go_to_claim(self, index: int) -> None:
        """Make a claim the current one, with the cursor on the line where it starts."""

    def go_to_offset(self, offset: int) -> None:
        """Put the cursor on the line of a code point, and on the claim that starts exactly there."""

    def go_to_span(self, span: Span) -> None:
        """Put the cursor on the line where a span starts."""

    def preview_claim(self, index: int) -> None:
        """Go to a claim without CursorMoved."""

    def put_on_row(self, row: int) -> None:
        """Move the view so that the cursor stands on a row of it, or as near as that can be."""


class SearchableText(Protocol):
    """The article pane as a search leads through it."""

    @property
    def place(self) -> int:
        """Code point where the current claim starts, if on the cursor line; else where the line does."""

    @property
    def line_span(self) -> Span:
        """What of the text stands on the cursor line."""

    @property
    def view_top(self) -> int:
        """The first line in view."""

    def set_matches(self, matches: Sequence[Span], current: int | None = None) -> None:
        """Highlight matches; `current` is the index of the one jumped to."""

    def go_to_span(self, span: Span) -> None:
        """Put the cursor on the line where a span starts."""

    def restore_view(self, offset: int, view_top: int) -> None:
        """Put the cursor on the line of a code point and scroll to a first line in view."""


class SelectableText(Protocol):
    """The article pane as far as something in it can be selected."""

    @property
    def place(self) -> int:
        """Code point where the current claim starts, if on the cursor line; else where the line does."""

    @property
    def selected_text(self) -> str:
        """What is selected; empty when nothing is."""

    @property
    def selected_span(self) -> Span | None:
        """From where to where the text is selected; None when nothing of it is."""


class SpanSelection(Protocol):
    """The article pane as far as a stretch of it is selected at once."""

    def select_span(self, span: Span) -> None:
        """Select a stretch of the text, and bring it into view."""


class PaneFocus(Protocol):
    """The panes, of which one has the focus."""

    @property
    def active(self) -> PaneName:
        """The pane with the focus."""

    def go_to(self, name: PaneName) -> None:
        """Give a pane the focus, showing it first."""

    def uncover(self) -> None:
        """Put away what lies over the text."""


class Line(Protocol):
    """The input line at the foot."""

    def ask(self, question: Question, then: Callable[[bool], None]) -> None:
        """Ask a question; `then` is told in the end whether the answer is kept."""


class Presenter(Protocol):
    """Draws the open article and what is known of it."""

    def show_text(self, offset: int) -> None:
        """Show the text of the open article from a code point on, or why there is none."""

    def show_analysis(self) -> None:
        """Show the marks and claims of the open article."""

    def show_claims(self) -> None:
        """List the claims that the filter lets through."""

    def show_correction(self, words: str, *, short: str) -> None:
        """Show marks and claims anew after a correction, and say what it was."""

    def show_nothing(self) -> None:
        """Say that there is no article at all."""


GoToPlace = Callable[[Place], None]
"""Goes to a place in any article."""
