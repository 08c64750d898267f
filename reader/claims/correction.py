"""One thing that a person corrected by hand: what it says, and on which words. Plain values.

A correction names the words it is about, not a number, so that it survives a new analysis and small edits of
the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal, get_args

from reader.claims.check import STATUSES
from reader.model import KINDS, POLARITIES, Claim, Kind, Polarity, Span
from reader.text.anchoring.frame import Frame, frame_of
from reader.text.anchors import Selector
from reader.text.normalize import normalize

CorrectionKind = Literal[
    "reject", "note", "speaker", "merge", "add", "ends", "kind", "polarity", "status", "evidence"
]
CORRECTION_KINDS: tuple[CorrectionKind, ...] = get_args(CorrectionKind)
Scope = Literal["claim", "speaker", "source"]
SCOPES: tuple[Scope, ...] = get_args(Scope)

_CHOICES: Mapping[CorrectionKind, tuple[str, ...]] = MappingProxyType(
    {"kind": KINDS, "polarity": POLARITIES, "status": STATUSES}
)
"""The values that there are for corrections of some kinds."""
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
_ANAPHORIC_WORDS = """
a an the this that these those he she it they we i you who one some many most all both several
another other others former latter man woman person boy girl
"""
_ANAPHORIC = frozenset(_ANAPHORIC_WORDS.split())
"""Words that without any other mean whoever was mentioned before."""
_POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our", "your"})
"""Of these "his lawyer" takes who speaks from what stands before."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How something was said, and whether it was."""

    kind: Kind
    polarity: Polarity = "positive"

    def __post_init__(self) -> None:
        if self.kind not in KINDS or self.polarity not in POLARITIES:
            raise ValueError(f"a claim is not {self.kind!r} and {self.polarity!r}")


@dataclass(frozen=True, slots=True)
class Addition(Manner):
    """What else is known of a claim that a person added."""

    cue_start: int = 0
    """Where the cue begins, in code points from the beginning of the content; negative before it."""
    source_start: int = 0
    """Where the source begins, counted in the same way."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that a person said of one claim, or of all claims by one speaker."""

    kind: CorrectionKind
    """reject: it is no claim; note: words about it; speaker: who really speaks; merge: its speaker and
    another one of the article are the same; add: a claim that was missed; ends: where its content begins and
    ends; kind; polarity; status: whether what it says holds; evidence: what bears that out."""
    content: Selector
    """The content of the claim, from its first word to its last."""
    cue: str = ""
    """The words of its cue: they tell claims with the same content apart."""
    value: str = ""
    """The note (empty: none any more); the name of the speaker; the words of the new content; the kind; the
    polarity; the status; the evidence (empty: none any more)."""
    made_at: str = ""
    """When, in ISO 8601."""
    source: str = ""
    """The words of its source; empty for none, and in corrections of an earlier version."""
    frame: Frame | None = None
    """What stood beside the content; None in corrections of an earlier version."""
    scope: Scope = "claim"
    """Of a speaker: whether it holds for this claim, for all by the speaker it had, or for all with the same
    words as source."""
    former: str = ""
    """The name of the speaker it had, where all claims by them are meant."""
    offset: int = 0
    """Of new ends: where the new content begins, in code points from the beginning of the old one."""
    addition: Addition | None = None
    """Of an added claim, and of no other."""
    manner: Manner | None = None
    """Of new ends: how it was said, where the person changed that with them; None where they did not."""

    def __post_init__(self) -> None:
        if self.kind not in CORRECTION_KINDS:
            raise ValueError(f"a correction is {', '.join(CORRECTION_KINDS)}, not {self.kind!r}")
        if self.scope not in SCOPES:
            raise ValueError(f"a correction holds for {', '.join(SCOPES)}, not {self.scope!r}")
        if self.kind in _CHOICES and self.value not in _CHOICES[self.kind]:
            raise ValueError(f"{self.value!r} is no {self.kind} of a claim")
        if (self.kind == "add") != (self.addition is not None):
            raise ValueError("what an added claim is must be said, and of no other")
        if self.manner is not None and self.kind != "ends":
            raise ValueError(f"how it was said comes with new ends, not with {self.kind!r}")


def correct(
    kind: CorrectionKind,
    text: str,
    claim: Claim,
    *,
    value: str = "",
    made_at: str = "",
    scope: Scope = "claim",
    former: str = "",
) -> Correction:
    """Return a correction of a claim in `text`; `value` comes from a keyboard and is cleaned here."""
    content = extent_of(claim)
    source = words_of(claim.source, text)
    attribution = [
        span for span in (*claim.source, *claim.cue) if _distance(span, content) <= _MAX_SOURCE_CODE_POINTS
    ]
    is_specific = not is_anaphoric_source(source) and set(claim.source) <= set(attribution)
    selector, frame = frame_of(text, content, attribution, is_specific=is_specific)
    return Correction(
        *(kind, selector, words_of(claim.cue, text), normalize(value), made_at, source, frame, scope, former),
        # Where nothing else is said of an added claim, it is as it was given.
        addition=_addition(claim) if kind == "add" else None,
    )


def move_ends(
    text: str, claim: Claim, content: Span, *, manner: Manner | None = None, made_at: str = ""
) -> Correction:
    """Return the correction that gives a claim in `text` other ends, and says how it was said unless None."""
    correction = correct("ends", text, claim, value=content.of(text), made_at=made_at)
    return replace(correction, offset=content.start - extent_of(claim).start, manner=manner)


def extent_of(claim: Claim) -> Span:
    """Return from where to where the content of a claim reaches."""
    return Span(claim.content[0].start, claim.content[-1].end)


def words_of(spans: Iterable[Span], text: str) -> str:
    """Return the words of some spans of `text`, a space between them."""
    return " ".join(span.of(text) for span in spans)


def is_specific_source(source: str) -> bool:
    """Tell whether a source says who speaks without what stands before it."""
    words = _bare_words(source)
    is_name = any(word[:1].isupper() and word.casefold() not in _UNSPECIFIC for word in words)
    return is_name or len(words) >= _MIN_DESCRIPTION_WORDS


def is_anaphoric_source(source: str) -> bool:
    """Tell whether a source is somebody else after other sentences: "she", "the man", "his lawyer", none.

    "The engineer" is not: in one text it mostly is the same one, whatever is edited around it.
    """
    words = {word.casefold() for word in _bare_words(source)}
    return words <= _ANAPHORIC or (not words.isdisjoint(_POSSESSIVES) and not is_specific_source(source))


def _bare_words(source: str) -> list[str]:
    return [word.strip("\"'“”‘’.,()[]") for word in source.split()]


def _addition(claim: Claim) -> Addition:
    start = claim.content[0].start
    cue, source = (spans[0].start - start if spans else 0 for spans in (claim.cue, claim.source))
    return Addition(claim.kind, claim.polarity, cue, source)


def _distance(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)
