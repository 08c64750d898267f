"""One step back: out of a selection, a list, a search, a filter, an order of claims, a way of reading."""

from __future__ import annotations

from collections.abc import Callable

from reader.ui.reading.actions.arrange import ScreenArrangement
from reader.ui.reading.actions.filter_keys import FilterKeys
from reader.ui.reading.actions.list_view import ListView
from reader.ui.reading.actions.mark_claims import ClaimMarking
from reader.ui.reading.actions.search import Search
from reader.ui.reading.actions.select_lines import LineSelection
from reader.ui.reading.actions.text_options import TextOptions
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.presenter import ArticlePresenter
from reader.ui.reading.widgets import ReadingWidgets


class BackSteps:
    """Undoes what was done last of what can be undone.

    `clear_notifications` puts problems away and tells whether there were any; `quit` ends the program.
    """

    def __init__(
        self,
        widgets: ReadingWidgets,
        filter: ClaimFilter,
        filtering: FilterKeys,
        search: Search,
        lines: LineSelection,
        options: TextOptions,
        arrangement: ScreenArrangement,
        presenter: ArticlePresenter,
        marking: ClaimMarking,
        list_view: ListView,
        *,
        clear_notifications: Callable[[], bool],
        quit: Callable[[], None],
    ) -> None:
        self._widgets = widgets
        self._filter = filter
        self._filtering = filtering
        self._search = search
        self._lines = lines
        self._options = options
        self._arrangement = arrangement
        self._presenter = presenter
        self._marking = marking
        self._list_view = list_view
        self._clear_notifications = clear_notifications
        self._quit = quit

    def back(self) -> None:
        """Put problems away; else go one step back."""
        if not self._clear_notifications():
            self.step()

    def leave(self) -> None:
        """Go one step back; where there is none, quit."""
        if not self.step():
            self._quit()

    def step(self) -> bool:
        """Go one step back; tell whether there was anything to go back from."""
        widgets = self._widgets
        if self._lines.end():
            return True
        if self._marking.clear():
            return True
        if self._filter.is_on and not self._filter.let_through:
            self._filtering.clear()
        elif widgets.panes.active == "tree":
            widgets.panes.go_to("articles")
        elif widgets.panes.active == "articles" and self._list_view.clear_titles():
            widgets.status.say("All titles.")
        elif widgets.panes.active != "text":
            widgets.articles.cursor = widgets.articles.open_index
            widgets.panes.go_to("text")
        elif self._search.is_on:
            self._search.clear()
            widgets.status.say("")
        elif self._filter.is_on:
            self._filtering.clear()
        elif not self._presenter.is_as_in_text:
            self._presenter.list_as_in_text()
        elif widgets.text.skims:
            self._options.toggle_skim()
        elif widgets.panes.zen:
            self._arrangement.toggle_zen()
        else:
            return False
        return True
