"""What a person corrects by hand in an analysis, kept beside it and laid over it when it is shown.

A correction names the words it is about, not a number, so that it survives a new analysis and small edits of
the text. One whose words cannot be told from others any more has lost its place: it is kept, and laid over
nothing. Plain values; nothing here knows a screen or a file.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from reader.claims.entities_by_name import EntitiesByName
from reader.model import Analysis, Claim, Entity, Span
from reader.text.anchoring.find import find
from reader.text.anchoring.frame import Frame, frame_of
from reader.text.anchors import Selector
from reader.text.normalize import normalize

CorrectionKind = Literal["reject", "note", "speaker"]
CORRECTION_KINDS: tuple[CorrectionKind, ...] = get_args(CorrectionKind)

BY_HAND = "corrected by hand"
"""Ends the reasons of a claim whose speaker a person gave."""
_MIN_COMMON = 0.6
"""So much of two stretches of content must be common to both (of all they cover) to be the same claim:
analyses differ in a "that", a closing phrase or one of two sentences."""
_MIN_COMMON_WITHOUT_SOURCE = 0.8
"""The same where the source is not known: content inside content ("Bo said that ...") covers most of it."""
_MAX_SOURCE_CODE_POINTS = 350
"""A source that stands farther from the content than a long sentence says nothing about the words between."""
_MIN_DESCRIPTION_WORDS = 3
"""A description of so many words ("the dockers' union") says who speaks wherever it stands, a shorter one
("the official") only after others."""
_UNSPECIFIC_WORDS = """
a an the this that these those he she it they we i you who one some many most all both several
his her its their our my your another others officials people critics
"""
_UNSPECIFIC = frozenset(_UNSPECIFIC_WORDS.split())
"""Words that name nobody, though a sentence may begin with them."""


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
    source: str = ""
    """The words of its source; empty for none, and in corrections of an earlier version."""
    frame: Frame | None = None
    """What stood beside the content; None in corrections of an earlier version."""

    def __post_init__(self) -> None:
        if self.kind not in CORRECTION_KINDS:
            raise ValueError(f"a correction is {', '.join(CORRECTION_KINDS)}, not {self.kind!r}")


@dataclass(frozen=True, slots=True)
class Corrected:
    """An analysis as the person left it."""

    analysis: Analysis
    """With the claims that the person rejected: numbers stay what they are."""
    rejected: frozenset[int] = frozenset()
    """Indices of the claims that are none."""
    notes: Mapping[int, str] = field(default_factory=dict)
    """The note on a claim, by its index in `analysis`."""
    confirmed: frozenset[int] = frozenset()
    """Indices of the claims whose speaker the person gave."""
    lost: tuple[Correction, ...] = ()
    """The corrections that have lost their place, the oldest first."""

    @property
    def remaining(self) -> Analysis:
        """The analysis without the claims that the person rejected; its numbers are others."""
        claims = enumerate(self.analysis.claims)
        return replace(
            self.analysis, claims=tuple(claim for index, claim in claims if index not in self.rejected)
        )


def correct(
    kind: CorrectionKind, text: str, claim: Claim, *, value: str = "", made_at: str = ""
) -> Correction:
    """Return a correction of a claim in `text`; `value` comes from a keyboard and is cleaned here."""
    content = _extent(claim)
    source = _words(claim.source, text)
    attribution = [
        span for span in (*claim.source, *claim.cue) if _distance(span, content) <= _MAX_SOURCE_CODE_POINTS
    ]
    is_specific = _is_specific(source) and set(claim.source) <= set(attribution)
    selector, frame = frame_of(text, content, attribution, is_specific=is_specific)
    return Correction(
        kind, selector, _words(claim.cue, text), normalize(value), made_at, source=source, frame=frame
    )


def apply(analysis: Analysis, corrections: Iterable[Correction], text: str) -> Corrected:
    """Return the analysis of `text` with the corrections laid over it; a later one outdoes an earlier one."""
    corrections = tuple(corrections)
    rejections: set[int] = set()
    notes: dict[int, str] = {}
    speakers: dict[int, str] = {}
    orphans: list[Correction] = []
    for correction, index in zip(corrections, places_of(corrections, analysis, text), strict=True):
        if index is None:
            orphans.append(correction)
        elif correction.kind == "reject":
            rejections.add(index)
        else:
            (notes if correction.kind == "note" else speakers)[index] = correction.value
    analysis = _with_speakers(analysis, speakers, text)
    return Corrected(
        analysis,
        frozenset(rejections),
        {index: note for index, note in notes.items() if note},
        frozenset(speakers),
        tuple(orphans),
    )


def place_of(correction: Correction, analysis: Analysis, text: str) -> int | None:
    """Return the index of the claim that a correction is about; None when it has lost its place."""
    return next(places_of((correction,), analysis, text))


def places_of(corrections: Iterable[Correction], analysis: Analysis, text: str) -> Iterator[int | None]:
    """Yield for each correction the index of its claim in the analysis of `text`, or None, as `place_of`."""
    extents = _Extents(analysis.claims, text)
    return map(extents.index_of, corrections)


class _Extents:
    """The claims of an analysis by the stretches that their content covers."""

    def __init__(self, claims: Sequence[Claim], text: str) -> None:
        self._claims = claims
        self._text = text
        self._extents = sorted((_extent(claim), index) for index, claim in enumerate(claims))

    def index_of(self, correction: Correction) -> int | None:
        """Return the index of the claim that a correction is about; None when it has lost its place."""
        content = find(self._text, correction.content, correction.frame)
        if content is None:
            return None
        least = _MIN_COMMON if correction.source else _MIN_COMMON_WITHOUT_SOURCE
        # Two stretches with so much in common begin no farther from each other than this.
        reach = int((content.end - content.start) / least) + 1
        first = bisect_left(self._extents, (Span(content.start - reach, 0), 0))
        stop = bisect_left(self._extents, (Span(content.end, 0), 0))
        candidates = [
            (_common(content, extent), self._is_cued(index, correction), -index)
            for extent, index in self._extents[first:stop]
            if self._agrees(index, correction)
        ]
        common, _, index = max(candidates, default=(0.0, False, 0))
        return -index if common >= least else None

    def _is_cued(self, index: int, correction: Correction) -> bool:
        return _words(self._claims[index].cue, self._text) == correction.cue

    def _agrees(self, index: int, correction: Correction) -> bool:
        """Tell whether a claim has no other source and cue; analyses may take a word more or less."""
        claim = self._claims[index]
        return _share_a_word(_words(claim.source, self._text), correction.source) and _share_a_word(
            _words(claim.cue, self._text), correction.cue
        )


def _extent(claim: Claim) -> Span:
    return Span(claim.content[0].start, claim.content[-1].end)


def _distance(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _words(spans: Iterable[Span], text: str) -> str:
    return " ".join(span.of(text) for span in spans)


def _share_a_word(one: str, other: str) -> bool:
    """Tell whether two phrases have a word in common, or whether one of them is empty."""
    words, other_words = one.casefold().split(), other.casefold().split()
    return not words or not other_words or not set(words).isdisjoint(other_words)


def _is_specific(source: str) -> bool:
    """Tell whether a source says who speaks without what stands before it."""
    words = [word.strip("\"'“”‘’.,()[]") for word in source.split()]
    is_name = any(word[:1].isupper() and word.casefold() not in _UNSPECIFIC for word in words)
    return is_name or len(words) >= _MIN_DESCRIPTION_WORDS


def _common(one: Span, other: Span) -> float:
    overlap = min(one.end, other.end) - max(one.start, other.start)
    return max(0, overlap) / (max(one.end, other.end) - min(one.start, other.start))


def _with_speakers(analysis: Analysis, speakers: Mapping[int, str], text: str) -> Analysis:
    claims = list(analysis.claims)
    entities = EntitiesByName(analysis.entities)
    for index, name in speakers.items():
        claim = claims[index]
        entity = entities.nearest(name, near=claim.start)
        if entity is None:
            # Nothing in the article says what this is; most of those who speak are people.
            entity = Entity(f"by hand: {name}", "person", name)
            entities.add(entity)
        source = _words(claim.source, text)
        because = (*filter(None, (source, entity.name)), BY_HAND)
        # How sure the analysis was, and by what, was said of another speaker.
        claims[index] = replace(
            claim, speaker=entity.id, because=because, speaker_confidence=None, speaker_basis=""
        )
    return replace(analysis, claims=tuple(claims), entities=entities.all)


def candidates(analysis: Analysis, claim: Claim) -> tuple[str, ...]:
    """Return who else may have said it, by name: everybody but places, the one mentioned nearest first."""
    by_distance = [
        (min((abs(mention.span.start - claim.start) for mention in entity.mentions), default=0), entity.name)
        for entity in analysis.entities
        if entity.kind != "place" and entity.id != claim.speaker
    ]
    return tuple(dict.fromkeys(name for _, name in sorted(by_distance)))
