"""From the scores of all words to drafts: spans, and which cue and source they belong to. No spaCy here.

Tags and links know different things: the best sequence of tags leaves out a cue or source that it doubts,
where the words of the content or cue are linked to it all the same. A span that enough words are linked to is
there, tagged or not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import log

import numpy as np

from reader.nlp.encoder.crf import Floats, best_path
from reader.nlp.encoder.draft import Draft, Part, Range
from reader.nlp.encoder.scores import BEGIN_CONTENT, BEGIN_CUE, BEGIN_SOURCE, FAR, OUTSIDE, Choice, Scores

_NEW_CUE = log(0.3)
"""Log-probability a word from which on the content's link makes a cue that no tag tells of."""
_NEW_SOURCE = log(0.3)
"""The same for the links of a cue to a source."""
_LEAST_LINK = log(0.1)
"""Content that is linked to its cue less belongs to something that was not tagged."""
_MAX_LOSS = 2.0
"""A span that is not tagged goes on while "inside" scores at most this much less than the best tag."""
_MAX_UNTAGGED = 12
"""Words of a span that is not tagged: longer ones are tagged at least in part."""


def drafts(scores: Scores, transitions: Floats, initial: Floats) -> list[Draft]:
    """Return what the scores say, in the order of the cues; every draft has content."""
    tags = best_path(scores.roles, transitions, initial)
    cues = {cue[0]: cue for cue in spans(tags, BEGIN_CUE)}
    contents: dict[int, list[Part]] = {}
    """By the first word of the cue."""
    for content in spans(tags, BEGIN_CONTENT):
        target = _cue_of(content, cues, tags, scores)
        if target is not None:
            cue, link = target
            contents.setdefault(cue, []).append(Part(*content, link))
    sources = {source[0]: source for source in spans(tags, BEGIN_SOURCE)}
    return [
        _with_source(Draft(cues[cue], tuple(contents[cue])), sources, tags, scores)
        for cue in sorted(contents)
    ]


def spans(tags: Sequence[int], begin: int) -> Iterator[Range]:
    """Yield the runs of words of one role."""
    for start in [word for word, tag in enumerate(tags) if tag == begin]:
        end = start + 1
        while end < len(tags) and tags[end] == begin + 1:
            end += 1
        yield start, end


def _cue_of(
    content: Range, cues: dict[int, Range], tags: list[int], scores: Scores
) -> tuple[int, float] | None:
    """Return the first word of the cue of a content and its link, None when it belongs to no cue.

    A cue that no tag tells of is added to `cues`.
    """
    links = links_of(content, scores.cues, scores.window)
    none = links.pop(None)
    best = max(links, key=links.__getitem__, default=None)
    if best is None:
        return None
    if best not in cues and links[best] > _NEW_CUE and not content[0] <= best < content[1]:
        cue = _untagged(best, BEGIN_CUE, tags, scores.roles)
        if cue is not None:
            cues[best] = cue
    target = max((target for target in links if target in cues), key=links.__getitem__, default=None)
    if target is None or links[target] <= min(_LEAST_LINK, none):
        return None
    return target, links[target]


def _with_source(draft: Draft, sources: dict[int, Range], tags: list[int], scores: Scores) -> Draft:
    """Return the draft with its source; one that no tag tells of is added to `sources`."""
    links = links_of(draft.cue, scores.sources, scores.window)
    best = max(links, key=links.__getitem__)
    is_inside = best is not None and any(part.start <= best < part.end for part in draft.content)
    if best is not None and best not in sources and links[best] > _NEW_SOURCE and not is_inside:
        source = _untagged(best, BEGIN_SOURCE, tags, scores.roles)
        if source is not None:
            sources[best] = source
    target = max((target for target in links if target is None or target in sources), key=links.__getitem__)
    return replace(draft, source=None if target is None else sources[target], source_link=links[target])


def links_of(span: Range, choices: Sequence[Choice], window: Sequence[int]) -> dict[int | None, float]:
    """Return the links of a span: first word of a candidate, or None for none, to a log-probability a word.

    choices: one a window. window: of each word, the window that counts; it rises. A candidate outside the
    window of a word has for that word the probability of none.
    """
    groups = _sums(span, choices, window)
    if len(groups) == 1:  # nearly always
        choice, totals, count = groups[0]
        columns = choice.columns.items()
        return {None: totals[0] / count} | {target: totals[column] / count for target, column in columns}
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


def link_to(target: int | None, span: Range, choices: Sequence[Choice], window: Sequence[int]) -> float:
    """Return one of the links of a span; FAR where the target is no candidate."""
    groups = _sums(span, choices, window)
    if len(groups) > 1:
        return links_of(span, choices, window).get(target, FAR)
    ((choice, totals, count),) = groups
    column = 0 if target is None else choice.columns.get(target)
    return FAR if column is None else totals[column] / count


def _sums(
    span: Range, choices: Sequence[Choice], window: Sequence[int]
) -> list[tuple[Choice, list[float], int]]:
    """Return for each window of a span the sums of its words' links, one a column, and how many words."""
    sums = []
    start = span[0]
    while start < span[1]:
        end = bisect_right(window, window[start], start, span[1])
        choice = choices[window[start]]
        totals = np.add.reduce(choice.table[start - choice.start : end - choice.start]).tolist()
        sums.append((choice, totals, end - start))
        start = end
    return sums


def _untagged(first: int, begin: int, tags: list[int], roles: Floats) -> Range | None:
    """The span of a role that begins at a word; None when the word is part of another span of that role."""
    if tags[first] in (begin, begin + 1):
        return None
    end = first + 1
    while (
        end < min(len(tags), first + _MAX_UNTAGGED)
        and tags[end] == OUTSIDE
        and roles[end, begin + 1] > roles[end].max() - _MAX_LOSS
    ):
        end += 1
    return first, end
