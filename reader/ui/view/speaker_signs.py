"""The sign that tells speakers of the same colour apart, where there are more of them than colours."""

from __future__ import annotations

from reader.settings.themes import SPEAKERS

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_AS_SUPERSCRIPTS = str.maketrans("0123456789", SUPERSCRIPTS)


def again_sign(color: int | None) -> str:
    """Return which speaker of a colour it is, "²" for the second; empty for the first and for nobody's."""
    which = 1 if color is None else color // SPEAKERS + 1
    return "" if which == 1 else str(which).translate(_AS_SUPERSCRIPTS)


def style_of(color: int | None) -> str:
    """Return the theme's variable for the colour of a speaker; of words of nobody a quiet one."""
    return "$muted" if color is None else f"$speaker-{color % SPEAKERS}"
