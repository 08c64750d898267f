"""A quotation that is put together from several places of the sources. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from reader.quotes.passages import Passage
from reader.quotes.placing import Placement, placements
from reader.quotes.source_texts import SourceText
from reader.text.alignment.words import ComparableText

_LEAST_PIECE_WORDS = 4
"""So many words of another place make a quotation a spliced one; fewer stand anywhere by chance."""
_LEAST_SHARE_OF_PIECE = 0.8
"""Of the words that are left over, so many must stand in that other place."""
_LEAST_FIRST_PIECE_WORDS = 5
"""Where no place has that share, several may: one has so many words in a row, one more than chance has,"""
_LEAST_SHARE_OF_FIRST_PIECE = 0.4
"""and this share, as the larger of two has with some words of the draft's own between them."""
_PLACES_OF_A_SOURCE = 3
"""So many places of one source are looked at, the best ones."""


def best_placements(words: ComparableText, source: SourceText) -> Iterator[Placement]:
    """Yield the places of a source that have most of some words, the best first."""
    return islice(placements(words, source), _PLACES_OF_A_SOURCE)


def pieces_of(passage: Passage, best: Placement, options: Sequence[Placement]) -> list[Placement]:
    """Return the places of a passage that is put together from several, in its order; else only the best."""
    before = _piece(passage, 0, best.first, options)
    behind = _piece(passage, best.stop, len(passage.words), options)
    return [*before, best, *behind]


def _piece(passage: Passage, first: int, stop: int, options: Sequence[Placement]) -> list[Placement]:
    """Return the places of the words [first, stop), which the places found so far leave over; or none."""
    if stop - first < _LEAST_PIECE_WORDS:
        return []
    words = passage.words.words[first:stop]
    part = ComparableText(words)
    sources = {placement.source.article.id: placement.source for placement in options}.values()
    here = [placement for source in sources for placement in best_placements(part, source)]
    if not here:
        return []
    best = max(here, key=lambda placement: placement.score)
    if best.score < max(_LEAST_PIECE_WORDS, _LEAST_SHARE_OF_PIECE * len(words)):
        longest = max(here, key=lambda placement: max(run.size for run in placement.runs))
        if longest.score < max(_LEAST_FIRST_PIECE_WORDS, _LEAST_SHARE_OF_FIRST_PIECE * len(words)):
            return []
        best = longest
    runs = tuple(run._replace(first=run.first + first) for run in best.runs)
    moved = replace(best, runs=runs)
    return [
        *_piece(passage, first, moved.first, options),
        moved,
        *_piece(passage, moved.stop, stop, options),
    ]
