"""Which blocks inside the article's node are no sentences of it, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.sources.page import calls, overlap
from reader.sources.page.boxes import HALF_LINKED, Boxes, box_of, is_sentence
from reader.sources.page.outline import Block, Outline

Reasons = dict[int, str]
"""The number of a block, and in a word why it is no sentence of the article."""

_MOSTLY_LINK = 0.6
_LINK_LINE_WORDS = 25
"""A line that is mostly a link and no longer leads to another page; longer ones quote a document and link it."""
_ALL_LINK = 0.9
_MAX_TEASER_WORDS = 80
"""A heading like "More on ..." heads teasers when no more words stand in sentences below it, else a section."""
_MIN_PULLED_WORDS = 4
_MAX_ATTRIBUTION_WORDS = 15
_MAX_BIO_WORDS = 60
_BIO = re.compile(
    r"\W*(?:is|are|was|has|covers?|writes?|reports?|works?|contributed|can be reached|\(@)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?…][\"”’'»)\]]*$")


def inside(outline: Outline, boxes: Boxes, node: int, title: str) -> Reasons:
    """Return the blocks inside `node` that are no sentences wherever they stand, each with the reason."""
    place = outline.nodes[node]
    numbers = range(place.start, place.end)
    removed: Reasons = {}
    for number in numbers:
        if reason := by_itself(outline, boxes, outline.blocks[number], title):
            removed[number] = reason
    for number in list(_below_leading_headings(outline, node, removed)):
        removed.setdefault(number, "related")
    for number in _pulled(outline, numbers, removed):
        removed[number] = "pulled"
    return removed


def at_edges(outline: Outline, kept: Sequence[int], byline: str) -> Reasons:
    """Return those of the `kept` blocks above the first and below the last sentence that are none, with the reason."""
    removed: Reasons = dict.fromkeys(_head(outline, kept), "facts")
    return removed | dict.fromkeys(
        _tail(outline, [number for number in kept if number not in removed], byline), "facts"
    )


def by_itself(outline: Outline, boxes: Boxes, block: Block, title: str) -> str:
    """Return why a block is no sentence of the article, whatever stands around it; empty when it may be one."""
    if kind := box_of(outline, boxes, block):
        return kind
    if not overlap.words(block.text) or _is_number(outline, block):
        return "rule"
    if _same_words(block.text, title):
        return "title"
    if block.roles & _WHOLE_LINE_ROLES and not is_sentence(block):
        return min(block.roles & _WHOLE_LINE_ROLES)
    if "caption" in block.roles:
        return "caption"
    if calls.is_call(block):
        return "call"
    if block.kind != "heading" and (
        block.link_share >= _ALL_LINK
        or (block.link_share >= _MOSTLY_LINK and block.words <= _LINK_LINE_WORDS)
    ):
        return "link"
    return ""


def ends_sentence(block: Block) -> bool:
    """Tell whether the text of a block ends as a sentence does."""
    return _SENTENCE.search(block.text) is not None


def _is_number(outline: Outline, block: Block) -> bool:
    """Tell whether a block outside of tables only counts: the numbers beside the parts of a collection."""
    return (
        block.text.isdigit()
        and len(block.text) <= 2
        and outline.nodes[block.node].tag not in ("td", "th", "li")
    )


_WHOLE_LINE_ROLES = frozenset(
    {"author", "facts", "sharing", "advertising", "related", "newsletter", "navigation"}
)


def _same_words(one: str, other: str) -> bool:
    return bool(other) and overlap.words(one) == overlap.words(other)


def _below_leading_headings(outline: Outline, body: int, removed: Reasons) -> Iterator[int]:
    """Yield headings like "Related" and what they head, unless that has the sentences of a section of the article."""
    place = outline.nodes[body]
    for number in range(place.start, place.end):
        block = outline.blocks[number]
        if block.kind != "heading" or not calls.leads_away(block.text):
            continue
        below = range(number + 1, _section_end(outline, body, number))
        sentences = (outline.blocks[other] for other in below if other not in removed)
        if sum(block.words for block in sentences if is_sentence(block)) <= _MAX_TEASER_WORDS:
            yield number
            yield from below


def _section_end(outline: Outline, body: int, heading: int) -> int:
    """Return the number of the block behind the last one that a heading heads: in its node, to the next heading."""
    block = outline.blocks[heading]
    # The heading may have a wrapper of its own: then what it heads stands beside the wrapper.
    around = (
        node
        for node in outline.ancestors(block.node)
        if outline.nodes[node].end - outline.nodes[node].start > 1
    )
    inside = next(around, body)
    end = min(outline.nodes[inside].end, outline.nodes[body].end)
    if inside != body:
        return end
    following = range(heading + 1, end)
    return next((other for other in following if 0 < outline.blocks[other].level <= block.level), end)


def _pulled(outline: Outline, numbers: range, removed: Reasons) -> Iterator[int]:
    """Yield what repeats the words of a longer paragraph: a quotation pulled out of the text to catch the eye."""
    blocks = outline.blocks
    kept = [number for number in numbers if number not in removed]
    texts = {number: f" {' '.join(overlap.words(blocks[number].text))} " for number in kept}
    for number in kept:
        block, words = blocks[number], texts[number]
        if block.kind != "quote" or block.words < _MIN_PULLED_WORDS:
            continue
        if any(len(text) > len(words) and words in text for other, text in texts.items() if other != number):
            yield number
            # Whoever is named below it in the same node is named for it.
            for other in range(number + 1, min(outline.nodes[block.node].end, numbers.stop)):
                if blocks[other].words <= _MAX_ATTRIBUTION_WORDS:
                    yield other


def _head(outline: Outline, kept: Sequence[int]) -> Iterator[int]:
    """Yield what stands above the first sentence and is neither a sentence nor the heading of one: dates, labels."""
    first = next(
        (place for place, number in enumerate(kept) if is_sentence(outline.blocks[number])), len(kept)
    )
    for place, number in enumerate(kept[:first]):
        block = outline.blocks[number]
        is_heading = block.kind == "heading" and place + 1 < len(kept)
        if not is_heading and "standfirst" not in block.roles and not ends_sentence(block):
            yield number


def _tail(outline: Outline, kept: Sequence[int], byline: str) -> Iterator[int]:
    """Yield what stands below the last sentence and is none, and who the author is."""
    for number in reversed(kept):
        block = outline.blocks[number]
        name = next((name for name in byline.split(", ") if name and block.text.startswith(name)), "")
        is_bio = (
            bool(name) and block.words <= _MAX_BIO_WORDS and _BIO.match(block.text[len(name) :]) is not None
        )
        is_line = block.kind == "heading" or block.link_share >= HALF_LINKED
        if not is_bio and not is_line:
            return
        yield number
