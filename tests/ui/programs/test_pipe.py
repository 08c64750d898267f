"""Any command gets the words; how it ended is said, and no shell has a hand in it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from reader.ui.programs.pipe import PipeResult, pipe
from tests.ui.programs.programs import program


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("cat", PipeResult("cat: done.", "one\ntwo")),
        ("tr o '0 '", PipeResult("tr: done.", "0ne\ntw0")),
        ("true", PipeResult("true: done, without a word.")),
        ("false", PipeResult("false: exit status 1.")),
        ("echo a; echo $HOME > b | c", PipeResult("echo: done.", "a; echo $HOME > b | c")),
        ("printf '\\033]0;x\\007'", PipeResult("printf: done.", "␛]0;x␇")),
        ("no-such-command x", PipeResult("no-such-command: there is no such program.")),
        ("cat 'x", PipeResult("cat 'x: a quotation mark has no partner.")),
        ("''", PipeResult("There was no command.")),
        ("", PipeResult("There was no command.")),
        ("/", PipeResult("/: could not be started: permission denied.")),
        ("sh -c 'kill -9 $$'", PipeResult("sh: ended by signal 9.")),
    ],
)
async def test_a_command_gets_the_words_and_what_it_says_comes_back(line: str, expected: PipeResult) -> None:
    assert await pipe(line, "one\ntwo\n") == expected


async def test_what_a_command_complains_of_is_shown(tmp_path: Path) -> None:
    path = program(tmp_path, "complaining", "print('out', flush=True); sys.exit('no good')")
    assert await pipe(f"'{path}'", "") == PipeResult(f"{path}: exit status 1.", "out\nno good")


async def test_a_command_that_does_not_read_everything_is_no_failure() -> None:
    assert await pipe("head -n 1", "one\n" * 500_000) == PipeResult("head: done.", "one")


async def test_a_command_that_never_stops_writing_is_stopped() -> None:
    result = await pipe("yes", "")
    assert result.result == "yes: did not stop writing, so it was stopped. This is how it began."
    assert result.output.startswith("y\ny\n")


async def test_a_command_is_stopped_while_much_of_what_it_wrote_is_unread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def read_slowly(stdout: asyncio.StreamReader) -> bytes:
        first = await stdout.read(1)
        await asyncio.sleep(0.1)  # meanwhile asyncio has taken in all that it takes, and reads no more
        return first * 1_000_001

    monkeypatch.setattr("reader.ui.programs.run._read", read_slowly)
    monkeypatch.setattr("reader.ui.programs.pipe._LIMIT_SECONDS", 5.0)
    result = await pipe("yes", "")
    assert result.result == "yes: did not stop writing, so it was stopped. This is how it began."


async def test_a_command_that_hangs_is_stopped_with_its_children(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.programs.pipe._LIMIT_SECONDS", 0.2)
    result = await pipe("sh -c 'sleep 60 & sleep 60'", "")
    assert result == PipeResult("sh: took longer than 0 seconds and was stopped.")
