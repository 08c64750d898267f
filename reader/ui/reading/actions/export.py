"""Writes claims into a file: asks which, in which format and where, and remembers the answer."""

from __future__ import annotations

import asyncio
import io
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from reader.errors import ReaderError
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.registry import FORMATS, Format
from reader.export.writing import write_file
from reader.library.library import Library
from reader.paths import absolute, home_expanded, is_something_at
from reader.text.counted import counted
from reader.text.normalize import replace_controls
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.exportable_claims import ExportableClaims, exportable_claims
from reader.ui.reading.history import History
from reader.ui.reading.marked_claims import MarkedClaims
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, Say, StartWork
from reader.ui.screens.export_form import ExportChoice, ExportForm, ExportOffers
from reader.ui.view.preview_lines import FileBeginning

_PREVIEW_LINES = 60
"""Of what a preview is made, from the first claim on: it has room for 22, and leaves out blank ones."""
_PREVIEW_CODE_POINTS = 10_000
"""Of a line of the preview: where there is one line only, it fills all of a wide screen."""
_FORMATS: Sequence[Format] = tuple(FORMATS.values())
_FIRST_FORMAT = "markdown"
"""What the form begins with where nothing was exported yet: notes, of which a person can read the preview."""


class ClaimExport:
    """Asks in one form, and writes beside the screen."""

    def __init__(
        self,
        library: Library,
        open: OpenArticle,
        filter: ClaimFilter,
        marked_claims: MarkedClaims,
        cursor: Cursor,
        history: History,
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
        self._history = history
        self._last_query = last_query
        self._open_dialog = open_dialog
        self._start = start
        self._say = say
        self._unwritten_paths: dict[str, str] = {}
        """Where the last claims could not be written, by the name of a file of them; empty once they were."""

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
            is_taken=lambda path: is_something_at(home_expanded(path)),
            problem=_problem,
        )
        last_export = self._history.last_export
        kinds = [_kind(each) for each in claims]
        what = _index_of(last_export.kind, kinds, otherwise=kinds[0])
        format = _index_of(last_export.format, [each.name for each in _FORMATS], otherwise=_FIRST_FORMAT)
        path = self._unwritten_paths.get(claims[what].file_name) or self._default_path(claims, what, format)
        choice = ExportChoice(what, format, path)
        self._open_dialog(ExportForm(offers, choice), partial(self._begin, claims))

    def _begin(self, claims: Sequence[ExportableClaims], choice: ExportChoice | None) -> None:
        if choice is None:
            return
        exportable = claims[choice.what]
        self._history.last_export = self._history.last_export._replace(
            kind=_kind(exportable), format=_FORMATS[choice.format].name
        )
        self._say(f"Writing {exportable.name} …")
        self._start(self._write(exportable, choice))

    async def _write(self, claims: ExportableClaims, choice: ExportChoice) -> None:
        try:
            count = await asyncio.to_thread(_write, claims, _FORMATS[choice.format], choice)
        except ReaderError as error:
            self._unwritten_paths = {claims.file_name: choice.path}
            self._say(str(error))
        else:
            self._unwritten_paths = {}
            self._history.last_export = self._history.last_export._replace(
                folder=_lasting_folder(choice.path)
            )
            self._say(f"{counted(count, 'claim')} written to {choice.path}.")

    def _default_path(self, claims: Sequence[ExportableClaims], what: int, format: int) -> str:
        folder = self._history.last_export.folder
        if not os.path.isdir(home_expanded(folder)):  # noqa: PTH112  # Path.is_dir may raise
            folder = ""
        return str(Path(folder, f"{claims[what].file_name}{_FORMATS[format].suffix}"))


def _problem(path: str) -> str:
    """Return why no file can be written at a path, as far as that is known before; empty where one can."""
    if not path:
        return "Name a file."
    target = home_expanded(path)
    if os.path.isdir(target):  # noqa: PTH112  # Path.is_dir may raise
        return "It is a folder: name a file in it."
    if path.endswith(os.sep) or not os.path.isdir(target.parent):  # noqa: PTH112
        return "There is no such folder."
    return ""


def _index_of(name: str, names: Sequence[str], *, otherwise: str) -> int:
    return names.index(name if name in names else otherwise)


def _lasting_folder(path: str) -> str:
    """Return the folder of a file as it is found from any other folder; empty for the current one."""
    folder = str(Path(path).parent)
    return "" if folder == "." else folder if folder.startswith("~") else str(absolute(folder))


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
    path = home_expanded(choice.path)
    write_file(lambda file: write(counted(), file), path, replaces=choice.replaces)
    return count


def _preview(claims: ExportableClaims, format: Format) -> FileBeginning:
    """Return the beginning of what would be written, or why there is none."""
    if format.is_binary:
        return FileBeginning(f"{format.title}: nothing to be read here.")
    file = io.BytesIO()
    try:
        articles: Sequence[AnalyzedArticle] = tuple(claims.sample())
        format.write(articles, file)
    except ReaderError as error:
        return FileBeginning(str(error))
    lines = file.getvalue().decode("utf-8", "replace").splitlines()
    claims_line = next((n for n, line in enumerate(lines) if line.startswith(format.claim_prefix)), 0)
    shown = (replace_controls(line[:_PREVIEW_CODE_POINTS]) for line in lines[: claims_line + _PREVIEW_LINES])
    return FileBeginning("\n".join(shown), claims_line, format.has_records)
