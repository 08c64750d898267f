"""The cues of a file of captions. Besides this one no module knows webvtt-py.

It is asked for `raw_text` alone: its `voice` is the first of several, its `text` has everybody's words and
the entities as they are written, and its seconds are whole ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from io import StringIO
from typing import Literal, NamedTuple

from reader.errors import SourceError
from reader.text import normalize
from reader.text.one_line import clean_line, one_line

Format = Literal["vtt", "srt"]

_TAG = re.compile(
    r"<(?:(?P<end>/)?(?P<name>[a-z]+)(?:\.[^\s<>]*)?(?:\s+(?P<annotation>[^<>]*))?|[\d:.]+)>|\{\\[^{}\n]*\}",
    re.IGNORECASE,
)
"""A tag, a time at which a word appears, or how SubRip files place a line, "{\\an8}". "a < b" is none."""
_TIME = re.compile(r"(?:(?P<hours>\d+):)?(?P<minutes>\d+):(?P<seconds>\d+(?:[.,]\d+)?)")


class Line(NamedTuple):
    """One line of a cue, or what one voice says in it."""

    text: str
    voice: str = ""
    """Whom its <v> tag names; empty outside of one."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown at once."""

    start_seconds: float
    end_seconds: float
    lines: tuple[Line, ...]
    """Those that have words."""


class Captions(NamedTuple):
    """A file of captions."""

    title: str
    """What stands behind WEBVTT in its first line; empty for SubRip."""
    cues: tuple[Cue, ...]


def captions(text: str, name: str, file_format: Format) -> Captions:
    """Return the cues of a file. Raises SourceError, which calls it `name`, when it is none of the format."""
    from webvtt import WebVTT  # needed for captions only
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    try:
        file = WebVTT.from_buffer(StringIO(text.lstrip()), format=file_format)
    except (MalformedFileError, MalformedCaptionError) as error:
        raise SourceError(
            f"{name}: is no file of captions: it does not begin like one. Name a text .txt."
        ) from error
    cues = (Cue(_seconds(cue.start), _seconds(cue.end), tuple(_lines(cue.raw_text))) for cue in file.captions)
    title = (file.header_text or "").strip(" -–—")
    return Captions(title, tuple(cue for cue in cues if cue.lines))


def _seconds(time: str) -> float:
    parts = _TIME.fullmatch(time)
    if parts is None:
        return 0.0
    seconds = float(parts["seconds"].replace(",", "."))
    return int(parts["hours"] or 0) * 3600 + int(parts["minutes"]) * 60 + seconds


def _lines(raw_text: str) -> Iterator[Line]:
    voice = ""
    is_reading_aid = False  # <rt> says how the characters beside it are pronounced
    pieces: list[str] = []
    at = 0

    def finished() -> Iterator[Line]:
        # An entity may stand for a control character, so the cleaning comes after it.
        words = normalize.normalize(unescape("".join(pieces)))
        pieces.clear()
        for line in words.split("\n"):
            if line.strip():
                yield Line(one_line(line), voice)

    for tag in _TAG.finditer(raw_text):
        if not is_reading_aid:
            pieces.append(raw_text[at : tag.start()])
        at = tag.end()
        name = (tag["name"] or "").lower()
        if name == "v":
            yield from finished()
            voice = "" if tag["end"] else clean_line(unescape(tag["annotation"] or ""))
        elif name == "rt":
            is_reading_aid = not tag["end"]
    pieces.append(raw_text[at:])
    yield from finished()
