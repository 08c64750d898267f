"""Marks of footnotes in Markdown: "[^1]" in a sentence, and before the note below the text."""

from __future__ import annotations

import re

_DEFINITION = re.compile(r"^ {0,3}\[\^(?P<label>[^\]\s]{1,60})\]:[ \t]+(?=\S)", re.MULTILINE)
_MARK = re.compile(r"\[\^(?P<label>[^\]\s]{1,60})\](?!:)")


def without_footnote_marks(source: str) -> str:
    """Return Markdown without the marks of the footnotes that it has both ends of; notes are paragraphs."""
    if "[^" not in source:
        return source
    labels = {definition["label"] for definition in _DEFINITION.finditer(source)}
    labels &= {mark["label"] for mark in _MARK.finditer(source)}
    source = _DEFINITION.sub(lambda found: "\n" if found["label"] in labels else found[0], source)
    return _MARK.sub(lambda found: "" if found["label"] in labels else found[0], source)
