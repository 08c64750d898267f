"""The program is told to end, is stopped, loses its terminal, or is killed: nothing is left behind."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.program import FIRST_WORDS, RESOLVED, Program, article, is_alive, running

pytestmark = pytest.mark.model
MAIN_SCREEN = "\x1b[?1049l"
"""What gives a terminal back what it showed before (xterm, ctlseqs: DECRST 1049)."""
SECOND = "claim 2/2"
_STOPS = 5


def end_by(number: signal.Signals) -> Callable[[Program], int]:
    """Return what sends a signal, waits for the end and returns the status."""

    def send(program: Program) -> int:
        os.kill(program.pid, number)
        return program.wait_for_end()

    return send


def close_terminal(program: Program) -> int:
    """Close the terminal as its window does, wait for the end and return what the program says of it."""
    os.close(program.terminal)
    program.terminal = os.open(os.devnull, os.O_RDONLY)
    program.wait_for_end()
    return 0


@pytest.mark.parametrize(
    ("end", "status", "has_terminal"),
    [
        (end_by(signal.SIGHUP), 128 + signal.SIGHUP, True),
        (end_by(signal.SIGTERM), 128 + signal.SIGTERM, True),
        (close_terminal, 0, False),
    ],
    ids=["SIGHUP", "SIGTERM", "its window is closed"],
)
def test_however_it_is_ended_the_place_is_kept_the_terminal_given_back_and_no_process_left(
    end: Callable[[Program], int], status: int, has_terminal: bool, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    path = article(home)
    with running(home, path) as program:
        program.wait_for(RESOLVED)
        program.wait_for(SECOND, since=program.press("]"))
        family = program.children()
        assert (len(family), end(program)) == (1, status)
        assert (MAIN_SCREEN.encode() in program.output) == has_terminal
        assert not any(map(is_alive, family))
    with running(home, path) as program:
        program.wait_for(SECOND)
        assert program.quit() == 0


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_what_ends_the_program_ends_the_editor_that_has_the_terminal(
    number: signal.Signals, tmp_path: Path
) -> None:
    home, script = tmp_path / "home", tmp_path / "editor.py"
    script.write_text("import os, time\nprint('editor', os.getpid(), flush=True)\ntime.sleep(1000)\n")
    with running(home, article(home), changes={"EDITOR": f"{sys.executable} {script}"}) as program:
        program.wait_for(RESOLVED)
        place = program.press("e")
        program.wait_for("editor ", since=place)
        program.wait_for("\r\n", since=program.output.index(b"editor ", place))
        editor = int(program.output[program.output.index(b"editor ", place) :].split()[1])
        os.kill(program.pid, number)
        assert program.wait_for_end() == 128 + number
        assert not is_alive(editor)


def test_a_program_that_was_stopped_draws_again_and_answers(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        program.wait_for(RESOLVED)
        place = len(program.output)
        os.kill(program.pid, signal.SIGTSTP)
        program.wait_until(lambda: state(program.pid) == "T", "a stopped program")
        os.kill(program.pid, signal.SIGCONT)
        program.wait_for(FIRST_WORDS, since=place)
        program.wait_for(SECOND, since=program.press("]"))
        assert program.quit() == 0


def test_a_program_that_was_stopped_without_a_word_goes_on_with_as_many_threads(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        program.wait_for(RESOLVED)
        program.wait_for(SECOND, since=program.press("]"))
        threads = thread_count(program.pid)
        for _ in range(_STOPS):
            place = len(program.output)
            os.kill(program.pid, signal.SIGSTOP)
            program.wait_until(lambda: state(program.pid) == "T", "a stopped program")
            os.kill(program.pid, signal.SIGCONT)
            program.wait_for(FIRST_WORDS, since=place)
        program.wait_for("claim 1/2", since=program.press("["))
        # Each time two more would serve the terminal. Others come and go with what is done aside.
        assert thread_count(program.pid) < threads + _STOPS
        assert program.quit() == 0


@pytest.mark.parametrize("stop", [signal.SIGTSTP, signal.SIGSTOP], ids=["by its key", "without a word"])
def test_a_stopped_program_whose_window_is_closed_ends_when_it_goes_on(
    stop: signal.Signals, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        program.wait_for(RESOLVED)
        family = program.children()
        os.kill(program.pid, stop)
        program.wait_until(lambda: state(program.pid) == "T", "a stopped program")
        os.close(program.terminal)
        program.terminal = os.open(os.devnull, os.O_RDONLY)
        os.kill(program.pid, signal.SIGCONT)
        program.wait_for_end()
        assert not any(map(is_alive, family))


def test_when_the_program_is_killed_its_analysing_process_ends_by_itself(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        program.wait_for(FIRST_WORDS)
        child = program.analyzing_process()
        os.kill(program.pid, signal.SIGKILL)
        assert program.wait_for_end() == -signal.SIGKILL
        program.wait_until(lambda: not is_alive(child), "the end of the analysing process")


def test_an_analysing_process_that_is_killed_takes_nothing_with_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        os.kill(program.analyzing_process(), signal.SIGKILL)
        program.wait_for("tries again")
        program.wait_for(RESOLVED, since=program.press("R"))
        assert program.quit() == 0


def test_keys_are_answered_and_it_quits_while_the_analysing_process_is_stopped(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        child = program.analyzing_process()
        os.kill(child, signal.SIGSTOP)
        program.wait_for("the current claim, article or row", since=program.press("?"))
        program.press("?")
        assert program.quit() == 0
        program.wait_until(lambda: not is_alive(child), "the end of the analysing process")


def test_an_analysing_process_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        child = program.analyzing_process()
        os.kill(child, signal.SIGSTOP)
        program.wait_until(lambda: state(child) == "T", "a stopped process")
        program.wait_for(FIRST_WORDS)
        place = len(program.output)
        os.kill(child, signal.SIGCONT)
        program.wait_for(RESOLVED, since=place)
        assert program.children() == [child]
        assert program.quit() == 0


def test_a_stopped_analysing_process_whose_program_was_killed_ends_when_it_goes_on(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        child = program.analyzing_process()
        os.kill(child, signal.SIGSTOP)
        os.kill(program.pid, signal.SIGKILL)
        assert program.wait_for_end() == -signal.SIGKILL
        os.kill(child, signal.SIGCONT)
        program.wait_until(lambda: not is_alive(child), "the end of the analysing process")


def test_a_terminal_that_changes_its_size_two_hundred_times_shows_the_article_at_the_end(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    with running(home, article(home)) as program:
        program.wait_for(FIRST_WORDS)
        for number in range(200):
            program.resize(1 + number * 37 % 300, 1 + number * 17 % 100)
        program.resize(118, 35)
        program.wait_for("\x1b[35;", since=len(program.output))
        program.wait_for("the current claim, article or row", since=program.press("?"))
        program.press("?")
        assert program.quit() == 0


def state(pid: int) -> str:
    """Return what the system says a process does: "R", "S", "T" (stopped) ..."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def thread_count(pid: int) -> int:
    """Return how many threads a process has."""
    return sum(1 for _ in Path(f"/proc/{pid}/task").iterdir())
