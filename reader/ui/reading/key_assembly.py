"""Builds what the keys of the reading screen do, and says which action calls which part.

Apart from `assembly`, because to import it takes as long as to draw the first text, which needs none of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, Protocol, cast

from textual.screen import Screen
from textual.widgets._toast import Toast

from reader import paths
from reader.library.library import Library
from reader.settings.config import Config
from reader.ui.programs.terminal import run_in_terminal
from reader.ui.reading.actions.add import Adding
from reader.ui.reading.actions.add_claim import ClaimAddition
from reader.ui.reading.actions.ask import LineQuestions
from reader.ui.reading.actions.back import BackSteps
from reader.ui.reading.actions.browse import BrowserAction
from reader.ui.reading.actions.check_claims import ClaimChecking
from reader.ui.reading.actions.check_draft import DraftChecking
from reader.ui.reading.actions.claim_ends import ClaimEnds
from reader.ui.reading.actions.copy import ClipboardCopy
from reader.ui.reading.actions.correct import ClaimCorrection
from reader.ui.reading.actions.destinations import Destinations
from reader.ui.reading.actions.edit import EditorAction
from reader.ui.reading.actions.export import ClaimExport
from reader.ui.reading.actions.feeds import FeedVisits
from reader.ui.reading.actions.filter import FilterQuestion
from reader.ui.reading.actions.filter_keys import FilterKeys
from reader.ui.reading.actions.jump import JumpList
from reader.ui.reading.actions.letter_marks import LetterMarks
from reader.ui.reading.actions.library_search import LibrarySearchAction
from reader.ui.reading.actions.list_view import ListView
from reader.ui.reading.actions.mark_claims import ClaimMarking
from reader.ui.reading.actions.name_speaker import SpeakerNaming
from reader.ui.reading.actions.overlays import Overlays
from reader.ui.reading.actions.pane_keys import PaneKeys
from reader.ui.reading.actions.pipe import CommandPipe
from reader.ui.reading.actions.places import PlaceNavigation
from reader.ui.reading.actions.removed import RemovedBlocks
from reader.ui.reading.actions.rows import ListRows
from reader.ui.reading.actions.same_quote import SameQuote
from reader.ui.reading.actions.same_speaker import SameSpeaker
from reader.ui.reading.actions.search_keys import SearchKeys
from reader.ui.reading.actions.setting_choices import SettingChoices
from reader.ui.reading.actions.settings_file import SettingsFile
from reader.ui.reading.actions.speaker_page import SpeakerPages
from reader.ui.reading.actions.tagging import Tagging
from reader.ui.reading.actions.take_back import TakingBack
from reader.ui.reading.actions.text_options import TextOptions
from reader.ui.reading.actions.tree import TreeKeys
from reader.ui.reading.actions.unread import UnreadSteps
from reader.ui.reading.actions.versions import ArticleVersions
from reader.ui.reading.assembly import ReadingParts
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.reading.intake_work import IntakeWork
from reader.ui.reading.new_articles import NewArticles
from reader.ui.reading.protocols import Result

Call = Callable[..., object]


class LibraryHost(Protocol):
    """The program, as far as it changes what it shows."""

    def show_library(self, library: Library) -> None:
        """Show another library in place of this one."""

    def say(self, words: str) -> None:
        """Say something in the status line of what is shown by then."""


class KeyedParts(NamedTuple):
    """What keys, rows and the palette go to."""

    rows: ListRows
    destinations: Destinations
    actions: Mapping[str, Call]
    """By the name that the table of actions (`settings.actions`) calls each."""


def assemble_keyed(screen: Screen[Any], library: Library, config: Config, parts: ReadingParts) -> KeyedParts:
    """Return what the keys of a screen do to its parts."""
    widgets, open, cursor, history = parts.widgets, parts.open, parts.cursor, parts.history
    presenter, lists, background = parts.presenter, parts.lists, parts.background
    claim_filter, marked_claims, search = parts.claim_filter, parts.marked_claims, parts.search
    arrangement, articles, navigation = parts.arrangement, parts.articles, parts.navigation
    lines, marks_of_reading, first_step = parts.lines, parts.marks_of_reading, parts.first_step
    text, panes, say = widgets.text, widgets.panes, widgets.status.say
    look_up = partial(screen.run_worker, group="quotations")

    def open_dialog(dialog: Screen[Result], then: Callable[[Result | None], None] | None = None, /) -> None:
        screen.app.push_screen(dialog, then)

    def in_terminal(command: Sequence[str]) -> str:
        return run_in_terminal(command, screen.app.suspend)

    def show_messages() -> None:
        from reader.ui.screens.messages import MessagesScreen

        open_dialog(MessagesScreen(widgets.status.messages))

    def clear_notifications() -> bool:
        had_any = bool(screen.query(Toast))
        screen.app.clear_notifications()
        return had_any

    start = partial(screen.run_worker, group="other programs")
    options = TextOptions(text, say=say)
    question = FilterQuestion(claim_filter, presenter, say=say)
    questions = LineQuestions(
        widgets.input_line,
        panes,
        open,
        set_asking=lambda is_asking: screen.set_class(is_asking, "-asking"),
        say=say,
    )
    filtering = FilterKeys(question, questions, navigation, panes)
    searching = SearchKeys(search, questions, navigation, cursor, history, panes, say=say)
    jumps = JumpList(history, articles.go_to_place, panes, lambda: widgets.active, say=say)
    marks = LetterMarks(library.articles, history, articles.go_to_place, open_dialog=open_dialog, say=say)
    log = CorrectionLog(library.corrections, open, presenter)
    correction = ClaimCorrection(open, cursor, log, open_dialog=open_dialog, say=say)
    checking = ClaimChecking(open, cursor, claim_filter, log, presenter, open_dialog=open_dialog, say=say)
    naming = SpeakerNaming(open, cursor, log, open_dialog=open_dialog, say=say)
    ends = ClaimEnds(open, cursor, text, log, open_dialog=open_dialog, say=say)
    addition = ClaimAddition(open, cursor, text, log, open_dialog=open_dialog, say=say)
    taking_back = TakingBack(open, cursor, log, config.keys, open_dialog=open_dialog, say=say)
    marking = ClaimMarking(
        *(open, marked_claims, cursor, presenter),
        go_on=lambda: widgets.claims.move_lines(1) if panes.active == "claims" else None,
        say=say,
    )
    overlays = Overlays(
        *(open, claim_filter, cursor, history, navigation, text, panes, config.keys),
        ask_same_speaker=SameSpeaker(open, log, open_dialog=open_dialog).ask,
        open_dialog=open_dialog,
        say=say,
    )
    copying = ClipboardCopy(
        *(open, text, cursor, marked_claims, lines),
        copy_in_terminal=lambda words: screen.app.copy_to_clipboard(words),
        open_dialog=open_dialog,
        start=start,
        say=say,
    )
    places = PlaceNavigation(open, cursor, history, articles, panes)
    same_quote = SameQuote(
        *(library.same_quotes, open, cursor, places, config.keys),
        is_unkept=lambda id: id in library.articles.file_ids,
        open_dialog=open_dialog,
        start=look_up,
        say=say,
    )
    draft_checking = DraftChecking(
        *(library, open, places, config.keys), open_dialog=open_dialog, start=look_up, say=say
    )
    piping = CommandPipe(open, text, cursor, marked_claims, open_dialog=open_dialog, start=start, say=say)
    browser = BrowserAction(open, text, cursor, run_in_terminal=in_terminal, start=start, say=say)
    editor = EditorAction(open, text, run_in_terminal=in_terminal, reload=articles.reload, say=say)
    removed = RemovedBlocks(library.removals, open, open_dialog=open_dialog, start=start, say=say)
    settings_file = SettingsFile(paths.config_file(), run_in_terminal=in_terminal, say=say)
    settings = SettingChoices(
        *(options, claim_filter, filtering, settings_file), open_dialog=open_dialog, say=say
    )
    list_view = ListView(library, lists, questions, panes, open_dialog=open_dialog, say=say)
    tree = TreeKeys(library, widgets.tree, panes, lists, list_view, say=say)
    unread = UnreadSteps(library.article_list, open, history, articles, widgets.articles, panes, say=say)
    library_search = LibrarySearchAction(
        *(library, places, config.keys),
        tree_scope=lambda: widgets.tree.scope if panes.active == "tree" else None,
        on_close=lists.show_tree,
        open_dialog=open_dialog,
        say=say,
    )
    export = ClaimExport(
        *(library, open, claim_filter, marked_claims, cursor, history),
        last_query=lambda: library_search.last_query,
        open_dialog=open_dialog,
        start=start,
        say=say,
    )
    speaker_pages = SpeakerPages(
        *(library.people, open, cursor, config.keys),
        open_hit=library_search.open_hit,
        open_dialog=open_dialog,
        say=say,
    )
    versions = ArticleVersions(
        *(library.history, open, panes, config.keys),
        listed_id=lambda: widgets.listed_article,
        open_hit=library_search.open_hit,
        open_dialog=open_dialog,
        say=say,
    )
    rows = ListRows(widgets, library.article_list, open, cursor, history, articles, choose_scope=tree.choose)
    new_articles = NewArticles(
        *(library, open, history, articles, lists),
        show_library=lambda library: cast(LibraryHost, screen.app).show_library(library),
        analyze=background.analyze,
    )
    intake_work = IntakeWork(
        library,
        show_progress=lambda words: widgets.status.change(intake=words),
        open_dialog=open_dialog,
        start=partial(screen.run_worker, group="intake"),
        say=lambda words: cast(LibraryHost, screen.app).say(words),
    )
    feeds = FeedVisits(
        *(intake_work, new_articles),
        listed_scope=lambda: (
            (panes.active == "tree" and widgets.tree.scope) or library.article_list.view.scope
        ),
    )
    adding = Adding(intake_work, new_articles, follow=feeds.follow, open_dialog=open_dialog)
    of_pane = PaneKeys(
        *(library, panes, list_view, unread, marks_of_reading),
        search=searching.ask,
        step_match=searching.step,
        undo=taking_back.ask,
        reject=correction.reject,
        remove_query=library_search.remove_query,
        analyze_again=articles.reload,
        refresh=feeds.refresh,
        add_claim=addition.ask,
        show_problems=intake_work.show_problems,
        outline=overlays.outline,
        tag=Tagging(
            *(library, lists),
            listed_id=lambda: widgets.listed_article,
            open_dialog=open_dialog,
            say=say,
        ).ask,
    )
    back = BackSteps(
        *(widgets, claim_filter, filtering, search, lines, options, arrangement, presenter, marking),
        list_view,
        clear_notifications=clear_notifications,
        quit=lambda: screen.app.exit(),
    )
    actions: dict[str, Call] = {
        "add": adding.ask,
        "add_claim": of_pane.add_claim,
        "analyse_again": of_pane.analyze_again,
        "back": back.back,
        "bottom": jumps.bottom,
        "browse": browser.browse,
        "check_draft": draft_checking.ask,
        "check_form": checking.ask,
        "copy": copying.copy,
        "copy_text": copying.copy_selection,
        "edit": editor.edit,
        "export": export.ask,
        "filter": filtering.ask,
        "go_to_mark": marks.ask_to_go,
        "hanging": options.hang,
        "cycle_level": filtering.cycle_level,
        "cycle_status": checking.cycle_status,
        "jump": jumps.step,
        "justify": options.justify,
        "leave": back.leave,
        "mark_claim": marking.toggle,
        "mark_speaker": marking.toggle_speaker,
        "move_ends": ends.ask,
        "move_paragraph": text.move_paragraph,
        "name_speaker": naming.ask,
        "messages": show_messages,
        "note": correction.ask_for_note,
        "open": rows.open,
        "outline": of_pane.outline,
        "pause": lambda: say(
            "The library is not analysed on; what you open is."
            if background.pause()
            else "Analysing goes on."
        ),
        "pipe": piping.ask,
        "reject": of_pane.reject,
        "removed": removed.show,
        "same_quote": same_quote.show,
        "search": of_pane.search,
        "search_library": library_search.ask,
        "select_lines": lines.toggle,
        "mark_all_read": marks_of_reading.mark_all_read,
        "set_mark": marks.ask_to_set,
        "sort_articles": list_view.ask_for_order,
        "spacing": options.space,
        "speaker_page": speaker_pages.show,
        "speakers": overlays.speakers,
        "step_article": articles.step,
        "step_claim": first_step.step_claim,
        "step_match": of_pane.step_match,
        "step_mention": navigation.step_mention,
        "step_pane": tree.step_pane,
        "step_speaker": navigation.step_speaker,
        "toggle_by_flags": presenter.toggle_by_flags,
        "toggle_by_speaker": presenter.toggle_by_speaker,
        "toggle_filter": filtering.toggle,
        "toggle_marks": options.toggle_marks,
        "toggle_pane": panes.toggle,
        "step_unread": unread.step,
        "toggle_read": marks_of_reading.toggle_read,
        "toggle_rejected": presenter.toggle_rejected,
        "toggle_stops": checking.toggle_stops,
        "toggle_star": marks_of_reading.toggle_star,
        "toggle_tree": tree.toggle,
        "toggle_skim": options.toggle_skim,
        "top": jumps.top,
        "type_digit": navigation.type_digit,
        "undo": of_pane.undo,
        "versions": versions.show,
        "why": overlays.why,
        "widen": options.widen,
        "widen_pane": lambda cells: say(panes.widen(cells)),
        "zen": arrangement.toggle_zen,
    }
    destinations = Destinations(library.article_list, open, history, articles, navigation, settings, say=say)
    return KeyedParts(rows, destinations, actions)
