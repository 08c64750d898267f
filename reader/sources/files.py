"""Articles from files and folders: which there are, and how each is read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.shelf.address import is_address, shown
from reader.shelf.removal import Removal
from reader.sources import file_formats
from reader.sources.file_formats import FileFormat
from reader.text import normalize

_MAX_BYTES = 64 * 1024 * 1024
"""Ten times the longest book; what is larger is no article, and its analysis would not fit into memory."""


def find(paths: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the paths of the files at `paths`, each file once, and a sentence for every path without any.

    A folder stands for the files in and below it that `file_formats` knows, by name, without hidden ones.
    """
    files: dict[Path, str] = {}
    problems: list[str] = []
    for path in paths:
        if is_address(path):
            problems.append(_no_address(path))
            continue
        errors: list[OSError] = []
        paths_here = _at(path, errors)
        for file in paths_here:
            files.setdefault(Path(file).resolve(), file)
        problems += [f"{_printable(error.filename)}: could not be read: {reason(error)}." for error in errors]
        if not paths_here and not errors:
            problems.append(
                f"{_printable(path)}: this folder has no articles. They end in {file_formats.listed()}."
            )
    return tuple(files.values()), tuple(problems)


def read(path: str) -> Article:
    """Return the article in a file. Raises SourceError."""
    return _parse(_bytes(path), Origin("path", path), file_formats.of_path(path))


def removals(path: str) -> tuple[Removal, ...]:
    """Return what was cut from a file to leave its article. Raises SourceError."""
    return _removals(_bytes(path), Origin("path", path), file_formats.of_path(path))


def unnamed_removals(data: bytes, origin: Origin) -> tuple[Removal, ...]:
    """Return what `parse_unnamed` cuts from bytes to leave their article. Raises SourceError."""
    return _removals(data, origin, file_formats.of_bytes(data))


def parse_unnamed(data: bytes, origin: Origin) -> Article:
    """Return the article in bytes without a name; what they are tells their format. Raises SourceError."""
    return _parse(data, origin, file_formats.of_bytes(data[: _MAX_BYTES + 1]))


def _parse(data: bytes, origin: Origin, file_format: FileFormat) -> Article:
    if len(data) > _MAX_BYTES:
        raise SourceError(
            f"{_printable(origin.text)}: is larger than {_MAX_BYTES >> 20} MB. Cut it into several files."
        )
    return file_format.load()(data, origin)


def _removals(data: bytes, origin: Origin, file_format: FileFormat) -> tuple[Removal, ...]:
    return file_format.load_removals()(data, origin) if file_format.load_removals else ()


def _bytes(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{_printable(path)}: could not be read: {reason(error)}.") from error


def _no_address(address: str) -> str:
    return (
        f"{shown(address)}: is not fetched here. `reader add ADDRESS` puts it into your library, "
        "`reader ADDRESS` opens it there."
    )


def _printable(path: str) -> str:
    # A file name may hold an escape sequence; in a message it would act on the terminal.
    return normalize.replace_controls(path)


def reason(error: OSError) -> str:
    """Return why a file could not be read, in words."""
    return (error.strerror or type(error).__name__).lower()


def _at(path: str, errors: list[OSError]) -> list[str]:
    try:
        if not stat.S_ISDIR(Path(path).stat().st_mode):
            return [path]
    except OSError as error:
        errors.append(error)
        return []
    paths: list[str] = []
    for folder, subfolders, names in os.walk(path, onerror=errors.append):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        # A pipe would keep the program waiting, and a link may lead nowhere.
        articles = (
            file
            for name in sorted(names)
            if not name.startswith(".")
            and name.casefold().endswith(file_formats.SUFFIXES)
            and (file := Path(folder, name)).is_file()
            and _is_article(file)
        )
        paths += map(str, articles)
    return paths


def _is_article(file: Path) -> bool:
    """Tell whether a file has the form of an article, where other files have such a name too."""
    file_format = file_formats.of_path(file.name)
    if not file_format.is_shared or file_format.recognizes is None:
        return True
    try:
        with file.open("rb") as opened:
            return file_format.recognizes(opened.read(_MAX_BYTES))
    except OSError:
        return True  # reading it will say why not
