"""Gives articles of the library tags, and takes them away."""

from __future__ import annotations

from collections.abc import Callable

from reader.errors import ReaderError
from reader.library.library import Library
from reader.text.one_line import one_line
from reader.ui.reading.protocols import ListDrawing, OpenDialog, Say

_HINT = "Tags, with commas between them; none takes all of them away"


class Tagging:
    """Asks for the tags of the article under the bar of the list, whose id `listed_id` returns."""

    def __init__(
        self,
        library: Library,
        drawing: ListDrawing,
        *,
        listed_id: Callable[[], str | None],
        open_dialog: OpenDialog,
        say: Say,
    ) -> None:
        self._library = library
        self._drawing = drawing
        self._listed_id = listed_id
        self._open_dialog = open_dialog
        self._say = say

    def ask(self) -> None:
        """Ask for the tags."""
        from reader.ui.screens.line_prompt import LinePrompt

        id, tags = self._listed_id(), self._library.tags
        row = None if id is None else self._library.article_list.row_of(id)
        if id is None or tags is None or row is None:
            self._say("There is no article here.")
            return
        try:
            tags_before, feed_tags = tags.tags(id), tags.feed_tags(id)
        except ReaderError as error:
            self._say(str(error))
            return

        def keep(line: str | None) -> None:
            if line is not None:
                self._keep(id, tags_before, line)

        heading = f"Tags of {one_line(row.title)}"
        # Those of the feed are changed where the feed is; they come first, for the line is cut where it ends.
        hint = f"Also of its feed: {', '.join(feed_tags)}. {_HINT}" if feed_tags else _HINT
        self._open_dialog(LinePrompt(heading, value=", ".join(tags_before), hint=hint), keep)

    def _keep(self, id: str, tags_before: tuple[str, ...], line: str) -> None:
        tags = self._library.tags
        assert tags is not None
        wanted_tags = tuple(dict.fromkeys(filter(None, map(one_line, line.split(",")))))
        try:
            for tag in tags_before:
                if tag not in wanted_tags:
                    tags.untag([id], tag)
            for tag in wanted_tags:
                if tag not in tags_before:
                    tags.tag([id], tag)
        except ReaderError as error:
            self._say(str(error))
            return
        self._drawing.show_tree()
        self._say(f"Tags: {', '.join(wanted_tags)}." if wanted_tags else "No tags.")
