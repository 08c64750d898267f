"""Lays over the text what is known beyond it: why a claim is one, who speaks, the headings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.claims.explain import why
from reader.library.titles import title_of
from reader.settings.keymap import Keymap
from reader.ui.reading.actions.navigate import ClaimNavigation
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.history import History
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, PaneFocus, Say
from reader.ui.view.outline import Section, outline

if TYPE_CHECKING:
    from reader.ui.screens.details import Details
    from reader.ui.screens.outline import OutlinedText
    from reader.ui.screens.speakers import Answer, SameSpeakerQuestion


class Overlays:
    """Opens dialogs about the open article, and goes on with what the person asks for there."""

    def __init__(
        self,
        open: OpenArticle,
        filter: ClaimFilter,
        cursor: Cursor,
        history: History,
        navigation: ClaimNavigation,
        text: OutlinedText,
        panes: PaneFocus,
        keys: Keymap,
        *,
        ask_same_speaker: Callable[[SameSpeakerQuestion, Callable[[], None]], None],
        open_dialog: OpenDialog,
        say: Say,
    ) -> None:
        self._open = open
        self._filter = filter
        self._cursor = cursor
        self._history = history
        self._navigation = navigation
        self._text = text
        self._panes = panes
        self._keys = keys
        self._ask_same_speaker = ask_same_speaker
        self._open_dialog = open_dialog
        self._say = say

    def why(self) -> None:
        """Say why the current claim is one, and whose."""
        from reader.ui.screens.details import DetailsScreen

        if self._open.claim(self._cursor.claim) is None:
            self._say(self._cursor.why_no_claim)
            return
        self._open_dialog(
            DetailsScreen(
                self.details,
                step_claim=self._navigation.step_claim,
                step_speaker=self._navigation.step_speaker,
            )
        )

    def speakers(self) -> None:
        """Show who speaks."""
        from reader.ui.screens.speakers import speakers_screen

        if self._open.article is not None:
            dialog = speakers_screen(
                *(self._open.corrected, self._open.text, self._cursor.claim, self._keys),
                is_complete=self._open.is_complete,
            )
            self._open_dialog(dialog, self.follow)

    def outline(self) -> None:
        """Show the headings, and go to the one that the person chooses."""
        from reader.ui.screens.outline import OutlineScreen

        article = self._open.article
        if article is not None:
            claims = self._open.analysis.claims
            starts = sorted(claims[index].start for index in self._filter.let_through)
            sections = outline(article, title_of(article.label, article), starts)
            self._open_dialog(
                OutlineScreen(sections, self._text, self._keys, is_complete=self._open.is_complete),
                self.go_to_section,
            )

    def details(self) -> Details:
        """Return what is known of the current claim, which there must be."""
        from reader.ui.screens.details import Details

        index = self._cursor.claim
        assert index is not None
        return Details(
            " · ".join(filter(None, (self._filter.own_number(index), self._filter.position(index)))),
            self._open.analysis.claims[index],
            self._open.text,
            why(self._open.text, self._open.corrected, index),
        )

    def follow(self, answer: Answer | None) -> None:
        """Filter by the query that the speakers' screen closed with, go to the claim, or ask the question.

        After the question the speakers are shown again; nothing for None.
        """
        from reader.ui.screens.speakers import SameSpeakerQuestion

        if isinstance(answer, SameSpeakerQuestion):
            self._ask_same_speaker(answer, self.speakers)
        elif isinstance(answer, str):
            self._navigation.filter_by(answer)
        elif answer is not None and answer != self._cursor.claim:
            self._navigation.jump_to(answer)

    def go_to_section(self, section: Section | None) -> None:
        """Go to a section of the outline; nowhere for None."""
        if section is not None:
            self._history.jump()
            self._cursor.go_to_span(section.span)
            self._panes.go_to("text")
