"""What the quotation marks correct in the drafts: a quotation is claimed whole, and seldom by nobody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.model import Span
from reader.nlp.encoder.decode import Draft, Range
from reader.nlp.encoder.inputs import Words
from reader.text.quotations import quotations

_MOST = 0.6
"""A draft that has this share of the words of a quotation has all of it."""
_SENTENCE_ENDS = (".", "!", "?", "…", ",", "—", "-")


def with_quotations(drafts: Sequence[Draft], words: Words, text: str) -> None:
    """Complete quotations that a draft has most of, and give one that nobody has to its neighbour."""
    owner = _owners(drafts, len(words.texts))
    groups = [[_range(part, words) for part in quotation.parts] for quotation in quotations(text)]
    parts = [part for group in groups for part in group]
    for part in parts:
        _complete(part, drafts, owner)
    for group in groups:
        _carry_on(group, drafts, owner)
    for place, part in enumerate(parts):
        if (
            part[1] - part[0] > 3
            and not any(owner[word] for word in range(*part))
            and _is_speech(part, words)
        ):
            _adopt(part, parts[max(0, place - 1) : place + 2], drafts, owner, words, text)


def _owners(drafts: Sequence[Draft], count: int) -> list[int]:
    """For every word 1 + the draft whose content it is, -1 for a cue or a source, 0 for none."""
    owner = [0] * count
    for place, draft in enumerate(drafts, 1):
        for part in draft.content:
            owner[slice(*part)] = [place] * (part[1] - part[0])
        for other in (draft.cue, draft.source):
            if other:
                owner[slice(*other)] = [-1] * (other[1] - other[0])
    return owner


def _range(part: Span, words: Words) -> Range:
    return bisect_left(words.starts, part.start), bisect_left(words.starts, part.end)


def _is_speech(part: Range, words: Words) -> bool:
    """Tell whole sentences from scare quotes and titles."""
    last = words.texts[part[1] - 2 : part[1]]
    return words.texts[part[0] + 1][:1].isupper() and any(word.endswith(_SENTENCE_ENDS) for word in last)


def _complete(part: Range, drafts: Sequence[Draft], owner: list[int]) -> None:
    inside = owner[slice(*part)]
    most = max(set(inside), key=inside.count, default=0)
    if most > 0 and set(inside) <= {0, most} and _MOST * len(inside) <= inside.count(most) < len(inside):
        _take(part, most, drafts, owner)


def _carry_on(parts: Sequence[Range], drafts: Sequence[Draft], owner: list[int]) -> None:
    """Give a quotation of several paragraphs to the draft that owns one of them."""
    owners = {place for part in parts for place in owner[slice(*part)]} - {0}
    if len(parts) > 1 and len(owners) == 1 and min(owners) > 0:
        for part in parts:
            if not any(owner[slice(*part)]):
                _take(part, min(owners), drafts, owner)


def _take(part: Range, place: int, drafts: Sequence[Draft], owner: list[int]) -> None:
    """Add words to a draft, joined to the parts of its content that they touch."""
    draft = drafts[place - 1]
    apart = [other for other in draft.content if other[1] < part[0] or part[1] < other[0]]
    touching = [other for other in draft.content if other not in apart]
    link = min(
        (link for other, link in zip(draft.content, draft.links, strict=True) if other in touching),
        default=min(draft.links),
    )
    links = [link for other, link in zip(draft.content, draft.links, strict=True) if other in apart]
    start, end = (
        min([part[0], *(other[0] for other in touching)]),
        max([part[1], *(other[1] for other in touching)]),
    )
    draft.content, draft.links = [*apart, (start, end)], [*links, link]
    owner[start:end] = [place] * (end - start)


def _adopt(
    part: Range, near: Sequence[Range], drafts: Sequence[Draft], owner: list[int], words: Words, text: str
) -> None:
    """Give a quotation to the draft that owns the one before it, or behind it, in the same paragraph."""
    for other in near:
        gap = (min(part[1], other[1]), max(part[0], other[0]))
        if (
            other == part
            or "\n" in text[words.starts[gap[0]] : words.starts[min(gap[1], len(words.starts) - 1)]]
        ):
            continue
        places = {place for place in owner[slice(*other)] if place > 0}
        if len(places) == 1:
            (place,) = places
            between = {owner[word] for word in range(*gap)}
            cue = drafts[place - 1].cue
            if between <= {0, -1, place} and gap[0] <= cue[0] < gap[1]:
                _take(part, place, drafts, owner)
                return
