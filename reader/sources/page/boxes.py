"""Which nodes of a page are boxes: beside the article, or inside it without being part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, partial
from itertools import accumulate

from reader.sources.page import misnamed, overlap, vocabulary
from reader.sources.page.bylines import is_byline, names
from reader.sources.page.calls import asks_for_money, is_appeal, is_attributed, is_call, speaks_to_reader
from reader.sources.page.outline import ADDRESS_FIELD, LIVE, QUOTATION, Block, Node, Outline
from reader.sources.page.sentences import HALF_LINKED, is_sentence
from reader.sources.page.sponsored import sponsored

BoxKinds = tuple[str, ...]
"""For each node the kind of the outermost box around it, a list name of vocabulary.toml; empty outside of
boxes."""

_Alike = tuple[str, frozenset[str]]

_KIND_OF_TAG: Mapping[str, str] = {
    "nav": "navigation",
    "menu": "navigation",
    "aside": "related",
    "footer": "navigation",
    "dialog": "consent",
    "form": "newsletter",
    "figcaption": "caption",
    "figure": "caption",
    "address": "author",
    "label": "newsletter",
}
"""What a tag says without any name."""
_MAX_SHARE = 0.5
"""A box has at most this share of the page's sentences, and so have all boxes of the same names together.
Whole articles stand in nodes that are called "paywall", "commercial" or "social", or each of their paragraphs
does; what has most of the sentences of a page is not beside its article."""
_MAX_SHARE_OF_COMMENTS = 0.97
"""Readers write more than the article has, but a page is never nothing but comments."""
_MAX_SENTENCES = 4
"""A box of `_SHORT_KINDS` has at most so many: whoever asks for an address or a click is brief about it. Some
pages close the first half of an article and open a node called "cta", in which the second half stands."""
_SHORT_KINDS = frozenset({"newsletter", "sharing", "advertising", "author", "facts", "paywall", "pulled"})
_MAX_CARD_WORDS = 80
"""A headline that is a link, with what stands around it up to so many words, is the card of another story: a
teaser has a sentence or two, 50 words at most on the pages that were looked at."""
_MAX_OFFER_WORDS = 40
"""Of a letter, below its name and above the field for an address: "The five things that matter today"."""
_MAX_APPEAL_BLOCKS = 5
"""A heading, two sentences, and the ways to give."""
_MAX_ASKING_BLOCKS, _MAX_ASKING_WORDS = 10, 200
"""The longest appeal that was looked at has nine paragraphs and 160 words."""
_BYLINE_WITHIN = 4
"""Blocks below a title: a standfirst, a date and a picture may stand between."""
_TEXT_TAGS = frozenset({"p", "li", "ul", "ol", "blockquote"})


def box_kinds(outline: Outline, headline: int | None) -> BoxKinds:
    """Return what kind of box each node stands in. `headline` is the number of the block with the title."""
    kinds = _kinds_by_name(outline, headline)
    in_text = (
        *_openings(outline, headline, kinds),
        *misnamed.signatures(outline, kinds),
        *misnamed.addresses(outline, kinds),
        *misnamed.said_only_here(outline, kinds),
    )
    for number in in_text:
        del kinds[number]
    kinds |= dict.fromkeys(_appeals(outline, headline), "newsletter")
    kinds |= dict.fromkeys(sponsored(outline, headline), "advertising")
    kinds |= dict.fromkeys((*_cards(outline, headline), *_other_articles(outline, headline)), "related")
    outermost: list[str] = []
    for number, node in enumerate(outline.nodes):  # parents come first
        outermost.append((outermost[node.parent] if node.parent >= 0 else "") or kinds.get(number, ""))
    return tuple(outermost)


def box_of(kinds: BoxKinds, block: Block) -> str:
    """Return the kind of the outermost box around a block; empty when it stands in none."""
    return kinds[block.node] if block.node >= 0 else ""


def is_opening(outline: Outline, kinds: BoxKinds, block: Block) -> bool:
    """Tell whether a block stands in what is called a teaser and is the beginning of the article."""
    is_called_so = any("opening" in outline.nodes[node].roles for node in outline.ancestors(block.node))
    return is_called_so and not box_of(kinds, block)


def _kinds_by_name(outline: Outline, headline: int | None) -> dict[int, str]:
    """Return the nodes that are boxes by tag or names, without those that hold too much of the page."""
    word_sums = [0, *accumulate(block.words * is_sentence(block) for block in outline.blocks)]
    sentence_sums = [0, *accumulate(map(is_sentence, outline.blocks))]
    around_quotations = _around_quotations(outline)
    candidates: dict[int, str] = {}
    words_of_alike = Counter[_Alike]()
    outer: dict[int, frozenset[frozenset[str]]] = {-1: frozenset()}
    in_quotation: set[int] = set()
    for number, node in enumerate(outline.nodes):
        outer[number] = outer[node.parent]
        if node.tag == "blockquote" or QUOTATION in node.roles or node.parent in in_quotation:
            in_quotation.add(number)
        kind = "pulled" if "pulled" in node.roles else _KIND_OF_TAG.get(node.tag, "")
        kind = kind or min(node.roles & vocabulary.boxes(), default="")
        kind = kind or ("newsletter" if _asks_for_address(outline, node) else "")
        if node.tag in ("aside", "figure") and _is_of_article(node):
            continue
        if kind == "paywall" and misnamed.is_paid_for(outline, node):
            continue
        if not kind or (headline is not None and node.start <= headline < node.end):
            continue
        if kind in _SHORT_KINDS and sentence_sums[node.end] - sentence_sums[node.start] > _MAX_SENTENCES:
            continue
        if node.parent in in_quotation and node.tag != "blockquote":
            continue  # inside a quotation it says who speaks
        if node.tag in ("figure", "figcaption") and {number, node.parent} & around_quotations:
            continue  # a quotation is the figure, and its caption says who speaks
        candidates[number] = kind
        if node.roles not in outer[number]:
            outer[number] |= {node.roles}
            words_of_alike[_alike(node, kind)] += word_sums[node.end] - word_sums[node.start]
    large = {alike for alike, words in words_of_alike.items() if words > word_sums[-1] * _max_share(alike[1])}
    return {
        number: kind
        for number, kind in candidates.items()
        if _alike(outline.nodes[number], kind) not in large
    }


def _asks_for_address(outline: Outline, node: Node) -> bool:
    """Tell whether a node asks for an address of e-mail; the text of the article may stand around a field."""
    blocks = outline.blocks[node.start : node.end]
    if ADDRESS_FIELD not in node.roles or not blocks:
        return False
    is_brief = sum(block.words for block in blocks) <= _MAX_OFFER_WORDS
    is_told = any(is_attributed(block.text) for block in blocks)
    is_offer = blocks[0].kind == "heading" and is_brief and not is_told
    return is_offer or any(speaks_to_reader(block.text) for block in blocks)


def _openings(outline: Outline, headline: int | None, kinds: Mapping[int, str]) -> Iterator[int]:
    """Yield the nodes around the first sentence below the headline that are called a teaser or a paywall,
    lead nowhere, ask for nothing, and say what nothing below says too.

    Pages that sell the rest of a text call its beginning so.
    """
    if headline is None:
        return
    may_be_opening = cache(partial(_may_be_opening, outline))  # asked for every sentence in a node
    sentences = list(filter(is_sentence, outline.blocks[headline + 1 :]))
    for number, block in enumerate(sentences):
        around = [node for node in outline.ancestors(block.node) if node in kinds]
        if around and all(map(may_be_opening, around)):
            below = overlap.grams("\n".join(other.text for other in sentences[number + 1 :]))
            yield from around if overlap.share(block.text, below) < overlap.REPEATED else ()
            return
        nodes = map(outline.nodes.__getitem__, outline.ancestors(block.node))
        if not around and not any("standfirst" in node.roles for node in nodes):
            return


def _may_be_opening(outline: Outline, number: int) -> bool:
    node = outline.nodes[number]
    if "opening" not in node.roles or node.tag in _KIND_OF_TAG:
        return False
    return not any(block.link_share or is_call(block) for block in outline.blocks[node.start : node.end])


def _is_of_article(node: Node) -> bool:
    """Tell whether a node that has only the tag of a box is called a part of the article."""
    return not node.roles.isdisjoint(("inset", QUOTATION)) and not node.roles & vocabulary.boxes()


def _alike(node: Node, kind: str) -> _Alike:
    """Return what nodes share that are counted together: tag and names, and paragraphs what makes them boxes.

    The first paragraph of an article often has a name more than the others.
    """
    return node.tag, frozenset({kind}) if node.tag == "p" else node.roles


def _max_share(roles: frozenset[str]) -> float:
    return _MAX_SHARE_OF_COMMENTS if "comments" in roles else _MAX_SHARE


def _around_quotations(outline: Outline) -> set[int]:
    """Return the figures that hold a quotation set apart."""
    around: set[int] = set()
    for number, node in enumerate(outline.nodes):
        if node.tag == "blockquote":
            around |= {outer for outer in outline.ancestors(number) if outline.nodes[outer].tag == "figure"}
    return around


def _other_articles(outline: Outline, headline: int | None) -> Iterator[int]:
    """Yield the articles under a title of their own beside that of the headline.

    Pages that scroll on for ever have the next ones there.
    """
    if headline is None:
        return
    yield from _other_stories(outline, headline)
    own = next(_articles_around(outline, outline.blocks[headline]), None)
    if own is None or not _has_sentences(outline, outline.nodes[own]):
        return
    for block in outline.blocks:
        if block.level == 1 and block.text != outline.blocks[headline].text:
            other = next(_articles_around(outline, block), own)
            if other not in outline.ancestors(own) and own not in outline.ancestors(other):
                yield other


def _other_stories(outline: Outline, headline: int) -> Iterator[int]:
    """Yield the nodes that are like that of the headline and have a title and an author of their own.

    A text in parts has titles as well, but names its author once.
    """
    own_around = list(outline.ancestors(outline.blocks[headline].node))
    for number, block in enumerate(outline.blocks):
        if block.level != 1 or number < headline or block.text == outline.blocks[headline].text:
            continue
        around = list(outline.ancestors(block.node))
        place = next((place for place, node in enumerate(around) if node in own_around), 0)
        own_place = own_around.index(around[place]) if place else 0
        if not place or not own_place:
            continue
        own, other = (outline.nodes[nodes] for nodes in (own_around[own_place - 1], around[place - 1]))
        below = outline.blocks[number + 1 : min(number + 1 + _BYLINE_WITHIN, other.end)]
        is_signed = any(_names_author(outline, line) for line in below)
        if (own.tag, own.roles) == (other.tag, other.roles) and is_signed and _has_sentences(outline, own):
            yield around[place - 1]


def _names_author(outline: Outline, line: Block) -> bool:
    is_marked = "author" in line.roles or "author" in outline.nodes[line.node].roles
    return (is_marked or is_byline(line.text)) and bool(names(line.text))


def _has_sentences(outline: Outline, node: Node) -> bool:
    return any(map(is_sentence, outline.blocks[node.start : node.end]))


def _articles_around(outline: Outline, block: Block) -> Iterator[int]:
    return (node for node in outline.ancestors(block.node) if outline.nodes[node].tag == "article")


def _appeals(outline: Outline, headline: int | None) -> Iterator[int]:
    """Yield the nodes that ask for money or a subscription: by what they say, or by a link like "Donate" with
    which they end, and they have little else then.
    """
    sentence_sums = [0, *accumulate(block.words * is_sentence(block) for block in outline.blocks)]
    for number, node in enumerate(outline.nodes):
        blocks = outline.blocks[node.start : node.end]
        is_article = headline is not None and node.start <= headline < node.end
        is_article |= sentence_sums[node.end] - sentence_sums[node.start] > _MAX_SHARE * sentence_sums[-1]
        if node.tag in _TEXT_TAGS or is_article or not 1 < len(blocks) <= _MAX_ASKING_BLOCKS:
            continue
        words = sum(block.words for block in blocks)
        is_brief = len(blocks) <= _MAX_APPEAL_BLOCKS and words <= _MAX_CARD_WORDS
        is_asking = (
            words <= _MAX_ASKING_WORDS
            and asks_for_money(" ".join(block.text for block in blocks))
            and not any(is_attributed(block.text) for block in blocks)
        )
        if is_asking or (is_brief and is_appeal(blocks[-1])):
            yield number


def _cards(outline: Outline, headline: int | None) -> Iterator[int]:
    """Yield the nodes that begin with a headline which is a link, and hold little else."""
    word_sums = [0, *accumulate(block.words for block in outline.blocks)]
    sentence_sums = [0, *accumulate(block.words * is_sentence(block) for block in outline.blocks)]

    def is_card(node: Node, heading: int) -> bool:
        is_article = headline is not None and node.start <= headline < node.end
        is_small = word_sums[node.end] - word_sums[node.start] <= _MAX_CARD_WORDS
        is_first = sentence_sums[heading] == sentence_sums[node.start]
        is_beside = sentence_sums[node.end] - sentence_sums[node.start] <= _MAX_SHARE * sentence_sums[-1]
        return is_small and is_first and is_beside and not is_article

    for number, block in enumerate(outline.blocks):
        if block.kind != "heading" or block.link_share < HALF_LINKED or number == headline:
            continue
        if outline.is_inside(LIVE, block):
            continue
        card = None
        for around in outline.ancestors(block.node):
            node = outline.nodes[around]
            if not is_card(node, number):
                break
            if node.tag not in _TEXT_TAGS and node.end - node.start > 1:
                card = around
        if card is not None:
            yield card
