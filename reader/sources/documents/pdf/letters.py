"""Characters that a font does not name: those of TeX's fonts are known and repaired, others are refused."""

from __future__ import annotations

import re

# The quotation marks, dashes and ligatures of the T1 encoding (Cork), and below 0x10 the ligatures of OT1,
# which bitmap fonts of TeX carry as mere codes. Those of OT1 only beside a letter: elsewhere they end lines.
_T1 = {
    0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»", 0x15: "–", 0x16: "—",
    0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl",
}  # fmt: skip
_WIN_ANSI = {0x7F: "•"}
"""A code that WinAnsiEncoding has no letter for is a bullet (ISO 32000-1, annex D); ReportLab writes this."""
_OT1 = {"\x0b": "ff", "\x0c": "fi", "\x0d": "fl", "\x0e": "ffi", "\x0f": "ffl"}
_OT1_LIGATURE = re.compile(r"(?<=[^\W\d_])[\x0b-\x0f]|[\x0b-\x0f](?=[^\W\d_])")
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_UNKNOWN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]|/[A-Za-z]{1,3}\\d{1,5}(?=/|\\s|$)"
)
"""What stands for no letter that anybody knows, or the name of a drawing in place of one: "/g31"."""
_MAX_UNKNOWN_SHARE = 0.05
"""Of the characters but spaces. A formula or a row of symbols comes to 0.01 in a document, a text in a font
without names to nearly 1; a twentieth of wrong letters spoils every second sentence."""
_REPAIRED = _T1 | _WIN_ANSI | _LIGATURES


def repaired(text: str) -> str:
    """Return the text with the characters of TeX's fonts, bullets, and ligatures as the letters they show."""
    text = _OT1_LIGATURE.sub(lambda match: _OT1[match[0]], text)
    return text.translate(_REPAIRED)


def is_readable(text: str) -> bool:
    """Tell whether a repaired text consists of letters, but for a few."""
    characters = len("".join(text.split()))
    return sum(len(match[0]) for match in _UNKNOWN.finditer(text)) <= _MAX_UNKNOWN_SHARE * characters
