"""The one gate to the terminal: no character that a terminal would act on passes, whatever it came from.

Every line of every widget comes by here as it is drawn. What is known to come from outside is cleaned before,
where the pictures of control characters still find room (`reader.text.normalize.replace_controls`); what gets
this far was measured as taking no cell, so it is left out.
"""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from reader.text.normalize import replace_controls

_WITHOUT_CELLS = dict.fromkeys((*range(32), *range(127, 160)))
_WITHOUT_CELLS |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)))
"""C0, C1, bidi overrides and lone surrogates: of all that `replace_controls` replaces, what takes no cell."""


class Gate(LineFilter):
    """Leaves out of what is drawn every character that a terminal could act on."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line without such characters; what needs no change is the same object."""
        return [_clean(segment) for segment in segments]


def _clean(segment: Segment) -> Segment:
    text, style, control = segment
    # The driver writes its own sequences elsewhere: none stands in a line of a widget.
    if control or (text.isprintable() and text == replace_controls(text)):
        return segment
    return Segment(text.translate(_WITHOUT_CELLS), style)
