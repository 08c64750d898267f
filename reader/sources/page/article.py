"""Which blocks of a page are its article's: the nodes and names decide, and in doubt a second witness."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from reader.sources.page import body, calls, overlap, removal
from reader.sources.page.boxes import HALF_LINKED, Boxes, box_of, is_sentence
from reader.sources.page.metadata import Metadata
from reader.sources.page.outline import Block, Outline
from reader.sources.page.standfirst import standfirst

Witness = Callable[[], str]
"""Returns what somebody else takes for the article's text; slow, so it is asked only in doubt."""

_FEW_WORDS = 120
"""With fewer, the wrong node may have been taken for the article's."""
_MUCH_MORE = 4
"""So many times our words the witness has to have, if it is followed although it has ours too: short articles are common,
and a witness that adds a box or two to them has two or three times as much."""
_IN_WITNESS = 0.5
"""A block of which less than this stands in the witness's text is none that the witness means."""
_REPEATED = 0.8
"""Teasers of an article repeat its first sentence, and cut it off."""
_ABOVE = 12
"""Blocks above the text in which a standfirst may stand when the page shows no headline."""


def article(
    outline: Outline, boxes: Boxes, about: Metadata, witness: Witness
) -> tuple[tuple[int, ...], removal.Reasons]:
    """Return the numbers of the article's blocks, in order, and why others in and above its node were removed."""
    asked = lru_cache(maxsize=1)(lambda: overlap.grams(witness()))
    kept, removed = _by_nodes(outline, boxes, about, asked)
    if sum(outline.blocks[number].words for number in kept) < _FEW_WORDS:
        kept = _by_witness(outline, boxes, kept, asked()) or kept
    if not kept:
        return (), {}
    first = (
        (about.headline + 1)
        if about.headline is not None and about.headline < kept[0]
        else max(0, kept[0] - _ABOVE)
    )
    above = standfirst(outline, boxes, range(first, kept[0]), about.descriptions, kept)
    kept = sorted({*kept, *above})
    reasons = {
        number: removed.get(number)
        or removal.by_itself(outline, boxes, outline.blocks[number], about.title)
        or "outside"
        for number in range(first, kept[-1] + 1)
        if number not in set(kept)
    }
    return tuple(kept), reasons | {number: reason for number, reason in removed.items() if number > kept[-1]}


def _by_nodes(
    outline: Outline, boxes: Boxes, about: Metadata, asked: Callable[[], overlap.Grams]
) -> tuple[list[int], removal.Reasons]:
    sentences = body.sentences(outline, boxes)
    narrow, wide = (
        body.body(outline, sentences, about.headline, share) for share in (body.NARROW, body.WIDE)
    )
    if narrow is None or wide is None:
        return [
            number for number, block in enumerate(outline.blocks) if _is_short_sentence(outline, boxes, block)
        ], {}
    removed = removal.inside(outline, boxes, wide, about.title)
    place, sure = outline.nodes[wide], outline.nodes[narrow]
    kept = [number for number in range(place.start, place.end) if number not in removed]
    disputed = [number for number in kept if not sure.start <= number < sure.end]
    if any(is_sentence(outline.blocks[number]) for number in disputed):
        core = overlap.grams(
            "\n".join(outline.blocks[number].text for number in kept if number not in set(disputed))
        )
        removed |= {
            number: "outside" for number in disputed if not _belongs(outline.blocks[number], core, asked())
        }
    else:
        removed |= dict.fromkeys(disputed, "outside")
    kept = [number for number in kept if number not in removed]
    removed |= removal.at_edges(outline, kept, about.byline)
    return [number for number in kept if number not in removed], removed


def _is_short_sentence(outline: Outline, boxes: Boxes, block: Block) -> bool:
    """Tell whether a block may be all that an article has: "The pier holds, they said." """
    return (
        removal.ends_sentence(block)
        and block.kind != "heading"
        and block.link_share < HALF_LINKED
        and not box_of(outline, boxes, block)
        and not calls.is_call(block)
    )


def _belongs(block: Block, core: overlap.Grams, witness: overlap.Grams) -> bool:
    """Tell whether a disputed block is the article's: a sentence or heading that the witness has, and not said twice."""
    if not (block.kind == "heading" or is_sentence(block) or removal.ends_sentence(block)):
        return False
    return overlap.share(block.text, witness) >= _IN_WITNESS and overlap.share(block.text, core) < _REPEATED


def _by_witness(outline: Outline, boxes: Boxes, kept: Sequence[int], text: overlap.Grams) -> list[int]:
    """Return the blocks that stand in the witness's text; none when it has the `kept` ones and not much more."""
    ours = "\n".join(outline.blocks[number].text for number in kept)
    if (
        kept
        and overlap.share(ours, text) >= _IN_WITNESS
        and len(text) < _MUCH_MORE * len(overlap.grams(ours))
    ):
        return []
    numbers = [
        number
        for number, block in enumerate(outline.blocks)
        if block.level != 1 and overlap.share(block.text, text) >= _IN_WITNESS
    ]
    return numbers if any(is_sentence(outline.blocks[number]) for number in numbers) else []
