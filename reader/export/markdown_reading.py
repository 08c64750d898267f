"""Claims of a Markdown file that was edited: what stands in its fields, by the comments that name the claims.

Whatever else was written between them is left alone.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from reader.claims.edited_claim import BASIS_BY_HAND, EDITABLE, Editable, EditedClaim
from reader.errors import ExportError
from reader.export.utf8 import decoded
from reader.formats.selector import read_selector
from reader.text.anchors import Selector
from reader.text.normalize import normalize

_MARKER = re.compile(r"^[^<\n]*<!-- reader (?P<about>\{.*\}) -->", re.MULTILINE)
_FIELD = re.compile(
    r"(?P<indent>[ \t]*)(?:>[> \t]*)?(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:\[.\][ \t]+)?"
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


def read(data: bytes) -> Iterator[EditedClaim]:
    """Yield the claims of a file. Raises ExportError when it has none, or is no Markdown of ours."""
    text = decoded(data).replace("\r\n", "\n")
    markers = list(_MARKER.finditer(text))
    if not markers:
        raise ExportError("has no claim: the comments “<!-- reader … -->” tell which is which.")
    stops = [*(marker.start() for marker in markers[1:]), len(text)]
    line, counted = 1, 0
    for marker, stop in zip(markers, stops, strict=True):
        line, counted = line + text.count("\n", counted, marker.start()), marker.start()
        place = f"line {line}"
        try:
            about = json.loads(marker["about"])
            yield _edited_claim(about, place, _values(text[marker.end() : stop]))
        except (ValueError, TypeError, KeyError) as error:
            why = f"“{error.args[0]}” is missing in it" if isinstance(error, KeyError) else "it is no JSON"
            raise ExportError(
                f"{place} names no claim any more: the comment there was changed ({why}). Put it back as it "
                "was exported. Nothing was changed."
            ) from error


def _values(section: str) -> Mapping[Editable, str]:
    """Return the fields of a section; of two with one name the first."""
    lines_by_key: dict[Editable, list[str]] = {}
    open_lines: list[str] | None = None
    indent = 0
    for line in section.split("\n"):
        field = _FIELD.fullmatch(line)
        if field is not None:
            key = next(key for key in EDITABLE if key == field["key"].casefold())
            is_first = key not in lines_by_key
            lines = lines_by_key.setdefault(key, [field["value"]])
            open_lines, indent = lines if is_first and key in _LONG else None, len(field["indent"])
        elif open_lines is not None and _goes_on(line, indent):
            open_lines.append(line)
        else:
            open_lines = None
    return {key: _value(key, "\n".join(map(str.strip, lines))) for key, lines in lines_by_key.items()}


def _goes_on(line: str, indent: int) -> bool:
    """Tell whether a line goes on with the field before it, as a paragraph or an item does in Markdown."""
    if not line.strip():
        return False
    return len(line) - len(line.lstrip(" \t")) > indent or not _BLOCK_START.match(line)


def _value(key: Editable, written: str) -> str:
    value = _BLOCK_ID.sub("", written.strip())
    if key == "speaker":
        value = _WIKI_LINK.sub(lambda link: _page_name(link["target"]), value)
    return normalize(html.unescape(_LINE_END.sub("\n", value))).strip()


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
