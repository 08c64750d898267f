"""The blocks around the headline, in which a byline or a date may stand without markup."""

from __future__ import annotations

from collections.abc import Iterator, Set

from reader.sources.page.outline import QUOTATION, Block, Node, Outline
from reader.sources.page.sentences import is_sentence

_BELOW = 12
"""Labels, pictures and buttons stand between."""
_ABOVE = 3
"""Only in the <article> or <main> that holds the headline: a header of the site has the day on which one
reads it."""
_ELSEWHERE = frozenset({"nav", "aside", "blockquote", "figure"})


def below(outline: Outline, headline: int | None) -> tuple[Block, ...]:
    """Return the blocks below the headline, without those that are of the page or quote somebody."""
    if headline is None:
        return ()
    # Some systems say who wrote an article in a <footer> that is the foot of its headline.
    around = set(outline.ancestors(outline.blocks[headline].node))
    return tuple(
        block
        for block in outline.blocks[headline + 1 : headline + 1 + _BELOW]
        if not any(_is_elsewhere(outline, node, around, headline) for node in outline.ancestors(block.node))
    )


def _is_elsewhere(outline: Outline, number: int, around_headline: Set[int], headline: int) -> bool:
    node = outline.nodes[number]
    if node.tag == "footer":
        articles = (outer for outer in outline.ancestors(number) if outline.nodes[outer].tag == "article")
        own = next(articles, -1)
        is_above = own >= 0 and _is_above_text(outline, node, headline)
        return own not in around_headline and not is_above
    return node.tag in _ELSEWHERE or not node.roles.isdisjoint(("comments", QUOTATION))


def _is_above_text(outline: Outline, node: Node, headline: int) -> bool:
    """Tell whether a node below the headline begins before any sentence: the headline may stand outside of
    the article that it is of.
    """
    return not any(map(is_sentence, outline.blocks[headline + 1 : node.start]))


def _has_sentences(outline: Outline, node: Node, headline: int) -> bool:
    return any(map(is_sentence, outline.blocks[headline + 1 : node.end]))


def above(outline: Outline, headline: int | None) -> Iterator[Block]:
    """Yield the nearest blocks above the headline that stand in the same <article> or <main>, or beside it in
    the node that has the text as well.
    """
    if headline is None:
        return
    around = [outline.nodes[number] for number in outline.ancestors(outline.blocks[headline].node)]
    places = [node for node in around if node.tag in ("article", "main")]
    places += [node for node in around[1:2] if node.tag != "body" and _has_sentences(outline, node, headline)]
    for number in range(headline - 1, headline - 1 - _ABOVE, -1):
        if any(place.start <= number for place in places):
            yield outline.blocks[number]
