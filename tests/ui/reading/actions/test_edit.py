"""The file of an article is opened in the editor, or it is said why not."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.paths import bundled
from reader.ui.reading.actions.edit import EditorAction, why_not_to_edit
from tests.ui import newsroom
from tests.ui.programs.programs import only, program
from tests.ui.reading.fakes import FakeTerminal, Reading


def editing(reading: Reading, terminal: FakeTerminal, reloads: list[bool] | None = None) -> EditorAction:
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
        ("untouching", "", "Nothing was changed; {analyse_again} reads the article again."),
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
    editing(reading, FakeTerminal(problem)).edit()
    assert reading.last == said


def test_an_article_that_was_changed_is_read_again(
    bare_session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", str(program(bare_session, "vim", "")))
    path = tmp_path / "council.txt"
    path.write_text(newsroom.COUNCIL, encoding="utf-8")
    reading = Reading(newsroom.one_file(path, newsroom.HandAnalyzer()))
    reading.text.go_to_offset(newsroom.COUNCIL.index("said"))

    class Editor(FakeTerminal):
        def __call__(self, command: Sequence[str]) -> str:
            path.write_text(f"{newsroom.COUNCIL} More.", encoding="utf-8")
            return super().__call__(command)

    editor, reloads = Editor(), list[bool]()
    editing(reading, editor, reloads).edit()
    assert [command[-2:] for command in editor.commands] == [("+3", str(path))]
    assert (reloads, reading.last) == ([True], "The article was read again.")


def test_why_an_article_cannot_be_edited_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = Reading(newsroom.library("quiet"))
    editing(reading, FakeTerminal()).edit()
    assert reading.last == "It is not in a file of its own: there is nothing to edit."
    assert why_not_to_edit(bundled("articles") / "nato-exercises.txt").startswith("This article came with")
    path = tmp_path / "council.txt"
    path.write_text("x")
    assert why_not_to_edit(path) == ""
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert why_not_to_edit(path).startswith("council.txt cannot be written to")


def test_without_an_article_there_is_nothing_to_edit() -> None:
    reading = Reading(newsroom.library("gone"))
    editing(reading, FakeTerminal()).edit()
    assert reading.last == "There is no article here."
