"""Owns the offset unit: one normalized text, counted in code points, for the screen and the analysis alike.

Textual's `Content` silently deletes code points 7, 8 and 11-13, and ESC and C1 bytes pass through it to
the terminal, so every text is normalized exactly once, where an Article is made; what is shown is what is
analyzed.
Standard library only.
"""

from __future__ import annotations

import re

from reader.model import Block, Span

_BIDI_CONTROLS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_LINE_ENDS = (0x0B, 0x0C, 0x85, 0x2028, 0x2029)


def _replacements() -> dict[int, str]:
    # Control pictures (U+2400 and on) keep what was there legible; what has no picture becomes U+FFFD.
    table = {code: chr(0x2400 + code) for code in range(0x20)}
    table[0x7F] = "\u2421"
    table |= dict.fromkeys((*range(0x80, 0xA0), *_BIDI_CONTROLS, *range(0xD800, 0xE000)), "\ufffd")
    table |= dict.fromkeys(_LINE_ENDS, "\n")
    table |= {ord("\t"): " ", ord("\n"): "\n"}
    return table


_REPLACEMENT = _replacements()
_CARRIAGE_RETURN = re.compile("\r(?P<line_end>\n)?")
# By ranges: to name two thousand characters one by one would take longer than the rest of the module.
_UNSAFE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def normalize(text: str) -> str:
    """Return `text` with CRLF as LF and every character that a terminal could act on replaced. Idempotent."""
    return replace_controls(text.replace("\r\n", "\n"))


def replace_controls(text: str) -> str:
    """Return `text` with every control and bidi-override character replaced one for one: offsets stay valid.

    CR before LF becomes a space, any other CR a line end, TAB a space; the other controls become their
    pictures, C1 controls, bidi overrides and lone surrogates U+FFFD.
    """
    if "\r" in text:
        text = _CARRIAGE_RETURN.sub(lambda match: " \n" if match["line_end"] else "\n", text)
    return text.translate(_REPLACEMENT) if _UNSAFE.search(text) else text


_LINE = re.compile(r"\S[^\n]*")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text whose lines are not wrapped, without the white space around them."""
    lines = _LINE.finditer(text)
    return tuple([Span(line.start(), line.start() + len(line.group().rstrip())) for line in lines])


_MAX_HEADING_CODE_POINTS = 90
"""Longer than headlines are set, shorter than almost any paragraph."""
_NO_HEADING_START = ('"', "“", "«", "'", "‘", "-", "–", "—", "(", "[", "*")
_NO_HEADING_END = re.compile(r"""[.!?:;,…]["”»'’)\]]*$""")


def is_heading(line: str) -> bool:
    """Guess whether a paragraph of plain text is a heading: short, no full stop, no quotation mark."""
    return (
        len(line) <= _MAX_HEADING_CODE_POINTS
        and not line.startswith(_NO_HEADING_START)
        and not _NO_HEADING_END.search(line)
        and any(character.isalpha() for character in line)
        and not line[0].islower()
    )


def blocks(text: str) -> tuple[Block, ...]:
    """Return the paragraphs and guessed headings of plain text; the last paragraph is never a heading."""
    spans = paragraphs(text)
    return tuple(
        Block(span, "heading", 2) if place < len(spans) - 1 and is_heading(span.of(text)) else Block(span)
        for place, span in enumerate(spans)
    )
