"""The claims of an exported file that was edited elsewhere, or of what comes in at standard input."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import inputs, standard_input
from reader.errors import ExportError

if TYPE_CHECKING:
    from reader.claims.edited_claim import EditedClaim
    from reader.export.registry import Format


def edited_claims(path: str, format_name: str | None) -> tuple[EditedClaim, ...]:
    """Return the claims of a file, all of them, so that a file that is cut off changes nothing.

    Without the name of a format it is the one that the path tells. A folder is an archive of brat's that was
    unpacked. Raises ExportError, or SourceError where there is no input.
    """
    inputs.check_name(path)
    name = "standard input" if path == inputs.STDIN else path
    try:
        data = _data(path)
        return tuple(_format(path, format_name).read(data))
    except ExportError as error:
        raise ExportError(f"{name}: {error}") from error


def _data(path: str) -> bytes:
    from reader.regular_file import check_input
    from reader.sources.files import reason

    try:
        if path == inputs.STDIN:
            return standard_input.stream().read()
        if Path(path).is_dir():
            return _packed(Path(path))
        check_input(Path(path))
        return Path(path).read_bytes()
    except OSError as error:
        raise ExportError(f"{reason(error)}.") from error


def _packed(folder: Path) -> bytes:
    """Return the archive of the stand-off that lies in a folder and in those below it. May raise OSError."""
    from reader.regular_file import check

    files = [file for file in sorted(folder.rglob("*")) if file.suffix in (".ann", ".txt")]
    if not any(file.suffix == ".ann" for file in files):
        raise ExportError("is a folder without .ann files. Name a file that `reader export` wrote.")
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        for file in files:
            check(file)
            packed.write(file, str(file.relative_to(folder)))
    return archive.getvalue()


def _format(path: str, format_name: str | None) -> Format:
    from reader.export.registry import FORMATS, SPREADSHEETS, format_of, names_that_come_back

    format = FORMATS[format_name] if format_name else format_of(path)
    if format is None and (path.casefold().endswith(".zip") or Path(path).is_dir()):
        return FORMATS["brat"]  # no other archive comes back
    if path.casefold().endswith(SPREADSHEETS):
        raise ExportError("is the file of a spreadsheet. Save it there as CSV, and import that.")
    if format is None:
        names = ", ".join(names_that_come_back())
        raise ExportError(f"the name does not tell what it is. Say --format, one of {names}.")
    return format
