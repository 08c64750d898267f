"""A line to type into that says what goes into it while it is empty, as far as there is room."""

from __future__ import annotations

from textual.widgets import Input

from reader.ui.view.claim_row_lines import shortened


class PromptInput(Input):
    """A line as high as its words."""

    def __init__(self, value: str = "", *, hint: str, select_on_focus: bool) -> None:
        super().__init__(value, placeholder=hint, select_on_focus=select_on_focus, compact=True)
        self._hint = hint

    def on_resize(self) -> None:
        """Say that the hint goes on where the line is too short for it."""
        self.placeholder = shortened(self._hint, self.content_size.width)
