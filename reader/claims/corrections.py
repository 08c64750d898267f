"""What a person corrects by hand in an analysis, kept beside it and laid over it when it is shown.

A correction names the words it is about, not a number, so that it survives a new analysis and small edits of
the text. Plain values; nothing here knows a screen or a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from reader.model import Analysis, Claim, Entity, Span
from reader.text.anchors import Selector, find, select

CorrectionKind = Literal["reject", "note", "speaker"]
CORRECTION_KINDS: tuple[CorrectionKind, ...] = get_args(CorrectionKind)

BY_HAND = "corrected by hand"
"""Ends the reasons of a claim whose speaker a person gave."""
_SAME_CLAIM = 0.6
"""So much of two stretches of content must be common to both (of all they cover) to be the same claim."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that a person said of one claim."""

    kind: CorrectionKind
    """reject: it is no claim; note: words about it; speaker: who really speaks."""
    content: Selector
    """The content of the claim, from its first word to its last."""
    cue: str = ""
    """The words of its cue: they tell claims with the same content apart."""
    value: str = ""
    """The note (empty: none any more), or the name of the speaker."""
    made_at: str = ""
    """When, in ISO 8601."""

    def __post_init__(self) -> None:
        if self.kind not in CORRECTION_KINDS:
            raise ValueError(f"a correction is {', '.join(CORRECTION_KINDS)}, not {self.kind!r}")


@dataclass(frozen=True, slots=True)
class Corrected:
    """An analysis as the person left it."""

    analysis: Analysis
    notes: Mapping[int, str] = field(default_factory=dict)
    """The note on a claim, by its index in `analysis`."""
    confirmed: frozenset[int] = frozenset()
    """Indices of the claims whose speaker the person gave."""
    lost: tuple[Correction, ...] = ()
    """What was said of claims that are not there any more."""


def correct(
    kind: CorrectionKind, text: str, claim: Claim, *, value: str = "", made_at: str = ""
) -> Correction:
    """Return a correction of a claim in `text`."""
    return Correction(kind, select(text, _extent(claim)), _cue(claim, text), value, made_at)


def apply(analysis: Analysis, corrections: Iterable[Correction], text: str) -> Corrected:
    """Return the analysis of `text` with the corrections laid over it; a later one outdoes an earlier one."""
    rejected: set[int] = set()
    notes: dict[int, str] = {}
    speakers: dict[int, str] = {}
    lost: list[Correction] = []
    for correction in corrections:
        index = place_of(correction, analysis, text)
        if index is None:
            lost.append(correction)
        elif correction.kind == "reject":
            rejected.add(index)
        else:
            (notes if correction.kind == "note" else speakers)[index] = correction.value
    kept = [index for index in range(len(analysis.claims)) if index not in rejected]
    for index, name in speakers.items():
        analysis = _with_speaker(analysis, index, name, text)
    claims = tuple(analysis.claims[index] for index in kept)
    return Corrected(
        replace(analysis, claims=claims),
        {new: notes[old] for new, old in enumerate(kept) if notes.get(old)},
        frozenset(new for new, old in enumerate(kept) if old in speakers),
        tuple(lost),
    )


def place_of(correction: Correction, analysis: Analysis, text: str) -> int | None:
    """Return the index of the claim that a correction is about; None when it is not there."""
    content = find(text, correction.content)
    if content is None:
        return None
    alike = [
        ((_common(content, _extent(claim)), _cue(claim, text) == correction.cue), -index)
        for index, claim in enumerate(analysis.claims)
    ]
    (common, _), index = max(alike, default=((0.0, False), 0))
    return -index if common >= _SAME_CLAIM else None


def _extent(claim: Claim) -> Span:
    return Span(claim.content[0].start, claim.content[-1].end)


def _cue(claim: Claim, text: str) -> str:
    return " ".join(span.of(text) for span in claim.cue)


def _common(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))


def _with_speaker(analysis: Analysis, index: int, name: str, text: str) -> Analysis:
    claim = analysis.claims[index]
    entity = named(analysis, name, near=claim.start)
    if entity is None:
        # Nothing in the article says what this is; most of those who speak are people.
        entity = Entity(f"by hand: {name}", "person", name)
        analysis = replace(analysis, entities=(*analysis.entities, entity))
    source = " ".join(span.of(text) for span in claim.source)
    claim = replace(claim, speaker=entity.id, because=(*filter(None, (source, entity.name)), BY_HAND))
    return replace(analysis, claims=(*analysis.claims[:index], claim, *analysis.claims[index + 1 :]))


def named(analysis: Analysis, name: str, *, near: int) -> Entity | None:
    """Return the entity of that name or alias, in any case, that is mentioned nearest to a code point."""
    wanted = name.casefold()
    theirs = [
        (
            min(
                (abs(mention.span.start - near) for mention in entity.mentions),
                default=len(analysis.entities),
            ),
            place,
        )
        for place, entity in enumerate(analysis.entities)
        if wanted in (entity.name.casefold(), *(alias.casefold() for alias in entity.aliases))
    ]
    return analysis.entities[min(theirs)[1]] if theirs else None


def candidates(analysis: Analysis, claim: Claim) -> tuple[str, ...]:
    """Return who else may have said it, by name: everybody but places, the one mentioned nearest first."""
    others = [
        (min((abs(mention.span.start - claim.start) for mention in entity.mentions), default=0), entity.name)
        for entity in analysis.entities
        if entity.kind != "place" and entity.id != claim.speaker
    ]
    return tuple(dict.fromkeys(name for _, name in sorted(others)))
