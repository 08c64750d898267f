"""From a place in an article back to the line of the file it was read from, and from a line to the place."""

from __future__ import annotations

import re
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


def line_of(path: str, text: str, offset: int) -> int | None:
    """Return the line, counted from 1, of the file at `path` where the words at `offset` of `text` stand.

    `text` is the article's. Of several places the one that is as far into the file counts. None when the file
    cannot be read, or has no lines.
    """
    try:
        read = normalize.normalize(decode(regular_file.read(Path(path)), path))
    except (OSError, ValueError, SourceError):
        return None
    if "\0" in read:  # a document, which has no lines
        return None
    # What stands above the article in its file is the front matter, so the distance to the end is what lasts.
    estimate = max(0, len(read) - (len(text) - offset))
    return read.count("\n", 0, _find(read, text[offset : offset + _LOOK_AHEAD_CODE_POINTS], estimate)) + 1


def line_in(article: Article, offset: int) -> int:
    """Return the line of an offset in the file of an article, or in its text where that has no lines."""
    is_file = article.origin is not None and article.origin.kind == "path"
    line = line_of(article.label, article.text, offset) if is_file else None
    return line or article.text.count("\n", 0, offset) + 1


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
    word_patterns = [re.escape(word) for word in _WORD.findall(words)]
    for count in _WORD_COUNTS:
        if len(word_patterns) >= count:
            # Looking ahead, because in a text that repeats itself the places overlap.
            pattern = f"(?={_BETWEEN_WORDS.join(word_patterns[:count])})"
            starts = [match.start() for match in re.finditer(pattern, read)]
            if starts:
                return min(starts, key=lambda start: abs(start - estimate))
    return estimate
