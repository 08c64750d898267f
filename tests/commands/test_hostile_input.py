"""Input that is closed, endless, or no file: every command says so in a sentence, and ends."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import types
from pathlib import Path

import pytest

from reader import cli
from reader.commands import edited_file, feeds, standard_input
from reader.sources import files, json_lines

_READING: tuple[list[str], ...] = (
    ["extract"],
    ["extract", "--input-format", "jsonl"],
    ["read", "--text"],
    ["read", "--plain"],
    ["add"],
    ["add", "--input-format", "jsonl"],
    ["feeds", "import"],
    ["import", "--format", "csv"],
    ["import", "--format", "brat"],
    ["check", "--against=library"],
    ["open"],
    [],
)
"""Every command line that takes a file or standard input, without it."""
_BUFFERED = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
    "PYTHONPATH": str(Path(cli.__file__).parent.parent),
}
"""Surroundings in which what is printed waits in memory, as it does for most people."""
_IDS = [" ".join(words) or "screen" for words in _READING]


class _Endless(io.BufferedIOBase):
    """Null bytes without an end, as /dev/zero has them; fails a test that asks for too many."""

    def __init__(self) -> None:
        self.given_bytes = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """Give as many null bytes as are asked for."""
        assert size is not None, "nobody would stop reading"
        assert size >= 0, "nobody would stop reading"
        self.given_bytes += size
        assert self.given_bytes < 8_000_000, "nobody stops reading"
        return bytes(size)

    def readline(self, size: int | None = -1, /) -> bytes:
        """Give as much of a line without an end."""
        return self.read(size)


@pytest.mark.parametrize("words", _READING, ids=_IDS)
def test_closed_standard_input_is_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert cli.main([*words, "-"]) == 1
    assert "standard input: is closed, so there is nothing to read." in capsys.readouterr().err


@pytest.mark.parametrize("words", _READING, ids=_IDS)
def test_an_endless_device_as_standard_input_is_left(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    for module, limit in (
        (standard_input, "_MAX_BYTES"),
        (files, "MAX_BYTES"),
        (feeds, "_MAX_LIST_BYTES"),
        (edited_file, "_MAX_BYTES"),
        (json_lines, "_MAX_LINE_BYTES"),
    ):
        monkeypatch.setattr(module, limit, 1_000_000)
    monkeypatch.setattr(sys, "stdin", types.SimpleNamespace(buffer=_Endless(), isatty=lambda: False))
    assert cli.main([*words, "-"]) == 1
    said = capsys.readouterr().err
    assert "is larger than" in said or "is longer than" in said or "it contains zero bytes" in said


@pytest.mark.parametrize("kind", ["pipe", "device", "socket"])
@pytest.mark.parametrize("words", _READING, ids=_IDS)
def test_nobody_waits_for_what_is_no_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: list[str], kind: str
) -> None:
    path = tmp_path / "input"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        os.mknod(path, 0o140600)
    else:
        path = Path("/dev/zero")
    assert cli.main([*words, str(path)]) == 1
    assert f"{path}: is a {kind}, not a file." in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["file", "stream"])
def test_a_list_of_feeds_that_is_a_book_is_left(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "book"
    path.write_bytes(b"word " * 3_500_000)
    with path.open("rb") as stream:
        name = str(path) if kind == "file" else f"/dev/fd/{stream.fileno()}"
        assert cli.main(["feeds", "import", name]) == 1
    assert f"{name}: is larger than 16 MB, and no list of feeds." in capsys.readouterr().err


def test_whoever_types_is_told_how_to_end(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.TextIOWrapper):
        """What is typed."""

        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal(io.BytesIO(b"The dam held.")))
    assert cli.main(["read", "--text", "-"]) == 0
    printed = capsys.readouterr()
    assert "Ctrl+D on an empty line ends it" in printed.err
    assert printed.out == "The dam held.\n\n"


def _run(
    words: list[str], folder: Path, *, closed: tuple[int, ...] = (), gone: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run the program with some of its first files closed, or in a folder that is gone."""

    def prepare() -> None:
        if gone:
            (folder / "gone").mkdir()
            os.chdir(folder / "gone")
            (folder / "gone").rmdir()
        for number in closed:
            os.close(number)

    return subprocess.run(
        [sys.executable, "-m", "reader", *words],
        preexec_fn=prepare,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(cli.__file__).parent.parent)},
    )


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_closed_streams_leave_their_numbers_to_no_other_file(tmp_path: Path, closed: tuple[int, ...]) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The dam held.", encoding="utf-8")
    ended = _run(["read", "--text", str(article)], tmp_path, closed=closed)
    assert ended.returncode == (1 if 1 in closed else 0)
    assert ended.stdout == ("" if 1 in closed else "The dam held.\n\n")
    is_said = 1 in closed and 2 not in closed
    assert ended.stderr == ("reader: standard output is closed, so nothing was printed.\n" if is_said else "")


def test_what_is_complained_of_goes_nowhere_else_when_standard_error_is_closed(tmp_path: Path) -> None:
    ended = _run(["read", "--text", "gone.txt"], tmp_path, closed=(2,))
    assert (ended.returncode, ended.stdout) == (1, "")


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["extract", "--engine", "rules"], 0),
        (["read", "--text"], 0),
        (["add"], 0),
        (["library", "forget"], 1),
    ],
)
def test_a_current_folder_that_is_gone_is_no_trouble(tmp_path: Path, words: list[str], status: int) -> None:
    article = tmp_path / "a.txt"
    article.write_text("“The dam held,” said Ann Lee.", encoding="utf-8")
    target = "gone.txt" if status else str(article)
    ended = _run([*words, target], tmp_path, gone=True)
    assert ended.returncode == status, ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["extract", "--help"],
        ["--version"],
        ["extract", "--engine=rules", "a.txt"],
    ],
)
def test_nobody_reads_any_more_what_is_printed(words: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“The dam is safe,” said Anna Berg.\n", encoding="utf-8")
    read_end, write_end = os.pipe()
    os.close(read_end)
    ended = subprocess.run(
        [sys.executable, "-m", "reader", *words],
        env=_BUFFERED,
        cwd=tmp_path,
        stdout=write_end,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write_end)
    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.parametrize(("words", "status"), [(["read", "--text", "gone.txt"], 1), (["read"], 2)])
def test_complaints_that_find_no_room_leave_the_exit_status(words: list[str], status: int) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "reader", *words],
            env=_BUFFERED,
            stdout=subprocess.PIPE,
            stderr=full,
            check=False,
        )
    assert (ended.returncode, ended.stdout) == (status, b"")


@pytest.mark.parametrize("words", [["read", "--text", "a.txt"], ["--help"]])
def test_a_full_disk_behind_standard_output_is_a_sentence(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "a.txt").write_text("The dam held.", encoding="utf-8")
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "reader", *words],
            cwd=tmp_path,
            env=_BUFFERED,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr == "reader: standard output: could not be written: no space left on device.\n"
