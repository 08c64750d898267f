"""Articles from PDF documents. Besides this one no module knows pypdf."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources import pieces
from reader.sources.documents import archive, extras
from reader.sources.documents.pdf import printed
from reader.sources.documents.pdf.dropped_capitals import with_dropped_capitals
from reader.sources.documents.pdf.letters import is_readable
from reader.sources.documents.pdf.lines import Line, Run, lines, place
from reader.sources.documents.pdf.margins import without_margins
from reader.sources.documents.pdf.paragraphs import pieces as paragraphs
from reader.sources.pieces import About
from reader.text.counted import counted

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MAX_PAGES = 2_000
_MAX_SECONDS = 60.0
"""Processor time, looked at with every operation of a page; one of text takes a twentieth of a second."""
_OF_PROGRAMS = re.compile(
    r"microsoft \w+ ?[-–]|untitled|\((?:anonymous|unspecified)\)|.*\.(?:docx?|indd|pdf|odt|rtf|pages|tex)$",
    re.IGNORECASE,
)
"""What programs write as title or author where a person wrote none."""


_BROWSER = "Mozilla/"
"""What made a page that somebody printed: its date is that of the printing, not of the article."""


class _TooLong(Exception):
    """A page is still read when the time is over."""


@dataclass(slots=True)
class _Text:
    lines: list[Line] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)
    failed: int = 0
    """How many pages could not be read."""


def parse(data: bytes, origin: Origin) -> Article:
    """Return the article of a PDF document. Raises SourceError."""
    name = pieces.printable(origin)
    reader = _reader(data, name)
    text = _read(reader, name)
    if text.failed == len(text.heights):
        raise archive.damaged(name)
    if not text.lines:
        raise SourceError(
            f"{name}: has no text in it: its pages are pictures. Have a program recognize their text first."
        )
    if not is_readable("\n".join(line.text for line in text.lines)):
        raise SourceError(
            f"{name}: its fonts do not say which letters they show. Copy the text out of a PDF viewer, "
            "or ask for the document in another form."
        )
    whole = tuple(with_dropped_capitals(text.lines))
    article_text, blocks = pieces.join(paragraphs(without_margins(whole, text.heights)))
    if not blocks:
        raise SourceError(f"{name}: has no text but page numbers.")
    about = _about(reader)._replace(url=printed.address(text.lines), note=_note(text))
    return pieces.article(article_text, blocks, origin, about)


def _reader(data: bytes, name: str) -> PdfReader:
    try:
        import pypdf
    except ImportError as error:
        raise extras.missing(name, "pdf") from error
    logger = logging.getLogger("pypdf")  # without a handler, its complaints would be written over the screen
    logger.propagate = False
    logger.addHandler(logging.NullHandler())
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        is_closed = reader.is_encrypted and not reader.decrypt("")
    except pypdf.errors.DependencyError:
        is_closed = True
    except Exception as error:  # pypdf fails on broken documents in many ways
        raise archive.damaged(name) from error
    if is_closed:
        raise SourceError(f"{name}: is protected by a password. Print it into a new PDF, and open that.")
    return reader


def _read(reader: PdfReader, name: str) -> _Text:
    text = _Text()
    end = time.process_time() + _MAX_SECONDS
    try:
        count = len(reader.pages)
    except Exception as error:  # the tree of its pages is broken
        raise archive.damaged(name) from error
    if count > _MAX_PAGES:
        raise SourceError(f"{name}: has {count:,} pages; {_MAX_PAGES:,} are read. Cut it into several files.")
    for number in range(count):
        try:
            page = reader.pages[number]
            runs = list(_runs(page, end))
            height = float(page.mediabox.height)
        except _TooLong as error:
            raise SourceError(
                f"{name}: takes more than {_MAX_SECONDS:g} s to read. Save its text as .txt."
            ) from error
        except Exception:  # the other pages can still be read, and the note tells
            text.failed += 1
            runs, height = [], 1.0
        text.heights.append(height)
        text.lines += lines(runs, number)
    return text


def _runs(page: PageObject, end: float) -> Iterator[Run]:
    """Yield what a page draws as text. Raises _TooLong when that is not done by `end`, in processor time."""
    runs: list[Run] = []

    def look_at_time(*_operation: object) -> None:
        # pypdf 7 takes the square of the time for text that goes on without a movement.
        if time.process_time() > end:
            raise _TooLong

    def visit(text: str, current: Any, matrix: Any, font: Any, size: float) -> None:
        if text:
            runs.append(Run(text, *place(current, matrix, size)))

    look_at_time()  # a page may have no operation
    page.extract_text(orientations=(0,), visitor_text=visit, visitor_operand_before=look_at_time)
    bottom = float(page.mediabox.bottom)
    return (run._replace(y=run.y - bottom) for run in runs)


def _about(reader: PdfReader) -> About:
    try:
        properties = reader.metadata
        title, author = (properties.title or "", properties.author or "") if properties else ("", "")
        date = properties.creation_date if properties else None
    except Exception:  # the article can be read without them
        return About()
    is_of_browser = properties is not None and (properties.creator or "").startswith(_BROWSER)
    published = date.isoformat(timespec="minutes") if date and not is_of_browser else ""
    return About(title=_by_a_person(title), byline=_by_a_person(author), published=published)


def _by_a_person(text: str) -> str:
    return "" if _OF_PROGRAMS.match(text.strip()) else text


def _note(text: _Text) -> str:
    if not text.failed:
        return ""
    return f"{text.failed} of {counted(len(text.heights), 'page')} could not be read."
