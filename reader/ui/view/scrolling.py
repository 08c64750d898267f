"""Where a view has to scroll so that a line can be read. No widgets here."""

from __future__ import annotations

_CONTEXT_LINES = 2
"""Lines kept visible above and below the cursor line: one might be no more than a blank line."""


def top_row(line: int, last: int, *, height: int, top: int | None) -> int:
    """Return the first visible line with which `line`, and what follows up to `last`, is in view.

    It is `top`, the present one, moved by as little as it takes; a line far away, or with None for `top` any
    line, comes to a third of the height. May be below 0 or beyond the end: the view has the last word.
    """
    context = max(0, min(_CONTEXT_LINES, (height - 1) // 2))
    if top is None or not top - height // 2 <= line < top + height + height // 2:
        top = line - height // 3
    elif line < top + context:
        top = line - context
    elif line > top + height - 1 - context:
        top = line - height + 1 + context
    # The end of something long is shown too, as long as its beginning stays in view.
    return min(line - context, max(top, last - height + 1 + context)) if last > line else top
