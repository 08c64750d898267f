"""Where the next step of a walk through claims and mentions leads. Pure: no widgets, no Textual."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Analysis, Entity, Span
from reader.settings.themes import SPEAKERS


@dataclass(frozen=True, slots=True)
class Step:
    """A place reached."""

    index: int
    wrapped: bool
    """Whether the way led past an end of the article."""


def speaker_colors(analysis: Analysis) -> dict[str, int]:
    """Return a colour index for the id of every speaker, in the order in which they first speak."""
    speakers = dict.fromkeys(claim.speaker for claim in analysis.claims if claim.speaker is not None)
    return {id: place % SPEAKERS for place, id in enumerate(speakers)}


def next_claim(
    analysis: Analysis, among: Sequence[int], current: int | None, line: Span, step: int
) -> Step | None:
    """Return the claim after (step 1) or before (-1) the cursor's line, of those `among`; None without any.

    `current` is the claim on that line, else the last one before it, which is then the previous one;
    None before the first claim. It need not be among them.
    """
    if current is None:
        place = 0 if step > 0 else -1
    elif step > 0:
        place = bisect_right(among, current)
    elif analysis.claims[current].start < line.start:
        place = bisect_right(among, current) - 1
    else:
        place = bisect_left(among, current) - 1
    return _around(among, place)


def same_speaker(analysis: Analysis, among: Sequence[int], current: int, step: int) -> Step | None:
    """Return the nearest other claim of the current claim's speaker, of those `among`; None without any."""
    speaker = analysis.claims[current].speaker
    theirs = [index for index in among if speaker is not None and analysis.claims[index].speaker == speaker]
    if set(theirs) <= {current}:
        return None
    return _around(theirs, bisect_right(theirs, current) if step > 0 else bisect_left(theirs, current) - 1)


def nearest(among: Sequence[int], current: int | None) -> int | None:
    """Return the current claim if it is `among` them, else the next, else the first; None without any."""
    if not among:
        return None
    place = bisect_left(among, 0 if current is None else current)
    return among[place % len(among)]


def next_match(spans: Sequence[Span], current: int | None, line: Span, step: int) -> Step | None:
    """Return the match after (step 1) or before (-1) the current one; None without matches.

    Once the cursor has left its line, the next match is the first one from the cursor's line on.
    """
    if current is not None and line.start <= spans[current].start < max(line.end, line.start + 1):
        return _around(range(len(spans)), current + step)
    after = bisect_left(spans, line.start, key=lambda span: span.start)
    return _around(range(len(spans)), after if step > 0 else after - 1)


def _around(among: Sequence[int], place: int) -> Step | None:
    """Return what stands at a place that may lie past an end: then from the other end."""
    return Step(among[place % len(among)], not 0 <= place < len(among)) if among else None


def around(step: int, of: str = "") -> str:
    """Return what to say when a walk went past an end: by way of the top for 1, of the end for -1."""
    return f"Around the end, from the top{of}." if step > 0 else f"Around the top, from the end{of}."


@dataclass(frozen=True, slots=True)
class Visited:
    """Where a walk through the mentions of an organization stands."""

    entity: str
    span: Span
    line: Span
    """The line of the cursor then: when it is on another now, the walk is over."""


@dataclass(frozen=True, slots=True)
class MentionStep:
    """A mention reached."""

    entity: Entity
    span: Span
    number: int
    """Which of its mentions, from 1."""
    count: int
    wrapped: bool
    """Whether the way led past an end of the article."""


def next_mention(analysis: Analysis, line: Span, visited: Visited | None, step: int) -> MentionStep | None:
    """Return the next (step 1) or previous (-1) mention by name of the organization at hand.

    That is the one just visited, else the first one on the line of the cursor, else the one visited last,
    else whichever comes next. None when the article names no organization.
    """
    found = [
        (mention.span, entity)
        for entity, mention in analysis.mentions()
        if entity.kind == "organization" and mention.form != "pronoun"
    ]
    here = next(((span, entity.id) for span, entity in found if span.overlaps(line)), None)
    wanted: str | None = None
    offset = line.start
    if visited is not None and (here is None or visited.line == line):
        wanted = visited.entity
        offset = visited.span.start if visited.line == line else offset
    elif here is not None:
        offset, wanted = here[0].start, here[1]
    theirs = [(span, entity) for span, entity in found if entity.id == wanted] or found
    if not theirs:
        return None
    after = [place for place, (span, _) in enumerate(theirs) if (span.start - offset) * step > 0]
    index = (after[0] if step > 0 else after[-1]) if after else (0 if step > 0 else -1) % len(theirs)
    span, entity = theirs[index]
    spans = [span for span, other in found if other.id == entity.id]
    return MentionStep(entity, span, spans.index(span) + 1, len(spans), not after)
