"""What stands between two `---` lines at the top of a text: title, byline, outlet, date, address, note.

As in YAML the second may be `...`. Between two `+++` lines it is TOML, as the site generator Hugo has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.shelf.address import is_address

FIELDS = {
    "title": "title",
    "byline": "byline",
    "author": "byline",
    "authors": "byline",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "site": "outlet",
    "date": "published",
    "published": "published",
    "pubdate": "published",
    "url": "url",
    "link": "url",
    "canonical_url": "url",
    "note": "note",
}
"""The keys that are understood, and the field of an Article that each one fills; an outlet that is an address
is the article's, as programs write it that clip pages from a browser."""

_ENVELOPE = re.compile(
    r"---[^\S\n]*\n(?P<head>.*?)^(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_TOML_ENVELOPE = re.compile(
    r"\+\+\+[^\S\n]*\n(?P<head>.*?)^\+\+\+[^\S\n]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_LIST = re.compile(r"\[(?P<items>[^\[\]]*)\]")
_LIST_ITEM = re.compile(r"""\s*("(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[^,]*)\s*(?:,|$)""")
_NOTE_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?(?P<name>[^\[\]|]+)\]\]")
"""How programs for notes link one that may be there some day: "[[Ann Lee]]"."""
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]*+):(?!//)\s*(?P<value>.*)")
_CONTINUATION = re.compile(r"\s+(?:- +)?(?P<more>\S.*)|- +(?P<item>\S.*)")
_BLANK_OR_COMMENT = re.compile(r"\s*(?:#.*)?")
_BLOCK_SCALAR = re.compile(r"[>|][-+]?")


def split(text: str) -> tuple[dict[str, str], str]:
    """Return the known fields of a normalized text, and the text below them.

    Whatever is not front matter from end to end is text: then there are no fields and nothing is taken away.
    """
    envelope = _ENVELOPE.match(text) or _TOML_ENVELOPE.match(text)
    pairs = (_pairs if text.startswith("-") else _toml_pairs)(envelope["head"]) if envelope else None
    if envelope is None or not pairs or FIELDS.keys().isdisjoint(pairs):
        return {}, text
    fields: dict[str, str] = {}
    clipped_from = ""
    for key, value in pairs.items():
        if FIELDS.get(key) == "outlet" and is_address(value):
            clipped_from = clipped_from or value
        elif key in FIELDS and value:
            fields.setdefault(FIELDS[key], value)
    if clipped_from:
        fields.setdefault("url", clipped_from)
    return fields, text[envelope.end() :]


def _toml_pairs(head: str) -> dict[str, str] | None:
    import tomli

    try:
        table = tomli.loads(head)
    except (tomli.TOMLDecodeError, RecursionError):
        return None
    return {key.casefold(): _toml_words(value) for key, value in table.items()}


def _toml_words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_toml_words, value)))
    return "" if isinstance(value, Mapping) else str(value)


def _pairs(head: str) -> dict[str, str] | None:
    pairs: dict[str, str] = {}
    key = ""
    for line in head.split("\n"):
        pair, continuation = _PAIR.fullmatch(line), _CONTINUATION.fullmatch(line)
        if pair:
            key = pair["key"].strip().casefold()
            value = pair["value"].strip()
            pairs[key] = "" if _BLOCK_SCALAR.fullmatch(value) else _words(value)
        elif continuation and key:
            words = _words((continuation["more"] or continuation["item"]).strip())
            separator = ", " if line.lstrip().startswith("- ") else " "
            pairs[key] = f"{pairs[key]}{separator}{words}" if pairs[key] else words
        elif not _BLANK_OR_COMMENT.fullmatch(line):
            return None
    return pairs


def _words(value: str) -> str:
    if items := _LIST.fullmatch(value):
        return ", ".join(filter(None, (_words(item.strip()) for item in _LIST_ITEM.findall(items["items"]))))
    return _NOTE_LINK.sub(r"\g<name>", _without_marks(value))


def _without_marks(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value
