"""What is selected, or the current claim, goes to the clipboards that there are."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.actions import SkipAction

from reader.model import Span
from reader.ui.reading.actions.copy import ClipboardCopy
from reader.ui.reading.actions.select_lines import LineSelection
from tests.ui import newsroom
from tests.ui.programs.programs import only, program, taking
from tests.ui.reading.fakes import Reading


def copying(reading: Reading, clipboard: list[str]) -> ClipboardCopy:
    """Return the copying of a reading; `clipboard` gets what the terminal is sent."""
    lines = LineSelection(reading.text, reading.panes, say=reading.said.append)
    return ClipboardCopy(
        *(reading.open, reading.text, reading.cursor, reading.marked_claims, lines),
        copy_in_terminal=clipboard.append,
        start=reading.start,
        say=reading.say,
    )


@pytest.mark.parametrize(
    ("tool", "variable", "said"),
    [
        ("", "", "Claim 1: sent to the terminal's clipboard (OSC 52)."),
        ("wl-copy", "WAYLAND_DISPLAY", "Copied claim 1 with wl-copy, and sent to the terminal's clipboard"),
        ("xsel", "DISPLAY", "Copied claim 1 with xsel, and sent to the terminal's clipboard"),
    ],
)
async def test_it_is_said_where_the_words_went(
    bare_session: Path, monkeypatch: pytest.MonkeyPatch, tool: str, variable: str, said: str
) -> None:
    only(bare_session, monkeypatch)
    if tool:
        program(bare_session, tool, taking(bare_session / "taken"))
        monkeypatch.setenv(variable, "0")
    reading, clipboard = Reading(), list[str]()
    copying(reading, clipboard).copy(with_place=False)
    await reading.finish()
    assert reading.last.startswith(said)
    (words,) = clipboard
    if tool:
        assert (bare_session / "taken").read_text("utf-8") == words


async def test_copying_ends_a_selection_and_needs_something_to_copy() -> None:
    reading, clipboard = Reading(newsroom.library("quiet")), list[str]()
    copying(reading, clipboard).copy(with_place=False)
    assert (reading.last, clipboard) == ("No claim here yet. V selects lines.", [])
    with pytest.raises(SkipAction):
        copying(reading, clipboard).copy_selection()
    reading.text.select_lines(0)
    reading.text.selected_text, reading.text.selected_span = "calm", Span(0, 4)
    copying(reading, clipboard).copy_selection()
    await reading.finish()
    assert (clipboard, reading.text.text_selection) == (["calm"], None)
