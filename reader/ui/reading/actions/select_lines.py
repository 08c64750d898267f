"""Selecting whole lines with the keyboard: from where it began to wherever the cursor goes. No keys here."""

from __future__ import annotations

from typing import Protocol

from textual.selection import Selection

from reader.ui.reading.protocols import PaneFocus, SayInShort


class LineSelectable(Protocol):
    """The article pane as far as lines of it can be selected."""

    @property
    def place(self) -> int:
        """A code point on the cursor line."""

    @property
    def text_selection(self) -> Selection | None:
        """What is selected now."""

    def select_lines(self, start: int) -> None:
        """Select the line of the code point `start`, the cursor line and what lies between."""

    def clear_selection(self) -> bool:
        """Select nothing any more; tell whether anything was selected."""


class LineSelection:
    """Lets the selection of a view follow its cursor, once begun, until something else ends or changes it."""

    def __init__(self, view: LineSelectable, panes: PaneFocus, *, say: SayInShort) -> None:
        self._view = view
        self._panes = panes
        self._say = say
        self._start = 0
        """Code point at which the line stands that it began with."""
        self._selection: Selection | None = None
        """The selection as it was left here; another one is the mouse's, and none means that it was ended."""

    @property
    def is_on(self) -> bool:
        """Whether the selection follows the cursor."""
        return self._selection is not None and self._selection == self._view.text_selection

    def toggle(self) -> None:
        """Begin with the cursor line, or end; say so."""
        self._panes.go_to("text")
        if self.is_on:
            self.end()
            self._say("Nothing is selected.")
            return
        self._start = self._view.place
        self._select()
        self._say(
            "Line selected: movements extend it, {copy} copies, {back} ends it.",
            short="Selected: {copy} copies.",
        )

    def follow(self) -> None:
        """Extend the selection to the cursor line."""
        if self.is_on:
            self._select()

    def end(self) -> bool:
        """End it, and whatever the mouse selected; tell whether there was anything."""
        self._selection = None
        return self._view.clear_selection()

    def _select(self) -> None:
        self._view.select_lines(self._start)
        self._selection = self._view.text_selection
