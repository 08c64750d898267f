"""The text of a Doc, remembered: spaCy joins it anew of all tokens whenever it is asked for."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc


@lru_cache(maxsize=1)
def text_of(doc: Doc) -> str:
    """Return `doc.text`. One Doc is remembered, the one that is analyzed; nobody may retokenize it since."""
    return doc.text
