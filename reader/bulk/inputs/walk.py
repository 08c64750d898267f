"""The files at the paths that a person names, one after the other: they may be more than fit into memory."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.bulk.inputs import containers
from reader.bulk.journal import NAME as JOURNAL
from reader.errors import SourceError
from reader.regular_file import check_input
from reader.sources import file_formats, files

STDIN = "-"
"""What stands for standard input."""


def paths(names: Iterable[str]) -> Iterator[str | SourceError]:
    """Yield the path of every file, and why one is left out in its place.

    A folder stands for the articles and corpora in and below it, by name, without hidden ones, and without
    the folders in which runs keep what they write. What is named twice comes twice.
    """
    for name in names:
        try:
            if name == STDIN:
                yield name
            elif not name:
                yield SourceError("An empty name is no file. Name one.")
            elif Path(name).is_dir():
                yield from _in_folder(name)
            else:
                check_input(Path(name))
                yield name
        except OSError as error:
            yield SourceError(f"{name}: {files.reason(error)}.")


def _in_folder(folder: str) -> Iterator[str | SourceError]:
    is_empty = True
    for path in _walk(folder):
        is_empty = False
        yield path
    if is_empty:
        yield SourceError(f"{folder}: this folder has no articles, and no files of articles.")


def _walk(folder: str) -> Iterator[str | SourceError]:
    # Only the names of one folder are held, and those of its parents: those that are still to come, the next
    # one last. Folders may lie in each other deeper than a function may call itself.
    open_folders = [("", [folder])]
    while open_folders:
        parent, names = open_folders[-1]
        if not names:
            open_folders.pop()
            continue
        path = Path(parent, names.pop())
        if not parent or (path.is_dir() and not path.is_symlink()):
            if parent and os.path.lexists(path / JOURNAL):  # `Path.exists` may raise
                continue
            try:
                open_folders.append((str(path), _names_in(path)))
            except OSError as error:
                yield SourceError(f"{path}: {files.reason(error)}.")
        elif path.is_file() and _is_input(path):
            yield str(path)


def _names_in(folder: Path) -> list[str]:
    """Return the names in a folder, the first last."""
    with os.scandir(folder) as entries:
        return sorted((entry.name for entry in entries if not entry.name.startswith(".")), reverse=True)


def _is_input(path: Path) -> bool:
    name = path.name.casefold()
    if name.endswith(containers.SUFFIXES):
        return True
    return name.endswith(file_formats.SUFFIXES) and files.is_article(path)
