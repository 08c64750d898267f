"""What is selected, or the current claim, goes to the clipboards that there are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.actions import SkipAction

from reader.library.library import Library
from reader.model import Origin, Span
from reader.ui.reading.actions.copy import ClipboardCopy
from reader.ui.reading.actions.select_lines import LineSelection
from reader.ui.screens.choice_prompt import ChoicePrompt
from tests.ui import newsroom
from tests.ui.programs.programs import only, program, taking
from tests.ui.reading.fakes import Reading


def copying(reading: Reading, clipboard: list[str]) -> ClipboardCopy:
    """Return the copying of a reading; `clipboard` gets what the terminal is sent."""
    lines = LineSelection(reading.text, reading.panes, say=reading.say)
    return ClipboardCopy(
        *(reading.open, reading.text, reading.cursor, reading.marked_claims, lines),
        copy_in_terminal=clipboard.append,
        open_dialog=reading.dialogs,
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
    assert (reading.last, clipboard) == (
        "No claims here. This article quotes nobody. {select_lines} selects lines.",
        [],
    )
    with pytest.raises(SkipAction):
        copying(reading, clipboard).copy_selection()
    reading.text.select_lines(0)
    reading.text.selected_text, reading.text.selected_span = "calm", Span(0, 4)
    copying(reading, clipboard).copy_selection()
    await reading.finish()
    assert (clipboard, reading.text.text_selection) == (["calm"], None)


_CITATION, _WEB, _FILE = "citation:", "link to the words on the web", "link to the words in the file"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (_CITATION, "“We will meet again” — Piet Vos"),
        (_WEB, "https://post.example/a#:~:text="),
        (_FILE, "file:///news/council.txt#claim=c"),
    ],
)
async def test_the_person_chooses_between_citation_and_links(
    bare_session: Path, monkeypatch: pytest.MonkeyPatch, answer: str, words: str
) -> None:
    only(bare_session, monkeypatch)
    reading, clipboard = _council(), list[str]()
    reading.text.go_to_claim(0)
    copying(reading, clipboard).copy(with_place=True)
    (dialog,) = reading.dialogs.opened
    assert isinstance(dialog, ChoicePrompt)
    (name,) = [name for name in dialog._rows._all if name.startswith(answer)]
    reading.dialogs.answer(name)
    await reading.finish()
    assert clipboard[0].startswith(words)
    assert reading.last.startswith("Claim 1:" if answer == _CITATION else "The link to claim 1:")


async def test_nothing_is_copied_when_the_choice_is_left() -> None:
    reading, clipboard = _council(), list[str]()
    copying(reading, clipboard).copy(with_place=True)
    reading.dialogs.answer(None)
    await reading.finish()
    assert clipboard == []


def _council() -> Reading:
    origin = Origin("path", "/news/council.txt")
    article = replace(newsroom.ARTICLES["council"], url="https://post.example/a", origin=origin)
    return Reading(Library({"council": origin}, read=lambda _: article, analyzer=newsroom.HandAnalyzer()))
