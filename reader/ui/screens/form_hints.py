"""The line below a form that says its keys; a click on "Enter ..." or "Esc ..." does what the key does."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.style import Style

_GAP = " · "


def form_hints(hints: Sequence[str]) -> Content:
    """Return the hints in one line, each of which begins with its key."""
    return Content(_GAP).join(map(_hint, hints)).stylize("$muted")


def _hint(words: str) -> Content:
    key = {"Enter": "enter", "Esc": "escape"}.get(words.partition(" ")[0])
    # Textual does what stands there when it is clicked.
    style = Style.from_meta({"@click": f"app.simulate_key({key!r})"}) if key else Style()
    return Content(words).stylize(style)
