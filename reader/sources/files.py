"""Articles from files and folders: which there are, and how each is read."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path

from reader import regular_file
from reader.errors import SourceError
from reader.folders import walk
from reader.model import Article, Origin
from reader.shelf.address import is_address, shown
from reader.shelf.removal import Removal
from reader.sources import corpus_files, feed_files, file_formats, link_files
from reader.sources.file_formats import FileFormat
from reader.text import normalize

MAX_BYTES = 64 * 1024 * 1024
"""Ten times the longest book; what is larger is no article, and its analysis would not fit into memory."""

_OTHER_SCHEME = r"(?i)[a-z][a-z0-9+.-]+://|(?:file|mailto|javascript|data|news|tel|urn):"
_HOST = r"(?i)(?:localhost|(?:[\w-]+\.)+[^\W\d]{2,}|[\w.-]+(?=:\d)|\d+(?:\.\d+){3})(?::\d+)?(?:[/?#]|\Z)"
"""What an address without its scheme begins with: a name with a dot, a port, or the numbers of a server."""


def find(paths: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the paths of the files at `paths`, each file once, and a sentence for every path without any.

    A folder stands for the files in and below it that `file_formats` knows, by name, without hidden ones.
    """
    files: dict[Path, str] = {}
    problems: list[str] = []
    for path in paths:
        if not path.strip() and not os.path.lexists(path):
            problems.append("An empty name is neither a file nor an address. Name one.")
            continue
        if "\0" in path:
            problems.append(_no_name(path))
            continue
        if is_address(path):
            problems.append(_not_fetched_here(path))
            continue
        errors: list[OSError] = []
        paths_here = _at(path, errors)
        for file in paths_here:
            files.setdefault(Path(file).resolve(), file)
        problems += [_missing(path) or _unread(error.filename, error) for error in errors]
        if not paths_here and not errors:
            problems.append(
                f"{_printable(path)}: this folder has no articles. They end in {file_formats.listed()}."
            )
    return tuple(files.values()), tuple(problems)


def read(path: str) -> Article:
    """Return the article in a file. Raises SourceError."""
    if regular_file.is_stream(path):  # its name says nothing
        return parse_unnamed(read_bytes(path), Origin("path", path))
    return parse(read_bytes(path), path)


def parse(data: bytes, path: str) -> Article:
    """Return the article in the bytes of a file; its name tells their format. Raises SourceError."""
    return _parse(data, Origin("path", path), file_formats.of_file(path, data[: MAX_BYTES + 1]))


def removals(path: str) -> tuple[Removal, ...]:
    """Return what was cut from a file to leave its article. Raises SourceError."""
    data = read_bytes(path)
    return _removals(data, Origin("path", path), file_formats.of_file(path, data))


def unnamed_removals(data: bytes, origin: Origin) -> tuple[Removal, ...]:
    """Return what `parse_unnamed` cuts from bytes to leave their article. Raises SourceError."""
    return _removals(data, origin, file_formats.of_bytes(data))


def parse_unnamed(data: bytes, origin: Origin) -> Article:
    """Return the article in bytes without a name; what they are tells their format. Raises SourceError."""
    return _parse(data, origin, file_formats.of_bytes(data[: MAX_BYTES + 1]))


def _parse(data: bytes, origin: Origin, file_format: FileFormat) -> Article:
    if len(data) > MAX_BYTES:
        raise SourceError(
            f"{_printable(origin.text)}: is larger than {MAX_BYTES >> 20} MB. Cut it into several files."
        )
    name = _printable(origin.text)
    instead = feed_files.what_to_do(data, name) or link_files.what_to_do(data, name)
    if not instead and file_format.is_text:
        instead = corpus_files.what_to_do(data, name)
    if instead:
        raise SourceError(instead)
    return file_format.load()(data, origin)


def _removals(data: bytes, origin: Origin, file_format: FileFormat) -> tuple[Removal, ...]:
    return file_format.load_removals()(data, origin) if file_format.load_removals else ()


def read_bytes(path: str) -> bytes:
    """Return what is in a file, not much more than may be read of it. Raises SourceError."""
    if "\0" in path:
        raise SourceError(_no_name(path))
    try:
        regular_file.check_input(Path(path))
        with Path(path).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SourceError(_unread(path, error)) from error


def _no_name(path: str) -> str:
    # Out of a database that somebody else wrote to: the system refuses it with another kind of error.
    return f"{_printable(path)}: is no name that a file can have."


def _not_fetched_here(address: str) -> str:
    return (
        f"{shown(address)}: is not fetched here. `reader add ADDRESS` puts it into your library, "
        "`reader ADDRESS` opens it there."
    )


def _printable(path: str) -> str:
    # A file name may hold an escape sequence; in a message it would act on the terminal.
    return normalize.replace_controls(path)


def _missing(path: str) -> str:
    """Return a sentence for what is no file, but may be meant as an address; empty for every other path."""
    if os.path.lexists(path):
        return ""
    if re.match(_OTHER_SCHEME, path):
        address = shown(path) if "://" in path else _printable(path)
        return f"{address}: only addresses that begin with http:// or https:// are fetched."
    if re.match(_HOST, path) and not path.casefold().endswith(file_formats.SUFFIXES):
        return f"{_printable(path)}: there is no such file. If it is an address, write https://{shown(path)}"
    return ""


def _unread(path: str, error: OSError) -> str:
    return f"{_printable(path)}: {reason(error)}."


def reason(error: OSError) -> str:
    """Return that a file could not be read, and why: the rest of a sentence that begins with its path."""
    if isinstance(error, regular_file.Refused):
        return str(error.args[0])
    return f"could not be read: {(error.strerror or type(error).__name__).lower()}"


def _at(path: str, errors: list[OSError]) -> list[str]:
    try:
        if not stat.S_ISDIR(Path(path).stat().st_mode):
            regular_file.check_input(Path(path))
            return [path]
    except OSError as error:
        error.filename = path
        errors.append(error)
        return []
    paths: list[str] = []
    for folder, subfolders, names in walk(path, errors.append):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        # A pipe would keep the program waiting, and a link may lead nowhere.
        articles = (
            file
            for name in sorted(names)
            if not name.startswith(".")
            and name.casefold().endswith(file_formats.SUFFIXES)
            and (file := Path(folder, name)).is_file()
            and is_article(file)
        )
        paths += map(str, articles)
    return paths


def is_article(file: Path) -> bool:
    """Tell whether a file that is called like an article is one, where other files have such a name too."""
    if not file_formats.of_path(file.name).is_shared:
        return True
    try:
        with file.open("rb") as opened:
            data = opened.read(MAX_BYTES)
        file_format = file_formats.of_file(file.name, data)
        return file_format.recognizes is not None and file_format.recognizes(data)
    except OSError:
        return True  # reading it will say why not
