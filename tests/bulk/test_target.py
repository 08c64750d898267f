"""What becomes of the parts: one file, or a folder of partitions, and never in the place of another."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.bulk.journal import NAME
from reader.bulk.outputs import of_path
from reader.bulk.target import SUCCESS, OneFile, Partitions
from reader.bulk.work import Part
from reader.errors import ExportError

LINES = of_path("x.jsonl")


def finish(target: OneFile | Partitions, *parts: bytes, count: int | None = None) -> None:
    """Keep the parts, and make the output of the first `count`, else of all."""
    journal = target.open()
    for number, data in enumerate(parts):
        journal.add(number, "key", Part(data, 1, 1))
    target.finish(journal, len(parts) if count is None else count)


def test_the_file_is_the_parts_in_order_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    finish(OneFile(tmp_path / "claims.jsonl", LINES), b"a\n", b"b\n", b"c\n")
    assert (tmp_path / "claims.jsonl").read_bytes() == b"a\nb\nc\n"
    assert [path.name for path in tmp_path.iterdir()] == ["claims.jsonl"]


def test_the_file_has_no_parts_of_an_input_that_had_more_articles_once(tmp_path: Path) -> None:
    finish(OneFile(tmp_path / "claims.jsonl", LINES), b"a\n", b"b\n", count=1)
    assert (tmp_path / "claims.jsonl").read_bytes() == b"a\n"


def test_the_file_is_written_anew_whatever_has_the_name_that_it_has_at_first(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    (tmp_path / "mine").write_text("mine")
    (tmp_path / "claims.jsonl.parts").mkdir()
    (tmp_path / "claims.jsonl.parts" / "_whole.jsonl").symlink_to("../mine")
    finish(OneFile(path, LINES), b"a\n")
    assert (path.is_symlink(), path.read_bytes()) == (False, b"a\n")
    assert (tmp_path / "mine").read_text() == "mine"


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text("mine")
    with pytest.raises(ExportError, match="is there already"):
        OneFile(path, LINES).open()
    assert path.read_text() == "mine"
    assert not (tmp_path / "claims.jsonl.parts").exists()


def test_a_file_that_comes_meanwhile_is_not_written_over_and_no_part_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    target = OneFile(path, LINES)
    journal = target.open()
    journal.add(0, "key", Part(b"a\n", 1, 1))
    path.write_text("mine")
    with pytest.raises(ExportError, match="is there already"):
        target.finish(journal, 1)
    journal.close()
    assert path.read_text() == "mine"
    assert (tmp_path / "claims.jsonl.parts" / "part-000000.jsonl").read_bytes() == b"a\n"


def test_a_folder_without_links_gets_the_file_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_paths: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr("os.link", refuse)
    finish(OneFile(tmp_path / "claims.jsonl", LINES), b"a\n")
    assert (tmp_path / "claims.jsonl").read_bytes() == b"a\n"


def test_a_folder_of_partitions_says_when_it_is_complete(tmp_path: Path) -> None:
    folder = tmp_path / "claims.jsonl"
    target = Partitions(folder, LINES)
    journal = target.open()
    journal.add(0, "key", Part(b"a\n", 1, 1))
    journal.close()
    assert not (folder / SUCCESS).exists()
    finish(target, b"a\n", b"b\n", b"c\n", count=2)
    names = {path.name for path in folder.iterdir()}
    assert names == {NAME, SUCCESS, "part-000000.jsonl", "part-000001.jsonl"}


@pytest.mark.parametrize("content", [SUCCESS, "letters.txt"])
def test_a_folder_that_is_complete_or_another_ones_is_left_alone(tmp_path: Path, content: str) -> None:
    (tmp_path / content).touch()
    with pytest.raises(ExportError, match="is there already"):
        Partitions(tmp_path, LINES).open()
    assert [path.name for path in tmp_path.iterdir()] == [content]
