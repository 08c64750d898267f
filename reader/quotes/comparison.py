"""A passage beside the place where its words stand: how they differ, and what fell away. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Literal

from reader.model import Span
from reader.quotes.findings import Difference
from reader.quotes.passages import Passage
from reader.quotes.placing import Placement, Run, said_between
from reader.quotes.sentence_ends import SENTENCE_END
from reader.quotes.source_texts import SourceText
from reader.quotes.turning import (
    carries_over,
    in_broken_sentences,
    lost_before,
    lost_behind,
    turning_words,
)
from reader.text.alignment.align import align
from reader.text.alignment.words import ComparableText, Word, printed

_MAX_LEFT_OUT_AT_ENDS = 3
"""Behind the outermost word of a passage so many words may be missing: some adjectives. A word that stands
further away is another one, as "the" and "a" are everywhere."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a passage, or a part of it, differs from the words of a source."""

    span: Span
    """Where those stand in the source."""
    equal_words: int
    """How many words are the same."""
    differences: tuple[Difference, ...]
    lost_words: tuple[str, ...]
    """Those that deny or make a condition in the source, and are nowhere in the draft's sentence."""


class _Part:
    """Words of the passage between two runs, and what the source has there."""

    def __init__(
        self, passage: Passage, source: SourceText, own_part: range, other_places: Sequence[int]
    ) -> None:
        self.own_words = _slice(passage.words, own_part)
        self.other_words = ComparableText(tuple(source.words.words[place] for place in other_places))
        self.other_places = other_places


class _Tally:
    """What a comparison comes to, run by run and part by part."""

    def __init__(self, passage: Passage, source: SourceText) -> None:
        self._own_text, self._own_words = passage.draft_text, passage.words.words
        self._text, self._words = source.article.text, source.words
        self.equal = 0
        self.differences: list[Difference] = []
        self.lost_forms: list[str] = []

    def add_run(self, run: Run) -> None:
        """Count the words of a run; those that contract others are differences."""
        for offset in range(run.size):
            word, other = self._own_words[run.first + offset], self._words.words[run.other_first + offset]
            if word.is_same(other):
                self.equal += 1
            else:
                self._add_difference([word], [other])

    def add_part(self, part: _Part) -> None:
        """Count the words between two runs, and keep what was left out there and turns the sense."""
        alignment = align(part.own_words, part.other_words)
        self.equal += alignment.equal_words
        changed_words = [
            word
            for stretch in alignment.stretches
            if stretch.kind != "equal"
            for word in part.own_words.words[stretch.start : stretch.end]
        ]
        for stretch in alignment.stretches:
            if stretch.kind == "equal":
                continue
            own_part = part.own_words.words[stretch.start : stretch.end]
            other_words = part.other_words.words[stretch.other_start : stretch.other_end]
            if stretch.kind == "omitted":
                first = part.other_places[stretch.other_start]
                stop = part.other_places[stretch.other_end - 1] + 1
                other_words = in_broken_sentences(self._text, self._words, first, stop)
            else:
                self._add_difference(own_part, other_words)
            self.lost_forms += (
                form for form in turning_words(other_words) if not carries_over(changed_words, form)
            )

    def _add_difference(self, own_words: Sequence[Word], other_words: Sequence[Word]) -> None:
        self.differences.append(
            Difference(printed(self._own_text, own_words), printed(self._text, other_words))
        )


def compare(passage: Passage, placement: Placement, *, is_whole: bool) -> Comparison:
    """Return how a passage differs from where it was placed; `is_whole` counts also the words at its ends."""
    source, runs = placement.source, placement.runs
    parts = list(_parts(passage, source, runs))
    if is_whole:
        parts = [*_head(passage, source, runs[0]), *parts, *_tail(passage, source, runs[-1])]
    tally = _Tally(passage, source)
    for run in runs:
        tally.add_run(run)
    for part in parts:
        tally.add_part(part)
    first, stop = runs[0].other_first, runs[-1].other_stop
    if is_whole:
        other_places = [place for part in parts for place in part.other_places]
        first, stop = min((first, *other_places)), max((stop, *(place + 1 for place in other_places)))
    lost_forms = (*tally.lost_forms, *_lost_at_ends(source, first, stop))
    return Comparison(
        source.words.span(first, stop),
        tally.equal,
        tuple(tally.differences),
        tuple(form for form in lost_forms if not carries_over(passage.around, form)),
    )


def _parts(passage: Passage, source: SourceText, runs: Sequence[Run]) -> Iterator[_Part]:
    for run, next_run in pairwise(runs):
        other_places = tuple(said_between(source, run.other_stop, next_run.other_first))
        if other_places or run.stop < next_run.first:
            yield _Part(passage, source, range(run.stop, next_run.first), other_places)


def _head(passage: Passage, source: SourceText, run: Run) -> Iterator[_Part]:
    """Yield the words before the first run, with as many of the source from its sentence, or a few more."""
    if run.first:
        places = _sentence_places(source, run.other_first, -1)
        other_places = _opposite(passage.words.words[: run.first], source, places)
        yield _Part(passage, source, range(run.first), other_places[::-1])


def _tail(passage: Passage, source: SourceText, run: Run) -> Iterator[_Part]:
    """Yield the words behind the last run, with as many of the source from its sentence, or a few more."""
    own_words = passage.words.words[run.stop :]
    if own_words:
        places = _sentence_places(source, run.other_stop - 1, 1)
        other_places = _opposite(own_words[::-1], source, places)
        yield _Part(passage, source, range(run.stop, len(passage.words)), other_places)


def _sentence_places(source: SourceText, place: int, step: Literal[-1, 1]) -> Iterator[int]:
    """Yield the words of a sentence before (-1) or behind (1) one of its words, the nearest first."""
    while 0 <= place + step < len(source.words) and _is_one_sentence(source, min(place, place + step)):
        place += step
        yield place


def _opposite(own_words: Sequence[Word], source: SourceText, places: Iterator[int]) -> list[int]:
    """Return which words of a source stand where the passage has its own, the nearest to their run first.

    They are as many. Where the passage's outermost one (the first of `own_words`) stands but a few words
    further out, those between were left out: "a strangling" is "a slow strangling" without "slow".
    """
    taken_places = list(islice(places, len(own_words)))
    words = source.words.words
    if not any(own_words[0].is_same(words[place]) for place in taken_places):
        further_places = list(islice(places, _MAX_LEFT_OUT_AT_ENDS))
        for count, place in enumerate(further_places, start=1):
            if own_words[0].is_same(words[place]):
                return [*taken_places, *further_places[:count]]
    return taken_places


def _is_one_sentence(source: SourceText, place: int) -> bool:
    """Tell whether a word of a source and the next one stand in one sentence that one speaker says."""
    word, next_word = source.words.words[place], source.words.words[place + 1]
    between = source.article.text[word.end : next_word.start]
    same_speech = source.speech_at(word.start) == source.speech_at(next_word.start)
    return same_speech and not SENTENCE_END.search(between)


def _lost_at_ends(source: SourceText, first: int, stop: int) -> tuple[str, ...]:
    text, words = source.article.text, source.words
    begin = source.speech_at(words.words[first].start).start
    end = source.speech_at(words.words[stop - 1].start).end
    lowest, highest = (bisect_left(words.words, place, key=lambda word: word.start) for place in (begin, end))
    return (*lost_before(text, words, first, lowest), *lost_behind(text, words, stop, highest))


def _slice(words: ComparableText, places: range) -> ComparableText:
    """Return some of the words, with the signs before and behind them."""
    return ComparableText(
        words.words[places.start : places.stop],
        frozenset(place - places.start for place in words.ellipses if places.start <= place <= places.stop),
        frozenset(place - places.start for place in words.brackets if places.start <= place <= places.stop),
    )
