"""From a place in an article back to the line of the file it was read from, and from a line to the place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import OrderedDict
from pathlib import Path

from reader import regular_file
from reader.errors import SourceError
from reader.model import Article
from reader.sources.decoding import decode
from reader.text import normalize

_WORD = re.compile(r"[^\W_]+")
_BETWEEN_WORDS = r"[\W_]+"
"""Line ends, quotation marks, the signs of Markdown: whatever reading the file may have changed."""
_WORD_COUNTS = (12, 6, 3, 1)
"""So many of the words are looked for, the more the better: 12 are hardly ever written twice, and one is left
even where Markdown stands between all of them."""
_LOOK_AHEAD_CODE_POINTS = 400
"""Room for the most words that are looked for, however long."""
_NEAR_CODE_POINTS = 1_000
"""So far from where they should be words are looked for first: reading a paragraph moves them by less."""
_ROOM_CODE_POINTS = 4 * _LOOK_AHEAD_CODE_POINTS
"""For the words themselves, with marks and signs between them."""
_FILES_IN_MEMORY = 8
"""A draft, and the sources of one passage."""


class FileLines:
    """Lines of articles in the files they were read from, for what asks for many: each file is read once."""

    def __init__(self) -> None:
        self._files: OrderedDict[str, _FileText | None] = OrderedDict()

    def line_in(self, article: Article, offset: int) -> int:
        """Return the line of an offset in the file of an article, or in its text where that has no lines."""
        is_file = article.origin is not None and article.origin.kind == "path"
        file = self._file(article.label) if is_file else None
        return file.line_of(article.text, offset) if file else article.text.count("\n", 0, offset) + 1

    def _file(self, path: str) -> _FileText | None:
        if path not in self._files:
            self._files[path] = _read(path)
            if len(self._files) > _FILES_IN_MEMORY:
                self._files.popitem(last=False)
        self._files.move_to_end(path)
        return self._files[path]


def line_in(article: Article, offset: int) -> int:
    """Return the line of an offset as `FileLines` does, of the file as it is now."""
    return FileLines().line_in(article, offset)


def line_of(path: str, text: str, offset: int) -> int | None:
    """Return the line, counted from 1, of the file at `path` where the words at `offset` of `text` stand.

    `text` is the article's. Of several places the one that is as far into the file counts. None when the file
    cannot be read, or has no lines.
    """
    file = _read(path)
    return None if file is None else file.line_of(text, offset)


class _FileText:
    """The text of a file that has lines."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line_ends = [match.start() for match in re.finditer("\n", text)]

    def line_of(self, text: str, offset: int) -> int:
        # Above the article its file has front matter, so that the distance to the end is what lasts.
        estimate = max(0, len(self._text) - (len(text) - offset))
        place = _find(self._text, text[offset : offset + _LOOK_AHEAD_CODE_POINTS], estimate)
        return bisect_left(self._line_ends, place) + 1


def _read(path: str) -> _FileText | None:
    """Return the text of a file; None when it cannot be read, or is a document, which has no lines."""
    try:
        text = normalize.normalize(decode(regular_file.read(Path(path)), path))
    except (OSError, ValueError, SourceError):
        return None
    return None if "\0" in text else _FileText(text)


def offset_of(path: str, text: str, line: int) -> int | None:
    """Return the place in an article where the words of a line of its file stand; lines count from 1.

    `text` is the article's. The end of it for a line behind the last. None when the file cannot be read.
    """
    try:
        read = normalize.normalize(decode(regular_file.read(Path(path)), path))
    except (OSError, ValueError, SourceError):
        return None
    starts = [0, *(match.end() for match in re.finditer("\n", read))]
    if line > len(starts):
        return len(text)
    start = starts[line - 1]
    estimate = max(0, len(text) - (len(read) - start))
    return _find(text, read[start : start + _LOOK_AHEAD_CODE_POINTS], estimate)


def _find(read: str, words: str, estimate: int) -> int:
    """Return where words stand in a text, the more of them the better; of several places the nearest."""
    word_patterns = [re.escape(word) for word in _WORD.findall(words)]
    for count in _WORD_COUNTS:
        if len(word_patterns) >= count:
            # Looking ahead, because in a text that repeats itself the places overlap.
            pattern = re.compile(f"(?={_BETWEEN_WORDS.join(word_patterns[:count])})")
            place = _nearest(pattern, read, estimate)
            if place is not None:
                return place
    return estimate


def _nearest(pattern: re.Pattern[str], read: str, estimate: int) -> int | None:
    """Return the match that begins nearest to a place, near which most are looked for; None without any."""
    for reach in (_NEAR_CODE_POINTS, len(read)):
        stop = estimate + reach + _ROOM_CODE_POINTS
        matches = pattern.finditer(read, max(0, estimate - reach), stop)
        near = [match.start() for match in matches if match.start() <= estimate + reach]
        if near:
            return min(near, key=lambda start: abs(start - estimate))
    return None
