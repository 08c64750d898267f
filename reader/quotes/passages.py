"""What a draft says that somebody said: its quotations and its indirect claims. Pure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile
from operator import attrgetter
from typing import NamedTuple

from reader.claims.corrected import Corrected
from reader.claims.span_words import words
from reader.model import Claim, Span
from reader.quotes.claim_contents import ClaimContents
from reader.quotes.source_texts import without_marks
from reader.quotes.speakers import Speaker, speaker_of
from reader.text.alignment.numerals import with_numerals
from reader.text.alignment.words import ComparableText, Word, comparable
from reader.text.overlapping import OverlapIndex
from reader.text.quotations import quotations

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[^\Wa-z])|\n\n")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*\Z")
_MAX_INTERRUPTION_CODE_POINTS = 120
"""So long is what stands between two parts of one quoted sentence: "he said", with name and office."""
_MAX_AROUND_CODE_POINTS = 1_000
"""So far a sentence goes before and behind its quotation, twice what the longest of newspapers have: a text
without full stops is no sentence, and would be read anew for each of its quotations."""
_SINGLE_OPENING, _SINGLE_CLOSING = ("‘", "'"), ("’", "'")
LEAST_WORDS_WITHOUT_CLAIM = 5
"""Fewer words in marks that nobody is said to have said are a title, or words held at a distance."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a draft that somebody is said to have said: a quotation, or an indirect claim."""

    spans: tuple[Span, ...]
    """In the draft, without the marks around them; several where the cue interrupts a sentence."""
    draft_text: str = field(repr=False)
    """All of the draft's text."""
    words: ComparableText
    text: str
    """The words as the draft has them in one line, with an ellipsis where it interrupts them."""
    speaker: Speaker | None = None
    """None where the draft names nobody."""
    claim: int | None = None
    """Index of the claim that it is part of; None where the draft does not say that anybody said it."""
    around: tuple[Word, ...] = ()
    """What the draft says in its own words in the same sentence."""
    is_quoted: bool = True
    """False for an indirect claim."""
    is_negative: bool = False
    """Whether the draft says that it was not said."""

    @property
    def start(self) -> int:
        """Where it begins in the draft, in code points."""
        return self.spans[0].start


class _Stretch(NamedTuple):
    """Where a passage stands, and what says that somebody said it."""

    spans: Sequence[Span]
    claim: int | None
    """Index of a claim."""
    is_quoted: bool


def passages(text: str, corrected: Corrected) -> tuple[Passage, ...]:
    """Return what a draft has people say, in text order, without the claims that the person rejected."""
    claims = [
        (index, claim)
        for index, claim in enumerate(corrected.analysis.claims)
        if index not in corrected.rejected
    ]
    marked_spans = [part for quotation in quotations(text) for part in quotation.parts]
    marked = OverlapIndex((span,) for span in marked_spans)
    parts = sorted((*(without_marks(text, span) for span in marked_spans), *_unmarked(claims, marked)))
    stretches = [*_quoted(text, corrected, parts, claims), *_indirect(text, claims, marked)]
    stretches.sort(key=lambda stretch: stretch.spans[0].start)
    every_passage = (_passage(text, corrected, stretch, marked_spans) for stretch in stretches)
    return tuple(passage for passage in every_passage if len(passage.words))


def _passage(text: str, corrected: Corrected, stretch: _Stretch, marked_spans: Sequence[Span]) -> Passage:
    spans, index, is_quoted = stretch
    claim = None if index is None else corrected.analysis.claims[index]
    entity = corrected.analysis.entity(claim.speaker) if claim else None
    return Passage(
        tuple(spans),
        text,
        with_numerals(comparable(text, spans)),
        words(text, spans),
        speaker_of(entity) if entity else None,
        index,
        _around(text, spans, marked_spans) if is_quoted else (),
        is_quoted,
        claim is not None and claim.polarity == "negative",
    )


def _quoted(
    text: str, corrected: Corrected, parts: Iterable[Span], claims: Iterable[tuple[int, Claim]]
) -> Iterator[_Stretch]:
    """Yield the parts of quotations as they are quoted, those of one sentence together."""
    direct = {index for index, claim in claims if claim.kind == "direct"}
    contents = ClaimContents(corrected)
    claimed_parts = [(part, contents.claim_at(part)) for part in parts]
    for spans, index in _sentences(text, claimed_parts, direct):
        yield _Stretch(spans, index, is_quoted=True)


def _indirect(text: str, claims: Iterable[tuple[int, Claim]], marked: OverlapIndex) -> Iterator[_Stretch]:
    """Yield the contents of indirect claims; what a headline has in single marks is quoted."""
    for index, claim in claims:
        if claim.kind == "indirect":
            is_quoted = _is_in_single_marks(text, claim, marked)
            spans = [without_marks(text, claim.content[0])] if is_quoted else claim.content
            yield _Stretch(spans, index, is_quoted)


def is_open(passage: Passage) -> bool:
    """Tell whether nobody is said to have said words in marks, which are too few for a quotation."""
    return passage.is_quoted and passage.claim is None and len(passage.words) < LEAST_WORDS_WITHOUT_CLAIM


def _is_in_single_marks(text: str, claim: Claim, marked: OverlapIndex) -> bool:
    """Tell whether all that is said stands in single marks, as headlines quote: ‘We stay’, says mayor.

    Where a text has double marks, too, those alone are read as such; else it is one of those marked.
    """
    content, *others = claim.content
    words = content.of(text)
    is_marked = words[:1] in _SINGLE_OPENING and words[-1:] in _SINGLE_CLOSING
    return not others and is_marked and not marked.touches(content)


def _unmarked(claims: Iterable[tuple[int, Claim]], marked: OverlapIndex) -> Iterator[Span]:
    """Yield what direct claims quote without marks: a block quotation, the turn of a transcript."""
    for _, claim in claims:
        if claim.kind == "direct":
            yield from (span for span in claim.content if not marked.touches(span))


def _sentences(
    text: str, parts: Iterable[tuple[Span, int | None]], direct: Collection[int]
) -> Iterator[tuple[list[Span], int | None]]:
    """Yield the parts that are quotations of their own, those of one sentence together, with their claim.

    “We stay,” he said, “or we fall.” is one; “We stay,” he said. “We shall see.” is two, and so are the
    single words that a claim quotes which is not among the `direct` ones.
    """
    spans: list[Span] = []
    index: int | None = None
    for span, claim in parts:
        if spans and claim == index and claim in direct and _goes_on(text, spans[-1], span):
            spans.append(span)
            continue
        if spans:
            yield spans, index
        spans, index = [span], claim
    if spans:
        yield spans, index


def _goes_on(text: str, span: Span, next_span: Span) -> bool:
    between = text[span.end : next_span.start]
    is_near = len(between) <= _MAX_INTERRUPTION_CODE_POINTS and "\n\n" not in between
    return is_near and text[next_span.start].islower() and not _ENDS_SENTENCE.search(span.of(text))


def _around(text: str, spans: Sequence[Span], marked_spans: Sequence[Span]) -> tuple[Word, ...]:
    """Return the words of the sentence of some spans that stand outside of all quotation marks."""
    first = max(0, spans[0].start - _MAX_AROUND_CODE_POINTS)
    last_end = min(len(text), spans[-1].end + _MAX_AROUND_CODE_POINTS)
    start = max((match.end() for match in _SENTENCE_END.finditer(text, first, spans[0].start)), default=first)
    next_end = _SENTENCE_END.search(text, spans[-1].end, last_end)
    own_part = [Span(start, next_end.start() if next_end else last_end)]
    places = bisect_right(marked_spans, start, key=attrgetter("end"))
    for marked in takewhile(lambda one: one.start < last_end, islice(marked_spans, places, None)):
        last = own_part[-1]
        if marked.overlaps(last):
            before = Span(last.start, max(last.start, marked.start))
            own_part[-1:] = [before, Span(min(marked.end, last.end), last.end)]
    return comparable(text, [span for span in own_part if span.start < span.end]).words
