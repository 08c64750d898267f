"""The process that analyzes is started before the screen, only for it, and never left behind."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

import pytest

from reader.__main__ import main
from reader.commands import spare
from reader.commands.console import MISUSED
from reader.commands.names import COMMANDS, SCREEN_COMMANDS
from reader.commands.spare import spare_for
from reader.nlp.process import child
from reader.nlp.process.child import Child

WAITS = (sys.executable, "-c", "import sys; sys.stdin.read()")


@pytest.fixture(autouse=True)
def _has_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spare, "has_terminal", lambda: True)
    start = child.start
    monkeypatch.setattr(child, "start", lambda: start(WAITS))


def is_started_for(words: Sequence[str]) -> bool:
    with spare_for(words) as process:
        return process is not None


@pytest.mark.parametrize(
    ("words", "is_started"),
    [
        ([], True),
        (["quay.txt"], True),
        (["--engine", "rules", "news"], True),
        (["./extract"], True),
        *(([name], name in SCREEN_COMMANDS) for name in COMMANDS),
        (["open", "quay.txt#claim=7"], True),
        (["read", "--corrected", "-"], True),
        (["read", "quay.txt", "--plain"], False),
        (["read", "--te", "quay.txt"], False),
        (["--", "quay.txt"], True),
        (["--help"], False),
        (["quay.txt", "-h"], False),
        (["--version", "--verbose"], False),
    ],
)
def test_it_is_started_for_words_that_open_the_screen(words: list[str], is_started: bool) -> None:
    assert is_started_for(words) == is_started


def test_it_is_not_started_where_nothing_can_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spare, "has_terminal", lambda: False)
    assert not is_started_for([])


def test_it_is_not_started_where_its_pipe_would_become_standard_output(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert not is_started_for([])


def test_the_screen_goes_on_where_it_cannot_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> Child:
        raise FileNotFoundError("python")

    monkeypatch.setattr(child, "start", fails)
    assert not is_started_for([])


@pytest.mark.parametrize("end", [SystemExit(2), KeyboardInterrupt(), ValueError("wrong")])
def test_it_ends_however_the_program_does(end: BaseException) -> None:
    with pytest.raises(type(end)), spare_for([]) as process:
        raise end
    assert process is not None
    assert process.returncode is not None


def test_it_is_started_before_what_reads_the_command_line_is_imported() -> None:
    script = "import sys; import reader.commands.spare, reader.nlp.process.child; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name for name in done.stdout.split() if name.startswith("reader.")}
    parents = {"reader.version", "reader.commands", "reader.nlp", "reader.nlp.process"}
    assert loaded == {"reader.commands.spare", "reader.commands.names", "reader.nlp.process.child", *parents}
    assert "argparse" not in done.stdout.split()


def test_nothing_of_it_is_left_where_the_command_line_makes_no_sense(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    process = child.start()
    monkeypatch.setattr(child, "start", lambda: process)
    monkeypatch.setattr(sys, "argv", ["reader", "--no-such-option"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == MISUSED
    assert process.returncode is not None
    assert "--no-such-option" in capsys.readouterr().err
