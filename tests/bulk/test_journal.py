"""The journal of parts: what a kill at any moment leaves, and what is believed of it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.bulk.journal import NAME, Journal
from reader.bulk.work import Part
from reader.errors import ExportError

PART = Part(b"words\n", 2, 5, ["x: is empty."])


def reopened(folder: Path) -> Journal:
    """Return the journal as a later run finds it."""
    return Journal(folder, ".jsonl")


def keep(folder: Path, *numbers: int) -> None:
    """Keep a part for each number, in a run that ends."""
    journal = reopened(folder)
    for number in numbers:
        journal.add(number, f"key {number}", PART)
    journal.close()


def test_a_part_is_known_to_the_next_run(tmp_path: Path) -> None:
    keep(tmp_path / "new" / "folder", 0)
    journal = reopened(tmp_path / "new" / "folder")
    entry = journal.entry(0, "key 0")
    assert entry is not None
    assert (entry.articles, entry.claims, entry.problems) == (2, 5, ("x: is empty.",))
    assert journal.path(0).read_bytes() == b"words\n"
    journal.close()


@pytest.mark.parametrize("key", ["key 1", ""])
def test_a_part_of_another_batch_is_not_taken(tmp_path: Path, key: str) -> None:
    keep(tmp_path, 0)
    journal = reopened(tmp_path)
    assert journal.entry(0, key) is None
    journal.close()


@pytest.mark.parametrize("damage", ["removed", "shortened"])
def test_a_part_whose_file_is_not_as_it_was_is_not_taken(tmp_path: Path, damage: str) -> None:
    keep(tmp_path, 0)
    path = tmp_path / "part-000000.jsonl"
    if damage == "removed":
        path.unlink()
    else:
        path.write_bytes(b"wor")
    journal = reopened(tmp_path)
    assert journal.entry(0, "key 0") is None
    journal.close()


def test_a_kill_at_any_byte_of_the_journal_loses_the_last_line_alone(tmp_path: Path) -> None:
    keep(tmp_path, 0, 1)
    whole = (tmp_path / NAME).read_bytes()
    first_line = whole.index(b"\n") + 1
    for length in range(first_line, len(whole)):
        (tmp_path / NAME).write_bytes(whole[:length])
        journal = reopened(tmp_path)
        assert journal.entry(0, "key 0") is not None
        assert journal.entry(1, "key 1") is None
        journal.add(1, "key 1", PART)
        journal.close()
        assert (tmp_path / NAME).read_bytes() == whole


def test_the_last_line_of_a_part_counts(tmp_path: Path) -> None:
    keep(tmp_path, 0)
    journal = reopened(tmp_path)
    journal.add(0, "another key", Part(b"other words\n", 1, 1))
    journal.close()
    journal = reopened(tmp_path)
    assert journal.entry(0, "key 0") is None
    assert journal.entry(0, "another key") is not None
    journal.close()


def test_what_cannot_be_written_is_said_with_its_file_and_what_was_kept_stays(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match=r"file/parts: could not be written: not a directory\."):
        reopened(tmp_path / "file" / "parts")
    keep(tmp_path, 0)
    journal = reopened(tmp_path)
    (tmp_path / "part-000001.jsonl").mkdir()
    with pytest.raises(ExportError, match=r"part-000001.jsonl: could not be written: is a directory\."):
        journal.add(1, "key 1", PART)
    assert journal.entry(0, "key 0") is not None
    assert journal.entry(1, "key 1") is None
    journal.close()


def _link_to_other_words(path: Path) -> None:
    (path.parent / "mine").write_text("mine")
    path.symlink_to("mine")


@pytest.mark.parametrize("make", [os.mkfifo, _link_to_other_words], ids=["a pipe", "a link"])
@pytest.mark.parametrize("name", ["_part-000000.jsonl", "part-000000.jsonl"])
def test_a_part_takes_the_place_of_whatever_has_its_name(
    tmp_path: Path, make: Callable[[Path], None], name: str
) -> None:
    make(tmp_path / name)
    keep(tmp_path, 0)
    part = tmp_path / "part-000000.jsonl"
    assert (part.is_symlink(), part.read_bytes()) == (False, b"words\n")
    assert not (tmp_path / "mine").exists() or (tmp_path / "mine").read_text() == "mine"


def test_a_pipe_in_the_place_of_an_empty_part_is_none(tmp_path: Path) -> None:
    journal = reopened(tmp_path)
    journal.add(0, "key", Part(b"", 1, 0))
    journal.path(0).unlink()
    os.mkfifo(journal.path(0))
    assert journal.entry(0, "key") is None
    journal.close()


def test_two_runs_do_not_write_the_same_parts(tmp_path: Path) -> None:
    journal = reopened(tmp_path)
    with pytest.raises(ExportError, match="another run of this program writes it"):
        reopened(tmp_path)
    journal.close()
    reopened(tmp_path).close()


def _pipe_for_journal(folder: Path) -> None:
    folder.mkdir()
    os.mkfifo(folder / NAME)


def _link_for_journal(folder: Path) -> None:
    folder.mkdir()
    (folder / "mine").write_text("mine")
    (folder / NAME).symlink_to("mine")


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda folder: folder.write_text("mine"), "parts: could not be written: file exists."),
        (lambda folder: folder.symlink_to("nowhere/x"), "parts: could not be written: file exists."),
        (
            _pipe_for_journal,
            "_journal.jsonl: is a pipe, not a file. Move it away",
        ),
        (_link_for_journal, "_journal.jsonl: is a link, not a file. Move it away"),
    ],
    ids=["a file", "a link to nowhere", "a pipe", "a link for the journal"],
)
def test_what_stands_in_the_place_of_the_parts_is_said(
    tmp_path: Path, make: Callable[[Path], object], sentence: str
) -> None:
    make(tmp_path / "parts")
    with pytest.raises(ExportError, match=re.escape(sentence)):
        Journal(tmp_path / "parts", ".jsonl")
    assert not (tmp_path / "parts" / "mine").exists() or (tmp_path / "parts" / "mine").read_text() == "mine"


def test_a_line_that_finds_no_room_is_said_and_its_part_made_anew(tmp_path: Path) -> None:
    keep(tmp_path, 0)
    journal = reopened(tmp_path)
    journal._file.close()
    full = Path("/dev/full").open("a+b")  # noqa: SIM115  # in the place of a disk that fills
    journal._file = full
    with pytest.raises(ExportError, match=r"part-000001.jsonl: could not be written"):
        journal.add(1, "key 1", PART)
    journal.close()
    journal = reopened(tmp_path)
    assert journal.entry(0, "key 0") is not None
    assert journal.entry(1, "key 1") is None
    journal.close()
