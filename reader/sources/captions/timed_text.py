"""The cues of timed text (TTML): DFXP, SMPTE-TT, EBU-TT and IMSC are profiles of it.

A `p` is a cue. Its `span`s may have times and speakers of their own, regions say only where it is shown.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import NamedTuple
from xml.etree.ElementTree import Element

from reader.errors import SourceError
from reader.sources.captions.cues import Captions, Cue, Line
from reader.sources.captions.media_times import MediaClock, clock
from reader.sources.xml_tree import attribute, local_name, parsed
from reader.text.one_line import clean_line

_RUBY_AIDS = frozenset({"text", "textContainer", "delimiter"})
"""Values of `tts:ruby` for what says how the characters beside it are pronounced."""


class _Context(NamedTuple):
    """What an element hands on to those in it."""

    start_seconds: float = 0.0
    end_seconds: float = math.inf
    voice: str = ""


class _Run(NamedTuple):
    """Words between two tags, or the break of a line."""

    text: str
    context: _Context
    is_break: bool = False


class _Document(NamedTuple):
    clock: MediaClock
    agents: Mapping[str, str]


def captions(data: bytes, name: str) -> Captions:
    """Return the cues in the bytes of a file. Raises SourceError, which calls it `name`."""
    root = parsed(data, name)
    if local_name(root) != "tt":
        raise SourceError(f"{name}: is XML, but no timed text: its first element is no tt. Name a text .txt.")
    document = _Document(clock(root), _agents(root))
    body = next((child for child in root if local_name(child) == "body"), None)
    try:
        cues = [] if body is None else list(_cues(body, _Context(), document))
    except RecursionError as error:
        raise SourceError(f"{name}: nests its elements too deep. Save its text as .txt.") from error
    cues.sort(key=lambda cue: cue.start_seconds)
    return Captions(_title(root), tuple(_with_ends(cues)))


def _agents(root: Element) -> dict[str, str]:
    """Return the names of whom `ttm:agent` elements introduce, by their ids."""
    names = {}
    for agent in root.iter():
        if local_name(agent) == "agent":
            parts = {
                attribute(child, "type"): _words(child) for child in agent if local_name(child) == "name"
            }
            given = f"{parts.get('given', '')} {parts.get('family', '')}".strip()
            names[attribute(agent, "id")] = (
                parts.get("full") or given or next(filter(None, parts.values()), "")
            )
    return names


def _title(root: Element) -> str:
    head = next((child for child in root if local_name(child) == "head"), None)
    titles = () if head is None else (each for each in head.iter() if local_name(each) == "title")
    return next(filter(None, map(_words, titles)), "")


def _words(element: Element) -> str:
    return clean_line("".join(element.itertext()))


def _cues(element: Element, context: _Context, document: _Document) -> Iterator[Cue]:
    if local_name(element) == "p":
        lines = _lines(_runs(element, context, document))
        for (start_seconds, end_seconds), together in groupby(lines, key=itemgetter(0)):
            yield Cue(start_seconds, end_seconds, tuple(line for _, line in together))
        return
    for child, inner in _inside(element, context, document):
        if local_name(child) in ("div", "p"):
            yield from _cues(child, inner, document)


def _runs(element: Element, context: _Context, document: _Document) -> Iterator[_Run]:
    yield _Run(element.text or "", context)
    for child, inner in _inside(element, context, document):
        if local_name(child) == "br":
            yield _Run("", context, is_break=True)
        elif local_name(child) == "span" and attribute(child, "ruby") not in _RUBY_AIDS:
            yield from _runs(child, inner, document)
        yield _Run(child.tail or "", context)


def _inside(element: Element, context: _Context, document: _Document) -> Iterator[tuple[Element, _Context]]:
    """Yield the elements in another one, each with what holds in it.

    Their times count from its start, or, where it says so, from the end of the one before.
    """
    is_sequence = attribute(element, "timeContainer") == "seq"
    from_seconds = context.start_seconds
    for child in element:
        inner = _context(child, context, from_seconds, document)
        yield child, inner
        if is_sequence and math.isfinite(inner.end_seconds):
            from_seconds = inner.end_seconds


def _context(element: Element, outer: _Context, from_seconds: float, document: _Document) -> _Context:
    begin, end, duration = (
        document.clock.seconds(attribute(element, name)) for name in ("begin", "end", "dur")
    )
    start_seconds = from_seconds + (begin or 0.0)
    ends = [outer.end_seconds]
    if end is not None:
        ends.append(from_seconds + end)
    if duration is not None:
        ends.append(start_seconds + duration)
    return _Context(start_seconds, max(start_seconds, min(ends)), _voice(element, outer, document))


def _voice(element: Element, outer: _Context, document: _Document) -> str:
    agents = attribute(element, "agent").split()
    if not agents:
        return outer.voice
    return document.agents.get(agents[0], "") if len(agents) == 1 else ""


def _lines(runs: Iterable[_Run]) -> Iterator[tuple[tuple[float, float], Line]]:
    """Yield the lines that have words, in parts where several speak in one, with start and end of each."""
    for is_break, group in groupby(runs, key=lambda run: run.is_break):
        line = [] if is_break else list(group)
        spoken = [run.context for run in line if run.text.strip()]
        if spoken:
            times = min(each.start_seconds for each in spoken), max(each.end_seconds for each in spoken)
            for voice, texts in _parts(line):
                if text := clean_line("".join(texts)):
                    yield times, Line(text, voice)


def _parts(line: Iterable[_Run]) -> list[tuple[str, list[str]]]:
    """Return the texts of a line that one voice says, with it; white space belongs to what is before it."""
    parts: list[tuple[str, list[str]]] = []
    for run in line:
        if run.text.strip() and (not parts or parts[-1][0] != run.context.voice):
            parts.append((run.context.voice, []))
        if parts:
            parts[-1][1].append(run.text)
    return parts


def _with_ends(cues: Sequence[Cue]) -> Iterator[Cue]:
    """Yield the cues; one that is shown without an end ends where the next begins."""
    for cue, following in zip_longest(cues, cues[1:]):
        if math.isfinite(cue.end_seconds):
            yield cue
        else:
            end_seconds = max(cue.start_seconds, following.start_seconds) if following else cue.start_seconds
            yield replace(cue, end_seconds=end_seconds)
