"""A claim with all that is known of it and of its article, as one flat row: what exports are made from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.claims.check import Status
from reader.claims.claim_id import claim_ids
from reader.claims.corrected import BY_HAND, Corrected
from reader.claims.correction import extent_of
from reader.claims.edited_claim import BASIS_BY_HAND
from reader.claims.span_words import words
from reader.model import Article, Kind, Polarity, Span
from reader.text.anchors import CONTEXT_CODE_POINTS
from reader.text.one_line import one_line
from reader.version import __version__

PROGRAM = f"reader {__version__}"
"""What writes the rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim. Offsets are half-open code points of the article's text; what is not known is empty."""

    id: str
    """Stable (`reader.claims.claim_id`)."""
    article: str
    """The id of the article."""
    number: int
    """Which claim of the article it is, from 1 on: what the screen shows beside it."""
    words: str
    """Of the content in one line, with " … " where words that are no part of it are left out."""
    exact: str
    """The text from the first to the last word of the content, as it stands there."""
    prefix: str
    """The 32 code points before, fewer at the beginning of the text."""
    suffix: str
    """The 32 code points after, fewer at the end of the text."""
    content: tuple[Span, ...]
    """Where the content stands, in text order."""
    line: int
    """Line of the text in which the content begins, from 1 on."""
    column: int
    """Code point of that line with which it begins, from 1 on."""
    kind: Kind
    polarity: Polarity
    cue: str
    """The words that attribute, in one line."""
    cue_spans: tuple[Span, ...]
    source: str
    """The words that name who speaks, as they are printed, in one line."""
    source_spans: tuple[Span, ...]
    speaker: str
    """The name of whom the source stands for; empty when nobody can tell."""
    speaker_kind: str
    speaker_role: str
    speaker_affiliation: str
    speaker_confidence: float | None
    """0 to 1; None when it was not estimated."""
    speaker_basis: str
    """What tells the speaker (see `Claim.speaker_basis`), or "by hand"."""
    confidence: float
    """0 to 1: how likely content, cue and source are right."""
    found_by: str
    """The rule or model that found it, or "added by hand"."""
    title: str
    outlet: str
    byline: str
    published: str
    """As `Article.published`."""
    address: str
    file: str
    """The path of an article that is a file."""
    fetched: str
    """When it was fetched from its address, in ISO 8601."""
    sha256: str
    """Of the text that the offsets count in, in UTF-8."""
    program: str
    """Name and version of the program that wrote the row."""
    pipeline: str
    """Versions of everything that found the claim (`reader.nlp.fingerprint`)."""
    status: Status
    """What the person found out about what it says, not about whether it was said."""
    evidence: str
    """What bears the status out: an address, a path or words."""
    note: str
    is_corrected: bool
    """Whether the person changed anything of it."""
    is_added: bool
    """Whether the person added it."""


def rows(article: Article, corrected_analysis: Corrected) -> tuple[ClaimRow, ...]:
    """Return a row for every claim but the rejected ones, in the order of the analysis."""
    analysis = corrected_analysis.analysis
    line_starts = [0, *(match.end() for match in re.finditer("\n", article.text))]
    ids = claim_ids(article, analysis)
    return tuple(
        _row(article, corrected_analysis, index, id=ids[index], line_starts=line_starts)
        for index in range(len(analysis.claims))
        if index not in corrected_analysis.rejected
    )


def _row(
    article: Article,
    corrected_analysis: Corrected,
    index: int,
    *,
    id: str,
    line_starts: Sequence[int],
) -> ClaimRow:
    text, origin = article.text, article.origin
    claim = corrected_analysis.analysis.claims[index]
    speaker = corrected_analysis.analysis.entity(claim.speaker)
    check = corrected_analysis.check(index)
    extent = extent_of(claim)
    line = bisect_right(line_starts, extent.start)
    return ClaimRow(
        id=id,
        article=article.id,
        number=index + 1,
        words=words(text, claim.content),
        exact=extent.of(text),
        prefix=text[max(0, extent.start - CONTEXT_CODE_POINTS) : extent.start],
        suffix=text[extent.end : extent.end + CONTEXT_CODE_POINTS],
        content=claim.content,
        line=line,
        column=extent.start - line_starts[line - 1] + 1,
        kind=claim.kind,
        polarity=claim.polarity,
        cue=words(text, claim.cue),
        cue_spans=claim.cue,
        source=words(text, claim.source),
        source_spans=claim.source,
        speaker=one_line(speaker.name) if speaker else "",
        speaker_kind=speaker.kind if speaker else "",
        speaker_role=one_line(speaker.role) if speaker else "",
        speaker_affiliation=one_line(speaker.affiliation) if speaker else "",
        speaker_confidence=claim.speaker_confidence,
        speaker_basis=BASIS_BY_HAND if claim.because[-1:] == (BY_HAND,) else claim.speaker_basis,
        confidence=claim.confidence,
        found_by=claim.found_by,
        title=article.title,
        outlet=article.outlet,
        byline=article.byline,
        published=article.published,
        address=article.url or (origin.text if origin and origin.kind == "address" else ""),
        file=origin.text if origin and origin.kind == "path" else "",
        fetched=article.fetched,
        sha256=article.sha256,
        program=PROGRAM,
        pipeline=corrected_analysis.analysis.pipeline,
        status=check.status,
        evidence=check.evidence,
        note=corrected_analysis.notes.get(index, ""),
        is_corrected=index in corrected_analysis.by_hand,
        is_added=index in corrected_analysis.added,
    )
