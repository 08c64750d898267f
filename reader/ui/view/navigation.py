"""Where the next step from claim to claim, match to match, mention to mention leads. No widgets here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.model import Analysis, Entity, Span


@dataclass(frozen=True, slots=True)
class Step:
    """Where a step leads."""

    index: int
    """Index of the claim or match."""
    wraps: bool
    """Whether the way leads past an end of the article."""


def speaker_colors(analysis: Analysis) -> dict[str, int]:
    """Return a colour index for the id of every speaker, in the order in which they first speak.

    From `SPEAKERS` on the colours come again: `speaker_signs.again_sign` tells those apart.
    """
    speakers = dict.fromkeys(claim.speaker for claim in analysis.claims if claim.speaker is not None)
    return {id: place for place, id in enumerate(speakers)}


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
    return _step_to(among, place)


def same_speaker(analysis: Analysis, among: Sequence[int], current: int, step: int) -> Step | None:
    """Return the nearest other claim of the current claim's speaker, of those `among`; None without any."""
    speaker = analysis.claims[current].speaker
    claims = [index for index in among if speaker is not None and analysis.claims[index].speaker == speaker]
    if set(claims) <= {current}:
        return None
    return _step_to(claims, bisect_right(claims, current) if step > 0 else bisect_left(claims, current) - 1)


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
        return _step_to(range(len(spans)), current + step)
    after = bisect_left(spans, line.start, key=lambda span: span.start)
    return _step_to(range(len(spans)), after if step > 0 else after - 1)


def _step_to(among: Sequence[int], place: int) -> Step | None:
    """Return what stands at a place that may lie past an end: then from the other end."""
    return Step(among[place % len(among)], not 0 <= place < len(among)) if among else None


def around(step: int, of: str = "", so_far: str = "") -> str:
    """Return what to say when a step went past an end: beyond the last for 1, before the first for -1.

    `so_far` stands behind the last, which may not be it for long.
    """
    return (
        f"That was the last{so_far}: on from the first{of}."
        if step > 0
        else f"That was the first: on from the last{so_far}{of}."
    )


class MentionVisit(NamedTuple):
    """The mention of an organization that a step led to last."""

    entity: str
    """Id of the organization."""
    span: Span
    line: Span
    """The line of the cursor then: when it is on another now, the next step begins anew."""


class MentionStep(NamedTuple):
    """The mention that a step leads to."""

    entity: Entity
    span: Span
    number: int
    """Which of the organization's mentions by name, from 1."""
    total: int
    """How many mentions by name it has."""


def next_mention(analysis: Analysis, line: Span, visit: MentionVisit | None, step: int) -> MentionStep | None:
    """Return the next (step 1) or previous (-1) mention by name of the organization at hand.

    That is the one just visited, else the first one on the line of the cursor, else the one visited last,
    else whichever comes next. None when the article names no organization.
    """
    mentions = [
        (mention.span, entity)
        for entity, mention in analysis.mentions()
        if entity.kind == "organization" and mention.form != "pronoun"
    ]
    id, offset = _at_hand(mentions, line, visit)
    candidates = [(span, entity) for span, entity in mentions if entity.id == id] or mentions
    if not candidates:
        return None
    ahead = [place for place, (span, _) in enumerate(candidates) if (span.start - offset) * step > 0]
    index = (ahead[0] if step > 0 else ahead[-1]) if ahead else (0 if step > 0 else -1) % len(candidates)
    span, entity = candidates[index]
    spans = [span for span, other in mentions if other.id == entity.id]
    return MentionStep(entity, span, spans.index(span) + 1, len(spans))


def _at_hand(
    mentions: Sequence[tuple[Span, Entity]], line: Span, visit: MentionVisit | None
) -> tuple[str | None, int]:
    """Return the id of the organization whose mentions to step through, and the offset to step from."""
    on_line = next(((span, entity.id) for span, entity in mentions if span.overlaps(line)), None)
    if visit is not None and (on_line is None or visit.line == line):
        return visit.entity, visit.span.start if visit.line == line else line.start
    if on_line is not None:
        return on_line[1], on_line[0].start
    return None, line.start
