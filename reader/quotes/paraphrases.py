"""Where a source says what a draft reports without quoting it; told by the words in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from reader.model import Span
from reader.quotes.figures import figures
from reader.quotes.findings import Finding, Place
from reader.quotes.passages import Passage
from reader.quotes.sentence_ends import SENTENCE_END
from reader.quotes.source_claims import ClaimAt
from reader.quotes.source_texts import SourceText
from reader.quotes.speakers import is_same_speaker
from reader.quotes.stems import LEAST_WORDS, stems
from reader.quotes.turning import negations
from reader.text.alignment.words import ComparableText

_LEAST_SHARE = 0.6
"""Of the words that tell something; half of them two reports of one event share, whoever speaks in them."""
_COST_OF_SENTENCE = 0.01
"""Of two places with as many of the words the shorter one counts."""
SURENESS = "Matched by the words in common: whether the sense is the same, only a reader can tell."


_LEAST_SAME_WORDS = 4
"""Fewer words in a row stand everywhere: "it was too late"."""


CONTRARY = "A source has it the other way round, as far as the words tell."


class _Sense(Enum):
    """What a place says beside a claim that shares its words."""

    SAME = auto()
    CONTRARY = auto()
    """It denies what the claim says, or says what the claim denies."""
    OTHER = auto()
    """It has other numbers or days."""


def match(passage: Passage, sources: Sequence[SourceText], claim_at: ClaimAt) -> Finding:
    """Return where an indirect claim may come from: matched with a place, or open with the reason."""
    same, contrary = _in_same_words(passage, sources, claim_at)
    if same is not None:
        return Finding(passage, "matched", (same,), is_in_same_words=True)
    own_stems = set(stems(passage.words.keys))
    has_enough_words = len(own_stems) >= LEAST_WORDS
    for source, span in _likeliest(own_stems, sources) if has_enough_words else ():
        claim = claim_at(source, span)
        speaker = claim.speaker if claim else None
        sense = _sense(passage, source, span)
        if sense is _Sense.OTHER or is_same_speaker(passage.speaker, speaker) is False:
            continue
        place = Place(source.article, span, speaker, source.seconds_at(span.start))
        if sense is _Sense.SAME:
            return Finding(passage, "matched", (place,), remarks=(SURENESS,))
        contrary = contrary or place
    if contrary is not None:
        return Finding(passage, "open", (contrary,), remarks=(CONTRARY,))
    reason = "No source says it in words like these." if has_enough_words else "Too few words to look for."
    return Finding(passage, "open", remarks=(reason,))


def _in_same_words(
    passage: Passage, sources: Sequence[SourceText], claim_at: ClaimAt
) -> tuple[Place | None, Place | None]:
    """Return the first place with the words of an indirect claim, and the first where they are denied.

    Denied is what the source says was not said where the draft says that it was, or the reverse.
    """
    keys = passage.words.keys
    same = contrary = None
    for source in sources if len(keys) >= _LEAST_SAME_WORDS else ():
        for first in source.pair_places.get((keys[0], keys[1]), ()):
            if source.words.keys[first : first + len(keys)] != keys:
                continue
            span = source.words.span(first, first + len(keys))
            claim = claim_at(source, span)
            if claim is None or is_same_speaker(passage.speaker, claim.speaker) is False:
                continue
            place = Place(source.article, span, claim.speaker, source.seconds_at(span.start))
            if claim.is_negative == passage.is_negative:
                same = same or place
            else:
                contrary = contrary or place
    return same, contrary


def _likeliest(own_stems: set[str], sources: Sequence[SourceText]) -> Iterator[tuple[SourceText, Span]]:
    """Yield the stretches that share enough words, those that share most first."""
    options = sorted(
        (
            (share, -number, source, span)
            for number, source in enumerate(sources)
            for share, span in _places(own_stems, source)
        ),
        key=lambda option: option[:2],
        reverse=True,
    )
    for _, _, source, span in options:
        yield source, span


def _places(own_stems: set[str], source: SourceText) -> Iterator[tuple[float, Span]]:
    """Yield stretches of one sentence or two that share enough words, with the share."""
    sentences = tuple(_sentences(source.article.text, source.words))
    least = max(LEAST_WORDS, _LEAST_SHARE * len(own_stems))
    shared_stems = [own_stems.intersection(stems(source.words.keys[first:stop])) for first, stop in sentences]
    for place, (first, stop) in enumerate(sentences):
        if len(shared_stems[place]) >= least:
            yield len(shared_stems[place]) / len(own_stems), source.words.span(first, stop)
        if not place:
            continue
        before, here = shared_stems[place - 1], shared_stems[place]
        both = before | here
        if len(both) > max(len(before), len(here)) and len(both) >= least:
            span = source.words.span(sentences[place - 1][0], stop)
            yield len(both) / len(own_stems) - _COST_OF_SENTENCE, span


def _sense(passage: Passage, source: SourceText, span: Span) -> _Sense:
    """Return whether a place has every number and day of a claim, and denies as often."""
    place_words = [word for word in source.words.words if span.start <= word.start < span.end]
    if not figures(passage.words.words) <= figures(place_words):
        return _Sense.OTHER
    own_words = [*passage.words.words, *passage.around]
    is_denied = (len(negations(own_words)) + passage.is_negative) % 2
    return _Sense.SAME if is_denied == len(negations(place_words)) % 2 else _Sense.CONTRARY


def _sentences(text: str, words: ComparableText) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a text as half-open ranges of its words."""
    first = 0
    for place in range(1, len(words)):
        if SENTENCE_END.search(text, words.words[place - 1].end, words.words[place].start):
            yield first, place
            first = place
    if len(words):
        yield first, len(words)
