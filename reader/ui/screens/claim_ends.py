"""Moves the ends of a claim's content word by word; the text shows at once what that comes to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from reader.claims.content_range import ContentRange
from reader.model import KINDS, Kind, Polarity, Span
from reader.text.word_edges import next_end, next_start
from reader.ui.screens.dialog import Dialog

_HINTS = (("h l", "move"), ("Tab", "swap"), ("Enter", "keep"), ("Esc", "drop"))
"""No wider than 40 cells."""


@dataclass(frozen=True, slots=True)
class ClaimShape:
    """From where to where a claim's content reaches, and how it was said."""

    content: Span
    kind: Kind
    polarity: Polarity = "positive"


class SpannedText(Protocol):
    """The article pane as far as it can show a stretch of its text."""

    def select_span(self, span: Span) -> None:
        """Select a stretch of the text, and bring it into view."""

    def clear_selection(self) -> bool:
        """Select nothing any more; tell whether anything was selected."""


class ClaimEndsScreen(Dialog[ClaimShape | None]):
    """Closes with the shape that the person keeps; with None when they drop it.

    `kind_of` guesses the kind of a content until the person says one; None leaves it as it is.
    """

    AUTO_FOCUS = ""
    BINDINGS = [
        Binding("h,left", "move(-1)", "End a word to the left"),
        Binding("l,right", "move(1)", "End a word to the right"),
        Binding("tab,shift+tab", "other_end", "The other end"),
        Binding("k", "next_kind", "Another kind"),
        Binding("n", "negate", "Said, or not said"),
        Binding("enter", "keep", "Keep it"),
        Binding("escape,q", "drop", "Drop it"),
    ]

    def __init__(
        self,
        heading: str,
        shape: ClaimShape,
        text: str,
        bounds: ContentRange,
        view: SpannedText,
        *,
        kind_of: Callable[[Span], Kind] | None = None,
    ) -> None:
        super().__init__()
        self._heading = heading
        self._shape = shape
        self._text = text
        self._bounds = bounds
        self._view = view
        self._kind_of = kind_of
        self._is_at_start = False
        """Which end the keys move: the end first, because a claim cut short is what one meets most."""
        self._line = Static(classes="bottom-line")

    def compose(self) -> ComposeResult:
        """Show the state over the keys."""
        yield self._line
        hints = (Content.assemble((keys, "bold"), f" {hint}") for keys, hint in _HINTS)
        words = Content("  ").join(hints)
        yield Static(words.stylize("$muted"), classes="bottom-line")

    def on_mount(self) -> None:
        """Show the content in the text."""
        self._show()

    def action_move(self, step: int) -> None:
        """Move one end by a word."""
        start, end = self._shape.content
        if self._is_at_start:
            starts = Span(self._bounds.starts.start, min(self._bounds.starts.end, end - 1))
            start = next_start(self._text, start, step, starts)
        else:
            ends = Span(max(self._bounds.ends.start, start + 1), self._bounds.ends.end)
            end = next_end(self._text, end, step, ends)
        content = Span(start, end)
        kind = self._kind_of(content) if self._kind_of else self._shape.kind
        self._shape = replace(self._shape, content=content, kind=kind)
        self._show()

    def action_other_end(self) -> None:
        """Let the keys move the other end."""
        self._is_at_start = not self._is_at_start
        self._show()

    def action_next_kind(self) -> None:
        """Take the next kind."""
        self._kind_of = None
        kind = KINDS[(KINDS.index(self._shape.kind) + 1) % len(KINDS)]
        self._shape = replace(self._shape, kind=kind)
        self._show()

    def action_negate(self) -> None:
        """Turn around whether it was said."""
        is_positive = self._shape.polarity == "positive"
        self._shape = replace(self._shape, polarity="negative" if is_positive else "positive")
        self._show()

    def action_keep(self) -> None:
        """Close with what is shown."""
        self._close(self._shape)

    def action_drop(self) -> None:
        """Close as if nothing had been moved."""
        self._close(None)

    def _close(self, shape: ClaimShape | None) -> None:
        self._view.clear_selection()
        self.dismiss(shape)

    def _show(self) -> None:
        shape = self._shape
        self._view.select_span(shape.content)
        edge = "▐◂ start" if self._is_at_start else "end ▸▌"
        polarity = "said" if shape.polarity == "positive" else "not said"
        self._line.update(
            Content.assemble(
                (self._heading, "bold"),
                (f" {edge} ", "bold $accent"),
                *(("k", "bold"), f" {shape.kind} ", ("n", "bold"), f" {polarity}"),
            )
        )
