"""What a quotation of a draft is, by where its words stand in the sources. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.model import Span
from reader.quotes.comparison import Comparison, compare
from reader.quotes.findings import Difference, Finding, Place, Verdict
from reader.quotes.passages import Passage
from reader.quotes.placing import Placement
from reader.quotes.source_claims import ClaimAt, SourceClaim
from reader.quotes.source_texts import SourceText
from reader.quotes.speakers import Speaker, is_same_speaker
from reader.quotes.splicing import best_placements, pieces_of
from reader.quotes.turning import NOT

_LEAST_SHARE = 0.6
"""Of its words a source must have so many for the rest to be an edit: three of five are that sentence."""
_LEAST_SHARE_OF_FEW = 0.75
"""Of fewer than `_FEW_WORDS`: any two of three words stand in a row somewhere."""
_FEW_WORDS = 5
_MAX_EQUAL_PLACES = 6
"""Of places that have the words equally well, so many are asked who speaks there."""
_END = re.compile(r"[.!?…]|[,;:]?[”\"»]|[,;:][’']|\s*\Z|\n\n")
"""What stands behind the last word of a sentence or of a quotation."""
_NEAR_WORDS = 1.0
"""Places count as equally good when one has but one word more."""


def judge(passage: Passage, sources: Iterable[SourceText], claim_at: ClaimAt) -> Finding:
    """Return what a quotation is; `sources` are those that may have its words."""
    options = [placement for source in sources for placement in best_placements(passage.words, source)]
    if not options:
        return Finding(passage, "not found")
    near = _nearly_best(passage, options)
    best, claim = _best(passage, near, claim_at)
    pieces = pieces_of(passage, best, options)
    if len(pieces) > 1:
        places = tuple(
            _place(placement.source, compare(passage, placement, is_whole=False).span, claim_at)
            for placement in pieces
        )
        return Finding(passage, "spliced", places)
    finding = _of_one_place(passage, best, claim, claim_at)
    if finding.verdict not in ("verbatim", "edited"):
        return finding
    others = (placement for placement in near if placement.source is not best.source)
    return replace(finding, remarks=(*finding.remarks, *_contrary(passage, others, claim_at)))


def _contrary(passage: Passage, others: Iterable[Placement], claim_at: ClaimAt) -> Iterable[str]:
    """Yield which other sources have the same speaker say the words with what denies or conditions them."""
    for placement in others:
        comparison = compare(passage, placement, is_whole=True)
        if not comparison.lost_words:
            continue
        claim = claim_at(placement.source, comparison.span)
        if is_same_speaker(passage.speaker, claim and claim.speaker) is False:
            continue
        forms = ", ".join(f"“{'not' if form == NOT else form}”" for form in comparison.lost_words)
        yield f"Another source has it with {forms}: {placement.source.article.label}."


def _of_one_place(
    passage: Passage, placement: Placement, claim: SourceClaim | None, claim_at: ClaimAt
) -> Finding:
    comparison = compare(passage, placement, is_whole=True)
    if comparison.equal_words < _least_words(len(passage.words)):
        return Finding(passage, "not found")
    speaker = claim.speaker if claim else None
    is_same = is_same_speaker(passage.speaker, speaker)
    is_denied = claim is not None and claim.is_negative and not passage.is_negative
    lost_forms = (*comparison.lost_words, *(("not said",) if is_denied else ()))
    verdict: Verdict = "verbatim"
    if is_same is False:
        verdict = "other speaker"
    elif lost_forms:
        verdict = "cut"
    elif comparison.differences:
        verdict = "edited"
    place = _place(placement.source, comparison.span, claim_at)
    finding = Finding(passage, verdict, (place,), _nonempty(comparison.differences), lost_forms)
    return replace(finding, remarks=tuple(_remarks(passage, placement, comparison, is_same, speaker)))


def _nearly_best(passage: Passage, options: Sequence[Placement]) -> list[Placement]:
    """Return the places with most of the words, the likeliest first, whatever the order of the sources.

    Those come first that leave nothing out where the passage goes on: “I will ... ask” tells nothing of what
    another source has there, “I will not ask”. Of equally good ones then those in which nothing fell away
    that turns the sense, and those that end there: where a source goes on, what it goes on with is missing.
    """
    best_score = max(placement.score for placement in options)
    near = sorted(
        (placement for placement in options if placement.score >= best_score - _NEAR_WORDS),
        key=lambda placement: -placement.score,
    )[:_MAX_EQUAL_PLACES]
    return sorted(
        near,
        key=lambda placement: (
            _closes_omission(passage, placement),
            -placement.score,
            _turns(passage, placement),
            not _is_to_the_end(placement),
        ),
    )


def _best(
    passage: Passage, near: Sequence[Placement], claim_at: ClaimAt
) -> tuple[Placement, SourceClaim | None]:
    """Return the first of equally good places where the same speaker says the words, with who says them.

    Else one of a speaker that cannot be told, unless it has words that turn the sense and the first has none;
    that comes before what the same speaker says in other words, too.
    """
    claims: dict[int, SourceClaim | None] = {}
    unknown: int | None = None
    for place, placement in enumerate(near):
        if unknown is not None and _is_edited(passage, placement) and not _is_edited(passage, near[unknown]):
            continue
        claim = claim_at(placement.source, compare(passage, placement, is_whole=False).span)
        is_same = is_same_speaker(passage.speaker, claim and claim.speaker)
        if passage.speaker is None or is_same:
            return placement, claim
        claims[place] = claim
        is_sound = not _turns(passage, placement) or _turns(passage, near[0])
        if unknown is None and is_same is None and is_sound:
            unknown = place
    return near[unknown or 0], claims[unknown or 0]


def _is_edited(passage: Passage, placement: Placement) -> bool:
    """Tell whether a source has other words there, and none that turn the sense."""
    comparison = compare(passage, placement, is_whole=True)
    return bool(comparison.differences) and not comparison.lost_words


def _turns(passage: Passage, placement: Placement) -> bool:
    """Tell whether what fell away there turns the sense."""
    return bool(compare(passage, placement, is_whole=True).lost_words)


def _closes_omission(passage: Passage, placement: Placement) -> bool:
    """Tell whether a source has a sign of omission between words that the passage has in a row."""
    return any(
        run.other_first < gap < run.other_stop
        and run.first + gap - run.other_first not in passage.words.ellipses
        for run in placement.runs
        for gap in placement.source.words.ellipses
    )


def _is_to_the_end(placement: Placement) -> bool:
    """Tell whether a sentence or a quotation of the source ends where the words do."""
    last_word = placement.source.words.words[placement.runs[-1].other_stop - 1]
    return _END.match(placement.source.article.text, last_word.end) is not None


def _place(source: SourceText, span: Span, claim_at: ClaimAt) -> Place:
    claim = claim_at(source, span)
    speaker = claim.speaker if claim else None
    return Place(source.article, span, speaker, source.seconds_at(span.start), source.said_in(span))


def _least_words(count: int) -> float:
    return count * (_LEAST_SHARE_OF_FEW if count < _FEW_WORDS else _LEAST_SHARE)


def _nonempty(differences: Sequence[Difference]) -> tuple[Difference, ...]:
    return tuple(difference for difference in differences if difference.draft or difference.source)


def _remarks(
    passage: Passage,
    placement: Placement,
    comparison: Comparison,
    is_same: bool | None,
    speaker: Speaker | None,
) -> Iterable[str]:
    """Yield what could not be told."""
    source = placement.source
    if _closes_omission(passage, placement):
        yield "The source leaves something out there, with a sign: what, it does not tell."
    if passage.speaker is not None and is_same is None:
        if speaker is None or not speaker.label:
            yield "Who says it is not told in the source."
        else:
            yield f"The source has {speaker.label} say it; whether that is the same, the names do not tell."
    if source.quoted_spans and source.quotation_at(comparison.span.start) is None:
        yield "The source has these words outside of quotation marks."
