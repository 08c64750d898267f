"""The formats of articles in files: one row a format, with its names, what recognizes it and what reads it.

A parser is imported when a file of its format is read: most of them bring a library along.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reader.model import Article, Origin
from reader.shelf.removal import Removal
from reader.sources.captions.recognize import is_subrip, is_timed_text, is_webvtt
from reader.sources.documents.recognize import is_epub, is_open_document, is_pdf, is_word
from reader.sources.mail.recognize import is_mail
from reader.sources.newsroom.recognize import is_ninjs, is_nitf
from reader.sources.page.recognize import is_page

Parse = Callable[[bytes, Origin], Article]
"""Returns the article in the bytes of a file. Raises SourceError."""


Removals = Callable[[bytes, Origin], tuple[Removal, ...]]
"""Returns what the parser of a format cuts from a file to leave the article. Raises SourceError."""


class FileFormat(NamedTuple):
    """One format."""

    suffixes: tuple[str, ...]
    """How the names of its files end, in small letters; the first stands for all in messages."""
    load: Callable[[], Parse]
    """Imports its parser and returns it."""
    recognizes: Callable[[bytes], bool] | None = None
    """Tells whether bytes are of this format; None where only a name can tell."""
    load_removals: Callable[[], Removals] | None = None
    """Imports what returns what its parser cuts, and returns it; None where nothing is cut."""
    is_text: bool = False
    """Whether the text of the article is all that its file holds."""
    is_shared: bool = False
    """Whether files of other formats, or no articles, end in these suffixes, so that the content decides."""


def _plain_text() -> Parse:
    from reader.sources.plain_text import parse

    return parse


def _markdown() -> Parse:
    from reader.sources.plain_text import parse_markdown

    return parse_markdown


def _html() -> Parse:
    from reader.sources.html import parse

    return parse


def _html_removals() -> Removals:
    from reader.sources.html import removals

    return removals


def _mail() -> Parse:
    from reader.sources.mail.message import parse

    return parse


def _mail_removals() -> Removals:
    from reader.sources.mail.message import removals

    return removals


def _webvtt() -> Parse:
    from reader.sources.captions.transcript import parse_webvtt

    return parse_webvtt


def _subrip() -> Parse:
    from reader.sources.captions.transcript import parse_subrip

    return parse_subrip


def _timed_text() -> Parse:
    from reader.sources.captions.transcript import parse_timed_text

    return parse_timed_text


def _word() -> Parse:
    from reader.sources.documents.word import parse

    return parse


def _open_document() -> Parse:
    from reader.sources.documents.open_document import parse

    return parse


def _pdf() -> Parse:
    from reader.sources.documents.pdf.document import parse

    return parse


def _epub() -> Parse:
    from reader.sources.documents.epub import parse

    return parse


def _ninjs() -> Parse:
    from reader.sources.newsroom.ninjs import parse

    return parse


def _nitf() -> Parse:
    from reader.sources.newsroom.nitf import parse

    return parse


_PLAIN_TEXT = FileFormat((".txt",), _plain_text, is_text=True)
FORMATS = (
    _PLAIN_TEXT,
    FileFormat((".md", ".markdown"), _markdown, is_text=True),
    FileFormat((".html", ".htm"), _html, is_page, load_removals=_html_removals),
    FileFormat((".eml", ".mbox", ".mhtml", ".mht"), _mail, is_mail, load_removals=_mail_removals),
    FileFormat((".vtt",), _webvtt, is_webvtt),
    FileFormat((".srt",), _subrip, is_subrip),
    FileFormat((".ttml", ".dfxp"), _timed_text, is_timed_text),
    FileFormat((".docx",), _word, is_word),
    FileFormat((".odt",), _open_document, is_open_document),
    FileFormat((".pdf",), _pdf, is_pdf),
    FileFormat((".epub",), _epub, is_epub),
    FileFormat((".json",), _ninjs, is_ninjs, is_shared=True),
    FileFormat((".xml",), _nitf, is_nitf, is_shared=True),
)
"""Every format. Where two recognize the same bytes, the first counts."""
SUFFIXES = tuple(suffix for file_format in FORMATS for suffix in file_format.suffixes)
"""How the names of articles end."""


def of_path(path: str) -> FileFormat:
    """Return the format that a file has by its name: plain text unless the name says otherwise."""
    return _named(path) or _PLAIN_TEXT


def of_file(path: str, data: bytes) -> FileFormat:
    """Return the format of a file: that of its name, or of its bytes where the name says none or several."""
    named = _named(path)
    if named is None:
        return of_bytes(data)
    if not named.is_shared or named.recognizes is None or named.recognizes(data):
        return named
    other = of_bytes(data)
    return named if other is _PLAIN_TEXT else other


def of_bytes(data: bytes) -> FileFormat:
    """Return the format of bytes without a name: plain text unless they are recognized."""
    return next((each for each in FORMATS if each.recognizes and each.recognizes(data)), _PLAIN_TEXT)


def _named(path: str) -> FileFormat | None:
    name = path.casefold()
    return next((each for each in FORMATS if name.endswith(each.suffixes)), None)


def listed() -> str:
    """Return one suffix of every format, as a list in words: ".txt, .md or .html"."""
    *first, last = (file_format.suffixes[0] for file_format in FORMATS)
    return f"{', '.join(first)} or {last}"
