"""The program starts, shows the article and quits whatever its surroundings lack."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.faults.program import FIRST_WORDS, Program, article, environment, running


@pytest.mark.parametrize(
    "changes",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LANG": "nonsense"},
        {"HOME": None},
        {"HOME": "/nonexistent/home"},
        {"HOME": "/dev/null"},
        {"TERM": "dumb"},
        {"TERM": None},
        {"TERM": "nonsense"},
        {"PATH": None, "LANG": None},
        {"TZ": "Nowhere/Nothing"},
        {"COLUMNS": "0", "LINES": "-1"},
        {"COLUMNS": "99999999", "LINES": "99999999"},
        {"TEXTUAL_COLOR_SYSTEM": "nonsense", "TEXTUAL_FPS": "999999999999"},
        {"TEXTUAL_DRIVER": "nonsense:Driver", "TEXTUAL_LOG": "/dev/full"},
    ],
    ids=str,
)
def test_whatever_is_missing_around_it_the_article_is_shown(
    changes: dict[str, str | None], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with running(home, article(home), changes=changes) as program:
        program.wait_for(FIRST_WORDS)
        assert program.quit() == 0
        assert b"Traceback" not in program.output
    assert [path.name for path in home.iterdir() if "~" in path.name] == []


def test_what_is_piped_in_is_shown_and_the_keys_come_from_the_terminal(tmp_path: Path) -> None:
    home = tmp_path / "home"
    path = article(home)

    def pipe_in() -> None:
        os.dup2(os.open(path, os.O_RDONLY), 0)

    with running(home, "-", prepare=pipe_in) as program:
        program.wait_for(FIRST_WORDS)
        assert program.quit() == 0


def running_with_files(home: Path, most: int) -> AbstractContextManager[Program]:
    """Start the program where so many files may be open at most."""
    limits = (most, most)
    return running(home, article(home), prepare=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, limits))


@pytest.mark.parametrize("most", [7, 8, 9, 10])  # with 12 it depends on what is opened first
def test_too_few_open_files_for_a_screen_are_told_of_in_a_sentence(tmp_path: Path, most: int) -> None:
    with running_with_files(tmp_path / "home", most) as program:
        assert program.wait_for_end() == 1
        program.take_output()
        assert b"reader: too many files are open" in program.output
        assert b"Traceback" not in program.output


@pytest.mark.parametrize("most", range(11, 20))
def test_few_open_files_let_the_program_quit_or_are_told_of(tmp_path: Path, most: int) -> None:
    with running_with_files(tmp_path / "home", most) as program:
        program.wait_until(
            lambda: program.has_ended() or FIRST_WORDS.encode() in program.output, "the text, or the end"
        )
        status = program.wait_for_end() if program.has_ended() else program.quit()
        program.take_output()
        assert status == int(b"reader: too many files are open" in program.output)
        assert b"Traceback" not in program.output


def test_the_terminal_is_no_file_to_add(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        program.wait_for(FIRST_WORDS)
        program.wait_for("Add to your library", since=program.press("A"))
        program.wait_for("Nothing added", since=program.press("/dev/stdin\r"))
        assert program.quit() == 0


@pytest.mark.parametrize("end", ["\r", "\n"])
def test_a_text_that_a_terminal_pastes_where_one_adds_is_added(end: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        program.wait_for(FIRST_WORDS)
        program.wait_for("Add to your library", since=program.press("A"))
        text = end.join(["The quay closed.", "", "It rained on Tuesday."])
        program.wait_for("1 article added", since=program.press(f"\x1b[200~{text}\x1b[201~"))
        assert program.quit() == 0


def test_without_a_terminal_a_sentence_says_what_to_do_instead(tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = subprocess.run(
        [sys.executable, "-m", "reader", article(home)],
        cwd=home,
        env=environment(home),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("reader: the screen needs a terminal. Without one, `reader read --plain")


PLACES = (
    ".config/quote-reader/config.toml",
    ".config/quote-reader/themes/paper.toml",
    ".local/share/quote-reader/library.sqlite",
    ".local/share/quote-reader/library.sqlite-wal",
    ".local/share/quote-reader/library.sqlite-shm",
    ".local/share/quote-reader/library.sqlite-journal",
    ".local/share/quote-reader/library.sqlite-damaged",
    ".local/share/quote-reader/library.sqlite-saved",
    ".local/share/quote-reader/library.sqlite-saving",
    ".local/share/quote-reader/corrections/dam-1.json",
    ".local/state/quote-reader/session.json",
    "news/pier.txt",
)
"""Every file that is looked for without being named."""


@pytest.mark.parametrize(
    "make",
    [
        os.mkfifo,
        lambda path: path.symlink_to("/dev/zero"),
        lambda path: path.symlink_to(path.name),
        lambda path: path.symlink_to("."),
        lambda path: path.mkdir(),
    ],
    ids=["pipes", "an endless device", "links to themselves", "links to their folder", "folders"],
)
@pytest.mark.parametrize("has_library", [True, False], ids=["with a library", "without"])
def test_nothing_waits_at_the_start_or_the_end_where_files_are_something_else(
    make: Callable[[Path], None], has_library: bool, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    path = article(home)
    for place in map(home.joinpath, PLACES):
        place.parent.mkdir(parents=True, exist_ok=True)
        # A library that cannot be opened is one matter, what lies beside one that can another.
        if not (has_library and place.name == "library.sqlite"):
            make(place)
    with running(home, path, f"{home / 'news'}") as program:
        program.wait_for(FIRST_WORDS)
        program.press("j")
        assert program.quit() == 0
        assert b"Traceback" not in program.output
