"""What a command said, over the text."""

from __future__ import annotations

from textual.content import Content

from reader.ui.programs.pipe import PipeResult
from reader.ui.screens.page_screen import PageScreen, page_of


class OutputScreen(PageScreen):
    """The words of a command, under its line and how it ended."""

    def __init__(self, line: str, result: PipeResult) -> None:
        heading = Content.assemble((f"| {line}", "bold $accent"), (f"  {result.result}", "$muted"))
        super().__init__(page_of(heading, Content(result.output)))
