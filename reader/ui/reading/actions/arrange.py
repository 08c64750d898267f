"""Arranges the screen as it was left, and says how it is arranged now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Protocol, cast

from reader.library.library import Library
from reader.session.session import Arrangement
from reader.settings.config import Config
from reader.settings.pane_actions import PaneName
from reader.settings.typography import Typography
from reader.shelf.view import Scope, ScopeKind, Sort, View
from reader.ui.reading.claim_filter import ClaimFilter


class AdjustableText(Protocol):
    """The article pane as far as the person adjusts it."""

    column: int
    typography: Typography


class AdjustablePanes(Protocol):
    """The panes as far as the person adjusts them."""

    zen: bool

    @property
    def hidden_panes(self) -> frozenset[PaneName]:
        """The panes that the person put away."""

    @property
    def widths(self) -> Mapping[str, int]:
        """The widths that the person changed, in cells."""

    @property
    def shows_tree(self) -> bool:
        """Whether the person wanted the tree of the library."""

    def restore(
        self, hidden_panes: Collection[str], *, zen: bool, widths: Mapping[str, int], shows_tree: bool
    ) -> None:
        """Arrange the panes as they were left."""

    def toggle_zen(self) -> None:
        """Leave nothing but the text, or bring the rest back."""


class ScreenArrangement:
    """Knows the settings, which outdo what was left when they are others than then.

    `set_zen` is told whether nothing but the text is seen.
    """

    def __init__(
        self,
        text: AdjustableText,
        panes: AdjustablePanes,
        filter: ClaimFilter,
        library: Library,
        config: Config,
        *,
        set_zen: Callable[[bool], object],
    ) -> None:
        self._text = text
        self._panes = panes
        self._filter = filter
        self._library = library
        self._config = config
        self._set_zen = set_zen
        self.theme = ""
        """The theme that the person chose; empty when they did not."""
        self.knows_steps = False
        """Whether the person has ever stepped to the next claim."""

    def restore(self, arrangement: Arrangement) -> None:
        """Arrange the screen as it was left, but for what other settings have outdone."""
        config = self._config
        self.theme = arrangement.theme if arrangement.theme_instead_of == config.theme else ""
        column = arrangement.column if arrangement.instead_of == config.width else None
        self._text.column = column or config.width
        are_settings_newer = arrangement.typography_instead_of != config.typography
        self._text.typography = (not are_settings_newer and arrangement.typography) or config.typography
        self._panes.restore(
            arrangement.hidden,
            zen=arrangement.zen,
            widths=arrangement.widths,
            shows_tree=arrangement.shows_tree,
        )
        self._set_zen(arrangement.zen)
        self.knows_steps = arrangement.knows_steps
        self._filter.show_rejected(arrangement.shows_rejected)
        self._filter.stops_at_unchecked = arrangement.stops_at_unchecked
        self._restore_list(arrangement)

    def now(self) -> Arrangement:
        """Return how the screen is arranged."""
        text, config, view = self._text, self._config, self._library.article_list.view
        return Arrangement(
            hidden=frozenset(self._panes.hidden_panes),
            zen=self._panes.zen,
            column=None if text.column == config.width else text.column,
            instead_of=config.width,
            widths=self._panes.widths,
            theme=self.theme,
            theme_instead_of=config.theme,
            typography=None if text.typography == config.typography else text.typography,
            typography_instead_of=config.typography,
            knows_steps=self.knows_steps,
            shows_rejected=self._filter.shows_rejected,
            stops_at_unchecked=self._filter.stops_at_unchecked,
            shows_tree=self._panes.shows_tree,
            scope=(view.scope.kind, view.scope.name),
            sort=(view.sort, view.is_reversed),
        )

    def _restore_list(self, arrangement: Arrangement) -> None:
        """List of a library what was listed; all of it where there is nothing of that any more."""
        if self._library.changes is None:
            return
        try:
            scope = Scope(cast(ScopeKind, arrangement.scope[0]), arrangement.scope[1])
            sort, is_reversed = arrangement.sort
            view = View(scope, sort=cast(Sort, sort), is_reversed=is_reversed)
        except ValueError:  # kept by another version of the program
            view = View()
        self._library.article_list.view = view
        if not len(self._library.article_list):
            self._library.article_list.view = View()

    def toggle_zen(self) -> None:
        """Leave nothing but the text, or bring the rest back."""
        self._panes.toggle_zen()
        self._set_zen(self._panes.zen)
