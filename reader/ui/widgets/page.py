"""A page that scrolls by the keys of its screen."""

from __future__ import annotations

from textual.containers import VerticalScroll


class Page(VerticalScroll, can_focus=False):
    """Whatever stands on it, from top to bottom."""

    def move_lines(self, count: int) -> None:
        """Scroll by lines."""
        self.scroll_relative(y=count, animate=False)

    def move_pages(self, pages: float) -> None:
        """Scroll by screenfuls."""
        self.scroll_relative(y=round(pages * self.size.height), animate=False)

    def top(self) -> None:
        """Scroll to the beginning."""
        self.scroll_home(animate=False)

    def bottom(self) -> None:
        """Scroll to the end."""
        self.scroll_end(animate=False)
