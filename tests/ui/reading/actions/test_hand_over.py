"""What is selected, or the current claim, goes to clipboard and commands; articles to browser and editor."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from textual.actions import SkipAction

from reader.library.library import Library
from reader.model import Span
from reader.paths import bundled
from reader.ui.reading.actions.browse import BrowserAction
from reader.ui.reading.actions.copy import ClipboardCopy
from reader.ui.reading.actions.edit import EditorAction, why_not_to_edit
from reader.ui.reading.actions.pipe import CommandPipe
from reader.ui.reading.actions.select_lines import LineSelection
from reader.ui.reading.passages import selection_or_claims, whole_article
from reader.ui.screens.output import OutputScreen
from tests.ui import newsroom
from tests.ui.programs.programs import only, program, taking
from tests.ui.reading.fakes import Reading

QUAY = "The port of Lindhaven will close its old quay for two years"


@pytest.fixture(autouse=True)
def bare_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Take the session's own programs away; return the folder for others."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "VISUAL", "EDITOR", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    return folder


def test_a_selection_goes_before_the_claim_and_both_can_be_cited() -> None:
    reading = Reading()
    claim = selection_or_claims(reading.open, reading.text)
    assert claim is not None
    assert (claim.subject, claim.text[: len(QUAY)]) == ("claim 1", QUAY)
    assert claim.cite().startswith(f"{claim.text}\nOld quay closes, Lindhaven Post, 2026-11-02\nharbour, ")
    reading.text.selected_text, reading.text.selected_span = "forty people", Span(0, 12)
    selection = selection_or_claims(reading.open, reading.text)
    assert selection is not None
    assert (selection.subject, selection.text) == ("the selection", "forty people")
    assert selection.cite().startswith("“forty people”\nOld quay closes")
    reading.text.selected_span = None  # of something beside the text
    beside = selection_or_claims(reading.open, reading.text)
    assert beside is not None
    assert beside.cite() == "forty people"


def test_without_selection_and_claim_there_is_the_article_and_without_that_nothing() -> None:
    quiet = Reading(newsroom.library("quiet"))
    assert selection_or_claims(quiet.open, quiet.text) is None
    article = whole_article(quiet.open)
    assert article is not None
    assert (article.text, article.cite()) == (newsroom.QUIET, newsroom.QUIET)
    assert whole_article(Reading(newsroom.library("gone")).open) is None


def copying(reading: Reading, clipboard: list[str]) -> ClipboardCopy:
    """Return the copying of a reading; `clipboard` gets what the terminal is sent."""
    lines = LineSelection(reading.text, reading.panes, say=reading.said.append)
    return ClipboardCopy(
        *(reading.open, reading.text, reading.marked, lines),
        copy_in_terminal=clipboard.append,
        start=reading.start,
        say=reading.said.append,
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


def piping(reading: Reading) -> CommandPipe:
    """Return the pipe of a reading."""
    return CommandPipe(
        *(reading.open, reading.text, reading.marked),
        open_dialog=reading.dialogs,
        start=reading.start,
        say=reading.said.append,
    )


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("false", "false: exit status 1."),
        ("true", "true: done, without a word."),
        ("no-such-program -x", "no-such-program: there is no such program."),
        ("cat 'x", "cat 'x: a quotation mark has no partner."),
    ],
)
async def test_what_became_of_a_command_is_said(command: str, said: str) -> None:
    reading = Reading()
    piping(reading).ask()
    reading.dialogs.answer(command)
    await reading.finish()
    assert reading.said == [f"Piping claim 1 to {command} …", said]
    assert len(reading.dialogs.opened) == 1


@pytest.mark.parametrize(("id", "text"), [("harbour", QUAY), ("quiet", newsroom.QUIET)])
async def test_a_command_gets_the_claim_or_else_the_article_and_its_output_is_shown(
    id: str, text: str
) -> None:
    reading = Reading(newsroom.library(id))
    piping(reading).ask()
    reading.dialogs.answer("cat")
    await reading.finish()
    assert reading.last == "cat: done."
    assert isinstance(reading.dialogs.opened[-1], OutputScreen)


async def test_commands_are_offered_again_the_latest_first_and_not_all_of_them() -> None:
    reading = Reading()
    pipe = piping(reading)
    for command in ("true 1", "true 2", "true 1", *(f"true {number}" for number in range(3, 22))):
        pipe.ask()
        reading.dialogs.answer(command)
    await reading.finish()
    assert pipe.commands[:2] == ["true 21", "true 20"]
    assert (len(pipe.commands), pipe.commands[-1]) == (20, "true 1")


def test_a_pipe_that_is_left_or_has_no_article_does_nothing() -> None:
    reading = Reading(newsroom.library("gone"))
    piping(reading).ask()
    assert (reading.last, reading.dialogs.opened) == ("There is no article here.", [])
    reading = Reading()
    piping(reading).ask()
    reading.dialogs.answer(None)
    assert reading.works == []


class Terminal:
    """The terminal: remembers what ran in it, and why nothing could."""

    def __init__(self, problem: str = "") -> None:
        self.commands: list[Sequence[str]] = []
        self._problem = problem

    def __call__(self, command: Sequence[str]) -> str:
        """Run a command."""
        self.commands.append(command)
        return self._problem


@pytest.mark.parametrize(
    ("url", "browser", "said"),
    [
        ("", "", "This article came without an address."),
        ("file:///etc/passwd", "", "This is no address of the web: file:///etc/passwd"),
        ("https://post.org", "", "There is no browser here for https://post.org. Set $BROWSER, or copy it"),
        ("https://post.org", "false %s", "No terminal."),
    ],
)
async def test_why_no_browser_opens_is_said(
    bare_session: Path, monkeypatch: pytest.MonkeyPatch, url: str, browser: str, said: str
) -> None:
    only(bare_session, monkeypatch)
    monkeypatch.setenv("BROWSER", browser)
    article = replace(newsroom.ARTICLES["council"], url=url)
    reading = Reading(
        Library(newsroom.origins("council"), read=lambda _: article, analyzer=newsroom.HandAnalyzer())
    )
    say = reading.said.append
    terminal = Terminal("No terminal.")
    BrowserAction(reading.open, run_in_terminal=terminal, start=reading.start, say=say).browse()
    await reading.finish()
    assert reading.last.startswith(said)
    assert bool(terminal.commands) is bool(browser)


def editing(reading: Reading, terminal: Terminal, reloads: list[bool] | None = None) -> EditorAction:
    """Return the editing of a reading; `reloads` gets one item whenever the article is read again."""
    items = list[bool]() if reloads is None else reloads
    return EditorAction(
        *(reading.open, reading.text),
        run_in_terminal=terminal,
        reload=lambda: items.append(True),
        say=reading.said.append,
    )


@pytest.mark.parametrize(
    ("editor", "problem", "said"),
    [
        ("untouching", "", "Nothing was changed; R reads the article again."),
        ("untouching", "No terminal.", "No terminal."),
        ("gone", "", "$EDITOR names gone, and there is no such program."),
        ("", "", "No editor was found. Set $EDITOR to the one you use."),
    ],
)
def test_what_became_of_editing_is_said(
    bare_session: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    editor: str,
    problem: str,
    said: str,
) -> None:
    only(bare_session, monkeypatch)
    program(bare_session, "untouching", "")
    monkeypatch.setenv("EDITOR", editor)
    path = tmp_path / "council.txt"
    path.write_text(newsroom.COUNCIL, encoding="utf-8")
    reading = Reading(newsroom.one_file(path, newsroom.HandAnalyzer()))
    editing(reading, Terminal(problem)).edit()
    assert reading.last == said


def test_an_article_that_was_changed_is_read_again(
    bare_session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", str(program(bare_session, "vim", "")))
    path = tmp_path / "council.txt"
    path.write_text(newsroom.COUNCIL, encoding="utf-8")
    reading = Reading(newsroom.one_file(path, newsroom.HandAnalyzer()))
    reading.text.go_to_offset(newsroom.COUNCIL.index("said"))

    class Editor(Terminal):
        def __call__(self, command: Sequence[str]) -> str:
            path.write_text(f"{newsroom.COUNCIL} More.", encoding="utf-8")
            return super().__call__(command)

    editor, reloads = Editor(), list[bool]()
    editing(reading, editor, reloads).edit()
    assert [command[-2:] for command in editor.commands] == [("+3", str(path))]
    assert (reloads, reading.last) == ([True], "The article was read again.")


def test_why_an_article_cannot_be_edited_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = Reading(newsroom.library("quiet"))
    editing(reading, Terminal()).edit()
    assert reading.last == "This article is not in a file of its own, so that there is nothing to edit."
    assert why_not_to_edit(bundled("articles") / "nato-exercises.txt").startswith("This article came with")
    path = tmp_path / "council.txt"
    path.write_text("x")
    assert why_not_to_edit(path) == ""
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert why_not_to_edit(path).startswith("council.txt cannot be written to")


def test_without_an_article_there_is_nothing_to_open() -> None:
    reading = Reading(newsroom.library("gone"))
    editing(reading, Terminal()).edit()
    BrowserAction(
        reading.open, run_in_terminal=Terminal(), start=reading.start, say=reading.said.append
    ).browse()
    assert reading.said == ["There is no article here."] * 2
