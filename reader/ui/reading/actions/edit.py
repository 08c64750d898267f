"""Opens the file of the article in the person's editor, and reads it again when it was changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.paths import bundled
from reader.text.normalize import replace_controls
from reader.ui.programs import editor
from reader.ui.reading.article_file import path_of
from reader.ui.reading.file_watch import file_version
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.passages import line_in_file
from reader.ui.reading.protocols import Say, SelectableText

_NO_FILE = "It is not in a file of its own: there is nothing to edit."


class EditorAction:
    """`run_in_terminal` runs the editor and returns why it could not; `reload` reads the article again."""

    def __init__(
        self,
        open: OpenArticle,
        view: SelectableText,
        *,
        run_in_terminal: Callable[[Sequence[str]], str],
        reload: Callable[[], None],
        say: Say,
    ) -> None:
        self._open = open
        self._view = view
        self._run_in_terminal = run_in_terminal
        self._reload = reload
        self._say = say

    def edit(self) -> None:
        """Open the article in the editor at the cursor line; say why when it cannot be edited."""
        article = self._open.article
        if article is None:
            self._say("There is no article here.")
            return
        path = path_of(article)
        if path is None or (reason := why_not_to_edit(path)):
            self._say(_NO_FILE if path is None else reason)
            return
        try:
            command = editor.command(os.environ, path, line_in_file(article, self._view.place) or 1)
        except editor.NoEditorError as error:
            self._say(str(error))
            return
        before = file_version(path)
        if problem := self._run_in_terminal(command):
            self._say(problem)
        elif file_version(path) == before:
            self._say("Nothing was changed; {analyse_again} reads the article again.")
        else:
            self._reload()
            self._say("The article was read again.")


def why_not_to_edit(path: Path) -> str:
    """Return why an article cannot be edited, as a sentence for the person; empty when it can."""
    if not path.is_file():
        return _NO_FILE
    if path.resolve().is_relative_to(bundled("articles").resolve()):
        return "This article came with the program; edit a copy of it."
    if not os.access(path, os.W_OK):
        return f"{replace_controls(path.name)} cannot be written to, so that there is nothing to edit."
    return ""
