"""What an earlier version kept is read as far as it can be understood, and stays."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from reader.store.json_file import load
from reader.text.normalize import replace_controls


class OldFile:
    """A JSON file of version 2, and what was told of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[str] = []

    def load(self) -> str | None:
        """Return the name in it."""
        return load(self.path, _name, version=2, tell=self.problems.append)


def _name(record: dict[str, Any]) -> str:
    if not isinstance(record["name"], str):
        raise TypeError(f"{record['name']!r} is not a name")
    return record["name"]


def test_without_a_file_there_is_nothing_and_nothing_is_wrong(tmp_path: Path) -> None:
    old = OldFile(tmp_path / "none" / "a.json")
    assert old.load() is None
    assert old.problems == []


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "Expecting value"),
        (b'{"version": 2, "name": "An', "Unterminated string"),
        (b'{"name": "Ann"}', "'version' is missing"),
        (b'{"version": 2}', "'name' is missing"),
        (b'{"version": 2, "name": 7}', "7 is not a name"),
        (b'{"version": "two", "name": "Ann"}', "not supported"),
        (b"[]", "list indices"),
        (b"\xff\xfe", "codec can't decode"),
        (b"[" * 100_000, "recursion"),
    ],
)
def test_a_broken_file_is_moved_aside_and_named_with_its_cause(
    tmp_path: Path, content: bytes, cause: str
) -> None:
    old = OldFile(tmp_path / "a.json")
    old.path.write_bytes(content)
    assert old.load() is None
    (problem,) = old.problems
    assert problem.startswith(f"{old.path}: is broken (")
    assert cause in problem
    assert "a.json.broken" in problem
    assert (tmp_path / "a.json.broken").read_bytes() == content


def test_broken_files_do_not_take_each_others_place(tmp_path: Path) -> None:
    old = OldFile(tmp_path / "a.json")
    for content in (b"one", b"two", b"three"):
        old.path.write_bytes(content)
        old.load()
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == [b"one", b"three", b"two"]


def test_a_file_of_a_newer_program_stays_as_it_is(tmp_path: Path) -> None:
    old = OldFile(tmp_path / "a.json")
    newer = json.dumps({"version": 3, "name": {"first": "Ann"}}).encode()
    old.path.write_bytes(newer)
    assert old.load() is None
    assert old.path.read_bytes() == newer
    assert "newer version" in old.problems[0]


def test_a_file_that_cannot_be_read_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.mkdir()
    old = OldFile(path)
    assert old.load() is None
    assert path.is_dir()
    (problem,) = old.problems
    assert "is a directory, not a file" in problem


KINDS = ["pipe", "device", "link to a pipe", "link to a device", "huge"]


def _put(kind: str, path: Path) -> None:
    """Put something at a path that is no file of ours."""
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/null")
    elif kind == "link to a pipe":
        os.mkfifo(path.with_name("pipe"))
        path.symlink_to("pipe")
    elif kind == "link to a device":
        path.symlink_to("/dev/zero")
    else:
        with path.open("wb") as file:
            file.truncate(2**40)  # a hole: it takes no room


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_of_ours_is_refused_at_once_and_stays(tmp_path: Path, kind: str) -> None:
    old = OldFile(tmp_path / "a.json")
    _put(kind, old.path)
    before = old.path.lstat()
    assert old.load() is None
    (problem,) = old.problems
    assert problem.startswith(f"{old.path}: is ")
    assert "move it away" in problem
    assert old.path.lstat() == before


def test_of_a_broken_file_behind_a_link_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "elsewhere" / "target.json"
    target.write_bytes(b"broken")
    old = OldFile(tmp_path / "a.json")
    old.path.symlink_to(target)
    assert old.load() is None
    assert old.path.is_symlink()
    assert target.with_name("target.json.broken").read_bytes() == b"broken"
    assert str(target.with_name("target.json.broken")) in old.problems[0]


HOSTILE = "a\x1b]0;gone\x07b\x1b[31mc\x9b31md\u202ee\x1b]52;c;eA==\x1b\\"


def test_strings_come_in_harmless(tmp_path: Path) -> None:
    content = json.dumps({"version": 2, "name": HOSTILE, "other": {HOSTILE: [HOSTILE, "x"]}})
    (tmp_path / "a.json").write_text(content)
    record = load(tmp_path / "a.json", lambda record: record, version=2, tell=print)
    harmless = replace_controls(HOSTILE)
    assert record == {"version": 2, "name": harmless, "other": {harmless: [harmless, "x"]}}
    assert (tmp_path / "a.json").read_text() == content
