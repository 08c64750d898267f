"""Documents that a server sends instead of a page: press releases as PDF, transcripts, plain texts."""

from __future__ import annotations

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources import decoding, file_formats, pieces
from reader.sources.file_formats import FileFormat
from reader.sources.page import charset

_BY_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "text/plain": ".txt",
}
"""What bytes are that nothing else tells, by the media type that the server gives, as the name of a file."""
_NO_TEXT = (b"<", b"{", b"[")
"""What data and markup begin with, which many servers call plain text."""


def document_format(data: bytes, content_type: str) -> FileFormat | None:
    """Return the format of what was fetched; None when nothing tells it, as for feeds."""
    by_bytes = file_formats.of_bytes(data)
    if by_bytes.recognizes is not None:
        return by_bytes
    suffix = _BY_TYPE.get(content_type.partition(";")[0].strip().lower(), "")
    if not suffix or (suffix != ".html" and data.lstrip().startswith(_NO_TEXT)):
        return None
    return file_formats.of_path(suffix)


def parse(data: bytes, origin: Origin, content_type: str) -> Article:
    """Return the article in a document. Raises SourceError when it is none, or has none."""
    if (document := document_format(data, content_type)) is None:
        name = pieces.printable(origin)
        decoding.refuse_binary(data, name)
        raise SourceError(f"{name}: is neither a page nor a feed, nor a document that can be read.")
    is_html = ".html" in document.suffixes
    return document.load()(charset.in_utf8(data, content_type) if is_html else data, origin)
