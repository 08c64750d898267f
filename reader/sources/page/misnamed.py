"""Which nodes that are called a box hold text of the article all the same: what they say tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.sources.page import overlap, vocabulary
from reader.sources.page.bylines import is_byline
from reader.sources.page.calls import is_appeal, is_call, is_paywall, speaks_to_reader
from reader.sources.page.outline import QUOTATION, Node, Outline
from reader.sources.page.sentences import ends_sentence, is_sentence

_PULLED = "pulled"
_MOSTLY = 0.5
_MIN_PAID_SENTENCES = 2
"""A single one may be what a subscription brings: "All stories, the archive and the app for 1 euro." """
_MAX_SIGNATURE_WORDS = 15
"""Name, office and place: "Ann Lee, chair of the harbour council, Whitby"."""
_MIN_PULLED_WORDS = 5
"""Shorter ones are told from the text by one run of four words, which an editor may have changed."""


def is_paid_for(outline: Outline, node: Node) -> bool:
    """Tell whether a node called a paywall holds what lies behind it: sentences, none to the reader."""
    blocks = outline.blocks[node.start : node.end]
    if any(is_appeal(block) or is_paywall(block) or speaks_to_reader(block.text) for block in blocks):
        return False
    told = [block for block in blocks if is_sentence(block) and ends_sentence(block)]
    words = sum(block.words for block in told)
    is_mostly_told = words > _MOSTLY * sum(block.words for block in blocks)
    return is_mostly_told and len(told) >= _MIN_PAID_SENTENCES


def signatures(outline: Outline, kinds: Mapping[int, str]) -> Iterator[int]:
    """Yield the nodes called an author with which each of several letters ends: below its text, above the
    heading of the next or a call to write one, and each with another name.
    """
    alike: dict[tuple[str, frozenset[str]], list[int]] = {}
    for number, kind in kinds.items():
        node = outline.nodes[number]
        if kind == "author" and _is_signature(outline, node):
            alike.setdefault((node.tag, node.roles), []).append(number)
    for numbers in alike.values():
        names_below = {outline.blocks[outline.nodes[number].start].text for number in numbers}
        if len(names_below) > 1:
            yield from numbers


def _is_signature(outline: Outline, node: Node) -> bool:
    before, after = outline.blocks[node.start - 1 : node.start], outline.blocks[node.end : node.end + 1]
    if node.end - node.start != 1 or not before or is_byline(outline.blocks[node.start].text):
        return False
    is_below_text = before[0].kind != "heading" and ends_sentence(before[0])
    is_last = not after or after[0].kind == "heading" or is_call(after[0])
    return is_below_text and is_last and outline.blocks[node.start].words <= _MAX_SIGNATURE_WORDS


def addresses(outline: Outline, kinds: Mapping[int, str]) -> Iterator[int]:
    """Yield the <address> elements to which the sentence above leads: "The first bus leaves here:"."""
    for number in kinds:
        node = outline.nodes[number]
        above = outline.blocks[node.start - 1] if node.tag == "address" and node.start else None
        is_led_to = above is not None and above.text.endswith(":") and is_sentence(above)
        if is_led_to and not node.roles & vocabulary.boxes():
            yield number


def said_only_here(outline: Outline, kinds: Mapping[int, str]) -> Iterator[int]:
    """Yield the nodes called nothing but a pulled quotation of which the text has not four words in a row.

    Some systems have no other name for what sets a quotation apart.
    """
    pulled = [number for number, kind in kinds.items() if kind == _PULLED]
    inside = {place for number in pulled for place in _places(outline.nodes[number])}
    own = [number for number in pulled if _is_but_quotation(outline.nodes[number])]
    if not own:
        return
    rest = overlap.grams(
        "\n".join(block.text for place, block in enumerate(outline.blocks) if place not in inside)
    )
    for number in own:
        words = " ".join(outline.blocks[place].text for place in _places(outline.nodes[number]))
        if len(words.split()) >= _MIN_PULLED_WORDS and overlap.share(words, rest) == 0:
            yield number


def _places(node: Node) -> range:
    return range(node.start, node.end)


def _is_but_quotation(node: Node) -> bool:
    return QUOTATION in node.roles and node.roles & vocabulary.boxes() == {_PULLED}
