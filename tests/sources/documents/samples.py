"""Word documents and OpenDocument texts made for the tests."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import docx
from docx.document import Document
from docx.oxml import parse_xml

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(*fill: Callable[[Document], Any] | str) -> bytes:
    """Return a document; each argument fills it, a string as a paragraph."""
    document = docx.Document()
    for each in fill:
        if isinstance(each, str):
            document.add_paragraph(each)
        else:
            each(document)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def xml(markup: str) -> Callable[[Document], None]:
    """Return what appends an element, as it is written in word/document.xml."""

    def fill(document: Document) -> None:
        head, _, rest = markup.partition(">")
        slash = "/" if head.endswith("/") else ""
        element = parse_xml(f'{head.rstrip("/")} xmlns:w="{_NAMESPACE}"{slash}>{rest}')
        document.element.body.insert_element_before(element, "w:sectPr")

    return fill


def paragraph(runs: str, properties: str = "") -> Callable[[Document], None]:
    """Return what appends a paragraph of these runs."""
    return xml(f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def archive(files: dict[str, bytes]) -> bytes:
    """Return a zip archive."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            # Books begin with a file that is stored as it is, so that anything can tell what they are.
            archive.writestr(name, data, ZIP_STORED if name == "mimetype" else ZIP_DEFLATED)
    return file.getvalue()


_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_PREFIXES = " ".join(
    (
        *(f'xmlns:{name}="{_OASIS}:{name}:1.0"' for name in ("office", "text", "style", "table", "meta")),
        f'xmlns:draw="{_OASIS}:drawing:1.0" xmlns:svg="{_OASIS}:svg-compatible:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    )
)


def open_document(body: str, *, styles: str = "", meta: str = "", margin_styles: str = "") -> bytes:
    """Return an OpenDocument text: its body, automatic styles and properties as they are written in it.

    margin_styles: automatic styles of the lines above and below its pages.
    """
    content = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}"
    parts = {
        "content": f"{content}</office:text></office:body>",
        "meta": f"<office:meta>{meta}</office:meta>",
        "styles": f"<office:automatic-styles>{margin_styles}</office:automatic-styles>",
    }
    files = {
        f"{name}.xml": f"<office:document-{name} {_PREFIXES}>{part}</office:document-{name}>".encode()
        for name, part in parts.items()
    }
    return archive({"mimetype": b"application/vnd.oasis.opendocument.text", **files})
