"""A file is written whole or not at all, and nothing that was not understood is overwritten."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.store.json_file import JsonFile


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


@pytest.mark.parametrize("name", ["Ann", "“Größe”", "一", "\udcff"])
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
    assert "could not be read: is a directory" in told


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
