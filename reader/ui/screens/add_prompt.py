"""Asks what to add: a line that names it, or a text that is pasted."""

from __future__ import annotations

from textual import on
from textual.events import Paste
from textual.message import Message

from reader.ui.screens.line_prompt import LinePrompt
from reader.ui.widgets.prompt_input import PromptInput


class LineOrText(PromptInput):
    """A line in which a text of several lines, once it is pasted, does not lose all but the first of them."""

    class TextPasted(Message):
        """Several lines were pasted."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def on_paste(self, event: Paste) -> None:
        """Hand on several lines; a single one goes into the line. Some terminals end each with CR alone."""
        text = event.text.replace("\r\n", "\n").replace("\r", "\n")
        if "\n" in text.strip():
            event.prevent_default()
            event.stop()
            self.post_message(self.TextPasted(text))


class AddPrompt(LinePrompt):
    """Closes with the line, or with a text of several lines as soon as one is pasted."""

    INPUT = LineOrText

    @on(LineOrText.TextPasted)
    def _take_text(self, message: LineOrText.TextPasted) -> None:
        self.dismiss(message.text)
