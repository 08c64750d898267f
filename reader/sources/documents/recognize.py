"""Whether bytes are a document, for input that has no name."""

from __future__ import annotations

from io import BytesIO

_ZIP = b"PK\x03\x04"
_TYPE_AT = 30
"""Where the name of a zip archive's first file stands: that of books and of OpenDocument is "mimetype",
stored as it is."""
_EPUB = b"mimetypeapplication/epub+zip"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""Templates and texts for the web go on behind it."""
_PDF_BYTES = 1024
"""How far from the beginning readers of PDF look for its mark."""


def is_pdf(data: bytes) -> bool:
    """Tell whether the bytes begin like a PDF document; some programs write a line above."""
    head = data[:_PDF_BYTES]
    return head.startswith(b"%PDF-") or (b"\n%PDF-1." in head and b"\0" not in head.partition(b"%PDF-")[0])


def is_epub(data: bytes) -> bool:
    """Tell whether the bytes are a book."""
    return data.startswith(_ZIP) and data.startswith(_EPUB, _TYPE_AT)


def is_open_document(data: bytes) -> bool:
    """Tell whether the bytes are an OpenDocument text; of tables and slides they are none."""
    return data.startswith(_ZIP) and data.startswith(_OPEN_DOCUMENT, _TYPE_AT)


def is_word(data: bytes) -> bool:
    """Tell whether the bytes are a Word document."""
    if not data.startswith(_ZIP):
        return False
    from zipfile import BadZipFile, ZipFile  # for those only that begin like one

    try:
        with ZipFile(BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except (BadZipFile, ValueError, NotImplementedError):
        return False
