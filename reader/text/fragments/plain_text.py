"""Places in plain text by RFC 5147: `char=812,945` or `line=10,12`, with length and MD5 to check them by.

Positions stand between characters or lines, from 0 on, so `line=10,12` is the eleventh and twelfth line. A
line end counts as one character, which it is in a normalized text.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Literal

from reader.model import Span

Unit = Literal["char", "line"]
_FORM = re.compile(
    r"(?P<unit>char|line)=(?:(?P<start>\d+)?(?P<comma>,)?(?P<end>\d+)?)(?P<checks>(?:;[^;]*)*)\Z"
)
_CHECK = re.compile(r"(?:length=(?P<length>\d{1,18})|md5=(?P<md5>[0-9A-Fa-f]{32}))(?:,[\w.:-]+)?\Z")
_MAX_DIGITS = 18
"""More than any text has characters; Python refuses to read numbers of thousands of digits."""


@dataclass(frozen=True, slots=True)
class PlainTextPlace:
    """A stretch of text, or a place in it where both ends are the same."""

    unit: Unit
    start: int
    end: int | None
    """None for the end of the text."""
    length: int | None = None
    """How long the file was, in bytes or in characters; None where the link says nothing."""
    md5: str = ""
    """The MD5 of the file in small hexadecimal digits; empty where the link says nothing."""

    def span(self, text: str) -> Span:
        """Return the stretch in code points of `text`, as much of it as the text has."""
        length = len(text)
        if self.unit == "char":
            start, end = self.start, length if self.end is None else self.end
        else:
            starts = [0, *(match.end() for match in re.finditer("\n", text))]
            start = starts[self.start] if self.start < len(starts) else length
            end = length if self.end is None or self.end >= len(starts) else starts[self.end]
        return Span(min(start, length), min(max(start, end), length))

    def is_of(self, data: bytes, text: str) -> bool:
        """Tell whether a file is still the one that the link was made for, as far as it says."""
        is_as_long = self.length in (None, len(data), len(text))
        return is_as_long and self.md5 in ("", hashlib.md5(data, usedforsecurity=False).hexdigest())


def parse_plain_text(fragment: str) -> PlainTextPlace | None:
    """Return the place that a fragment names; None for any other fragment."""
    match = _FORM.match(fragment)
    if match is None or not (match["start"] or match["end"]):
        return None
    numbers = [number for number in (match["start"], match["end"]) if number]
    if any(len(number) > _MAX_DIGITS for number in numbers):
        return None
    checks = [_CHECK.match(check) for check in match["checks"].split(";")[1:]]
    if any(check is None for check in checks):
        return None
    start = int(match["start"] or 0)
    end = int(match["end"]) if match["end"] else None if match["comma"] else start
    if end is not None and end < start:
        return None
    length = next((int(check["length"]) for check in checks if check and check["length"]), None)
    md5 = next((check["md5"].lower() for check in checks if check and check["md5"]), "")
    unit: Unit = "char" if match["unit"] == "char" else "line"
    return PlainTextPlace(unit, start, end, length, md5)
