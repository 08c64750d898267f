"""Whether a text has other words that are similar to some of its words. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from reader.text.words import WordIndex

MIN_EDITED_WORDS = 6
"""Of fewer words each one decides what is said: any others are as good as similar."""
_MIN_SHARE = 0.5
"""Words that have so much in common are similar. Well under what must be left of edited words (`edited`), so
that an edit of other words cannot make them pass for these."""
_MAX_COMPARED = 20
"""So many stretches are compared word by word, those with the most words in common first."""
_MAX_OCCURRENCES = 1000
"""A word that stands more often ("the" in a book) leads to no stretch; it counts when they are compared."""


def has_similar(index: WordIndex, run: Sequence[int], start: int) -> bool:
    """Tell whether words elsewhere are similar to a run that begins at the code point `start` of a text."""
    size = len(run)
    if size < MIN_EDITED_WORDS:
        return True
    run_places = range(index.first_from(start), index.first_from(start) + size)
    words = set(run)
    leading = {number for number in words if len(index.occurrences(number)) <= _MAX_OCCURRENCES}
    words_at: defaultdict[int, set[int]] = defaultdict(set)
    for number in leading:
        for place in index.occurrences(number):
            if place not in run_places:
                # Stretches of twice the length, each beginning in the middle of the one before.
                words_at[place // size].add(number)
                words_at[place // size - 1].add(number)
    least = _MIN_SHARE * len(words) - len(words - leading)
    likely = [stretch for stretch, common in words_at.items() if len(common) >= least]
    likely.sort(key=lambda stretch: -len(words_at[stretch]))
    return any(_is_similar(index, run, stretch * size, run_places) for stretch in likely[:_MAX_COMPARED])


def _is_similar(index: WordIndex, run: Sequence[int], start: int, run_places: range) -> bool:
    places = range(max(0, start), min(len(index), start + 2 * len(run)))
    words = [index.numbers[place] for place in places if place not in run_places]
    blocks = SequenceMatcher(None, words, run, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= _MIN_SHARE * len(run)
