"""Which blocks of a page are its article's: the nodes and names decide, and in doubt a second witness."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from reader.sources.page import body, calls, edges, overlap, removal
from reader.sources.page.boxes import BoxKinds, box_of, is_opening
from reader.sources.page.metadata import Metadata
from reader.sources.page.outline import Block, Outline
from reader.sources.page.sentences import HALF_LINKED, ends_sentence, is_sentence
from reader.sources.page.standfirst import standfirst

Witness = Callable[[], str]
"""Returns what somebody else takes for the article's text; slow, so it is asked only in doubt."""

_FEW_WORDS = 120
"""With fewer, the wrong node may have been taken for the article's."""
_MUCH_MORE = 4
"""So many times our words the witness has to have, if it is followed although it has ours too: short
articles are common, and a witness that adds a box or two to them has two or three times as much."""
_IN_WITNESS = 0.5
"""A block of which less than this stands in the witness's text is none that the witness means."""
_BLOCKS_ABOVE = 12
"""Blocks above the text in which a standfirst may stand when the page shows no headline."""


@dataclass(frozen=True, slots=True)
class ArticleBlocks:
    """Which blocks of a page are its article, by their numbers, in page order."""

    numbers: tuple[int, ...] = ()
    reasons: tuple[tuple[int, str], ...] = ()
    """The blocks in and directly above the article's node that are none of it, each with the reason in a
    word."""


def article_blocks(outline: Outline, kinds: BoxKinds, about: Metadata, witness: Witness) -> ArticleBlocks:
    """Return which blocks of the page are its article's; none when nothing on it is one."""
    grams = lru_cache(maxsize=1)(lambda: overlap.grams(witness()))
    numbers, reasons = _by_nodes(outline, kinds, about, grams)
    if sum(outline.blocks[number].words for number in numbers) < _FEW_WORDS:
        numbers = _by_witness(outline, numbers, grams()) or numbers
    if not numbers:
        return ArticleBlocks()
    first = max(0, numbers[0] - _BLOCKS_ABOVE)
    if about.headline is not None and about.headline < numbers[0]:
        first = about.headline + 1
    above = standfirst(outline, kinds, range(first, numbers[0]), about.descriptions, numbers)
    choice = {*numbers, *above}
    for number in range(first, max(choice)):
        if number not in choice and number not in reasons:
            block = outline.blocks[number]
            reasons[number] = removal.by_itself(outline, kinds, block, about.title) or "outside"
    rest = sorted((number, reason) for number, reason in reasons.items() if number not in choice)
    return ArticleBlocks(tuple(sorted(choice)), tuple(rest))


def _by_nodes(
    outline: Outline, kinds: BoxKinds, about: Metadata, witness: Callable[[], overlap.Grams]
) -> tuple[list[int], removal.Reasons]:
    """Return the blocks in the article's node that are its sentences, and why the others are none."""
    sentences = body.sentences(outline, kinds)
    narrow = body.body(outline, sentences, about.headline, body.NARROW)
    wide = body.body(outline, sentences, about.headline, body.WIDE)
    if narrow is None or wide is None:
        return list(_short_sentences(outline, kinds)), {}
    reasons = removal.inside(outline, kinds, wide, about.title)
    place = outline.nodes[wide]
    if about.headline is not None and place.start <= about.headline < place.end:
        reasons.setdefault(about.headline, "title")  # a label may stand before the title in it
    core = range(outline.nodes[narrow].start, outline.nodes[narrow].end)
    numbers = [number for number in range(place.start, place.end) if number not in reasons]
    disputed = [number for number in numbers if number not in core]
    reasons |= dict.fromkeys(_refused(outline, kinds, numbers, disputed, witness), "outside")
    numbers = [number for number in numbers if number not in reasons]
    reasons |= dict.fromkeys(edges.at_edges(outline, numbers, about.byline), "facts")
    return [number for number in numbers if number not in reasons], reasons


def _refused(
    outline: Outline,
    kinds: BoxKinds,
    numbers: Sequence[int],
    disputed: Sequence[int],
    witness: Callable[[], overlap.Grams],
) -> Iterator[int]:
    """Yield the disputed blocks that are not the article's.

    Those that are stand in the witness's text, as sentences or headings, and say nothing that the rest says
    too. Of the opening nothing is asked: what it is called makes others leave it out.
    """
    if not any(is_sentence(outline.blocks[number]) for number in disputed):
        yield from disputed
        return
    members = frozenset(numbers)
    rest = members.difference(disputed)
    core = overlap.grams("\n".join(outline.blocks[number].text for number in sorted(rest)))
    for number in disputed:
        block = outline.blocks[number]
        is_line = block.kind == "heading" or _is_point(outline, number, members)
        is_said = is_line or is_sentence(block) or ends_sentence(block)
        is_new = overlap.share(block.text, core) < overlap.REPEATED
        is_seen = is_opening(outline, kinds, block) or overlap.share(block.text, witness()) >= _IN_WITNESS
        if not (is_said and is_new and is_seen):
            yield number


def _is_point(outline: Outline, number: int, members: Set[int]) -> bool:
    """Tell whether a block is an item of words alone beside one that is a sentence, in the same list."""
    block = outline.blocks[number]
    if block.kind != "item" or block.link_share:
        return False
    beside = (outline.blocks[other] for other in (number - 1, number + 1) if other in members)
    return any(is_sentence(item) and _list_of(outline, item) == _list_of(outline, block) for item in beside)


def _list_of(outline: Outline, item: Block) -> int:
    """Return the node of the list that an item stands in."""
    around = outline.ancestors(item.node)
    return next((node for node in around if outline.nodes[node].tag in ("ul", "ol")), -1)


def _short_sentences(outline: Outline, kinds: BoxKinds) -> Iterator[int]:
    """Yield what may be all that a short article has: "The pier holds, they said." """
    for number, block in enumerate(outline.blocks):
        is_text = ends_sentence(block) and block.kind != "heading" and block.link_share < HALF_LINKED
        if is_text and not box_of(kinds, block) and not calls.is_call(block):
            yield number


def _by_witness(outline: Outline, numbers: Sequence[int], witness: overlap.Grams) -> list[int]:
    """Return the blocks in the witness's text; none when it has `numbers` too, and not much more, or only the
    beginning of them.
    """
    text = "\n".join(outline.blocks[number].text for number in numbers)
    ours = overlap.grams(text)
    has_ours = bool(numbers) and overlap.share(text, witness) >= _IN_WITNESS
    is_part_of_ours = len(witness & ours) >= _IN_WITNESS * len(witness)
    if is_part_of_ours or (has_ours and len(witness) < _MUCH_MORE * len(ours)):
        return []
    in_witness = [
        number
        for number, block in enumerate(outline.blocks)
        if block.level != 1 and overlap.share(block.text, witness) >= _IN_WITNESS
    ]
    return in_witness if any(is_sentence(outline.blocks[number]) for number in in_witness) else []
