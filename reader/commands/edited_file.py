"""The claims of an exported file that was edited elsewhere, or of what comes in at standard input."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import inputs, standard_input
from reader.errors import ExportError

if TYPE_CHECKING:
    from typing import BinaryIO

    from reader.claims.edited_claim import EditedClaim
    from reader.export.registry import Format

_MAX_BYTES = 2**30
"""An article takes some 20 kB with its claims, in any format that comes back: this is a library of 50,000."""
_PIECE_BYTES = 2**20


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
            return _content(standard_input.stream())
        if Path(path).is_dir():
            return _packed(Path(path))
        check_input(Path(path))
        with Path(path).open("rb") as file:
            return _content(file)
    except OSError as error:
        raise ExportError(f"{reason(error)}.") from error
    except MemoryError as error:
        raise ExportError("is more than there is memory for.") from error


def _content(file: BinaryIO) -> bytes:
    """Return what is in a file. Raises ExportError when that does not come to an end, else OSError."""
    content = io.BytesIO()
    while piece := file.read(_PIECE_BYTES):
        content.write(piece)
        _check_size(content)
    return content.getvalue()


def _check_size(content: io.BytesIO) -> None:
    if content.tell() > _MAX_BYTES:
        raise ExportError(f"is larger than {_MAX_BYTES // 2**20:,} MB, so nobody exported it.")


def _packed(folder: Path) -> bytes:
    """Return the archive of the stand-off that lies in a folder and below it. Raises ExportError."""
    from reader.folders import walk
    from reader.regular_file import check
    from reader.sources.files import reason

    errors: list[OSError] = []
    paths = [Path(place, name) for place, _, names in walk(folder, errors.append) for name in names]
    if errors:  # what lies there would be taken for removed
        raise ExportError(f"{errors[0].filename}: {reason(errors[0])}.")
    files = [file for file in sorted(paths) if file.suffix in (".ann", ".txt")]
    if not any(file.suffix == ".ann" for file in files):
        raise ExportError("is a folder without .ann files. Name a file that `reader export` wrote.")
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        for file in files:
            name = str(file.relative_to(folder))
            try:
                check(file)
                with file.open("rb") as opened:
                    packed.writestr(name, _content(opened))
                _check_size(archive)
            except OSError as error:
                raise ExportError(f"{name}: {reason(error)}.") from error
            except ExportError as error:
                raise ExportError(f"{name}: {error}") from error
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
