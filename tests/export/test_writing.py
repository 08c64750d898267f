"""A file appears when it is complete, and takes no other's place unasked."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path
from typing import BinaryIO

import pytest

from reader.errors import ExportError
from reader.export.writing import write_file


def words(file: BinaryIO) -> None:
    """Write some words."""
    file.write(b"words")


def test_a_new_file_appears_with_the_rights_of_any_other(tmp_path: Path) -> None:
    target, other = tmp_path / "a.csv", tmp_path / "b.csv"
    write_file(words, target)
    other.touch()
    assert target.read_bytes() == b"words"
    assert target.stat().st_mode == other.stat().st_mode
    assert target.stat().st_nlink == 1


def test_a_file_that_came_meanwhile_stays(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"

    def write(file: BinaryIO) -> None:
        target.write_text("another's")

    with pytest.raises(ExportError, match=r"a.csv: exists already, and is left as it is\."):
        write_file(write, target)
    assert target.read_text() == "another's"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_is_replaced_at_once_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")

    def fail(file: BinaryIO) -> None:
        words(file)
        assert target.read_text() == "old"
        raise ExportError("no more")

    with pytest.raises(ExportError, match="no more"):
        write_file(fail, target, replaces=True)
    assert target.read_text() == "old"
    write_file(words, target, replaces=True)
    assert target.read_text() == "words"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_that_is_replaced_stays_one_and_leads_to_the_new_words(tmp_path: Path) -> None:
    elsewhere = tmp_path / "vault"
    elsewhere.mkdir()
    target, link = elsewhere / "claims.csv", tmp_path / "a.csv"
    target.write_text("old")
    link.symlink_to(Path("vault", "claims.csv"))
    write_file(words, link, replaces=True)
    assert link.readlink() == Path("vault", "claims.csv")
    assert target.read_text() == "words"
    target.unlink()
    write_file(words, link, replaces=True)
    assert link.is_symlink()
    assert target.read_text() == "words"
    assert list(elsewhere.iterdir()) == [target]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444, 0o664])
def test_who_may_read_a_file_that_is_replaced_may_read_the_new_one(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")
    target.chmod(mode)
    write_file(words, target, replaces=True)
    assert target.read_text() == "words"
    assert stat.S_IMODE(target.stat().st_mode) == mode


@pytest.mark.parametrize("replaces", [False, True])
def test_a_name_as_long_as_names_may_be_is_no_longer_while_it_is_written(
    tmp_path: Path, replaces: bool
) -> None:
    target = tmp_path / f"{'a' * 251}.csv"
    write_file(words, target, replaces=replaces)
    assert target.read_text() == "words"


def test_a_name_that_is_too_long_is_said_before_anything_is_written(tmp_path: Path) -> None:
    def write(file: BinaryIO) -> None:
        pytest.fail("it is written")

    with pytest.raises(ExportError, match=r"could not be written: file name too long\."):
        write_file(write, tmp_path / f"{'a' * 252}.csv")


def test_a_link_to_nowhere_is_no_free_name(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ExportError, match="exists already"):
        write_file(words, target)


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading_end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_file(words, pipe)
    assert os.read(reading_end, 100) == b"words"
    os.close(reading_end)


def test_nobody_waits_for_a_pipe_that_nobody_reads(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ExportError, match=r"pipe: nobody reads from it\. Start what reads it first\."):
        write_file(words, pipe, replaces=True)


def test_a_pipe_that_is_full_is_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    both_ends = os.open(pipe, os.O_RDWR)  # so that it is never at its end while nobody writes yet
    size = 1_000_000
    received = bytearray()

    def receive() -> None:
        while len(received) < size:
            received.extend(os.read(both_ends, 65_536))

    thread = threading.Thread(target=receive, daemon=True)
    thread.start()
    write_file(lambda file: file.write(b"x" * size), pipe)
    thread.join()
    os.close(both_ends)
    assert received == b"x" * size


def test_a_folder_is_no_file_even_where_one_may_be_replaced(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"is a folder\. Name a file\."):
        write_file(words, tmp_path, replaces=True)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"a.csv: could not be written: no such file or directory\."):
        write_file(words, tmp_path / "none" / "a.csv")


def test_a_device_that_takes_nothing_is_said() -> None:
    with pytest.raises(ExportError, match=r"/dev/full: could not be written: no space left on device\."):
        write_file(words, Path("/dev/full"))


def test_where_no_file_has_two_names_one_still_appears_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    target = tmp_path / "a.csv"
    write_file(words, target)
    assert target.read_bytes() == b"words"
    with pytest.raises(ExportError, match="exists already"):
        write_file(words, target)
    assert list(tmp_path.iterdir()) == [target]
