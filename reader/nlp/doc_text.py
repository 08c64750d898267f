"""The text of a Doc, remembered: spaCy joins it anew of all tokens whenever it is asked for."""

from __future__ import annotations

from spacy.tokens import Doc

_latest: list[tuple[Doc, str]] = []
"""One Doc, the one that is analyzed, with its text."""


def text_of(doc: Doc) -> str:
    """Return `doc.text`. One Doc is remembered; nobody may retokenize it since."""
    for latest, text in _latest:
        if latest is doc:
            return text
    return remember(doc, doc.text)


def remember(doc: Doc, text: str) -> str:
    """Note what the text of a Doc is, which was made of it, and return it."""
    _latest[:] = [(doc, text)]
    return text
