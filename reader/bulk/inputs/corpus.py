"""All articles of the input in order, and how far they have been handed out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.bulk.document import Document
from reader.bulk.inputs import containers
from reader.bulk.inputs.walk import STDIN, paths
from reader.errors import SourceError
from reader.sources import files


class Corpus:
    """The articles in files, folders and standard input. Can be gone through once."""

    def __init__(self, names: Sequence[str], *, is_lines: bool = False) -> None:
        """Take every file, and standard input, for lines of JSON whatever it is called when `is_lines`."""
        self._names = names
        self._is_lines = is_lines
        self.position = 0
        """How many bytes of the input files have been read, packed as they are."""

    def size(self) -> int | None:
        """Return how many bytes there are to read; None with a pipe among them, which nobody can tell."""
        total = 0
        for path in paths(self._names):
            if isinstance(path, SourceError):
                continue
            try:
                if path == STDIN or not Path(path).is_file():
                    return None
                total += Path(path).stat().st_size
            except OSError:
                continue  # reading it will say why not
        return total

    def __iter__(self) -> Iterator[Document | SourceError]:
        """Yield every article unread, and why one is left out in its place."""
        for path in paths(self._names):
            if isinstance(path, SourceError):
                yield path
                continue
            try:
                yield from self._documents(path)
            except SourceError as error:
                yield error
            except OSError as error:
                yield SourceError(f"{path}: {files.reason(error)}.")

    def _documents(self, path: str) -> Iterator[Document | SourceError]:
        if path == STDIN:
            if self._is_lines:
                yield from containers.lines()(sys.stdin.buffer, "standard input")
            else:
                yield Document("unnamed", STDIN, sys.stdin.buffer.read(files.MAX_BYTES + 1))
            return
        container = containers.of_path(path)
        if container is None and not self._is_lines:
            data = files.read_bytes(path)
            self.position += len(data)
            yield Document("file", path, data)
            return
        try:
            read = container.load() if container else containers.lines()
        except SourceError as error:
            raise SourceError(f"{path}: {error}") from error
        with Path(path).open("rb") as file:
            start, size = self.position, Path(path).stat().st_size
            for document in read(file, path):
                share = None if isinstance(document, SourceError) else document.share
                self.position = start + (file.tell() if share is None else round(size * share))
                yield document
            self.position = start + size
