"""What stands between two `---` lines at the top of a text: title, byline, outlet, date, address, note."""

from __future__ import annotations

import re

FIELDS = {
    "title": "title",
    "byline": "byline",
    "author": "byline",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "date": "published",
    "published": "published",
    "url": "url",
    "note": "note",
}
"""The keys that are understood, and the field of an Article that each one fills."""

_ENVELOPE = re.compile(r"---[^\S\n]*\n(?P<head>.*?)^---[^\S\n]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]*+):(?!//)\s*(?P<value>.*)")
_CONTINUATION = re.compile(r"\s+(?:- +)?(?P<more>\S.*)|- +(?P<item>\S.*)")
_BLANK_OR_COMMENT = re.compile(r"\s*(?:#.*)?")
_BLOCK_SCALAR = re.compile(r"[>|][-+]?")


def split(text: str) -> tuple[dict[str, str], str]:
    """Return the known fields of a normalized text, and the text below them.

    Whatever is not front matter from end to end is text: then there are no fields and nothing is taken away.
    """
    envelope = _ENVELOPE.match(text)
    pairs = _pairs(envelope["head"]) if envelope else None
    if envelope is None or not pairs or FIELDS.keys().isdisjoint(pairs):
        return {}, text
    fields: dict[str, str] = {}
    for key, value in pairs.items():
        if key in FIELDS and value:
            fields.setdefault(FIELDS[key], value)
    return fields, text[envelope.end() :]


def _pairs(head: str) -> dict[str, str] | None:
    pairs: dict[str, str] = {}
    key = ""
    for line in head.split("\n"):
        pair, continuation = _PAIR.fullmatch(line), _CONTINUATION.fullmatch(line)
        if pair:
            key = pair["key"].strip().casefold()
            value = pair["value"].strip()
            pairs[key] = "" if _BLOCK_SCALAR.fullmatch(value) else _without_marks(value)
        elif continuation and key:
            words = _without_marks((continuation["more"] or continuation["item"]).strip())
            separator = ", " if line.lstrip().startswith("- ") else " "
            pairs[key] = f"{pairs[key]}{separator}{words}" if pairs[key] else words
        elif not _BLANK_OR_COMMENT.fullmatch(line):
            return None
    return pairs


def _without_marks(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value
