"""Puts together what the keys of the reading screen do, from its families in `keys`.

Apart from `assembly`, because to import it takes as long as to draw the first text, which needs none of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from textual.screen import Screen
from textual.widgets._toast import Toast

from reader import paths
from reader.library.library import Library
from reader.settings.config import Config
from reader.ui.reading.actions.back import BackSteps
from reader.ui.reading.actions.destinations import Destinations
from reader.ui.reading.actions.pane_keys import PaneKeys
from reader.ui.reading.actions.places import PlaceNavigation
from reader.ui.reading.actions.rows import ListRows
from reader.ui.reading.actions.setting_choices import SettingChoices
from reader.ui.reading.actions.settings_file import SettingsFile
from reader.ui.reading.assembly import ReadingParts
from reader.ui.reading.keys.correction_keys import CorrectionKeys, correction_keys
from reader.ui.reading.keys.handing_on_keys import handing_on_keys
from reader.ui.reading.keys.library_keys import LibraryKeys, library_keys
from reader.ui.reading.keys.looking_up_keys import LookingUpKeys, looking_up_keys
from reader.ui.reading.keys.text_keys import TextKeys, text_keys
from reader.ui.reading.keys.wiring import Call, Wiring


class KeyedParts(NamedTuple):
    """What keys, rows and the palette go to."""

    rows: ListRows
    destinations: Destinations
    actions: Mapping[str, Call]
    """By the name that the table of actions (`settings.actions`) calls each."""


def assemble_keyed(screen: Screen[Any], library: Library, config: Config, parts: ReadingParts) -> KeyedParts:
    """Return what the keys of a screen do to its parts."""
    wiring = Wiring(screen, library, config, parts)
    places = PlaceNavigation(parts.open, parts.cursor, parts.history, parts.articles, parts.widgets.panes)
    of_text = text_keys(wiring)
    of_corrections = correction_keys(wiring)
    of_library = library_keys(wiring, of_text.questions, places)
    of_looking_up = looking_up_keys(wiring, of_corrections.log, places, of_library.search)
    actions = {
        **of_text.actions,
        **of_corrections.actions,
        **of_library.actions,
        **of_looking_up.actions,
        **handing_on_keys(wiring, of_library.search),
        **_keys_of_panes(wiring, of_text, of_corrections, of_library, of_looking_up),
        **_keys_back(wiring, of_text, of_corrections, of_library),
    }
    return KeyedParts(of_library.rows, _destinations(wiring, of_text), actions)


def _keys_of_panes(
    wiring: Wiring,
    of_text: TextKeys,
    of_corrections: CorrectionKeys,
    of_library: LibraryKeys,
    of_looking_up: LookingUpKeys,
) -> Mapping[str, Call]:
    """Return the keys that do one thing in the lists and another one elsewhere."""
    parts = wiring.parts
    of_pane = PaneKeys(
        wiring.library,
        parts.widgets.panes,
        of_library.list_view,
        of_library.unread,
        parts.marks_of_reading,
        search=of_text.searching.ask,
        step_match=of_text.searching.step,
        undo=of_corrections.taking_back.ask,
        reject=of_corrections.correction.reject,
        drop=lambda: of_library.search.remove_query() or of_library.unfollowing.ask(),
        analyze_again=parts.articles.reload,
        refresh=of_library.feeds.refresh,
        add_claim=of_corrections.addition.ask,
        show_problems=of_library.intake_work.show_problems,
        outline=of_looking_up.overlays.outline,
        tag=of_library.tagging.ask,
        say=parts.widgets.status.say,
    )
    return {
        "add_claim": of_pane.add_claim,
        "analyse_again": of_pane.analyze_again,
        "outline": of_pane.outline,
        "reject": of_pane.reject,
        "search": of_pane.search,
        "step_match": of_pane.step_match,
        "undo": of_pane.undo,
    }


def _keys_back(
    wiring: Wiring, of_text: TextKeys, of_corrections: CorrectionKeys, of_library: LibraryKeys
) -> Mapping[str, Call]:
    """Return the keys that take back what lies on top."""
    screen, parts = wiring.screen, wiring.parts

    def clear_notifications() -> bool:
        had_any = bool(screen.query(Toast))
        screen.app.clear_notifications()
        return had_any

    back = BackSteps(
        *(parts.widgets, parts.claim_filter, of_text.filtering, parts.search, parts.lines, of_text.options),
        *(parts.arrangement, parts.presenter, of_corrections.marking, of_library.list_view),
        clear_notifications=clear_notifications,
        quit=lambda: screen.app.exit(),
    )
    return {"back": back.back, "leave": back.leave}


def _destinations(wiring: Wiring, of_text: TextKeys) -> Destinations:
    """Return what the palette leads to besides the actions."""
    parts, say = wiring.parts, wiring.parts.widgets.status.say
    settings_file = SettingsFile(paths.config_file(), run_in_terminal=wiring.in_terminal, say=say)
    settings = SettingChoices(
        *(of_text.options, parts.claim_filter, of_text.filtering, settings_file),
        open_dialog=wiring.open_dialog,
        say=say,
    )
    return Destinations(
        *(wiring.library.article_list, parts.open, parts.history, parts.articles, parts.navigation, settings),
        say=say,
    )
