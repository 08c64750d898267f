"""What a letter has of several stories: their headings, and what it says below those that lead to a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reader.sources.page import overlap
from reader.sources.page.calls import is_call
from reader.sources.page.extract import Page
from reader.sources.page.outline import Block
from reader.sources.page.sentences import HALF_LINKED, ends_sentence, is_sentence

_LEADING = frozenset({"link", "related"})
_CUT_HEADINGS = _LEADING | {"facts", "title"}
"""Why a heading is left out of a page that a letter has above its own text."""


def with_stories(every: Sequence[Block], page: Page, subject: str) -> Sequence[Block]:
    """Return the article of a page, with its headings and the other stories; `every` has all blocks of it.

    A page has the headings of other stories as links, with a sentence each, and a letter those of its own.
    The title of a page is the subject of a letter, unless that says something else.
    """
    reasons = {removal.text: removal.reason for removal in page.removed}
    is_subject = overlap.words(subject)[-len(overlap.words(page.title)) :] == overlap.words(page.title)
    reasons[page.title] = "" if is_subject else "title"
    own = [block.text for block in page.blocks]
    # What stands behind the article has no reason of its own.
    texts = set(own)
    reasons = dict.fromkeys((block.text for block in every if block.text not in texts), "related") | reasons
    texts |= set(_below_linked_headings(every, reasons))
    for block, below in reversed([*pairwise(every)]):
        if below.text in texts and block.kind == "heading" and reasons.get(block.text) in _CUT_HEADINGS:
            texts.add(block.text)
    left = Counter(own) + Counter(texts.difference(own))
    letter: list[Block] = []
    for block in every:
        if left[block.text] > 0:
            left[block.text] -= 1
            letter.append(block)
    return letter if len(letter) >= len(own) else page.blocks


def _below_linked_headings(every: Sequence[Block], reasons: Mapping[str, str]) -> Iterator[str]:
    """Yield the sentences that a page left out with the heading right above them, which leads to a story."""
    is_below = False
    for block in every:
        is_cut = reasons.get(block.text) in _LEADING
        if block.kind == "heading":
            is_below = is_cut and _is_linked_heading(block)
        elif is_below and is_cut and is_sentence(block) and ends_sentence(block) and not is_call(block):
            yield block.text
        else:
            is_below = False


def _is_linked_heading(block: Block) -> bool:
    return block.kind == "heading" and block.link_share >= HALF_LINKED
