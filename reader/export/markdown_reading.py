"""Claims of a Markdown file that was edited: what stands in its fields, by the comments that name the claims.

Whatever else was written between them is left alone.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple

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
_ADDRESS = re.compile(r"<(?P<address>(?:[A-Za-z][A-Za-z0-9+.-]+:|www\.|[^\s<>@]+@)[^\s<>]+)>")
"""An address as linters write it; one that stood in such signs before has them as `&lt;` and `&gt;`."""
_LINE_END_IN_PARAGRAPH = re.compile(r"(?<!\n)\n(?!\n)")


class _Style(NamedTuple):
    """How a program writes a file."""

    undo: Callable[[str], str] = html.unescape
    """What takes back how signs are written."""
    has_width: bool = False
    """Whether its lines end where they are full, and not where a person ended them."""


_OTHER_STYLES = (_Style(unescaped), _Style(has_width=True), _Style(unescaped, has_width=True))
"""From the plainest on: what does both writes values that no style with one of them reads."""


def read(data: bytes) -> Iterator[EditedClaim]:
    """Yield the claims of a file. Raises ExportError when it has none, or is no Markdown of ours."""
    text = decoded(data).replace("\r\n", "\n")
    markers = list(_MARKER.finditer(text))
    if not markers:
        raise ExportError("has no claim: the comments “<!-- reader … -->” tell which is which.")
    stops = [*(marker.start() for marker in markers[1:]), len(text)]
    sections = [text[marker.end() : stop] for marker, stop in zip(markers, stops, strict=True)]
    style = _Style()
    for other in _OTHER_STYLES:
        style = _better(style, other, markers, sections)
    line, counted = 1, 0
    for marker, section in zip(markers, sections, strict=True):
        line, counted = line + text.count("\n", counted, marker.start()), marker.start()
        place = f"line {line}"
        try:
            about = json.loads(marker["about"])
            for values in _values(section, style):
                yield _edited_claim(about, place, values)
        except (ValueError, TypeError, KeyError) as error:
            why = f"“{error.args[0]}” is missing in it" if isinstance(error, KeyError) else "it is no JSON"
            raise ExportError(
                f"{place} names no claim any more: the comment there was changed ({why}). Put it back as it "
                "was exported. Nothing was changed."
            ) from error


def _better(
    style: _Style, other: _Style, markers: Sequence[re.Match[str]], sections: Sequence[str]
) -> _Style:
    """Return the other style where a field is what it was in that one alone: all of the file has it then."""
    is_better = partial(_is_better, other, style)
    return other if any(map(is_better, markers, sections)) else style


def _is_better(style: _Style, than: _Style, marker: re.Match[str], section: str) -> bool:
    revision = _REVISION.search(marker["about"])
    if revision is None or not is_revision(revision["name"]):
        return False
    values, other_values = (next(_values(section, each)) for each in (style, than))
    return any(
        value != other_values[key]
        and is_of_revision(revision["name"], key, value)
        and not is_of_revision(revision["name"], key, other_values[key])
        for key, value in values.items()
    )


def _values(section: str, style: _Style) -> Iterator[Mapping[Editable, str]]:
    """Yield the fields of a section, then each that has the name of one before it, by itself."""
    first: dict[Editable, str] = {}
    further: list[Mapping[Editable, str]] = []
    for key, lines in _fields(section):
        value = _value(key, "\n".join(map(str.strip, lines)).strip(), style)
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


def _value(key: Editable, written: str, style: _Style) -> str:
    value = _BLOCK_ID.sub("", written)
    if style.has_width:
        value = _LINE_END_IN_PARAGRAPH.sub(" ", value)
    if key == "speaker":
        value = _WIKI_LINK.sub(lambda link: _page_name(link["target"]), value)
    value = _ADDRESS.sub(r"\g<address>", _LINE_END.sub("\n", value))
    return normalize(style.undo(value)).strip()


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
        may_be_reformatted=True,
    )


def _selector(about: Mapping[str, Any]) -> Selector | None:
    with suppress(ValueError, TypeError, KeyError):
        return read_selector(dict(about))
    return None
