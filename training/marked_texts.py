"""Texts in which names are marked: `[p:Ada Byrne] of the [o:Ministry of Health] in [l:Oslo]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_MARK = re.compile(r"\[([pol]):([^\[\]]*)\]")
_KINDS = {"p": "person", "o": "organization", "l": "place"}
_BETWEEN_TEXTS = re.compile(r"\n---+\n")


def marked_texts(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the texts of a folder in the form of the corpora of names: `text` and `entities`."""
    for path in sorted(folder.glob("*.txt")):
        for number, marked in enumerate(_BETWEEN_TEXTS.split(path.read_text(encoding="utf-8"))):
            text, spans = spans_of(marked.strip().strip("-").strip())
            entities = [
                {"kind": kind, "mentions": [{"span": [start, end], "form": "name"}]}
                for start, end, kind in spans
            ]
            if text:
                yield {"id": f"{path.stem}-{number}", "text": text, "entities": entities}


def spans_of(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return a text without its marks, and what was marked: start, end and kind."""
    text, end, spans = "", 0, []
    for match in _MARK.finditer(marked):
        text += marked[end : match.start()]
        spans.append((len(text), len(text) + len(match[2]), _KINDS[match[1]]))
        text += match[2]
        end = match.end()
    return text + marked[end:], spans
