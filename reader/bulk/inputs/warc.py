"""Articles from web archives (WARC, and WET with its plain text). Knows warcio."""

from __future__ import annotations

import gzip
import io
import logging
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.limitreader import LimitReader
from warcio.recordloader import ArcWarcRecord

from reader.bulk.document import Document
from reader.bulk.inputs import brotli_pages
from reader.errors import SourceError
from reader.sources.files import MAX_BYTES
from reader.sources.packed import is_packed
from reader.text.normalize import replace_controls

_PAGES = ("text/html", "application/xhtml+xml")
_END = b"\r\n\r\n"
"""Of every record (ISO 28500, 4)."""
_CHUNK_BYTES = 1 << 16
_HOW_TO_UNPACK = {"br": ": `pip install 'brotli>=1.2'` lets it be read."}
"""By the name of the encoding."""
_NO_WAY = ", which is not read."
_BLANKS = b"\xef\xbb\xbf \t\r\n"
"""What stands before the first sign of a page, if anything."""
# It warns of addresses as they stand in the archive, and whoever wrote that could act on the terminal.
logging.getLogger("warcio").addHandler(logging.NullHandler())
brotli_pages.register()


class _CutShort(Exception):
    """An archive that ends before its last record does."""


class _Records(ArchiveIterator):  # type: ignore[misc]  # warcio has no types
    """The records of an archive; what warcio writes to standard error of one is said by `read`."""

    INC_RECORD = ""


class _Unpacked(gzip.GzipFile):
    """A packed archive. warcio, which could unpack it, takes one that is cut short for a complete one."""

    def read(self, size: int | None = -1) -> bytes:
        """Return what comes next, some of it at a time. Raises what warcio does not take for the end."""
        try:
            return self.read1(size if size is not None else -1)
        except EOFError as error:
            raise _CutShort("it is cut short") from error


def read(file: BinaryIO, name: str) -> Iterator[Document | SourceError]:
    """Yield the pages that a server gave with status 200, and plain text made of pages, in order.

    Requests, redirects, pictures and whatever else an archive has are no articles.
    """
    unpacks = is_packed(file)
    count = errors = 0
    try:
        records = _Records(_Unpacked(fileobj=file) if unpacks else file)
        for record in records:
            if records.err_count > errors:
                errors = records.err_count
                yield SourceError(f"{name}: record {count} is longer than it says. It is taken as it says.")
            document = _document(record)
            _check_end(record)
            count += 1
            if document:
                yield document
        if not unpacks and count:
            _check_last_lines(file)
    except (ArchiveLoadFailed, _CutShort, zlib.error, gzip.BadGzipFile, ValueError) as error:
        yield _damaged(name, count, str(error))
    except AttributeError:  # what warcio raises of a record without an address
        yield _damaged(name, count, "a record has no address")


def _damaged(name: str, count: int, reason: str) -> SourceError:
    return SourceError(
        f"{name}: is damaged after record {count} ({replace_controls(reason)}). What was before is taken."
    )


def _check_end(record: ArcWarcRecord) -> None:
    """Raise _CutShort when the archive has less of a record than its header says."""
    while record.raw_stream.read(_CHUNK_BYTES):
        pass
    if isinstance(record.raw_stream, LimitReader) and record.raw_stream.limit:
        raise _CutShort("it is cut short")


def _check_last_lines(file: BinaryIO) -> None:
    """Raise _CutShort when an archive does not end as every record does: it is cut within a header."""
    file.seek(-len(_END), io.SEEK_END)
    if file.read() != _END:
        raise _CutShort("it is cut short")


def _document(record: ArcWarcRecord) -> Document | SourceError | None:
    address = replace_controls(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    # "2026-11-02T09:00:00Z", with a fraction of a second in some archives
    fetched = (record.rec_headers.get_header("WARC-Date") or "")[:19]
    fetched = replace_controls(f"{fetched}+00:00" if fetched else "")
    if record.rec_type == "conversion":
        return Document("text", address, _content(record), fetched=fetched)
    if record.rec_type != "response" or record.http_headers is None:
        return None
    content_type = record.http_headers.get_header("Content-Type") or ""
    is_page = content_type.partition(";")[0].strip().lower() in _PAGES
    if not is_page or record.http_headers.get_statuscode() != "200":
        return None
    content = _content(record)
    encoding = replace_controls(record.http_headers.get_header("Content-Encoding") or "").strip().lower()
    # What is unpacked in the archive already may keep the name of its encoding.
    is_unpacked = encoding in ("", "identity", *BufferedReader.DECOMPRESSORS)
    if not is_unpacked and not content.lstrip(_BLANKS).startswith(b"<"):
        return SourceError(f"{address}: is packed with {encoding}{_HOW_TO_UNPACK.get(encoding, _NO_WAY)}")
    return Document("page", address, content, content_type, fetched)


def _content(record: ArcWarcRecord) -> bytes:
    return cast(bytes, record.content_stream().read(MAX_BYTES + 1))
