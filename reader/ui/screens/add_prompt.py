"""Asks what to add: a line that names it, or a text that is pasted."""

from __future__ import annotations

from textual.events import Paste

from reader.ui.screens.line_prompt import LinePrompt


class AddPrompt(LinePrompt):
    """Closes with the line, or with a text of several lines as soon as one is pasted."""

    def on_paste(self, event: Paste) -> None:
        """Take a text of several lines whole: the line would take the first of them."""
        if len(event.text.strip().splitlines()) > 1:
            event.prevent_default()
            self.dismiss(event.text)
