"""What another version of an article has people say otherwise: claim by claim, and in which words. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, get_args

from reader.claims.corrections import Corrected
from reader.claims.version_matching import Pair, VersionClaim, pairs
from reader.claims.version_speakers import NamedSpeaker, named_speaker
from reader.model import Polarity, Span
from reader.text.alignment.align import Alignment
from reader.text.alignment.words import ComparableText, comparable

ChangeKind = Literal["added", "removed", "reworded", "reattributed", "negated"]
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)


class VersionText(NamedTuple):
    """One version of an article, analysed."""

    text: str
    corrected: Corrected


class Rewording(NamedTuple):
    """Words of one version and what stands in their place in the other one; one of them may be empty."""

    former: str
    current: str


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that two versions do not have alike."""

    kinds: tuple[ChangeKind, ...]
    """In the order of `CHANGE_KINDS`. Alone: added, removed. Else one or more of: reworded, reattributed
    (given to somebody else), negated (it was said and now was not, or the other way round)."""
    former: int | None
    """Its index in the former analysis; None for one that was added."""
    current: int | None
    """Its index in the current analysis; None for one that was removed."""
    rewordings: tuple[Rewording, ...] = ()
    former_speaker: str = ""
    """What lists call who says it; empty where the version does not have the claim."""
    current_speaker: str = ""
    current_polarity: Polarity = "positive"
    """Whether it was said, of the version that has it last."""


def version_changes(former: VersionText, current: VersionText) -> tuple[ClaimChange, ...]:
    """Return what changed from one version to another, by the place in the current one; removed claims last.

    Claims that the person rejected are in neither version. What only moved, and marks, capitals, dashes and
    contractions, are no change.
    """
    former_claims, current_claims = _claims(former), _claims(current)
    same = pairs(former_claims, current_claims)
    placed = {pair.former.index for pair in same}, {pair.current.index for pair in same}
    changes = [
        *(change for pair in same if (change := _change(pair))),
        *(
            ClaimChange(
                ("added",),
                None,
                claim.index,
                current_speaker=claim.speaker.label,
                current_polarity=claim.polarity,
            )
            for claim in current_claims
            if claim.index not in placed[1]
        ),
    ]
    changes.sort(key=lambda change: change.current if change.current is not None else 0)
    changes += (
        ClaimChange(
            ("removed",),
            claim.index,
            None,
            former_speaker=claim.speaker.label,
            current_polarity=claim.polarity,
        )
        for claim in former_claims
        if claim.index not in placed[0]
    )
    return tuple(changes)


def _claims(version: VersionText) -> tuple[VersionClaim, ...]:
    """Return the claims of a version that the person did not reject and that have words."""
    text, corrected = version
    claims: list[VersionClaim] = []
    for index, claim in enumerate(corrected.analysis.claims):
        start = claim.content[0].start
        content = text[start : claim.content[-1].end]  # to fold all of the text for each claim takes seconds
        spans = [Span(part.start - start, part.end - start) for part in claim.content]
        words = _without_that(comparable(content, spans))
        if index not in corrected.rejected and len(words):
            claims.append(VersionClaim(index, _speaker(version, index), claim.polarity, content, words))
    return tuple(claims)


def _speaker(version: VersionText, index: int) -> NamedSpeaker:
    analysis = version.corrected.analysis
    claim = analysis.claims[index]
    return named_speaker(version.text, claim, analysis.entity(claim.speaker))


def _without_that(content: ComparableText) -> ComparableText:
    """Return words without the "that" that joins reported speech to its cue: it belongs to neither."""
    if content.keys[:1] != ["that"] or len(content) == 1:
        return content
    return replace(
        content,
        words=content.words[1:],
        ellipses=frozenset(place - 1 for place in content.ellipses if place),
        brackets=frozenset(place - 1 for place in content.brackets if place),
    )


def _change(pair: Pair) -> ClaimChange | None:
    """Return what changed of a claim that is in both versions; None where nothing did."""
    is_negated = pair.former.polarity != pair.current.polarity
    kinds: dict[ChangeKind, bool] = {
        "reworded": pair.alignment is not None,
        "reattributed": pair.has_another_speaker,
        "negated": is_negated,
    }
    if not any(kinds.values()):
        return None
    return ClaimChange(
        tuple(kind for kind, is_so in kinds.items() if is_so),
        pair.former.index,
        pair.current.index,
        tuple(_rewordings(pair.alignment, pair.former.content, pair.current.content))
        if pair.alignment
        else (),
        pair.former.speaker.label,
        pair.current.speaker.label,
        pair.current.polarity,
    )


def _rewordings(alignment: Alignment, former: str, current: str) -> Iterator[Rewording]:
    """Yield the words that are not the same; what is left out with a sign is not the same either."""
    for stretch in alignment.stretches:
        if stretch.kind != "equal":
            yield Rewording(
                _words(alignment.first, stretch.start, stretch.end, former),
                _words(alignment.second, stretch.other_start, stretch.other_end, current),
            )


def _words(comparable_words: ComparableText, start: int, end: int, content: str) -> str:
    """Return words as they stand in a content, without what stands between two spans; a contraction once."""
    places = dict.fromkeys((word.start, word.end) for word in comparable_words.words[start:end])
    return " ".join(content[first:stop] for first, stop in places)
