"""Lets go of widgets that were taken off the screen, which Textual keeps with every line that they drew.

`StylesCache.get_inner_outer` of Textual 8.2 remembers its last 1024 results by the object that it was asked
of, and each such object has the lines of one widget: a hundred dialogs that were opened and closed stay in
memory, some 60 MB.
"""

from __future__ import annotations

from textual._styles_cache import StylesCache


def let_go() -> None:
    """Forget those results; a version of Textual that remembers them otherwise is left alone."""
    clear = getattr(StylesCache.get_inner_outer, "cache_clear", None)
    if clear is not None:
        clear()
