"""Hands what is selected, else the current claim, else the whole article to a command."""

from __future__ import annotations

from reader.ui.programs.pipe import pipe
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.marked_claims import MarkedClaims
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.passages import Passage, selection_or_claims, whole_article
from reader.ui.reading.protocols import OpenDialog, Say, SelectableText, StartWork

_MAX_COMMANDS = 20
"""Commands offered again: as many as stand over the prompt on a screen of 24 lines."""
_HINT = "Enter runs it, Esc leaves it"


class CommandPipe:
    """Asks for commands, and remembers them for as long as the screen lasts."""

    def __init__(
        self,
        open: OpenArticle,
        view: SelectableText,
        cursor: Cursor,
        marked_claims: MarkedClaims,
        *,
        open_dialog: OpenDialog,
        start: StartWork,
        say: Say,
    ) -> None:
        self._open = open
        self._view = view
        self._cursor = cursor
        self._marked_claims = marked_claims
        self._open_dialog = open_dialog
        self._start = start
        self._say = say
        self.commands: list[str] = []
        """What was piped to, the latest first."""

    def ask(self) -> None:
        """Ask for a command, and hand it the passage."""
        from reader.ui.screens.line_prompt import LinePrompt

        passage = selection_or_claims(
            self._open, self._view, self._cursor.claim, self._marked_claims.indices
        ) or whole_article(self._open)
        if passage is None:
            self._say("There is no article here.")
            return
        prompt = LinePrompt(f"Pipe {passage.subject} to a command", answers=self.commands, hint=_HINT)
        self._open_dialog(prompt, lambda line: self.send(line, passage) if line else None)

    def send(self, line: str, passage: Passage) -> None:
        """Hand a passage to the command of a line; show what it writes, or say how it ended."""
        self.commands = [line, *(command for command in self.commands if command != line)][:_MAX_COMMANDS]
        self._say(f"Piping {passage.subject} to {line} …")
        self._start(self._send(line, passage))

    async def _send(self, line: str, passage: Passage) -> None:
        from reader.ui.screens.output import OutputScreen

        text = passage.text if passage.text.endswith("\n") else f"{passage.text}\n"
        result = await pipe(line, text)
        self._say(result.result)
        if result.output:
            self._open_dialog(OutputScreen(line, result))
