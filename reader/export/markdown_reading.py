"""Claims of a Markdown file that was edited: what stands in its fields, by the comments that name the claims.

Whatever else was written between them is left alone.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from reader.claims.edited_claim import (
    BASIS_BY_HAND,
    EDITABLE,
    Editable,
    EditedClaim,
    is_of_revision,
    is_revision,
)
from reader.errors import ExportError
from reader.export.markdown_escapes import unescaped
from reader.export.utf8 import decoded
from reader.formats.selector import read_selector
from reader.text.anchors import Selector
from reader.text.normalize import normalize

_MARKER = re.compile(r"^[^<\n]*<!-- reader (?P<about>\{.*\}) -->", re.MULTILINE)
_FIELD = re.compile(
    r"(?P<indent>[ \t]*)(?:>[> \t]*)?(?P<item>(?:[-*+]|\d+[.)])[ \t]+)?(?:\[.\][ \t]+)?"
    rf"(?P<bracket>[\[(])?(?P<emphasis>[*_]{{0,2}})(?P<key>{'|'.join(EDITABLE)})(?P=emphasis)[ \t]*::"
    r"(?P<value>.*)(?(bracket)[\])][ \t]*)",
    re.IGNORECASE,
)
"""A field as Dataview reads it: in a line of its own, in an item of a list, or of one with boxes to tick."""
_BLOCK_START = re.compile(r"[ \t]*(?:[-*+][ \t]|\d+[.)][ \t]|[#>|`~]|<!--|(?:[-*_][ \t]*){3,}$|$)")
"""A line that is no more of the paragraph before it: an item, a heading, a rule, an empty line ..."""
_LONG: tuple[Editable, ...] = ("note", "evidence")
"""What may go on in the next line."""
_BLOCK_ID = re.compile(r"(?<=[ \t])\^[A-Za-z0-9-]+\Z")
"""What Obsidian puts behind a paragraph that a link leads to."""
_WIKI_LINK = re.compile(r"\[\[(?P<target>[^\[\]]*)\]\]")
_LINE_END = re.compile(r"<br */?>")
_REVISION = re.compile(r'"revision": "(?P<name>\w+)"')


def read(data: bytes) -> Iterator[EditedClaim]:
    """Yield the claims of a file. Raises ExportError when it has none, or is no Markdown of ours."""
    text = decoded(data).replace("\r\n", "\n")
    markers = list(_MARKER.finditer(text))
    if not markers:
        raise ExportError("has no claim: the comments “<!-- reader … -->” tell which is which.")
    stops = [*(marker.start() for marker in markers[1:]), len(text)]
    sections = [text[marker.end() : stop] for marker, stop in zip(markers, stops, strict=True)]
    undo = unescaped if any(map(_is_escaped, markers, sections)) else html.unescape
    line, counted = 1, 0
    for marker, section in zip(markers, sections, strict=True):
        line, counted = line + text.count("\n", counted, marker.start()), marker.start()
        place = f"line {line}"
        try:
            about = json.loads(marker["about"])
            for values in _values(section, undo):
                yield _edited_claim(about, place, values)
        except (ValueError, TypeError, KeyError) as error:
            why = f"“{error.args[0]}” is missing in it" if isinstance(error, KeyError) else "it is no JSON"
            raise ExportError(
                f"{place} names no claim any more: the comment there was changed ({why}). Put it back as it "
                "was exported. Nothing was changed."
            ) from error


def _is_escaped(marker: re.Match[str], section: str) -> bool:
    """Tell whether a field is what it was, but for backslashes that an editor put before its signs."""
    revision = _REVISION.search(marker["about"])
    if "\\" not in section or revision is None or not is_revision(revision["name"]):
        return False
    plain, without_escapes = (next(_values(section, undo)) for undo in (html.unescape, unescaped))
    return any(
        is_of_revision(revision["name"], key, without_escapes[key])
        and not is_of_revision(revision["name"], key, value)
        for key, value in plain.items()
    )


def _values(section: str, undo: Callable[[str], str]) -> Iterator[Mapping[Editable, str]]:
    """Yield the fields of a section, then each that has the name of one before it, by itself.

    undo: what takes back how signs are written.
    """
    first: dict[Editable, str] = {}
    further: list[Mapping[Editable, str]] = []
    for key, lines in _fields(section):
        value = _value(key, "\n".join(map(str.strip, lines)).strip(), undo)
        if key in first:
            further.append({key: value})
        else:
            first[key] = value
    yield first
    yield from further


def _fields(section: str) -> Iterator[tuple[Editable, list[str]]]:
    """Yield the name and the lines of each field, in order."""
    key: Editable | None = None
    lines: list[str] = []
    field = None
    for line in section.split("\n"):
        next_field = _FIELD.fullmatch(line)
        if next_field is None and field is not None and key in _LONG and _goes_on(field, lines, line):
            lines.append(line)
            continue
        if key is not None:
            yield key, lines
        key, lines, field = None, [], next_field
        if field is not None:
            key = next(key for key in EDITABLE if key == field["key"].casefold())
            lines = [field["value"]]
    if key is not None:
        yield key, lines


def _goes_on(field: re.Match[str], lines: Sequence[str], line: str) -> bool:
    """Tell whether a line goes on with a field and its lines, as a paragraph or an item does in Markdown.

    Behind an empty line an item alone goes on, where what follows is indented.
    """
    is_item = bool(field["item"])
    if not line.strip():
        return is_item
    is_indented = len(line) - len(line.lstrip(" \t")) > len(field["indent"])
    if len(lines) > 1 and not lines[-1].strip():
        return is_item and is_indented
    return is_indented or not _BLOCK_START.match(line)


def _value(key: Editable, written: str, undo: Callable[[str], str]) -> str:
    value = _BLOCK_ID.sub("", written.strip())
    if key == "speaker":
        value = _WIKI_LINK.sub(lambda link: _page_name(link["target"]), value)
    return normalize(undo(_LINE_END.sub("\n", value))).strip()


def _page_name(target: str) -> str:
    """Return the name of the page that a link of Obsidian leads to: Ann Lee, of “People/Ann Lee#Life|Ann”."""
    return target.partition("|")[0].partition("#")[0].rpartition("/")[2]


def _edited_claim(about: Mapping[str, Any], place: str, values: Mapping[Editable, str]) -> EditedClaim:
    words = {
        key: normalize(str(about.get(key, ""))) for key in ("article", "file", "revision", "cue", "source")
    }
    return EditedClaim(
        normalize(str(about["id"])),
        place,
        values,
        words["article"],
        words["file"],
        words["revision"],
        _selector(about),
        words["cue"],
        words["source"],
        about.get("speaker_basis") == BASIS_BY_HAND,
    )


def _selector(about: Mapping[str, Any]) -> Selector | None:
    with suppress(ValueError, TypeError, KeyError):
        return read_selector(dict(about))
    return None
