"""Keys of the library: its lists and tree, its search, what comes into it, what was read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple, Protocol, cast

from reader.library.library import Library
from reader.shelf.view import Scope
from reader.ui.reading.actions.add import Adding
from reader.ui.reading.actions.ask import LineQuestions
from reader.ui.reading.actions.feeds import FeedVisits
from reader.ui.reading.actions.library_search import LibrarySearchAction
from reader.ui.reading.actions.list_view import ListView
from reader.ui.reading.actions.places import PlaceNavigation
from reader.ui.reading.actions.rows import ListRows
from reader.ui.reading.actions.tagging import Tagging
from reader.ui.reading.actions.tree import TreeKeys
from reader.ui.reading.actions.unfollow import Unfollowing
from reader.ui.reading.actions.unread import UnreadSteps
from reader.ui.reading.intake_work import IntakeWork
from reader.ui.reading.keys.wiring import Call, Wiring
from reader.ui.reading.new_articles import NewArticles


class LibraryHost(Protocol):
    """The program, as far as it changes what it shows."""

    def show_library(self, library: Library) -> None:
        """Show another library in place of this one."""

    def say(self, words: str) -> None:
        """Say something in the status line of what is shown by then."""


class LibraryKeys(NamedTuple):
    """What other families need of them."""

    rows: ListRows
    list_view: ListView
    unread: UnreadSteps
    search: LibrarySearchAction
    tagging: Tagging
    feeds: FeedVisits
    unfollowing: Unfollowing
    intake_work: IntakeWork
    actions: Mapping[str, Call]


def library_keys(wiring: Wiring, questions: LineQuestions, places: PlaceNavigation) -> LibraryKeys:
    """Return the keys of the library; titles are asked for with `questions`, hits opened at `places`."""
    library, parts, open_dialog = wiring.library, wiring.parts, wiring.open_dialog
    widgets, panes, say = parts.widgets, parts.widgets.panes, parts.widgets.status.say
    open, history, articles, lists = parts.open, parts.history, parts.articles, parts.lists
    list_view = ListView(library, lists, questions, panes, open_dialog=open_dialog, say=say)
    tree = TreeKeys(library, widgets.tree, panes, lists, list_view, say=say)
    rows = ListRows(
        *(widgets, library.article_list, open, parts.cursor, history, articles), choose_scope=tree.choose
    )
    unread = UnreadSteps(library.article_list, open, history, articles, widgets.articles, panes, say=say)

    def tree_scope() -> Scope | None:
        return widgets.tree.scope if panes.active == "tree" else None

    search = LibrarySearchAction(
        *(library, places, wiring.config.keys),
        tree_scope=tree_scope,
        on_close=lists.show_tree,
        leave=list_view.leave,
        open_dialog=open_dialog,
        say=say,
    )
    tagging = Tagging(
        library, lists, listed_id=lambda: widgets.listed_article, open_dialog=open_dialog, say=say
    )
    intake = _intake_actions(wiring, list_view, tree_scope)

    def pause() -> None:
        is_paused = parts.background.pause()
        say("The library is not analysed on; what you open is." if is_paused else "Analysing goes on.")

    actions: dict[str, Call] = {
        "add": intake.adding.ask,
        "mark_all_read": parts.marks_of_reading.mark_all_read,
        "open": rows.open,
        "pause": pause,
        "search_library": search.ask,
        "sort_articles": list_view.ask_for_order,
        "step_article": articles.step,
        "step_pane": tree.step_pane,
        "step_unread": unread.step,
        "toggle_pane": panes.toggle,
        "toggle_read": parts.marks_of_reading.toggle_read,
        "toggle_star": parts.marks_of_reading.toggle_star,
        "toggle_tree": tree.toggle,
        "widen_pane": lambda cells: say(panes.widen(cells)),
        "zen": parts.arrangement.toggle_zen,
    }
    return LibraryKeys(
        *(rows, list_view, unread, search, tagging, intake.feeds, intake.unfollowing, intake.work), actions
    )


class _IntakeActions(NamedTuple):
    """What brings articles into the library, and has feeds followed or not."""

    work: IntakeWork
    feeds: FeedVisits
    unfollowing: Unfollowing
    adding: Adding


def _intake_actions(
    wiring: Wiring, list_view: ListView, tree_scope: Callable[[], Scope | None]
) -> _IntakeActions:
    """Return them; `tree_scope` tells which row of the tree is meant, None while it has no keys."""
    library, parts, open_dialog = wiring.library, wiring.parts, wiring.open_dialog
    host = cast(LibraryHost, wiring.screen.app)
    new_articles = NewArticles(
        *(library, parts.open, parts.history, parts.articles, parts.lists),
        show_library=host.show_library,
        analyze=parts.background.analyze,
    )
    work = IntakeWork(
        library,
        show_progress=lambda words: parts.widgets.status.change(intake=words),
        open_dialog=open_dialog,
        start=partial(wiring.screen.run_worker, group="intake"),
        say=host.say,
    )
    feeds = FeedVisits(
        *(work, new_articles), listed_scope=lambda: tree_scope() or library.article_list.view.scope
    )
    unfollowing = Unfollowing(
        work,
        tree_scope=tree_scope,
        title_of=parts.lists.title,
        leave=list_view.leave,
        open_dialog=open_dialog,
        say=parts.widgets.status.say,
    )
    adding = Adding(work, new_articles, follow=feeds.follow, open_dialog=open_dialog)
    return _IntakeActions(work, feeds, unfollowing, adding)
