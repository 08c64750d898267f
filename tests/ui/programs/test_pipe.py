"""Any command gets the words; how it ended is said, and no shell has a hand in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.programs.pipe import Piped, pipe
from tests.ui.programs.programs import program


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("cat", Piped("cat: done.", "one\ntwo")),
        ("tr o '0 '", Piped("tr: done.", "0ne\ntw0")),
        ("true", Piped("true: done, without a word.")),
        ("false", Piped("false: exit status 1.")),
        ("echo a; echo $HOME > b | c", Piped("echo: done.", "a; echo $HOME > b | c")),
        ("printf '\\033]0;x\\007'", Piped("printf: done.", "␛]0;x␇")),
        ("no-such-command x", Piped("no-such-command: there is no such program.")),
        ("cat 'x", Piped("cat 'x: a quotation mark has no partner.")),
        ("''", Piped("There was no command.")),
        ("", Piped("There was no command.")),
        ("/", Piped("/: could not be started: permission denied.")),
        ("sh -c 'kill -9 $$'", Piped("sh: ended by signal 9.")),
    ],
)
async def test_a_command_gets_the_words_and_what_it_says_comes_back(line: str, expected: Piped) -> None:
    assert await pipe(line, "one\ntwo\n") == expected


async def test_what_a_command_complains_of_is_shown(tmp_path: Path) -> None:
    path = program(tmp_path, "complaining", "print('out', flush=True); sys.exit('no good')")
    assert await pipe(f"'{path}'", "") == Piped(f"{path}: exit status 1.", "out\nno good")


async def test_a_command_that_does_not_read_everything_is_no_failure() -> None:
    assert await pipe("head -n 1", "one\n" * 500_000) == Piped("head: done.", "one")


async def test_a_command_that_never_stops_writing_is_stopped() -> None:
    piped = await pipe("yes", "")
    assert piped.result == "yes: did not stop writing, so it was stopped. This is how it began."
    assert piped.output.startswith("y\ny\n")


async def test_a_command_that_hangs_is_stopped_with_its_children(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.programs.pipe._LIMIT_SECONDS", 0.2)
    piped = await pipe("sh -c 'sleep 60 & sleep 60'", "")
    assert piped == Piped("sh: took longer than 0 seconds and was stopped.")
