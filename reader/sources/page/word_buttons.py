"""Buttons that are words of a sentence: a name or a term that opens a note on it."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from reader.sources.page.sentences import text_ends_sentence

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OPENS = ("popovertarget", "commandfor", "aria-haspopup", "aria-expanded", "aria-describedby", "aria-details")
"""With one of them a button opens a box, or has a note; one that shares or follows does something instead."""
_MIN_LETTERS = 2
"""A name of one letter is none: "i" asks what something means, and a footnote has a number."""
_MAX_BETWEEN = 2
"""Elements behind a button: its note, and what shows where the note is."""
_GOES_ON = frozenset(",’'")


def is_word(button: HtmlElement, before: str) -> bool:
    """Tell whether a button stands in a sentence as a word of it; `before` is the block's text so far."""
    if not any(button.get(name) is not None for name in _OPENS):
        return False
    letters = filter(str.isalpha, chain.from_iterable(button.itertext()))
    if len(list(islice(letters, _MIN_LETTERS))) < _MIN_LETTERS:
        return False
    behind = _text_behind(button)
    if before.strip() and not text_ends_sentence(before.rstrip()):
        return bool(behind)
    return behind[:1].islower() or behind[:1] in _GOES_ON


def _text_behind(button: HtmlElement) -> str:
    """Return the next text of the line itself: the note may stand between, in an element of its own."""
    elements = chain((button,), islice(button.itersiblings(), _MAX_BETWEEN))
    return next((text for element in elements if (text := (element.tail or "").strip())), "")
