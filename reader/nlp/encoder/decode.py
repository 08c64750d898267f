"""From the scores of all words to attributions: spans, whose cue and source they are. No spaCy here.

Tags and choices know different things: the best sequence of tags leaves out a cue or source that it doubts,
where the words of the content or cue point at it all the same. A span that enough words point at is there,
tagged or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import log

from reader.nlp.encoder.crf import Floats, best_path
from reader.nlp.encoder.scores import BEGIN_CONTENT, BEGIN_CUE, BEGIN_SOURCE, FAR, OUTSIDE, Choice, Scores

Range = tuple[int, int]
"""Half-open range of words."""

_NEW_CUE = log(0.3)
"""How likely a word of content must find a cue, on average, for a cue to be there that no tag tells of."""
_NEW_SOURCE = log(0.3)
_LEAST_LINK = log(0.1)
"""Content that its cue explains worse than this belongs to something that was not found."""
_GROW = 2.0
"""A span that is not tagged goes on while "inside" scores at most this much less than the best tag."""
_MAX_GROWN = 12


@dataclass(slots=True)
class Draft:
    """An attribution in the making, in words."""

    cue: Range
    content: list[Range] = field(default_factory=list)
    source: Range | None = None
    links: list[float] = field(default_factory=list)
    """How likely each part of the content belongs to this cue: log-probability a word."""
    source_link: float = 0.0
    """Log-probability of the choice of source."""


def drafts(scores: Scores, transitions: Floats, initial: Floats) -> list[Draft]:
    """Return what the scores say, in the order of the cues; every draft has content."""
    tags = best_path(scores.roles, transitions, initial)
    cues = {cue[0]: Draft(cue) for cue in spans(tags, BEGIN_CUE)}
    for content in spans(tags, BEGIN_CONTENT):
        _give(content, cues, tags, scores)
    found = [cues[first] for first in sorted(cues) if cues[first].content]
    sources = {source[0]: source for source in spans(tags, BEGIN_SOURCE)}
    for draft in found:
        _choose_source(draft, sources, tags, scores)
    return found


def spans(tags: Sequence[int], begin: int) -> Iterator[Range]:
    """Yield the runs of words of one role."""
    start = None
    for word, tag in enumerate([*tags, 0]):
        if start is not None and tag != begin + 1:
            yield start, word
            start = None
        if tag == begin:
            start = word


def _give(content: Range, cues: dict[int, Draft], tags: list[int], scores: Scores) -> None:
    liked = links_of(content, scores.cues, scores.window)
    none = liked.pop(None)
    best = max(liked, key=liked.__getitem__, default=None)
    if best is None:
        return
    if best not in cues and liked[best] > _NEW_CUE and not content[0] <= best < content[1]:
        cue = _grown(best, BEGIN_CUE, tags, scores.roles)
        if cue is not None:
            cues[best] = Draft(cue)
    target = max((target for target in liked if target in cues), key=liked.__getitem__, default=None)
    if target is not None and liked[target] > min(_LEAST_LINK, none):
        cues[target].content.append(content)
        cues[target].links.append(liked[target])


def _choose_source(draft: Draft, sources: dict[int, Range], tags: list[int], scores: Scores) -> None:
    liked = links_of(draft.cue, scores.sources, scores.window)
    best = max(liked, key=liked.__getitem__)
    inside = best is not None and any(start <= best < end for start, end in draft.content)
    if best is not None and best not in sources and liked[best] > _NEW_SOURCE and not inside:
        grown = _grown(best, BEGIN_SOURCE, tags, scores.roles)
        if grown is not None:
            sources[best] = grown
    target = max((target for target in liked if target is None or target in sources), key=liked.__getitem__)
    draft.source = None if target is None else sources[target]
    draft.source_link = liked[target]


def links_of(span: Range, choices: Sequence[Choice], window: Sequence[int]) -> dict[int | None, float]:
    """Return what the words of a span may belong to, None for nothing, as a log-probability a word.

    A word does not see what stands outside its window; it speaks for that by choosing nothing.
    """
    groups = []
    start = span[0]
    while start < span[1]:
        end = start + 1
        while end < span[1] and window[end] == window[start]:
            end += 1
        choice = choices[window[start]]
        totals = choice.table[start - choice.start : end - choice.start].sum(0).tolist()
        groups.append((choice, totals, end - start))
        start = end
    sums: dict[int | None, float] = {None: sum(totals[0] for _, totals, _ in groups)}
    for target in sorted({target for choice, *_ in groups for target in choice.columns}):
        sums[target] = 0.0
        for choice, totals, count in groups:
            column = choice.columns.get(target)
            if column is not None:
                sums[target] += totals[column]
            else:
                sums[target] += FAR * count if choice.sees(target) else totals[0]
    return {target: total / (span[1] - span[0]) for target, total in sums.items()}


def _grown(first: int, begin: int, tags: list[int], roles: Floats) -> Range | None:
    """The span of a role that begins at a word; None when the word is part of another span of that role."""
    if tags[first] in (begin, begin + 1):
        return None
    end = first + 1
    while (
        end < min(len(tags), first + _MAX_GROWN)
        and tags[end] == OUTSIDE
        and roles[end, begin + 1] > roles[end].max() - _GROW
    ):
        end += 1
    return first, end
