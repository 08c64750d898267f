"""Claims of an archive of brat's stand-off that was edited: status, note, evidence and speaker of each.

What was marked anew there comes without an id; the ends of what was marked are left alone.
"""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from reader.claims.edited_claim import BASIS_BY_HAND, Editable, EditedClaim
from reader.errors import ExportError
from reader.export.brat import ARTICLE, ID, KIND_TYPES, NOTE_TYPES, PATH, REVISION, SPEAKER_BASIS, STATUS
from reader.export.utf8 import decoded
from reader.model import Span
from reader.text.anchors import Selector, select
from reader.text.normalize import normalize, replace_controls

_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, ValueError, OverflowError),
    *(NotImplementedError, RuntimeError),
)
"""What a file raises that is damaged or cut off (its list may name places before it), of a compression that
Python has not, or under a password."""
_MAX_FILE_BYTES = 50_000_000
"""Of a file in the archive when it is unpacked: far more than any text has."""
_ESCAPED = re.compile(r"\\(?P<sign>[\\n])")


@dataclass(frozen=True, slots=True)
class StandOff:
    """The annotations of one text."""

    spans: Mapping[str, tuple[str, tuple[Span, ...]]]
    """Type and stretches of each marked text, by its id."""
    contents: tuple[str, ...] = ()
    """The ids of those that are the content of a claim, in the order of the file."""
    parts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """The cue ("CueOf") and the source ("SourceOf") of a content, by relation and id."""
    notes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Attributes and notes of a content: their values by their types, by its id."""


def read(data: bytes) -> Iterator[EditedClaim]:
    """Yield the claims of an archive. Raises ExportError when it is none, or a file of it is no stand-off."""
    with _opened(data) as archive:
        names = set(archive.namelist())
        pairs = [name for name in sorted(names) if name.endswith(".ann") and f"{name[:-4]}.txt" in names]
        if not pairs:
            raise ExportError("has no pair of a .txt and an .ann file.")
        for name in pairs:
            text = _unpacked(archive, f"{name[:-4]}.txt")
            yield from edited_claims(
                text, _unpacked(archive, name), replace_controls(PurePosixPath(name).name)
            )


def edited_claims(text: str, annotations: str, name: str) -> Iterator[EditedClaim]:
    """Yield the claims of one article; `name` is that of its file, for messages. Raises ExportError."""
    stand_off = parse(annotations, name)
    for content in stand_off.contents:
        notes = stand_off.notes.get(content, {})
        values: dict[Editable, str] = {"status": notes.get(STATUS, "unchecked")}
        keys: tuple[Editable, ...] = ("note", "evidence", "speaker")
        values |= {key: notes.get(NOTE_TYPES[key], "") for key in keys}
        cue, source = (_words(text, stand_off, content, relation) for relation in ("CueOf", "SourceOf"))
        yield EditedClaim(
            notes.get(ID, ""),
            f"{name}, {replace_controls(content)}",
            values,
            notes.get(ARTICLE, ""),
            notes.get(PATH, ""),
            notes.get(REVISION, ""),
            _selector(text, stand_off.spans[content][1]),
            cue,
            source,
            notes.get(SPEAKER_BASIS) == BASIS_BY_HAND,
        )


def parse(annotations: str, name: str) -> StandOff:
    """Return what the lines of an .ann file say. Raises ExportError with the line that says nothing."""
    spans: dict[str, tuple[str, tuple[Span, ...]]] = {}
    parts: dict[tuple[str, str], str] = {}
    notes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for number, line in enumerate(annotations.splitlines(), start=1):
        try:
            id, _, rest = line.partition("\t")
            about, _, words = rest.partition("\t")
            match id[:1]:
                case "T":
                    type, _, offsets = about.partition(" ")
                    spans[id] = type, tuple(_span(part) for part in offsets.split(";"))
                case "R":
                    type, part, content = about.split()
                    parts[type, content.removeprefix("Arg2:")] = part.removeprefix("Arg1:")
                case "A" | "M":
                    type, content, *values = about.split()
                    notes[content][type] = replace_controls(values[0]) if values else ""
                case "#":
                    type, content = about.split()
                    notes[content][type] = normalize(_unescaped(words)).strip()
        except ValueError as error:
            raise ExportError(f"{name}: line {number} is no annotation: {line[:80]!r}.") from error
    contents = tuple(id for id, (type, _) in spans.items() if type in KIND_TYPES.values())
    return StandOff(spans, contents, parts, notes)


def _span(offsets: str) -> Span:
    start, end = map(int, offsets.split())
    return Span(start, end)


def _unescaped(words: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match["sign"] == "n" else "\\", words)


def _selector(text: str, spans: tuple[Span, ...]) -> Selector:
    return select(text, Span(spans[0].start, spans[-1].end))


def _words(text: str, stand_off: StandOff, content: str, relation: str) -> str:
    id = stand_off.parts.get((relation, content), "")
    _, spans = stand_off.spans.get(id, ("", ()))
    return " ".join(span.of(text) for span in spans)


def _opened(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGE as error:
        raise ExportError(f"is no archive of brat's files ({error}).") from error


def _unpacked(archive: zipfile.ZipFile, name: str) -> str:
    shown = replace_controls(name)
    if archive.getinfo(name).file_size > _MAX_FILE_BYTES:
        raise ExportError(f"{shown} is larger than {_MAX_FILE_BYTES // 1_000_000} MB.")
    try:
        data = archive.read(name)
    except _DAMAGE as error:
        raise ExportError(f"{shown} cannot be unpacked ({error}).") from error
    try:
        return decoded(data)
    except ExportError as error:
        raise ExportError(f"{shown} {error}") from error
