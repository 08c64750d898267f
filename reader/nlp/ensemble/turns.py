"""Ends a turn where somebody else does something: `“You lied,” said Marsh. Reed laughed. “So did you.”`.

What stands behind such a sentence (or before it, on the other side of the cue) is no part of the claim. A
quotation that is cut off, and that nobody else claims, is a claim of its own: whose it is the resolver of
speakers infers from the sentence before it. Nor does a claim go on from a closing mark into the next sentence
of the reporter's. No spaCy here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.model import Span
from reader.nlp.attributions import FOUND_AS_TURN, Attribution
from reader.nlp.language.narration import Narration
from reader.nlp.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS
from reader.text.quotations import Quotation, part_at

_CONFIDENCE = 0.5
"""Of such a quotation: low, for it may as well be a title or what the reporter heard from others."""
_WORD = re.compile(r"\w+")
_ENDS = (".", "!", "?", "…")
_MARKS = "“”„\"«»'’"
_LEADS = (":", ",")
_PRONOUNS = FEMALE_PRONOUNS | MALE_PRONOUNS
_Words = frozenset[str]


class Turns:
    """Where turns end in one text; every method takes time linear in the attributions that it is given."""

    def __init__(self, text: str, quotations: Sequence[Quotation], narrations: Sequence[Narration]) -> None:
        self._text = text
        self._quotations = quotations
        self._parts = [part for quotation in quotations for part in quotation.parts]
        self._narrations = narrations
        self._severed: set[Span] = set()

    def cut(self, attribution: Attribution) -> Attribution | None:
        """Return the attribution without what stands beyond the end of its turn; None if nothing is left."""
        pieces = [piece for span in attribution.content for piece in self._pieces(span)]
        anchor = _extent((*attribution.cue, *attribution.source) or (pieces[0],))
        before = [piece for piece in pieces if piece.end <= anchor.start]
        behind = [piece for piece in pieces if piece.start >= anchor.end]
        beside = [piece for piece in pieces if piece not in before and piece not in behind]
        kept: list[Span] = beside
        own = [narration for narration in self._within(anchor) if narration.span.overlaps(anchor)]
        if before and behind and self._is_interlude(own, before[-1]):
            rest = [*before, *behind]
        else:
            names, nouns = self._speaker(attribution, anchor)
            foreign = [
                narration
                for narration in self._within(_extent((*pieces, anchor)))
                if narration not in own
                and _is_foreign(narration, names, nouns)
                and not any(narration.span.overlaps(piece) for piece in pieces)
            ]
            first = self._first_of_turn(before, anchor, foreign, names, nouns)
            last = next(
                (
                    place
                    for place, piece in enumerate(behind)
                    if any(anchor.end <= one.span.start < piece.start for one in foreign)
                ),
                len(behind),
            )
            kept = [*before[first:], *beside, *behind[:last]]
            rest = [*before[:first], *behind[last:]]
        self._severed.update(rest)
        return replace(attribution, content=tuple(sorted(kept))) if kept else None

    def with_severed(self, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
        """Return the attributions in text order, with each quotation that was cut off and that none holds."""
        claimed = sorted(span for one in attributions for span in (*one.content, *one.cue, *one.source))
        severed = sorted(self._severed)
        further = [
            Attribution(quotation.parts, confidence=_CONFIDENCE, found_by=FOUND_AS_TURN)
            for quotation in self._quotations
            if _holds(severed, quotation)
            and not _overlaps(claimed, quotation)
            and not self._text[: quotation.start].rstrip().endswith(_LEADS)
        ]
        return tuple(sorted([*attributions, *further], key=lambda attribution: attribution.first_span))

    def _pieces(self, span: Span) -> Iterator[Span]:
        """Yield a span of content, cut behind a whole quotation where a sentence of the reporter's begins."""
        start = span.start
        place = bisect_left(self._parts, start, key=lambda part: part.start)
        while place < len(self._parts) and self._parts[place].end < span.end:
            part = self._parts[place]
            place += 1
            if part.start == start and self._ends_sentence(part):
                following = self._text[part.end : span.end].lstrip()
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

    def _speaker(self, attribution: Attribution, anchor: Span) -> tuple[_Words, _Words]:
        """Return the names and all words of a source; for "he" those of the person who was named last."""
        words = [match for span in attribution.source for match in _WORD.finditer(self._text, *span)]
        lower = frozenset(word.group().casefold() for word in words)
        if lower and lower <= _PRONOUNS:
            place = bisect_right(self._narrations, anchor.start, key=lambda one: one.span.start) - 1
            while place >= 0 and (
                self._narrations[place].span.overlaps(anchor) or not self._narrations[place].names
            ):
                place -= 1
            if place >= 0:
                return self._narrations[place].names, self._narrations[place].nouns
        return frozenset(word.group().casefold() for word in words if word.group()[:1].isupper()), lower

    def _first_of_turn(
        self,
        before: Sequence[Span],
        anchor: Span,
        foreign: Sequence[Narration],
        names: _Words,
        nouns: _Words,
    ) -> int:
        """Return the place of the first piece before the cue that belongs to its turn."""
        following = anchor.start
        for place in range(len(before) - 1, -1, -1):
            piece = before[place]
            if any(piece.end <= one.span.start and one.span.end <= following for one in foreign):
                return place + 1
            is_apart = "\n" in self._text[piece.end : following]
            if is_apart and part_at(self._parts, piece.start) is not None:
                # What stands before it in its paragraph says whose it is.
                lead = Span(self._text.rfind("\n", 0, piece.start) + 1, piece.start)
                if any(_is_foreign(one, names, nouns) for one in self._within(lead)):
                    return place + 1
            following = piece.start
        return 0


def _is_foreign(narration: Narration, names: _Words, nouns: _Words) -> bool:
    """Tell whether its subject is another than a speaker; by the names where both have some."""
    if narration.names and names:
        return narration.names.isdisjoint(names)
    return narration.nouns.isdisjoint(nouns)


def _extent(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _holds(spans: Sequence[Span], quotation: Quotation) -> bool:
    place = bisect_right(spans, quotation.start, key=lambda span: span.start) - 1
    return place >= 0 and spans[place].end >= quotation.parts[0].end


def _overlaps(spans: Sequence[Span], quotation: Quotation) -> bool:
    whole = Span(quotation.start, quotation.end)
    place = bisect_left(spans, whole.end, key=lambda span: span.start) - 1
    return any(span.overlaps(whole) for span in spans[max(0, place - 3) : place + 1])
