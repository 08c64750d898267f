"""Finds words between the same characters as before. Pure."""

from __future__ import annotations

from reader.model import Span
from reader.text.anchors import CONTEXT_CODE_POINTS, Selector


def find_unedited(text: str, selector: Selector) -> Span | None:
    """Return where the words stand in `text` between the same characters; None when that is nowhere.

    Where the text repeats them with their context, only their own place counts.
    """
    if not selector.exact:
        return None
    words = selector.prefix + selector.exact
    places: list[int] = []
    at = text.find(words)
    while at >= 0 and len(places) < 2:
        if _is_whole(text, selector, at):
            places.append(at)
        at = text.find(words, at + 1)
    former = selector.start - len(selector.prefix)
    if len(places) > 1:
        is_there = former >= 0 and text.startswith(words, former) and _is_whole(text, selector, former)
        places = [former] if is_there else []
    if not places:
        return None
    start = places[0] + len(selector.prefix)
    return Span(start, start + selector.end - selector.start)


def _is_whole(text: str, selector: Selector, at: int) -> bool:
    """Tell whether the prefix, which stands at a code point, and the suffix are as before.

    One that is shorter than contexts are reached to the edge of its text, and must do so again.
    """
    end = at + len(selector.prefix) + selector.end - selector.start
    is_start = at == 0 or len(selector.prefix) >= CONTEXT_CODE_POINTS
    is_end = end + len(selector.suffix) == len(text) or len(selector.suffix) >= CONTEXT_CODE_POINTS
    return is_start and is_end and text.startswith(selector.suffix, end)
