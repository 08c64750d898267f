"""Completes quotations: one is claimed whole, and seldom by nobody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reader.model import Span
from reader.nlp.encoder.draft import Draft, Part, Range
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.language.syntax import DASHES

_LEAST_SHARE = 0.6
"""A draft that has this share of the words of a quotation has all of it; with less it is often another's."""
_LEAST_SPEECH = 4
"""Words of a quotation that may be somebody's speech, marks included: two are a title or a scare quote."""
_SPEECH_ENDS = (".", "!", "?", "…", ",", "—", "-")
_ROLE = -1


def complete_quotations(
    drafts: Sequence[Draft], quotations: Sequence[QuotationTokens], words: Words, text: str
) -> list[Draft]:
    """Return the drafts: a quotation that one has most of is whole, one that nobody has is its neighbour's.

    quotations: those of the text, all of them, in order.
    """
    owners = _Owners(drafts, len(words))
    groups = [[_within(part, words) for part in quotation.parts] for quotation in quotations]
    parts = [part for group in groups for part in group]
    for part in parts:
        owners.complete(part)
    for group in groups:
        owners.carry_on(group)
    for place, part in enumerate(parts):
        goes_on = place > 0 and _goes_on(parts[place - 1], part, words)
        if owners.of(part) == {0} and (_is_speech(part, words) or goes_on):
            _adopt(part, parts[max(0, place - 1) : place + 2], owners, words, text)
    return owners.drafts


def _within(part: Span, words: Words) -> Range:
    """The words that begin within a span: a word that only ends there is not quoted."""
    return bisect_left(words.starts, part.start), bisect_left(words.starts, part.end)


def _is_speech(part: Range, words: Words) -> bool:
    """Tell whole sentences from scare quotes and titles."""
    if part[1] - part[0] < _LEAST_SPEECH:
        return False
    last_words = words.texts[part[1] - 2 : part[1]]
    return words.texts[part[0] + 1][:1].isupper() and any(word.endswith(_SPEECH_ENDS) for word in last_words)


def _goes_on(before: Range, part: Range, words: Words) -> bool:
    """Tell whether a comma leads from a quotation to who says it, and one from there into the next."""
    is_cut = any(word.endswith(",") for word in words.texts[before[1] - 2 : before[1] + 1])
    return is_cut and words.texts[part[0] - 1] in {",", *DASHES}


def _adopt(part: Range, near: Sequence[Range], owners: _Owners, words: Words, text: str) -> None:
    """Give a quotation to the draft that owns the one before it, or behind it, in the same paragraph.

    The cue of the draft stands between the two.
    """
    for other in near:
        start, end = min(part[1], other[1]), max(part[0], other[0])
        if other == part or "\n" in text[words.ends[start - 1] : words.starts[min(end, len(words) - 1)]]:
            continue
        candidates = {owner for owner in owners.of(other) if owner > 0}
        if len(candidates) == 1:
            (owner,) = candidates
            is_between = start <= owners.drafts[owner - 1].cue[0] < end
            if is_between and owners.of((start, end)) <= {0, _ROLE, owner}:
                owners.give(part, owner)
                return


class _Owners:
    """Which draft each word belongs to, while quotations are given to drafts.

    An owner is 1 + the place of a draft; 0 is nobody and _ROLE the cue or source of any draft.
    """

    def __init__(self, drafts: Sequence[Draft], count: int) -> None:
        self.drafts = [*drafts]
        self._owner = [0] * count
        for owner, draft in enumerate(drafts, 1):
            for part in draft.content:
                self._set(part.range, owner)
            for role in (draft.cue, draft.source):
                if role:
                    self._set(role, _ROLE)

    def of(self, words: Range) -> set[int]:
        """Return the owners of some words."""
        return set(self._owner[slice(*words)])

    def complete(self, part: Range) -> None:
        """Give all of a quotation to the draft that has most of it, if nobody else has any."""
        inside = self._owner[slice(*part)]
        owner = max(set(inside), key=inside.count, default=0)
        count = inside.count(owner)
        if owner > 0 and set(inside) <= {0, owner} and _LEAST_SHARE * len(inside) <= count < len(inside):
            self.give(part, owner)

    def carry_on(self, parts: Sequence[Range]) -> None:
        """Give a quotation of several paragraphs to the draft that owns one of them."""
        candidates = {owner for part in parts for owner in self.of(part)} - {0}
        if len(parts) > 1 and len(candidates) == 1 and min(candidates) > 0:
            for part in parts:
                if not any(self.of(part)):
                    self.give(part, min(candidates))

    def give(self, words: Range, owner: int) -> None:
        """Add words to the content of a draft, joined to the parts that they touch."""
        draft = self.drafts[owner - 1]
        touching = [part for part in draft.content if words[0] <= part.end and part.start <= words[1]]
        rest = [part for part in draft.content if part not in touching]
        start = min([words[0], *(part.start for part in touching)])
        end = max([words[1], *(part.end for part in touching)])
        link = min((part.link for part in touching), default=draft.link)
        self.drafts[owner - 1] = replace(draft, content=(*rest, Part(start, end, link)))
        self._set((start, end), owner)

    def _set(self, words: Range, owner: int) -> None:
        self._owner[slice(*words)] = [owner] * (words[1] - words[0])
