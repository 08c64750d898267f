"""What every screen has in common: the same keys move whatever can be moved."""

from __future__ import annotations

from typing import Protocol, TypeVar

from textual.screen import Screen

from reader.ui.bindings import bindings

Result = TypeVar("Result")


class Pane(Protocol):
    """Something with a cursor, or that scrolls."""

    def move_lines(self, count: int) -> None:
        """Move down by lines or rows, up when negative."""

    def move_pages(self, pages: float) -> None:
        """Move down by screenfuls, up when negative."""

    def top(self) -> None:
        """Move to the beginning."""

    def bottom(self) -> None:
        """Move to the end."""


class PaneScreen(Screen[Result]):
    """A screen whose movement keys go to one pane. A subclass says which, and what `back` does."""

    BINDINGS = [*bindings("lists", "everywhere")]
    AUTO_FOCUS = ""

    @property
    def pane(self) -> Pane:
        """The pane that the keys move."""
        raise NotImplementedError

    def action_back(self) -> None:
        """Go back by one step."""
        raise NotImplementedError

    def action_leave(self) -> None:
        """Do what `q` does: go back."""
        self.action_back()

    def action_move_lines(self, count: int) -> None:
        """Move by lines or rows."""
        self.pane.move_lines(count)

    def action_move_pages(self, pages: float) -> None:
        """Move by screenfuls."""
        self.pane.move_pages(pages)

    def action_top(self) -> None:
        """Move to the beginning."""
        self.pane.top()

    def action_bottom(self) -> None:
        """Move to the end."""
        self.pane.bottom()
