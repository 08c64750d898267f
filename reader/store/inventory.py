"""Which files lie in a folder, and how large they are. Reads names and sizes, no contents."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.folders import walk


@dataclass(frozen=True, slots=True)
class Inventory:
    """The files at and below some places."""

    files: frozenset[Path]
    """Links that lead to a folder count as files: what they lead to lies elsewhere."""
    problems: tuple[OSError, ...]
    """Why some folders could not be looked into; a place that does not exist is no problem."""

    @property
    def size_bytes(self) -> int:
        """Add the sizes; of a link that of itself."""
        return sum(path.lstat().st_size for path in self.files)


def inventory(places: Iterable[Path]) -> Inventory:
    """Return the files of some files and folders, folders in them included."""
    files: set[Path] = set()
    problems: list[OSError] = []
    for place in places:
        if os.path.lexists(place) and not os.path.isdir(place):  # noqa: PTH112  # Path.is_dir may raise
            files.add(place)
        # Path.rglob passes over what it may not read; a folder that cannot be read must not count as empty.
        for folder, folders, names in walk(place, problems.append):
            links = (name for name in folders if Path(folder, name).is_symlink())
            files.update(Path(folder, name) for name in (*names, *links))
    absent = (FileNotFoundError, NotADirectoryError)
    return Inventory(
        frozenset(files), tuple(problem for problem in problems if not isinstance(problem, absent))
    )
