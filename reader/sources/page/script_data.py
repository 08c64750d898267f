"""The data that a page brings for its programs: as JSON, or as JavaScript that sets a variable to it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reader.sources.page import flight_data
from reader.sources.page.limits import Limits

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_JSON = "application/json"
_SCRIPTS = frozenset({"", "text/javascript", "application/javascript", "module"})
_SET = re.compile(
    r"(?:^|[;\s])(?:(?:window|self|globalThis)\s*(?:\.\s*[\w$]+|\[\s*[\"'][\w$]+[\"']\s*\])|Fusion\.\w+)"
    r"\s*=\s*(?:JSON\.parse\(\s*)?(?=[{\[\"])"
)
""""window.__INITIAL_STATE__ = {...}", "Fusion.globalContent=...", and a string that is to be parsed."""
_MAX_SET = 50
"""Variables of one script; a page has a dozen."""
_UNDEFINED = re.compile(r"(?<=[:\[,])undefined(?=[,}\]])")
"""What JavaScript writes and JSON does not know."""
_DECODER = json.JSONDecoder(strict=False)


def script_data(root: HtmlElement, limits: Limits) -> Iterator[Any]:
    """Yield the values in the scripts of a page; what is no JSON, or too long, is passed over."""
    flight: list[str] = []
    for script in root.iter("script"):
        source, kind = script.text or "", (script.get("type") or "").lower()
        if len(source) > limits.max_linked_data:
            continue
        if kind == _JSON:
            yield from _parsed(source)
        elif kind in _SCRIPTS:
            yield from _variables(source)
            flight += flight_data.pushed(source)
    yield from flight_data.values(flight)


def _variables(source: str) -> Iterator[Any]:
    source = _UNDEFINED.sub("null", source)
    end = 0
    for count, start in enumerate(_SET.finditer(source)):
        if count >= _MAX_SET:
            return
        if start.start() < end:  # inside the value of another
            continue
        try:
            value, end = _DECODER.raw_decode(source, start.end())
        except (ValueError, RecursionError):
            continue
        yield from _parsed(value) if isinstance(value, str) else (value,)


def _parsed(source: str) -> Iterator[Any]:
    try:
        yield json.loads(source)
    except (ValueError, RecursionError):
        return
