"""What another version of an article has people say otherwise: claim by claim, and in which words. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from reader.claims.change_kind import ChangeKind
from reader.claims.corrected import Corrected
from reader.claims.denial import denies
from reader.claims.edited_text import EditedText
from reader.claims.version_likeness import VersionClaim
from reader.claims.version_matching import Pair, indices, pairs
from reader.claims.version_speakers import NamedSpeaker, named_speaker
from reader.model import Polarity, Span
from reader.text.alignment.numerals import with_numerals
from reader.text.alignment.words import ComparableText, comparable


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
    """In their order. Alone: added, removed. Else one or more of: reworded, reattributed (given to somebody
    else), negated (it was said and now was not, or is denied now, or the other way round)."""
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
    is_now_denied: bool | None = None
    """Whether it is denied now and was not before, or the other way round; None where neither."""


def version_changes(former: VersionText, current: VersionText) -> tuple[ClaimChange, ...]:
    """Return what changed from one version to another, by the place in the current one; removed claims last.

    Claims that the person rejected are in neither version. What only moved, and marks, capitals, dashes,
    contractions and numbers in words, are no change; nor is what was found in one version only though both
    have its words.
    """
    former_claims, current_claims = _claims(former), _claims(current)
    edits = EditedText(former.text, current.text)
    same = pairs(former_claims, current_claims)
    former_indices, current_indices = indices(same)
    changes = [
        *(change for pair in same if (change := _change(pair, former, current, edits))),
        *(
            ClaimChange(
                ("added",),
                None,
                claim.index,
                current_speaker=claim.speaker.label,
                current_polarity=claim.polarity,
            )
            for claim in current_claims
            if claim.index not in current_indices and edits.has_changed(current.text, _extent(current, claim))
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
        if claim.index not in former_indices and edits.has_changed(former.text, _extent(former, claim))
    )
    return tuple(changes)


def _extent(version: VersionText, claim: VersionClaim) -> Span:
    """Return where a claim stands, from the first word of source, cue and content to the last."""
    marked_claim = version.corrected.analysis.claims[claim.index]
    spans = (*marked_claim.content, *marked_claim.cue, *marked_claim.source)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _claims(version: VersionText) -> tuple[VersionClaim, ...]:
    """Return the claims of a version that the person did not reject and that have words."""
    text, corrected = version
    claims: list[VersionClaim] = []
    for index, claim in enumerate(corrected.analysis.claims):
        start = claim.content[0].start
        content = text[start : claim.content[-1].end]  # to fold all of the text for each claim takes seconds
        spans = [Span(part.start - start, part.end - start) for part in claim.content]
        words = _without_that(with_numerals(comparable(content, spans)))
        if index not in corrected.rejected and len(words):
            claims.append(
                VersionClaim(
                    *(index, _speaker(version, index), claim.polarity, denies(text, claim)), content, words
                )
            )
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


def _change(pair: Pair, former: VersionText, current: VersionText, edits: EditedText) -> ClaimChange | None:
    """Return what changed of a claim that is in both versions; None where nothing did."""
    is_said_otherwise = pair.former.polarity != pair.current.polarity
    is_denied_otherwise = pair.former.is_denied != pair.current.is_denied
    is_turned, is_of_other = is_said_otherwise or is_denied_otherwise, pair.has_another_speaker
    if pair.alignment is None and not is_turned and not is_of_other:
        return None  # of most claims, and to look for their words takes as long as the text is
    is_edited = edits.has_changed(former.text, _extent(former, pair.former)) or edits.has_changed(
        current.text, _extent(current, pair.current)
    )
    kinds: dict[ChangeKind, bool] = {
        "reworded": is_edited and pair.alignment is not None,
        "reattributed": is_of_other
        and (is_edited or edits.has_changed_before(current.text, _extent(current, pair.current))),
        "negated": is_edited and is_turned,
    }
    if not any(kinds.values()):
        return None
    return ClaimChange(
        tuple(kind for kind, is_so in kinds.items() if is_so),
        pair.former.index,
        pair.current.index,
        tuple(_rewordings(pair)) if kinds["reworded"] else (),
        pair.former.speaker.label,
        pair.current.speaker.label,
        pair.current.polarity,
        pair.current.is_denied if is_denied_otherwise and not is_said_otherwise else None,
    )


def _rewordings(pair: Pair) -> Iterator[Rewording]:
    """Yield the words that are not the same; what is left out with a sign is not the same either."""
    if pair.alignment is None:
        return
    for stretch in pair.alignment.stretches:
        if stretch.kind != "equal":
            yield Rewording(
                _words(pair.former.words, stretch.start, stretch.end, pair.former.content),
                _words(pair.current.words, stretch.other_start, stretch.other_end, pair.current.content),
            )


def _words(comparable_words: ComparableText, start: int, end: int, content: str) -> str:
    """Return words as they stand in a content, without what stands between two spans; a contraction once."""
    places = dict.fromkeys((word.start, word.end) for word in comparable_words.words[start:end])
    return " ".join(content[first:stop] for first, stop in places)
