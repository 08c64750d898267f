"""The quotations that the person says are right as they are, in a file beside the draft.

One quotation a line, in UTF-8; empty lines, and those that begin with "#", are the person's own and stay.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from reader.errors import SourceError, StoreError
from reader.model import Article
from reader.regular_file import Refused, is_stream, read
from reader.text.alignment.words import keys_of

_SUFFIX = ".accepted"


def file_beside(draft: Article) -> Path | None:
    """Return the file that belongs to a draft, which need not exist; None for a draft that is no file."""
    origin = draft.origin
    if origin is None or origin.kind != "path" or is_stream(origin.text):
        return None
    path = Path(origin.text)
    return path.with_name(f"{path.name}{_SUFFIX}")


def lines_of(path: Path) -> tuple[str, ...]:
    """Return the lines of such a file. Raises SourceError when it cannot be read."""
    try:
        return tuple(read(path).decode("utf-8-sig").splitlines())
    except Refused as refusal:
        raise SourceError(f"{path}: {refusal}. Name a file with one quotation a line.") from refusal
    except OSError as error:
        raise SourceError(f"{path}: {(error.strerror or 'could not be read').lower()}.") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}: is no text in UTF-8. Write one quotation a line.") from error


def lines_beside(draft: Article) -> tuple[str, ...]:
    """Return the lines of the file beside a draft; none without one. Raises SourceError."""
    path = file_beside(draft)
    return lines_of(path) if path is not None and os.path.lexists(path) else ()


def accept(draft: Article, words: str) -> None:
    """Add a quotation to the file beside a draft.

    Raises StoreError where the draft is no file or its folder cannot be written to, SourceError where the
    file is there and is no list of quotations.
    """
    lines = lines_beside(draft)
    # In marks: else one that begins with "#" would be a line of the person's own.
    _write(draft, (*lines, f"“{' '.join(words.split())}”"))


def withdraw(draft: Article, words: str) -> None:
    """Take a quotation, whatever its marks, out of the file beside a draft; raises what `accept` does."""
    keys = keys_of(words)
    lines = lines_beside(draft)
    _write(draft, [line for line in lines if line.lstrip().startswith("#") or keys_of(line) != keys])


def _write(draft: Article, lines: Sequence[str]) -> None:
    path = file_beside(draft)
    if path is None:
        raise StoreError(
            "What you accept is kept beside the draft, and this one is no file. Save it as one first."
        )
    target = Path(os.path.realpath(path))  # a link stays one
    try:
        if lines:
            _replace(target, "".join(f"{line}\n" for line in lines), like=Path(draft.label))
        else:
            target.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"{path}: could not be written: {(error.strerror or '').lower()}.") from error


def _replace(target: Path, text: str, *, like: Path) -> None:
    """Write a file whole or not at all, readable for whoever may read the one it is `like`."""
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    fresh = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            shutil.copymode(target if target.exists() else like, fresh)
        fresh.replace(target)
    except BaseException:
        fresh.unlink()
        raise
