"""Articles from web archives (WARC, and WET with its plain text). Knows warcio."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from zlib import error as ZlibError

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from reader.bulk.document import Document
from reader.errors import SourceError
from reader.sources.files import MAX_BYTES
from reader.text.normalize import replace_controls

_PAGES = ("text/html", "application/xhtml+xml")


def read(file: BinaryIO, name: str) -> Iterator[Document | SourceError]:
    """Yield the pages that a server gave with status 200, and plain text made of pages, in order.

    Requests, redirects, pictures and whatever else an archive has are no articles.
    """
    count = 0
    try:
        for record in ArchiveIterator(file):
            count += 1
            if document := _document(record):
                yield document
    except (ArchiveLoadFailed, ZlibError, EOFError, ValueError) as error:
        yield SourceError(f"{name}: is damaged after record {count} ({error}). What was before is taken.")


def _document(record: ArcWarcRecord) -> Document | None:
    address = replace_controls(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    # "2026-11-02T09:00:00Z", with a fraction of a second in some archives
    fetched = (record.rec_headers.get_header("WARC-Date") or "")[:19]
    fetched = replace_controls(f"{fetched}+00:00" if fetched else "")
    if record.rec_type == "conversion":
        return Document("text", address, record.content_stream().read(MAX_BYTES + 1), fetched=fetched)
    if record.rec_type != "response" or record.http_headers is None:
        return None
    content_type = record.http_headers.get_header("Content-Type") or ""
    is_page = content_type.partition(";")[0].strip().lower() in _PAGES
    if not is_page or record.http_headers.get_statuscode() != "200":
        return None
    return Document("page", address, record.content_stream().read(MAX_BYTES + 1), content_type, fetched)
