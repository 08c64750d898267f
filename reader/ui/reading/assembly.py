"""Builds the parts of the reading screen that the first text needs, each from what it needs.

What the keys do is built in `key_assembly`, once the text is there.
"""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from textual.screen import Screen

from reader.library.library import Library
from reader.library.other_names import other_names
from reader.settings.config import Config
from reader.settings.key_names import with_keys
from reader.settings.keys import display
from reader.ui.reading.actions.arrange import ScreenArrangement
from reader.ui.reading.actions.articles import ArticleNavigation
from reader.ui.reading.actions.first_step import FirstStep
from reader.ui.reading.actions.linked_place import LinkedPlaceVisit
from reader.ui.reading.actions.navigate import ClaimNavigation
from reader.ui.reading.actions.reading_marks import ReadingMarks
from reader.ui.reading.actions.search import Search
from reader.ui.reading.actions.select_lines import LineSelection
from reader.ui.reading.background import Background
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.failures import Failures
from reader.ui.reading.file_watch import FileWatch
from reader.ui.reading.folder_watch import FolderWatch
from reader.ui.reading.history import History
from reader.ui.reading.list_presenter import ListPresenter
from reader.ui.reading.marked_claims import MarkedClaims
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.presenter import ArticlePresenter
from reader.ui.reading.quoted_elsewhere import QuotedElsewhereClaims
from reader.ui.reading.store_watch import StoreWatch
from reader.ui.reading.watched_folders import WatchedFolders
from reader.ui.reading.widgets import ReadingWidgets

_PROBLEM_SECONDS = 12.0
"""So long a problem stays on the screen: three times a notice, because it comes unasked and names a file."""


class ReadingParts(NamedTuple):
    """What the messages of a reading screen go to."""

    widgets: ReadingWidgets
    open: OpenArticle
    cursor: Cursor
    history: History
    presenter: ArticlePresenter
    lists: ListPresenter
    background: Background
    claim_filter: ClaimFilter
    marked_claims: MarkedClaims
    search: Search
    arrangement: ScreenArrangement
    articles: ArticleNavigation
    navigation: ClaimNavigation
    lines: LineSelection
    marks_of_reading: ReadingMarks
    first_step: FirstStep
    watch: FileWatch
    folder_watch: FolderWatch
    store_watch: StoreWatch
    linked_place: LinkedPlaceVisit
    folders: WatchedFolders


def assemble(screen: Screen[Any], library: Library, config: Config) -> ReadingParts:
    """Return the parts of a screen, wired to one another. Nothing is drawn, opened or analysed yet."""
    failures = Failures()
    open = OpenArticle(library, failures)
    widgets = ReadingWidgets(library, failures, config.keys)
    text, panes, say = widgets.text, widgets.panes, widgets.status.say
    warn = partial(screen.notify, severity="warning", timeout=_PROBLEM_SECONDS, markup=False)
    background = Background(screen, library)
    claim_filter = ClaimFilter(
        lambda name: other_names(library.people, name, article=open.id or "", tell=library.tell)
    )
    if config.level:
        claim_filter.set(f"level:{config.level}")
    marked_claims = MarkedClaims()
    cursor = Cursor(text, open, claim_filter, listed_claim=lambda: widgets.listed_claim)
    history = History(library, place=cursor.place, row=lambda: cursor.row)
    lists = ListPresenter(widgets, library, open, say=say)
    quoted_elsewhere = QuotedElsewhereClaims(
        lambda: library.same_quotes, open, start=partial(screen.run_worker, group="quotations")
    )
    presenter = ArticlePresenter(
        *(widgets, lists, open, failures, claim_filter, marked_claims, quoted_elsewhere),
        problems=library.problems,
        warn=warn,
    )
    search = Search(text)
    marks_of_reading = ReadingMarks(
        *(library, open, panes, lists),
        listed_id=lambda: widgets.listed_article,
        tree_scope=lambda: widgets.tree.scope,
        after=screen.set_timer,
        say=say,
    )
    articles = ArticleNavigation(
        *(library, open, cursor, history, search, presenter, panes),
        analyze=lambda id: screen.call_after_refresh(background.analyze, id),
        on_open=marks_of_reading.note_opening,
        say=say,
    )
    navigation = ClaimNavigation(open, claim_filter, cursor, history, presenter, say=say)
    arrangement = ScreenArrangement(
        *(text, panes, claim_filter, library, config), set_zen=lambda is_zen: screen.set_class(is_zen, "-zen")
    )
    first_step = FirstStep(
        navigation, arrangement, config.keys, show=lambda tip: widgets.status.change(tip=tip)
    )
    watch = FileWatch(
        open,
        key=display(config.keys["analyse_again"][0]),
        tell=lambda words: widgets.status.change(news=words),
    )
    lines = LineSelection(text, panes, say=say)
    return ReadingParts(
        *(widgets, open, cursor, history, presenter, lists, background, claim_filter, marked_claims, search),
        *(arrangement, articles, navigation, lines, marks_of_reading, first_step, watch),
        FolderWatch(library, open, say=say, show=lists.show_row),
        StoreWatch(
            *(library, open, lists),
            tell=lambda words: widgets.status.change(news=with_keys(words, config.keys)),
            show_corrected=presenter.show_corrected,
        ),
        LinkedPlaceVisit(library.first_places, open, cursor, text, say=say),
        WatchedFolders(library, open),
    )
