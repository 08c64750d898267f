"""Which claim of an analysis a correction is about, and where words that belong to it stand. No I/O."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence

from reader.claims.correction import Correction, extent_of, words_of
from reader.model import Analysis, Claim, Span
from reader.text.anchoring.find import find

_MIN_COMMON = 0.6
"""So much of two stretches of content must be common to both (of all they cover) to be the same claim:
analyses differ in a "that", a closing phrase or one of two sentences."""
_MIN_COMMON_WITHOUT_SOURCE = 0.8
"""The same where the source is not known: content inside content ("Bo said that ...") covers most of it."""
_NEAR_CODE_POINTS = 400
"""So far from their place words of the same sentence may stand after an edit; the longest ones of newspapers
have some 60 words."""


def place_of(correction: Correction, analysis: Analysis, text: str) -> int | None:
    """Return the index of the claim that a correction is about; None when it has lost its place."""
    return next(places_of((correction,), analysis, text))


def places_of(corrections: Iterable[Correction], analysis: Analysis, text: str) -> Iterator[int | None]:
    """Yield for each correction the index of its claim in the analysis of `text`, or None, as `place_of`."""
    return map(ClaimPlaces(analysis.claims, text).index_of, corrections)


class ClaimPlaces:
    """The claims of an analysis by the stretches that their content covers.

    `claims` may change meanwhile: whoever makes their content another, or adds one, says so (`note`).
    """

    def __init__(self, claims: Sequence[Claim], text: str) -> None:
        self._claims = claims
        self._text = text
        self._by_index = dict(enumerate(map(extent_of, claims)))
        self._extents = sorted((extent, index) for index, extent in self._by_index.items())

    def note(self, index: int) -> None:
        """Take the place of a claim that is new, or has other words, for what it is now."""
        former, extent = self._by_index.get(index), extent_of(self._claims[index])
        if former != extent:
            if former is not None:
                del self._extents[bisect_left(self._extents, (former, index))]
            insort(self._extents, (extent, index))
            self._by_index[index] = extent

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
        return words_of(self._claims[index].cue, self._text) == correction.cue

    def _agrees(self, index: int, correction: Correction) -> bool:
        """Tell whether a claim has no other source and cue; analyses may take a word more or less."""
        claim = self._claims[index]
        return _share_a_word(words_of(claim.source, self._text), correction.source) and _share_a_word(
            words_of(claim.cue, self._text), correction.cue
        )


def content_of(correction: Correction, text: str) -> Span | None:
    """Return where the content that a correction names stands in `text`, quotation marks included.

    None when it has lost its place.
    """
    content = find(text, correction.content, correction.frame)
    if content is None:
        return None
    exact = correction.content.exact
    words = content.of(text)
    if words in exact:
        # The words alone were found: the marks beside them come along where they still stand.
        start = content.start - exact.index(words)
        if text.startswith(exact, max(0, start)) and start >= 0:
            return Span(start, start + len(exact))
    lead = len(exact) - len(exact.lstrip("\"'“”‘’«»„"))
    trail = len(exact) - len(exact.rstrip("\"'“”‘’«»„"))
    start, end = content
    if lead and text.startswith(exact[:lead], max(0, start - lead)):
        start -= lead
    if trail and text.startswith(exact[-trail:], end):
        end += trail
    return Span(start, end)


def phrase_at(text: str, words: str, at: int) -> Span | None:
    """Return where words stand in `text`: at a code point, else nearest to it in the same sentence or so.

    None when they do not stand there, and for no words.
    """
    if not words:
        return None
    if at >= 0 and text.startswith(words, at):
        return Span(at, at + len(words))
    low, high = max(0, at - _NEAR_CODE_POINTS), max(0, at) + len(words) + _NEAR_CODE_POINTS
    places: list[int] = []
    place = text.find(words, low, high)
    while place >= 0:
        places.append(place)
        place = text.find(words, place + 1, high)
    start = min(places, key=lambda place: abs(place - at), default=None)
    return None if start is None else Span(start, start + len(words))


def _share_a_word(one: str, other: str) -> bool:
    """Tell whether two phrases have a word in common, or whether one of them is empty."""
    words, other_words = one.casefold().split(), other.casefold().split()
    return not words or not other_words or not set(words).isdisjoint(other_words)


def _common(one: Span, other: Span) -> float:
    overlap = min(one.end, other.end) - max(one.start, other.start)
    return max(0, overlap) / (max(one.end, other.end) - min(one.start, other.start))
