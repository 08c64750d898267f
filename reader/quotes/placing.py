"""Where the words of a passage stand in a text: runs of the same words, put together in order. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from reader.quotes.source_texts import SourceText
from reader.text.alignment.words import ComparableText

_MAX_EDITED_WORDS = 6
"""So many words in a row may have been put in by hand; more were taken from elsewhere, or made up."""
_MAX_LEFT_OUT_WORDS = 8
"""So many may be missing without a sign: a clause. Where more are, what follows stands in another place."""
_MAX_OMITTED_WORDS = 60
"""So many an ellipsis stands for, in one paragraph or turn: two or three sentences."""
_MAX_NARRATION_WORDS = 25
"""So many words of its own an article has between two quotations of one sentence: "said X, who ..."."""
_GAP_COST = 0.5
"""In words: of two places that have as many of the words, the one with fewer breaks."""
_MAX_RUNS = 400
"""Of a passage in one text: a text that repeats it all the time has no place that could be told."""


class Run(NamedTuple):
    """The same words in a row in both texts."""

    first: int
    """The first of them in the passage."""
    other_first: int
    """The first of them in the source."""
    size: int

    @property
    def stop(self) -> int:
        """Behind the last of them in the passage."""
        return self.first + self.size

    @property
    def other_stop(self) -> int:
        """Behind the last of them in the source."""
        return self.other_first + self.size


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the words of a passage, or a part of it, stand in one source."""

    source: SourceText
    runs: tuple[Run, ...]
    """In the order of both texts."""
    score: float
    """Words that are the same, less what breaks cost."""

    @property
    def first(self) -> int:
        """The first of its words in the passage."""
        return self.runs[0].first

    @property
    def stop(self) -> int:
        """Behind the last of its words in the passage."""
        return self.runs[-1].stop


def placements(words: ComparableText, source: SourceText) -> Iterator[Placement]:
    """Yield where words stand in a source, the best place first, each with other words of the source."""
    runs = sorted(_runs(words.keys, source))
    if len(runs) > _MAX_RUNS:
        runs = sorted(sorted(runs, key=lambda run: -run.size)[:_MAX_RUNS])
    while runs:
        placement = _best(runs, words, source)
        yield placement
        taken_stretches = [(run.other_first, run.other_stop) for run in placement.runs]
        runs = [
            run
            for run in runs
            if all(run.other_stop <= start or stop <= run.other_first for start, stop in taken_stretches)
        ]


def _runs(keys: Sequence[str], source: SourceText) -> Iterator[Run]:
    """Yield all runs of at least two same words; of a passage of one word, each place where it stands."""
    if len(keys) == 1:
        yield from (Run(0, place, 1) for place, key in enumerate(source.words.keys) if key == keys[0])
        return
    growing: dict[int, Run] = {}
    """By how much further behind the words stand in the source."""
    for place, pair in enumerate(pairwise(keys)):
        for other_place in source.pair_places.get(pair, ()):
            shift = other_place - place
            run = growing.get(shift)
            if run is not None and run.stop == place + 1:
                growing[shift] = run._replace(size=run.size + 1)
            else:
                if run is not None:
                    yield run
                growing[shift] = Run(place, other_place, 2)
    yield from growing.values()


def _best(runs: Sequence[Run], words: ComparableText, source: SourceText) -> Placement:
    """Return the chain of runs, in the order of both texts, with most words and fewest breaks."""
    scores: list[float] = []
    before: list[int | None] = []
    chained: list[Run] = []
    for run in runs:
        best_score, best_before, best_run = float(run.size), None, run
        for place, earlier in enumerate(chained):
            overlap = max(0, earlier.stop - run.first, earlier.other_stop - run.other_first)
            if overlap >= run.size or earlier.first >= run.first + overlap:
                continue
            shorter = Run(run.first + overlap, run.other_first + overlap, run.size - overlap)
            score = scores[place] + shorter.size - _GAP_COST
            if score > best_score and _joins(earlier, shorter, words, source):
                best_score, best_before, best_run = score, place, shorter
        scores.append(best_score)
        before.append(best_before)
        chained.append(best_run)
    last: int | None = max(range(len(runs)), key=lambda place: (scores[place], -runs[place].other_first))
    best = scores[last] if last is not None else 0.0
    chain: list[Run] = []
    while last is not None:
        chain.append(chained[last])
        last = before[last]
    return Placement(source, tuple(reversed(chain)), best)


def _joins(run: Run, next_run: Run, words: ComparableText, source: SourceText) -> bool:
    """Tell whether what is between two runs may be an edit, or left out where a sign says so."""
    gap = next_run.first - run.stop
    if gap > _MAX_EDITED_WORDS:
        return False
    other_gap = next_run.other_first - run.other_stop
    if other_gap == 0:
        return True
    number, next_number = (
        source.paragraph_number(_start(source, place)) for place in (run.other_stop - 1, next_run.other_first)
    )
    is_same_paragraph = number == next_number
    if any(run.stop <= place <= next_run.first for place in words.ellipses):
        return is_same_paragraph and other_gap <= _MAX_OMITTED_WORDS
    if other_gap > _MAX_NARRATION_WORDS:
        return False
    said_words = sum(1 for _ in said_between(source, run.other_stop, next_run.other_first))
    if said_words == other_gap:
        return other_gap <= _MAX_LEFT_OUT_WORDS
    return is_same_paragraph and said_words <= _MAX_LEFT_OUT_WORDS and other_gap <= _MAX_NARRATION_WORDS


def said_between(source: SourceText, first: int, stop: int) -> Iterator[int]:
    """Yield which of the words [first, stop) of a source are said.

    Between two quotations only those in marks; all where a side stands outside of marks.
    """
    is_between = (
        first > 0
        and stop < len(source.words)
        and source.quotation_at(_start(source, first - 1)) is not None
        and source.quotation_at(_start(source, stop)) is not None
    )
    for place in range(first, stop):
        if not is_between or source.quotation_at(_start(source, place)) is not None:
            yield place


def _start(source: SourceText, place: int) -> int:
    return source.words.words[place].start
