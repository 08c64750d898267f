"""The help says first what one does in the pane with the focus, and finds keys and words."""

from __future__ import annotations

import pytest

from reader.settings.actions import ACTIONS
from reader.settings.keymap import DEFAULT, remap
from reader.settings.pane_actions import MOST_USED, PaneName
from reader.ui.view.help_rows import HelpRow, Section, find, sections

ALL = {action.id for action in ACTIONS}


@pytest.mark.parametrize(
    ("pane", "heading", "enter"),
    [
        ("text", "In the text", "To the row of this claim"),
        ("claims", "In the list of claims", "To the place of this claim in the text"),
        ("articles", "In the list of articles", "Open this article"),
    ],
)
def test_the_keys_of_the_pane_with_the_focus_come_first(pane: PaneName, heading: str, enter: str) -> None:
    first, *_ = sections(DEFAULT, ALL, pane)
    assert first.heading == heading
    assert len(first.rows) == len(MOST_USED[pane])
    assert HelpRow(("Enter",), enter) in first.rows


@pytest.mark.parametrize("pane", [*MOST_USED, None])
def test_every_action_has_one_row(pane: PaneName | None) -> None:
    shown = [row.signs for section in sections(DEFAULT, ALL, pane)[:-2] for row in section.rows]
    assert len(shown) == len(set(shown)) == len(ACTIONS) + 1


def test_over_another_screen_there_are_no_panes_and_some_keys_do_nothing() -> None:
    first, *others = sections(DEFAULT, {"line_down", "help"}, None)
    assert first.heading == "Move"
    live = {row.words for section in (first, *others[:-2]) for row in section.rows if row.is_live}
    assert live == {"Line or row down", "Keys, and what the marks mean"}


def test_remapped_keys_are_shown() -> None:
    keymap, _ = remap({"next_claim": ("f9", "pagedown")}, {**DEFAULT, "page_down": ("space",)})
    first, *_ = sections(keymap, ALL, "text")
    assert first.rows[0].signs == ("F9", "PgDn")


ROWS = (
    Section("Move", (HelpRow(("j", "↓"), "Line down"), HelpRow(("J",), "Next article"))),
    Section("Claims", (HelpRow(("]",), "Next claim"), HelpRow(("f",), "Filter the claims"))),
)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("]", ["Next claim"]),
        ("j", ["Line down"]),
        ("J", ["Next article"]),
        (" ↓ ", ["Line down"]),
        ("next", ["Next article", "Next claim"]),
        ("CLAIM next", ["Next claim"]),
        ("x", ["Next article", "Next claim"]),
        ("nothing like it", []),
        ("", ["Line down", "Next article", "Next claim", "Filter the claims"]),
    ],
)
def test_a_key_is_found_by_its_sign_and_else_by_words(typed: str, words: list[str]) -> None:
    found = find(ROWS, typed)
    assert [row.words for section in found for row in section.rows] == words
    assert all(section.rows for section in found)
