"""Copies what is selected, else the current claim."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from textual.actions import SkipAction

from reader.ui.programs import clipboard
from reader.ui.reading.actions.select_lines import LineSelection
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.marked_claims import MarkedClaims
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.passages import Passage, selection_or_claims
from reader.ui.reading.protocols import OpenDialog, SayInShort, SelectableText, StartWork

_CITATION = "citation: who said what, title, address, note"
_WEB_LINK, _FILE_LINK = "link to the words on the web", "link to the words in the file, for `reader open`"


class ClipboardCopy:
    """Puts words on the terminal's clipboard (`copy_in_terminal`), and by a program on the session's."""

    def __init__(
        self,
        open: OpenArticle,
        view: SelectableText,
        cursor: Cursor,
        marked_claims: MarkedClaims,
        lines: LineSelection,
        *,
        copy_in_terminal: Callable[[str], None],
        open_dialog: OpenDialog,
        start: StartWork,
        say: SayInShort,
    ) -> None:
        self._open = open
        self._view = view
        self._cursor = cursor
        self._marked_claims = marked_claims
        self._lines = lines
        self._copy_in_terminal = copy_in_terminal
        self._open_dialog = open_dialog
        self._start = start
        self._say = say

    def copy(self, with_place: bool) -> None:
        """Copy what is selected, else the marked claims, else the current one.

        With the place the person chooses between title, address, place and note below the words, and a link
        that leads to them; where there is no link to be had, nothing is asked.
        """
        passage = selection_or_claims(self._open, self._view, self._cursor.claim, self._marked_claims.indices)
        if passage is None:
            self._say(f"{self._cursor.why_no_claim} {{select_lines}} selects lines.")
        elif with_place:
            self._ask_how(passage)
        else:
            self._start(self._copy(passage.text, passage.subject))
        self._lines.end()

    def _ask_how(self, passage: Passage) -> None:
        from reader.ui.screens.choice_prompt import ChoicePrompt

        links = {_WEB_LINK: passage.web_link(), _FILE_LINK: passage.file_link()}
        answers = {_CITATION: passage.cite(), **{name: link for name, link in links.items() if link}}

        def copy(name: str | None) -> None:
            if name is not None:
                subject = passage.subject if name == _CITATION else f"the link to {passage.subject}"
                self._start(self._copy(answers[name], subject))

        if len(answers) == 1:
            copy(_CITATION)
        else:
            self._open_dialog(ChoicePrompt(f"Copy of {passage.subject}", tuple(answers)), copy)

    def copy_selection(self) -> None:
        """Do what Textual's own key for copying does, and say where the words went.

        Raises SkipAction when nothing is selected: the key then goes on to Textual.
        """
        if not self._view.selected_text:
            raise SkipAction
        self.copy(with_place=False)

    async def _copy(self, text: str, subject: str) -> None:
        self._copy_in_terminal(text)
        program = await clipboard.copy(text, clipboard.programs(os.environ, sys.platform))
        self._say(
            clipboard.report(program, subject, text), short=clipboard.short_report(program, subject, text)
        )
