"""Where the next step of a walk through claims and mentions leads. Pure: no widgets, no Textual."""

from __future__ import annotations

from typing import NamedTuple

from reader.model import Analysis, Entity, Span
from reader.themes import SPEAKERS


class Step(NamedTuple):
    """A place reached."""

    index: int
    wrapped: bool
    """Whether the way led past an end of the article."""


def speaker_colors(analysis: Analysis) -> dict[str, int]:
    """Return a colour index for the id of every speaker, in the order in which they first speak."""
    speakers = dict.fromkeys(claim.speaker for claim in analysis.claims if claim.speaker is not None)
    return {id: place % SPEAKERS for place, id in enumerate(speakers)}


def next_claim(count: int, current: int | None, step: int) -> Step | None:
    """Return the claim after (step 1) or before (-1) the current one; None without claims.

    `current` is None before the first claim.
    """
    if count == 0:
        return None
    target = (-1 if current is None else current) + step
    return Step(target % count, not 0 <= target < count)


def same_speaker(analysis: Analysis, current: int, step: int) -> Step | None:
    """Return the nearest other claim of the current claim's speaker; None when there is none."""
    speaker = analysis.claims[current].speaker
    if speaker is None:
        return None
    theirs = [index for index, claim in enumerate(analysis.claims) if claim.speaker == speaker]
    place = theirs.index(current) + step
    wrapped = not 0 <= place < len(theirs)
    return Step(theirs[place % len(theirs)], wrapped) if len(theirs) > 1 else None


class Visited(NamedTuple):
    """Where a walk through the mentions of an organization stands."""

    entity: str
    span: Span
    line: Span
    """The line of the cursor then: when it is on another now, the walk is over."""


class MentionStep(NamedTuple):
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
    if visited is not None and visited.line == line:
        offset, wanted = visited.span.start, visited.entity
    elif here is not None:
        offset, wanted = here[0].start, here[1]
    else:
        offset, wanted = line.start, visited.entity if visited else None
    theirs = [(span, entity) for span, entity in found if entity.id == wanted] or found
    if not theirs:
        return None
    after = [place for place, (span, _) in enumerate(theirs) if (span.start - offset) * step > 0]
    index = (after[0] if step > 0 else after[-1]) if after else (0 if step > 0 else -1) % len(theirs)
    span, entity = theirs[index]
    spans = [span for span, other in found if other.id == entity.id]
    return MentionStep(entity, span, spans.index(span) + 1, len(spans), not after)
