"""Which files lie in a folder: whole, and never fewer than there are."""

from __future__ import annotations

from pathlib import Path

from reader.store.inventory import inventory


def test_files_are_found_below_folders_and_by_their_own_path(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "deep").write_bytes(b"12345")
    (tmp_path / "a" / ".hidden").write_bytes(b"67")
    (tmp_path / "single").write_bytes(b"8")
    result = inventory([tmp_path / "a", tmp_path / "single", tmp_path / "a" / "b"])
    names = {f"{path.relative_to(tmp_path)}" for path in result.files}
    assert names == {"a/b/deep", "a/.hidden", "single"}
    assert result.size_bytes == 8
    assert result.problems == ()


def test_files_are_found_however_deep_their_folder_lies(tmp_path: Path, deep_folder: Path) -> None:
    (deep_folder / "x").write_bytes(b"123")
    result = inventory([tmp_path])
    assert result.files == {deep_folder / "x"}
    assert result.size_bytes == 3


def test_what_does_not_exist_has_no_files_and_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = inventory([tmp_path / "missing", tmp_path / "file" / "below"])
    assert (result.files, result.problems) == (frozenset(), ())


def test_a_folder_that_is_a_link_is_looked_into_a_link_inside_is_a_file(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "file").touch()
    (tmp_path / "folder").symlink_to(elsewhere)
    (elsewhere / "again").symlink_to(elsewhere)
    (elsewhere / "nowhere").symlink_to(tmp_path / "missing")
    files = inventory([tmp_path / "folder"]).files
    assert {path.name for path in files} == {"file", "again", "nowhere"}


def test_a_folder_that_cannot_be_read_is_a_problem_not_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (problem,) = inventory([tmp_path / "loop" / "folder"]).problems
    assert problem.filename == str(tmp_path / "loop" / "folder")
