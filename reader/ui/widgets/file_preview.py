"""How a file begins that is about to be written."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from reader.ui.view.preview_lines import preview_lines


class FilePreview(Static):
    """The beginning of a file, as much of it as there is room for."""

    def __init__(self, *, classes: str) -> None:
        super().__init__(classes=classes)
        self._text = ""

    def show(self, text: str) -> None:
        """Show how another file begins."""
        self._text = text
        self._draw()

    def on_resize(self) -> None:
        """Show as much of it as there is room for now."""
        self._draw()

    def _draw(self) -> None:
        lines = preview_lines(self._text, width_cells=self.size.width, height=self.size.height)
        self.update(Content("\n".join(lines)))
