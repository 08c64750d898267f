"""Claims as a correction makes them: other ends, another speaker, or a claim that was missed. Pure."""

from __future__ import annotations

from dataclasses import replace

from reader.claims.claim_places import content_of, phrase_at
from reader.claims.corrected import BY_HAND
from reader.claims.correction import Correction, words_of
from reader.model import Claim, Entity, Span

ADDED_BY_HAND = "added by hand"
"""What found a claim that a person added."""


def with_ends(claim: Claim, content: Span) -> Claim | None:
    """Return a claim whose content begins and ends elsewhere, with the same parts left out of it.

    None when cue or source would stand in it.
    """
    spans = [span for span in claim.content if span.overlaps(content)] or [content]
    spans[0] = Span(content.start, spans[0].end)
    spans[-1] = Span(spans[-1].start, content.end)
    try:
        return replace(claim, content=tuple(spans))
    except ValueError:
        return None


def with_moved_ends(claim: Claim, correction: Correction, text: str) -> Claim | None:
    """Return a claim with the ends that a correction gives it; None when its words do not stand there."""
    content = content_of(correction, text)
    extent = phrase_at(text, correction.value, content.start + correction.offset) if content else None
    return with_ends(claim, extent) if extent else None


def with_speaker(claim: Claim, speaker: Entity, text: str) -> Claim:
    """Return a claim with the speaker that a person gave it; nobody estimates how sure that is."""
    reasons = (*filter(None, (words_of(claim.source, text), speaker.name)), BY_HAND)
    return replace(claim, speaker=speaker.id, because=reasons, speaker_confidence=None, speaker_basis="")


def added_claim(correction: Correction, text: str) -> Claim | None:
    """Return the claim that a correction adds, without its speaker; None when it has lost its place.

    Cue and source are left out where their words do not stand beside it any more.
    """
    addition, content = correction.addition, content_of(correction, text)
    if addition is None or content is None:
        return None
    parts: list[Span] = [content]
    for words, start in ((correction.cue, addition.cue_start), (correction.source, addition.source_start)):
        span = phrase_at(text, words, content.start + start)
        parts.append(span if span and not any(map(span.overlaps, parts)) else Span(0, 0))
    _, cue, source = parts
    return Claim(
        addition.kind,
        (content,),
        (cue,) if cue.end else (),
        (source,) if source.end else (),
        found_by=ADDED_BY_HAND,
        polarity=addition.polarity,
    )
