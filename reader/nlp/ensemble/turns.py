"""Ends a turn where somebody else does something: `“You lied,” said Marsh. Reed laughed. “So did you.”`.

What stands behind such a sentence (or before it, on the other side of the cue) is no part of the claim. A
quotation that is cut off, and that nobody else claims, is a claim of its own: whose it is the resolver of
speakers infers from the sentence before it. Nor does a claim go on from a closing mark into the next sentence
of the reporter's. No spaCy here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from reader.model import Span
from reader.nlp.attributions import FOUND_AS_TURN, Attribution, in_text_order
from reader.nlp.language.narration import Narration
from reader.nlp.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS
from reader.text.quotations import Quotation, part_at

_CONFIDENCE = 0.5
"""Of such a quotation: low, for it may as well be a title or what the reporter heard from others."""
_WORD = re.compile(r"\w+")
_ENDS = (".", "!", "?", "…")
_MARKS = "“”„\"«»'’"
_LEADS = (":", ",")
_MAX_SPACE = 4
"""Code points between a quotation and what stands before or behind it: a space, or the end of a paragraph."""
_PRONOUNS = FEMALE_PRONOUNS | MALE_PRONOUNS
_Speaker = tuple[frozenset[str], frozenset[str]]
"""The names in a source, and all its words; in lower case."""


class Turns:
    """Where turns end in one text. Collects what is cut off, so that one serves one text, once."""

    def __init__(self, text: str, quotations: Sequence[Quotation], narrations: Sequence[Narration]) -> None:
        self._text = text
        self._quotations = quotations
        self._parts = [part for quotation in quotations for part in quotation.parts]
        self._narrations = narrations
        self._named = [narration for narration in narrations if narration.names]
        self._remainders: set[Span] = set()
        self._speakers: dict[tuple[tuple[Span, ...], Span], _Speaker] = {}

    def cut(self, attribution: Attribution) -> Attribution | None:
        """Return the attribution without what stands beyond the end of its turn; None if nothing is left."""
        pieces = [piece for span in attribution.content for piece in self._pieces(span)]
        anchor = _extent((*attribution.cue, *attribution.source) or (pieces[0],))
        before = [piece for piece in pieces if piece.end <= anchor.start]
        beside = [piece for piece in pieces if piece.end > anchor.start and piece.start < anchor.end]
        behind = [piece for piece in pieces if piece.start >= anchor.end]
        own = [narration for narration in self._within(anchor) if narration.span.overlaps(anchor)]
        if before and behind and self._is_interlude(own, before[-1]):
            turn, rest = beside, [*before, *behind]
        else:
            speaker = partial(self._speaker, attribution.source, anchor)
            first = self._first_of_turn(before, anchor, speaker)
            last = self._end_of_turn(behind, anchor, speaker)
            turn = [*before[first:], *beside, *behind[:last]]
            rest = [*before[:first], *behind[last:]]
        self._remainders.update(rest)
        return attribution.with_content(tuple(sorted(turn))) if turn else None

    def with_bare_turns(self, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
        """Return the attributions in text order, with each quotation that was cut off and that none holds."""
        claimed = sorted(span for one in attributions for span in (*one.content, *one.cue, *one.source))
        remainders = sorted(self._remainders)
        further = [
            Attribution(quotation.parts, confidence=_CONFIDENCE, found_by=FOUND_AS_TURN)
            for quotation in self._quotations
            if _holds(remainders, quotation)
            and not _overlaps(claimed, quotation)
            and not self._is_led_in(quotation)
        ]
        return in_text_order([*attributions, *further])

    def _is_led_in(self, quotation: Quotation) -> bool:
        before = self._text[max(0, quotation.start - _MAX_SPACE) : quotation.start]
        return before.rstrip().endswith(_LEADS)

    def _pieces(self, span: Span) -> Iterator[Span]:
        """Yield a span of content, cut behind a whole quotation where a sentence of the reporter's begins."""
        start = span.start
        place = bisect_left(self._parts, start, key=lambda part: part.start)
        while place < len(self._parts) and self._parts[place].end < span.end:
            part = self._parts[place]
            place += 1
            if part.start == start and self._ends_sentence(part):
                following = self._text[part.end : min(span.end, part.end + _MAX_SPACE)].lstrip()
                if following[:1].isupper():
                    yield part
                    if place == len(self._parts) or self._parts[place].start >= span.end:
                        return
                    start = self._parts[place].start
        yield Span(start, span.end)

    def _ends_sentence(self, quotation: Span) -> bool:
        return quotation.of(self._text).rstrip(_MARKS).endswith(_ENDS)

    def _within(self, span: Span) -> Sequence[Narration]:
        first = bisect_right(self._narrations, span.start, key=lambda one: one.span.end)
        last = bisect_left(self._narrations, span.end, key=lambda one: one.span.start)
        return self._narrations[first:last]

    def _is_interlude(self, own: Sequence[Narration], quotation: Span) -> bool:
        """Tell whether what was taken for a cue says nothing: `“Take it.” Marsh shook her head. “No.”`."""
        return bool(own) and not any(one.speaks for one in own) and self._ends_sentence(quotation)

    def _speaker(self, source: tuple[Span, ...], anchor: Span) -> _Speaker:
        """Return the names and all words of a source; for "he" those of the person who was named last."""
        if (source, anchor) not in self._speakers:
            self._speakers[source, anchor] = self._read_speaker(source, anchor)
        return self._speakers[source, anchor]

    def _read_speaker(self, source: tuple[Span, ...], anchor: Span) -> _Speaker:
        words = [match for span in source for match in _WORD.finditer(self._text, *span)]
        lower = frozenset(word.group().casefold() for word in words)
        if lower and lower <= _PRONOUNS:
            place = bisect_right(self._named, anchor.start, key=lambda one: one.span.start) - 1
            while place >= 0 and self._named[place].span.overlaps(anchor):
                place -= 1
            if place >= 0:
                return self._named[place].names, self._named[place].nouns
        return frozenset(word.group().casefold() for word in words if word.group()[:1].isupper()), lower

    def _end_of_turn(self, behind: Sequence[Span], anchor: Span, speaker: Callable[[], _Speaker]) -> int:
        """Return the place of the first piece behind the cue that belongs to another turn."""
        if not behind:
            return 0
        for narration in self._within(Span(anchor.end, behind[-1].end)):
            if narration.span.start < anchor.end or not _is_foreign(narration, speaker()):
                continue
            place = bisect_left(behind, narration.span.end, key=lambda piece: piece.start)
            if not place or behind[place - 1].end <= narration.span.start:
                return place
        return len(behind)

    def _first_of_turn(self, before: Sequence[Span], anchor: Span, speaker: Callable[[], _Speaker]) -> int:
        """Return the place of the first piece before the cue that belongs to its turn."""
        following = anchor.start
        familiar_line = -1
        """Where the paragraph begins in which nothing before the last piece is about somebody else."""
        for place in range(len(before) - 1, -1, -1):
            piece = before[place]
            gap = Span(piece.end, following)
            inside = [one for one in self._within(gap) if one.span.start >= gap.start]
            is_apart = "\n" in gap.of(self._text)
            if any(is_apart or (one.span.end <= gap.end and _is_foreign(one, speaker())) for one in inside):
                return place + 1
            is_beside = place + 1 < len(before) and not gap.of(self._text).strip()
            if (is_apart or is_beside) and part_at(self._parts, piece.start) is not None:
                # What stands before it in its paragraph says whose it is.
                lead = Span(self._text.rfind("\n", 0, piece.start) + 1, piece.start)
                if lead.start != familiar_line and any(
                    _is_foreign(one, speaker()) for one in self._within(lead)
                ):
                    return place + 1
                familiar_line = lead.start
            following = piece.start
        return 0


def _is_foreign(narration: Narration, speaker: _Speaker) -> bool:
    """Tell whether its subject is another than a speaker; by the names where both have some."""
    names, words = speaker
    if narration.names and names:
        return narration.names.isdisjoint(names)
    return narration.nouns.isdisjoint(words)


def _extent(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _holds(spans: Sequence[Span], quotation: Quotation) -> bool:
    place = bisect_right(spans, quotation.start, key=lambda span: span.start) - 1
    return place >= 0 and spans[place].end >= quotation.parts[0].end


def _overlaps(spans: Sequence[Span], quotation: Quotation) -> bool:
    whole = Span(quotation.start, quotation.end)
    place = bisect_left(spans, whole.end, key=lambda span: span.start) - 1
    return any(span.overlaps(whole) for span in spans[max(0, place - 3) : place + 1])
