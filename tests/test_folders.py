"""Folders and those in them, however deep."""

from __future__ import annotations

import os
from pathlib import Path

from reader.folders import walk


def gone_through(folder: Path) -> list[tuple[str, list[str], list[str]]]:
    """Return what is yielded, with names in order; nothing may be unreadable."""
    errors: list[OSError] = []
    rows = [(place, sorted(folders), sorted(names)) for place, folders, names in walk(folder, errors.append)]
    assert errors == []
    return rows


def test_it_yields_what_the_standard_library_does(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "c").mkdir()
    (tmp_path / "a" / "b" / "x.txt").touch()
    (tmp_path / "c" / "link").symlink_to(tmp_path / "a")
    (tmp_path / "c" / "loop").symlink_to(tmp_path / "c" / "loop")
    (tmp_path / ".y").touch()
    assert sorted(gone_through(tmp_path)) == sorted(
        (place, sorted(folders), sorted(names)) for place, folders, names in os.walk(tmp_path)
    )


def test_what_is_left_out_of_the_folders_is_not_gone_through_and_the_rest_in_their_order(
    tmp_path: Path,
) -> None:
    for name in ("a", "b/x", "c", "d"):
        (tmp_path / name).mkdir(parents=True)
    places: list[str] = []
    errors: list[OSError] = []
    for place, folders, _ in walk(tmp_path, errors.append):
        places.append(Path(place).name)
        folders[:] = sorted((name for name in folders if name != "c"), reverse=True)
    assert (places, errors) == ([tmp_path.name, "d", "b", "x", "a"], [])


def test_folders_may_lie_in_each_other_deeper_than_a_function_may_call_itself(
    tmp_path: Path, deep_folder: Path
) -> None:
    (deep_folder / "x.txt").touch()
    rows = gone_through(tmp_path)
    assert len(rows) == 1_101
    assert rows[-1] == (str(deep_folder), [], ["x.txt"])


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    errors: list[OSError] = []
    assert [*walk(tmp_path / "none", errors.append)] == []
    assert [type(error) for error in errors] == [FileNotFoundError]
