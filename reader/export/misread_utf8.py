"""Text in UTF-8 that a spreadsheet took for text of its system, as Excel does with a CSV opened by a click.

Saved as UTF-8 after that, "Zoë" is "ZoÃ«" in the file. A text may be such a one by itself, copied from a page
that was misread, so whoever asks must know that it was another one once.
"""

from __future__ import annotations

from contextlib import suppress

_SYSTEMS = ("cp1252", "mac_roman")
"""Of Windows and of macOS, in the west of Europe and in America."""


def reread(text: str) -> str:
    """Return a text as it was before it was misread; one that cannot have been as it is."""
    if text.isascii():
        return text
    for system in _SYSTEMS:
        with suppress(UnicodeError):
            return b"".join(_byte_of(letter, system) for letter in text).decode("utf-8")
    return text


def _byte_of(letter: str, system: str) -> bytes:
    """Return the byte that was shown as a letter. Raises UnicodeError where none was."""
    # For five bytes, of which quotation marks have some in UTF-8, Windows shows control characters.
    return letter.encode("latin-1" if "\x80" <= letter <= "\x9f" else system)
