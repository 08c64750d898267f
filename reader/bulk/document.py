"""One article of the input as it came, and how it is read: by the process that analyses it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.model import Article, Origin

Form = Literal["file", "unnamed", "line", "page", "text"]


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of one article."""

    form: Form
    """A file by its name, bytes that tell their format, a line of JSON, or a fetched page or plain text."""
    name: str
    """What messages call it: path, address, or "articles.jsonl, line 3"."""
    data: bytes
    content_type: str = ""
    """The header that came with a page; empty without one."""
    fetched: str = ""
    """When a page was fetched, ISO 8601."""
    share: float | None = None
    """How much of its file is read with it, 0 to 1; None where the position in the file tells that."""


def read(document: Document) -> Article:
    """Return the article of a document. Raises SourceError."""
    # Which parsers are needed is known now; those of pages take a second to load.
    match document.form:
        case "line":
            from reader.sources import json_lines

            return json_lines.article(document.data, document.name)
        case "file":
            from reader.sources import files

            return files.parse(document.data, document.name)
        case "unnamed":
            from reader.sources import files

            return files.parse_unnamed(document.data, Origin("stdin", document.name))
        case "page" | "text":
            return _fetched(document)


def _fetched(document: Document) -> Article:
    from reader.sources import html, plain_text
    from reader.sources.looking import as_fetched
    from reader.sources.page import charset

    origin = Origin("address", document.name)
    if document.form == "text":
        article = plain_text.parse(document.data, origin)
    else:
        article = html.parse(charset.in_utf8(document.data, document.content_type), origin)
    return as_fetched(article, document.name, document.fetched)
