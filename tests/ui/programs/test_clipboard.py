"""Words reach the clipboard of the session, by the first program that takes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.programs.clipboard import copy, programs, report, short_report
from tests.ui.programs.programs import only, program, taking


@pytest.mark.parametrize(
    ("environment", "platform", "installed", "expected"),
    [
        ({}, "linux", "wl-copy xclip xsel pbcopy tmux", ""),
        ({"DISPLAY": ":0"}, "linux", "wl-copy xclip xsel", "xclip xsel"),
        ({"DISPLAY": ":0"}, "linux", "xsel", "xsel"),
        ({"DISPLAY": ""}, "linux", "xsel", ""),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux", "xclip wl-copy", "wl-copy xclip"),
        ({"TMUX": "/tmp/tmux,1,0"}, "linux", "tmux xclip", "tmux"),
        ({}, "darwin", "pbcopy xclip", "pbcopy"),
        ({"DISPLAY": ":0"}, "linux", "", ""),
    ],
)
def test_only_what_works_in_the_session_is_tried(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    platform: str,
    installed: str,
    expected: str,
) -> None:
    only(tmp_path, monkeypatch)
    for name in installed.split():
        program(tmp_path, name, "")
    assert [command[0] for command in programs(environment, platform)] == expected.split()


async def test_the_first_program_that_takes_the_words_is_named(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    broken = program(tmp_path, "broken", "sys.exit(1)")
    working = program(tmp_path, "working", taking(taken))
    assert await copy("“Ja,” 猫", ([str(broken)], [str(tmp_path / "missing")], [str(working)])) == str(
        working
    )
    assert taken.read_text("utf-8") == "“Ja,” 猫"


async def test_without_a_program_that_takes_them_nothing_is_named(tmp_path: Path) -> None:
    broken = program(tmp_path, "broken", "sys.exit(1)")
    assert await copy("words", ([str(broken)],)) == ""


async def test_a_program_that_goes_on_in_the_background_does_not_keep_anybody_waiting(tmp_path: Path) -> None:
    forking = program(tmp_path, "forking", "import os, time\nif not os.fork():\n    time.sleep(2)")
    assert await copy("words", ([str(forking)],)) == str(forking)


async def test_a_program_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.programs.clipboard._LIMIT_SECONDS", 0.1)
    hanging = program(tmp_path, "hanging", "import time; time.sleep(60)")
    assert await copy("words", ([str(hanging)],)) == ""


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("", "Claim 3: sent to the terminal's clipboard (OSC 52)."),
        ("wl-copy", "Copied claim 3 with wl-copy, and sent to the terminal's clipboard (OSC 52)."),
        ("tmux", "Copied claim 3 to the buffer of tmux, and sent to the terminal's clipboard (OSC 52)."),
    ],
)
def test_it_is_said_where_the_words_went(by: str, expected: str) -> None:
    assert report(by, "claim 3") == expected


@pytest.mark.parametrize(
    ("code_points", "program", "is_warned"),
    [(56_000, "", False), (56_500, "", True), (56_500, "wl-copy", False), (20_000, "", False)],
)
def test_a_copy_that_some_terminals_cut_says_so(code_points: int, program: str, is_warned: bool) -> None:
    assert ("cut so long a copy" in report(program, "the article", "x" * code_points)) is is_warned


def test_the_length_is_that_of_the_bytes() -> None:
    assert "cut so long a copy" in report("", "the article", "é" * 28_500)


@pytest.mark.parametrize(
    ("program", "code_points", "expected"),
    [
        ("", 20, "Sent claim 12, OSC 52."),
        ("", 56_500, "Sent claim 12, may be cut."),
        ("wl-copy", 56_500, "Copied claim 12 (wl-copy)."),
        ("tmux", 20, "Copied claim 12 (tmux)."),
    ],
)
def test_the_short_report_has_room_on_40_cells(program: str, code_points: int, expected: str) -> None:
    words = short_report(program, "claim 12", "x" * code_points)
    assert (words, len(words) <= 27) == (expected, True)
