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
from reader.formats.selector import read_selector
from reader.text.anchors import Selector
from reader.text.normalize import normalize

_MARKER = re.compile(r"^<!-- reader (?P<about>\{.*\}) -->\s*$", re.MULTILINE)
_FIELD = re.compile(
    rf"^[ \t]*(?:[-*+][ \t]+)?(?P<key>{'|'.join(EDITABLE)})::[ \t]*(?P<value>.*)$", re.MULTILINE
)
_LINE_END = re.compile(r"<br */?>")


def read(data: bytes) -> Iterator[EditedClaim]:
    """Yield the claims of a file. Raises ExportError when it has none, or is no Markdown of ours."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    markers = list(_MARKER.finditer(text))
    if not markers:
        raise ExportError("has no claim: the comments “<!-- reader … -->” tell which is which.")
    stops = [*(marker.start() for marker in markers[1:]), len(text)]
    for marker, stop in zip(markers, stops, strict=True):
        place = f"line {text.count(chr(10), 0, marker.start()) + 1}"
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
    values: dict[Editable, str] = {}
    for match in _FIELD.finditer(section):
        key = next(key for key in EDITABLE if key == match["key"])
        value = html.unescape(_LINE_END.sub("\n", match["value"]))
        values.setdefault(key, normalize(value).strip())
    return values


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
