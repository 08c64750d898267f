"""A passage beside the place where its words stand: how they differ, and what fell away. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.model import Span
from reader.quotes.findings import Difference
from reader.quotes.passages import Passage
from reader.quotes.placing import Placement, Run, said_between
from reader.quotes.source_texts import SourceText
from reader.quotes.turning import (
    carries_over,
    in_broken_sentences,
    lost_before,
    lost_behind,
    turning_words,
)
from reader.text.alignment.align import align
from reader.text.alignment.words import ComparableText, printed

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s|\n\n")


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


def compare(passage: Passage, placement: Placement, *, is_whole: bool) -> Comparison:
    """Return how a passage differs from where it was placed; `is_whole` counts also the words at its ends."""
    words, source, runs = passage.words, placement.source, placement.runs
    own_text, text = passage.draft_text, source.article.text
    parts = list(_parts(passage, source, runs))
    if is_whole:
        parts = [*_head(passage, source, runs[0]), *parts, *_tail(passage, source, runs[-1])]
    equal = 0
    differences: list[Difference] = []
    lost_forms: list[str] = []
    for run in runs:
        for offset in range(run.size):
            word, other = words.words[run.first + offset], source.words.words[run.other_first + offset]
            if word.is_same(other):
                equal += 1
            else:
                differences.append(Difference(printed(own_text, [word]), printed(text, [other])))
    for part in parts:
        alignment = align(part.own_words, part.other_words)
        equal += alignment.equal_words
        for stretch in alignment.stretches:
            own_part = part.own_words.words[stretch.start : stretch.end]
            other_words = part.other_words.words[stretch.other_start : stretch.other_end]
            if stretch.kind == "omitted":
                first, stop = (
                    part.other_places[stretch.other_start],
                    part.other_places[stretch.other_end - 1] + 1,
                )
                other_words = in_broken_sentences(text, source.words, first, stop)
            elif stretch.kind != "equal":
                differences.append(Difference(printed(own_text, own_part), printed(text, other_words)))
            if stretch.kind != "equal":
                lost_forms += (
                    form for form in turning_words(other_words) if not carries_over(own_part, form)
                )
    first, stop = runs[0].other_first, runs[-1].other_stop
    if is_whole:
        other_places = [place for part in parts for place in part.other_places]
        first, stop = min((first, *other_places)), max((stop, *(place + 1 for place in other_places)))
    lost_forms += _lost_at_ends(source, first, stop)
    around = passage.around
    return Comparison(
        source.words.span(first, stop),
        equal,
        tuple(differences),
        tuple(form for form in lost_forms if not carries_over(around, form)),
    )


def _parts(passage: Passage, source: SourceText, runs: Sequence[Run]) -> Iterator[_Part]:
    for run, next_run in pairwise(runs):
        other_places = tuple(said_between(source, run.other_stop, next_run.other_first))
        if other_places or run.stop < next_run.first:
            yield _Part(passage, source, range(run.stop, next_run.first), other_places)


def _head(passage: Passage, source: SourceText, run: Run) -> Iterator[_Part]:
    """Yield the words before the first run, with as many of the source from its sentence."""
    if run.first:
        first = run.other_first
        while first > max(0, run.other_first - run.first) and _is_one_sentence(source, first - 1):
            first -= 1
        yield _Part(passage, source, range(run.first), range(first, run.other_first))


def _tail(passage: Passage, source: SourceText, run: Run) -> Iterator[_Part]:
    """Yield the words behind the last run, with as many of the source from its sentence."""
    size = len(passage.words) - run.stop
    if size:
        stop = run.other_stop
        while stop < min(len(source.words), run.other_stop + size) and _is_one_sentence(source, stop - 1):
            stop += 1
        yield _Part(passage, source, range(run.stop, run.stop + size), range(run.other_stop, stop))


def _is_one_sentence(source: SourceText, place: int) -> bool:
    """Tell whether a word of a source and the next one stand in one sentence that one speaker says."""
    word, next_word = source.words.words[place], source.words.words[place + 1]
    between = source.article.text[word.end : next_word.start]
    same_speech = source.speech_at(word.start) == source.speech_at(next_word.start)
    return same_speech and not _SENTENCE_END.search(between)


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
