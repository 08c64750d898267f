"""Gives back the quotations that each side had, and no attribution that stands has. No spaCy here.

In “It is late,” Roe told us. “It is new. / “We are glad,” he said, the middle may go on with "told" for one
side and begin what "said" belongs to for the other. Where one claim of each stands, it would be nobody's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.ensemble.features import Candidate, words_of

_CLOSERS = frozenset("\"”'’»")
_LEAST_WORDS = 3
"""Words of a quotation that is missed: one or two are a title or a scare quote."""


def with_left_out_quotations(
    text: str, attributions: Sequence[Attribution], found: Iterable[Candidate], parts: Sequence[Span]
) -> list[Attribution]:
    """Return the attributions, each with the quotation that another reading of its cue has and nobody else.

    It begins behind the cue in the same paragraph, and goes on in the next one.

    parts: those of all quotations of the text, in order.
    """
    by_cue = {one.cue[0].start: place for place, one in enumerate(attributions) if one.cue}
    words_in_use = {word for one in attributions for word in words_of(text, one.content)}
    completed = [*attributions]
    for candidate in found:
        if not candidate.attribution.cue or candidate.words <= words_in_use:
            continue
        place = by_cue.get(candidate.attribution.cue[0].start)
        if place is None:
            continue
        for span in candidate.attribution.content:
            words = words_of(text, (span,))
            is_free = len(words) >= _LEAST_WORDS and words_in_use.isdisjoint(words)
            if is_free and _goes_on(text, candidate.attribution.cue[-1].end, span, parts):
                completed[place] = completed[place].with_content(
                    tuple(sorted((*completed[place].content, span)))
                )
                words_in_use |= words
    return completed


def _goes_on(text: str, cue_end: int, span: Span, parts: Sequence[Span]) -> bool:
    """Tell whether a span is the beginning of a quotation behind a cue that the paragraph leaves open."""
    place = bisect_right(parts, span.start, key=lambda part: part.start) - 1
    if place < 0 or span.end > parts[place].end or not cue_end <= span.start:
        return False
    end = parts[place].end
    return (
        "\n" not in text[cue_end : span.start]
        and text[end - 1] not in _CLOSERS
        and text[end : end + 1] == "\n"
    )
