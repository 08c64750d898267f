"""The screen is arranged as it was left, until the settings say another."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pytest

from reader.session.session import Arrangement
from reader.settings.config import Config
from reader.settings.pane_actions import PaneName
from reader.settings.typography import Typography
from reader.shelf.view import Scope, View
from reader.ui.reading.actions.arrange import ScreenArrangement
from reader.ui.reading.claim_filter import ClaimFilter
from tests.ui import shelved
from tests.ui.reading.fakes import FakeText, Reading


class AdjustedPanes:
    """Panes that remember how they are."""

    def __init__(self) -> None:
        self.hidden_panes: frozenset[PaneName] = frozenset()
        self.widths: Mapping[str, int] = {}
        self.zen = self.shows_tree = False

    def restore(
        self, hidden_panes: Collection[str], *, zen: bool, widths: Mapping[str, int], shows_tree: bool
    ) -> None:
        """Take everything over."""
        self.hidden_panes = frozenset(hidden_panes)  # type: ignore[arg-type]
        self.zen, self.widths, self.shows_tree = zen, widths, shows_tree

    def toggle_zen(self) -> None:
        """Turn it around."""
        self.zen = not self.zen


def screen(config: Config) -> tuple[ScreenArrangement, FakeText, AdjustedPanes, list[bool]]:
    """Return an arrangement with what it arranges; the list gets whether the text is alone."""
    reading, panes, zen = Reading(), AdjustedPanes(), list[bool]()
    arrangement = ScreenArrangement(
        *(reading.text, panes, ClaimFilter(), reading.library, config), set_zen=zen.append
    )
    return arrangement, reading.text, panes, zen


@pytest.mark.parametrize("is_shown", [False, True])
def test_rejected_claims_are_shown_or_hidden_as_they_were(is_shown: bool) -> None:
    arrangement, _, _, _ = screen(Config())
    arrangement.restore(Arrangement(shows_rejected=is_shown))
    assert arrangement.now().shows_rejected is is_shown


@pytest.mark.parametrize("stops", [False, True])
def test_steps_stop_where_they_did(stops: bool) -> None:
    arrangement, _, _, _ = screen(Config())
    arrangement.restore(Arrangement(stops_at_unchecked=stops))
    assert arrangement.now().stops_at_unchecked is stops


@pytest.mark.parametrize("hidden", [(), ("articles",), ("claims",), ("articles", "claims")])
@pytest.mark.parametrize("zen", [False, True])
def test_panes_widths_and_zen_are_as_they_were(hidden: tuple[str, ...], zen: bool) -> None:
    left = Arrangement(frozenset(hidden), zen=zen, widths={"claims": 40}, shows_tree=zen)
    arrangement, _, panes, zens = screen(Config())
    arrangement.restore(left)
    assert (panes.hidden_panes, panes.zen, panes.widths, panes.shows_tree, zens) == (
        frozenset(hidden),
        zen,
        {"claims": 40},
        zen,
        [zen],
    )
    assert arrangement.now().shows_tree is zen
    again = arrangement.now()
    assert (again.hidden, again.zen, again.widths) == (frozenset(hidden), zen, {"claims": 40})


@pytest.mark.parametrize(
    ("settings", "column", "theme", "justify"),
    [
        (Config(width=60, theme="paper"), 68, "dusk", True),
        (Config(width=80, theme="paper"), 80, "dusk", True),
        (Config(width=60, theme="sepia"), 68, "", True),
        (Config(width=60, theme="paper", typography=Typography(spacing=2)), 68, "dusk", False),
    ],
)
def test_other_settings_outdo_what_was_left(settings: Config, column: int, theme: str, justify: bool) -> None:
    before, text, _, _ = screen(Config(width=60, theme="paper"))
    before.restore(Arrangement())
    assert (text.column, before.theme) == (60, "")
    text.column, text.typography, before.theme = 68, Typography(justify=True), "dusk"
    after, text, _, _ = screen(settings)
    after.restore(before.now())
    assert (text.column, after.theme, text.typography.justify) == (column, theme, justify)


def test_what_was_not_changed_is_not_kept() -> None:
    arrangement, *_ = screen(Config(width=60))
    arrangement.restore(Arrangement())
    assert (arrangement.now().column, arrangement.now().typography) == (None, None)


def test_nothing_but_the_text_and_back() -> None:
    arrangement, _, _, zen = screen(Config())
    arrangement.toggle_zen()
    arrangement.toggle_zen()
    assert zen == [True, False]


@pytest.mark.parametrize(
    ("scope", "sort", "view"),
    [
        (("feed", "post"), ("claims", True), View(Scope("feed", "post"), sort="claims", is_reversed=True)),
        (("starred", ""), ("date", False), View()),  # nothing has a star any more
        (("shelf", "7"), ("date", False), View()),
        (("all", ""), ("size", False), View()),
    ],
)
def test_the_list_is_that_of_before_as_far_as_there_is_one(
    scope: tuple[str, str], sort: tuple[str, bool], view: View
) -> None:
    reading = Reading(shelved.library(shelved.shelf()))
    arrangement = ScreenArrangement(
        *(reading.text, AdjustedPanes(), ClaimFilter(), reading.library, Config()), set_zen=bool
    )
    arrangement.restore(Arrangement(scope=scope, sort=sort))
    assert reading.library.article_list.view == view
    now = arrangement.now()
    assert (now.scope, now.sort) == (
        (view.scope.kind, view.scope.name),
        (view.sort, view.is_reversed),
    )
