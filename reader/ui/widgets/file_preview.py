"""How a file begins that is about to be written."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from reader.ui.view.preview_lines import FileBeginning, file_preview_lines


class FilePreview(Static):
    """The beginning of a file, as much of it as there is room for, with what was said in it."""

    def __init__(self, *, classes: str) -> None:
        super().__init__(classes=classes)
        self._file = FileBeginning("")

    def show(self, file: FileBeginning) -> None:
        """Show how another file begins."""
        self._file = file
        self._draw()

    def on_resize(self) -> None:
        """Show as much of it as there is room for now."""
        self._draw()

    def _draw(self) -> None:
        lines = file_preview_lines(self._file, width_cells=self.size.width, height=self.size.height)
        self.update(Content("\n".join(lines)))
