"""The text of a Doc, which spaCy puts together anew from all its tokens whenever it is asked for it."""

from __future__ import annotations

from spacy.tokens import Doc

_KEY = "reader_text"


def remember_text(doc: Doc) -> Doc:
    """Return the Doc, which from now on knows its text. Not for Docs of others: it is kept in `user_data`."""
    doc.user_data[_KEY] = doc.text
    return doc


def text_of(doc: Doc) -> str:
    """Return the text of a Doc, as `Doc.text` does."""
    text: str | None = doc.user_data.get(_KEY)
    return doc.text if text is None else text
