"""A file is written whole or not at all, and nothing that was not understood is overwritten."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from reader.store.json_file import JsonFile
from reader.text.normalize import replace_controls


class Kept:
    """A JSON file of version 2, and what it told."""

    def __init__(self, path: Path) -> None:
        self.told: list[str] = []
        self.file = JsonFile(path, version=2, tell=self.told.append)

    def load(self) -> str | None:
        """Return the name in it."""
        return self.file.load(_name)


def _name(record: dict[str, Any]) -> str:
    if not isinstance(record["name"], str):
        raise TypeError(f"{record['name']!r} is not a name")
    return record["name"]


def test_without_a_file_there_is_nothing_and_nothing_is_wrong(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "none" / "a.json")
    assert kept.load() is None
    assert kept.told == []


@pytest.mark.parametrize("name", ["Ann", "“Größe”", "一"])
def test_what_was_saved_is_loaded(tmp_path: Path, name: str) -> None:
    kept = Kept(tmp_path / "new" / "folder" / "a.json")
    kept.file.save({"name": "before"})
    kept.file.save({"name": name})
    assert Kept(kept.file.path).load() == name
    assert [path.name for path in kept.file.path.parent.iterdir()] == ["a.json"]


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
    kept = Kept(tmp_path / "a.json")
    kept.file.path.write_bytes(content)
    assert kept.load() is None
    (told,) = kept.told
    assert told.startswith(f"{kept.file.path}: is broken (")
    assert cause in told
    assert "a.json.broken" in told
    kept.file.save({"name": "new"})
    assert kept.load() == "new"
    assert (tmp_path / "a.json.broken").read_bytes() == content


def test_broken_files_do_not_take_each_others_place(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "a.json")
    for content in (b"one", b"two", b"three"):
        kept.file.path.write_bytes(content)
        kept.load()
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == [b"one", b"three", b"two"]


def test_a_file_of_a_newer_program_stays_as_it_is(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "a.json")
    newer = json.dumps({"version": 3, "name": {"first": "Ann"}}).encode()
    kept.file.path.write_bytes(newer)
    assert kept.load() is None
    kept.file.save({"name": "old"})
    assert kept.file.path.read_bytes() == newer
    assert "newer version" in kept.told[0]


def test_a_file_that_cannot_be_read_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.mkdir()
    kept = Kept(path)
    assert kept.load() is None
    kept.file.save({"name": "new"})
    assert path.is_dir()
    (told,) = kept.told
    assert "is a directory, not a file" in told


def test_a_file_that_cannot_be_written_is_told_and_the_one_before_stays(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("in the way")
    kept = Kept(tmp_path / "folder" / "a.json")
    kept.file.save({"name": "Ann"})
    (told,) = kept.told
    assert "could not be written" in told


def test_half_a_file_is_never_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept(tmp_path / "a.json")
    kept.file.save({"name": "before"})

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    kept.file.save({"name": "after"})
    assert kept.load() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert "no space left on device" in kept.told[0]


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
    kept = Kept(tmp_path / "a.json")
    _put(kind, kept.file.path)
    before = kept.file.path.lstat()
    assert kept.load() is None
    assert kept.load() is None
    assert not kept.file.save({"name": "new"})
    (told,) = kept.told
    assert told.startswith(f"{kept.file.path}: is ")
    assert "move it away" in told
    assert kept.file.path.lstat() == before


@pytest.mark.parametrize("kind", KINDS[:-1])
def test_what_is_no_file_is_not_written_to_when_it_came_since_the_start(tmp_path: Path, kind: str) -> None:
    kept = Kept(tmp_path / "a.json")
    assert kept.load() is None
    _put(kind, kept.file.path)
    before = kept.file.path.lstat()
    assert not kept.file.save({"name": "new"})
    assert kept.load() is None
    assert "not a file" in kept.told[0]
    assert kept.file.path.lstat() == before


@pytest.mark.parametrize("is_there", [True, False])
def test_a_symbolic_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path, is_there: bool) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    target = elsewhere / "target.json"
    if is_there:
        Kept(target).file.save({"name": "before"})
    kept = Kept(tmp_path / "a.json")
    kept.file.path.symlink_to(target)
    assert kept.load() == ("before" if is_there else None)
    kept.file.save({"name": "after"})
    assert kept.file.path.is_symlink()
    assert kept.load() == Kept(target).load() == "after"
    assert [path.name for path in elsewhere.iterdir()] == ["target.json"]


def test_of_a_broken_file_behind_a_link_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "elsewhere" / "target.json"
    target.write_bytes(b"broken")
    kept = Kept(tmp_path / "a.json")
    kept.file.path.symlink_to(target)
    assert kept.load() is None
    kept.file.save({"name": "new"})
    assert kept.file.path.is_symlink()
    assert kept.load() == "new"
    assert target.with_name("target.json.broken").read_bytes() == b"broken"
    assert str(target.with_name("target.json.broken")) in kept.told[0]


HOSTILE = "a\x1b]0;gone\x07b\x1b[31mc\x9b31md\u202ee\x1b]52;c;eA==\x1b\\"


def test_strings_come_in_harmless_and_stay_in_the_file_as_they_were(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "a.json")
    kept.file.path.write_text(json.dumps({"version": 2, "name": HOSTILE, "other": {HOSTILE: [HOSTILE, "x"]}}))
    record = kept.file.load(lambda record: record)
    assert record is not None
    harmless = replace_controls(HOSTILE)
    assert record == {"version": 2, "name": harmless, "other": {harmless: [harmless, "x"]}}
    kept.file.save({"name": record["name"], "other": {harmless: [harmless, "y"]}})
    written = json.loads(kept.file.path.read_text("utf-8"))
    assert written == {"version": 2, "name": HOSTILE, "other": {HOSTILE: [HOSTILE, "y"]}}
    kept.file.load(lambda record: record)
    kept.file.save({"name": "new", "other": {}})
    assert HOSTILE not in kept.file.path.read_text("utf-8")
