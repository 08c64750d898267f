"""Goes through a folder and those in it, however deep they lie in each other.

`os.walk` and `Path.rglob` call themselves for each folder in a folder: those of Python 3.11 end in a
RecursionError below a thousand, which an archive that was made to do harm has.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator


def walk(
    folder: str | os.PathLike[str], onerror: Callable[[OSError], object]
) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield each folder, from the top on, with the names of the folders and of the files in it.

    Names that are removed from the list of folders, or sorted there, are gone through like that. Links to
    folders stand among the folders and are not followed. `onerror` is told of what cannot be read.
    """
    remaining = [os.fspath(folder)]
    while remaining:
        top = remaining.pop()
        folders: list[str] = []
        names: list[str] = []
        try:
            with os.scandir(top) as entries:
                for entry in entries:
                    (folders if _is_folder(entry) else names).append(entry.name)
        except OSError as error:
            onerror(error)
            continue
        yield top, folders, names
        paths = (os.path.join(top, name) for name in reversed(folders))  # noqa: PTH118  # a name as it is
        remaining += [path for path in paths if not os.path.islink(path)]  # noqa: PTH114


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # what a link leads to cannot be looked at
        return False
