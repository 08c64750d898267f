"""Finds words that were edited themselves, between what stood beside them (rule 5). Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from reader.model import Span
from reader.text.anchoring.decisive_words import NEGATORS, NUMBERS, OPPOSITES
from reader.text.anchoring.frame import Frame
from reader.text.anchoring.runs import Runs, stands_after, stands_before
from reader.text.anchoring.similar import MIN_EDITED_WORDS
from reader.text.anchors import Selector
from reader.text.words import WordIndex, split

_MIN_SHARE_LEFT = 0.7
"""So many of the words, before and after the edit, must be common to both: with seven of ten left it is still
that sentence."""
_MARKS = frozenset(".,;:!…-")


def find_edited(index: WordIndex, text: str, selector: Selector, frame: Frame, runs: Runs) -> Span | None:
    """Return the words between the contexts of a frame, if they are what is left of its words; else None."""
    if frame.has_similar or frame.copies != 1 or len(runs.words) < MIN_EDITED_WORDS:
        return None
    gaps = list(_gaps(index, runs))
    if len(gaps) != 1:
        return None
    first, stop = gaps[0]
    span = Span(index.starts[first], index.ends[stop - 1])
    return span if _is_edit(split(selector.exact), split(span.of(text)), frame.fixed) else None


def _gaps(index: WordIndex, runs: Runs) -> Iterator[tuple[int, int]]:
    """Yield which words of the text, as a half-open range, stand between what stood beside the words."""
    leading, trailing = [*runs.before, *runs.lead], [*runs.trail, *runs.after]
    longest = int(len(runs.words) / _MIN_SHARE_LEFT)
    for place in index.places(leading) if leading else (0,):
        if not stands_before(index, runs, place + len(runs.before)):
            continue
        first = place + len(leading)
        for stop in range(first + 1, min(len(index), first + longest) + 1):
            if index.stands(trailing, stop) and stands_after(index, runs, stop + len(runs.trail)):
                yield first, stop


def _is_edit(
    words: Sequence[tuple[int, str]], new_words: Sequence[tuple[int, str]], fixed: Sequence[Span]
) -> bool:
    """Tell whether `new_words` say what `words` say: most are left, and none was edited that decides it."""
    before, after = [word for _, word in words], [word for _, word in new_words]
    same = 0
    opcodes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for tag, first, stop, new_first, new_stop in opcodes:
        if tag == "equal":
            same += stop - first
            continue
        start, end = _start(words, first), _start(words, stop)
        if any(span.start <= end and start <= span.end for span in fixed):
            return False
        old, new = before[first:stop], after[new_first:new_stop]
        if _decisive(old, is_start=first == 0) != _decisive(new, is_start=new_first == 0):
            return False
    return same >= _MIN_SHARE_LEFT * max(len(before), len(after))


def _start(words: Sequence[tuple[int, str]], place: int) -> int:
    """Return where a word begins; after the last one, far behind it."""
    return words[place][0] if place < len(words) else words[-1][0] + len(words[-1][1]) + 1


def _decisive(words: Sequence[str], *, is_start: bool) -> Counter[str]:
    """Count the words that make another statement of one: negators, numbers, opposites, symbols, names.

    The word at the beginning of all has a capital for that reason, not for being a name.
    """
    counts: Counter[str] = Counter()
    for place, word in enumerate(words):
        lower = word.casefold().removesuffix("'s")
        if lower in ("not", "cannot") or lower.endswith("n't"):
            counts["not"] += 1  # the same in other spelling
        elif lower in NEGATORS or lower in NUMBERS or lower in OPPOSITES:
            counts[lower] += 1
        elif _is_symbol(word) or (word[0].isupper() and not (is_start and place == 0)):
            counts[word] += 1
    return counts


def _is_symbol(word: str) -> bool:
    """Tell whether a word is a number, a currency sign and the like, but no punctuation."""
    return (
        word not in _MARKS and not word.isalpha() and (not word[0].isalpha() or any(map(str.isdigit, word)))
    )
