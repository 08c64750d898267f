"""Writes claims into a file: asks which, in which format and where, and remembers the answer."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reader.claims.claim_count import claim_count
from reader.errors import ReaderError
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.registry import FORMATS, Format
from reader.export.writing import write_file
from reader.library.library import Library
from reader.text.normalize import replace_controls
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.exportable_claims import ExportableClaims, exportable_claims
from reader.ui.reading.marked_claims import MarkedClaims
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, Say, StartWork
from reader.ui.screens.export_form import ExportChoice, ExportForm, ExportOffers

_PREVIEW_LINES = 12
_PREVIEW_CODE_POINTS = 1000
"""Of a line of the preview: what fills the widest screen, where there is one line only."""
_FORMATS: Sequence[Format] = tuple(FORMATS.values())


@dataclass(frozen=True, slots=True)
class _LastExport:
    """What is offered first the next time."""

    kind: str
    """The first word of what went out: "claim", "marked:", "the"."""
    format: int
    folder: str


class ClaimExport:
    """Asks in one form, and writes beside the screen."""

    def __init__(
        self,
        library: Library,
        open: OpenArticle,
        filter: ClaimFilter,
        marked_claims: MarkedClaims,
        cursor: Cursor,
        *,
        last_query: Callable[[], str],
        open_dialog: OpenDialog,
        start: StartWork,
        say: Say,
    ) -> None:
        """`last_query` returns what was last searched for in the library, empty for nothing."""
        self._library = library
        self._open = open
        self._filter = filter
        self._marked_claims = marked_claims
        self._cursor = cursor
        self._last_query = last_query
        self._open_dialog = open_dialog
        self._start = start
        self._say = say
        self._last = _LastExport("", 0, "")

    def ask(self) -> None:
        """Ask what to write where, and write it."""
        claims = tuple(
            exportable_claims(
                *(self._open, self._filter, self._library),
                current=self._cursor.claim,
                marked_claims=self._marked_claims.indices,
                query=self._last_query(),
            )
        )
        if not claims:
            self._say("There is nothing to export.")
            return
        offers = ExportOffers(
            [each.name for each in claims],
            [f"{format.name} · {format.title}" for format in _FORMATS],
            default_path=partial(self._default_path, claims),
            preview=lambda what, format: _preview(claims[what], _FORMATS[format]),
            is_taken=lambda path: Path(path).expanduser().exists(),
        )
        kinds = [_kind(each) for each in claims]
        what = kinds.index(self._last.kind) if self._last.kind in kinds else 0
        path = self._default_path(claims, what, self._last.format)
        self._open_dialog(
            ExportForm(offers, ExportChoice(what, self._last.format, path)), partial(self._begin, claims)
        )

    def _begin(self, claims: Sequence[ExportableClaims], choice: ExportChoice | None) -> None:
        if choice is None:
            return
        exportable = claims[choice.what]
        folder = str(Path(choice.path).parent)
        self._last = _LastExport(_kind(exportable), choice.format, "" if folder == "." else folder)
        self._say(f"Writing {exportable.name} …")
        self._start(self._write(exportable, choice))

    async def _write(self, claims: ExportableClaims, choice: ExportChoice) -> None:
        try:
            count = await asyncio.to_thread(_write, claims, _FORMATS[choice.format], choice)
        except ReaderError as error:
            self._say(str(error))
        else:
            self._say(f"{claim_count(count)} written to {choice.path}.")

    def _default_path(self, claims: Sequence[ExportableClaims], what: int, format: int) -> str:
        return str(Path(self._last.folder, f"{claims[what].file_name}{_FORMATS[format].suffix}"))


def _kind(claims: ExportableClaims) -> str:
    """Return what claims are, without which or how many: "claim", "the article"."""
    words = claims.name.rstrip("0123456789 ").partition(":")[0]
    return words.partition(" “")[0].removesuffix(" so far")


def _write(claims: ExportableClaims, format: Format, choice: ExportChoice) -> int:
    """Write claims into a file; return how many. Raises ReaderError."""
    count = 0

    def counted() -> Iterator[AnalyzedArticle]:
        nonlocal count
        for article in claims.articles():
            count += len(article.corrected_analysis.remaining.claims)
            yield article

    write = format.write
    path = Path(choice.path).expanduser()
    write_file(lambda file: write(counted(), file), path, replaces=choice.replaces)
    return count


def _preview(claims: ExportableClaims, format: Format) -> str:
    """Return the first lines of what would be written, or why there are none."""
    if format.is_binary:
        return f"{format.title}: nothing to be read here."
    file = io.BytesIO()
    try:
        articles: Sequence[AnalyzedArticle] = tuple(claims.sample())
        format.write(articles, file)
    except ReaderError as error:
        return str(error)
    lines = file.getvalue().decode("utf-8", "replace").splitlines()[:_PREVIEW_LINES]
    return "\n".join(replace_controls(line[:_PREVIEW_CODE_POINTS]) for line in lines)
