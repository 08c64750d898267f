"""Lays over the text what is known beyond it: why a claim is one, who speaks, the headings."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from reader.claims.explain import why
from reader.settings.actions import Keymap
from reader.ui.reading.actions.filter import Filtering
from reader.ui.reading.actions.navigate import Walking
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.history import Travels
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.widgets import Parts
from reader.ui.screens.details import Details, DetailsScreen
from reader.ui.screens.outline import OutlineScreen
from reader.ui.screens.speakers import speakers_screen
from reader.ui.view.outline import Section, outline
from reader.ui.widgets.article_list import title_of


class Overlays:
    """Opens other screens over one, and goes on with what the person asks for there."""

    def __init__(
        self,
        screen: Screen[Any],
        parts: Parts,
        open: OpenArticle,
        filter: Filtering,
        cursor: Cursor,
        travels: Travels,
        walking: Walking,
        keys: Keymap,
    ) -> None:
        self._screen = screen
        self._parts = parts
        self._open = open
        self._filter = filter
        self._cursor = cursor
        self._travels = travels
        self._walking = walking
        self._keys = keys

    def why(self) -> None:
        """Say why the current claim is one, and whose."""
        if self._open.claim(self._cursor.claim) is None:
            self._parts.status.say("No claim here yet.")
            return
        steps = {"step_claim": self._walking.step_claim, "step_speaker": self._walking.step_speaker}
        self._screen.app.push_screen(DetailsScreen(self._details, **steps))

    def speakers(self) -> None:
        """Show who speaks."""
        if self._open.article is not None:
            screen = speakers_screen(self._open.analysis, self._open.text, self._cursor.claim, self._keys)
            self._screen.app.push_screen(screen, self._walking.follow)

    def outline(self) -> None:
        """Show the headings, and go to the one that the person chooses."""
        article = self._open.article
        if article is not None:
            claims = self._open.analysis.claims
            starts = sorted(claims[index].start for index in self._filter.let_through)
            sections = outline(article, title_of(article.label, article), starts)
            self._screen.app.push_screen(
                OutlineScreen(sections, self._parts.text, self._keys), self._go_to_section
            )

    def _details(self) -> Details:
        """Return what is known of the current claim, which there must be."""
        index = self._cursor.claim
        assert index is not None
        return Details(
            self._parts.claims_pane.position(index),
            self._open.analysis.claims[index],
            self._open.text,
            why(self._open.text, self._open.by_hand, index),
        )

    def _go_to_section(self, section: Section | None) -> None:
        if section is not None:
            self._travels.jump()
            self._cursor.go_to_span(section.span)
