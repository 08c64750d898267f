"""Who is named below the words of a quotation set apart."""

from __future__ import annotations

import pytest

from reader.sources.page.outline import Block, Node, Outline
from reader.sources.page.set_apart import begins_with_name, end_of_quotation, is_attribution

_NO_ROLES: frozenset[str] = frozenset()


def quotation(*blocks: Block, tag: str = "blockquote") -> Outline:
    """Return a page whose first blocks stand in a quotation and whose last one stands below it."""
    count = len(blocks) - 1
    nodes = (Node(-1, "div", _NO_ROLES, count + 1, 0), Node(0, tag, _NO_ROLES, count, 0))
    return Outline(nodes, blocks)


SAID = Block("The pier holds, whatever they say of it.", 1, "quote")
NAME = Block("Ann Lee, mayor of Delm", 1, "quote")
BELOW = Block("She said so twice.", 0)


def test_a_short_block_below_the_words_says_whose_they_are() -> None:
    outline = quotation(SAID, NAME, BELOW)
    assert [is_attribution(outline, block) for block in outline.blocks] == [False, True, False]


@pytest.mark.parametrize(
    ("outline", "block"),
    [
        (quotation(SAID, Block("word " * 16, 1, "quote"), BELOW), 1),
        (quotation(SAID, NAME, BELOW, tag="div"), 1),
        (quotation(Block("The pier holds.", 1, "quote", link_share=1.0), NAME, BELOW), 1),
        (quotation(Block("The pier holds.", 1), NAME, BELOW), 1),
    ],
)
def test_a_long_one_does_not_nor_one_below_a_link_or_outside_of_a_quotation(
    outline: Outline, block: int
) -> None:
    assert not is_attribution(outline, outline.blocks[block])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee", True),
        ("Ursula von der Leyen, president", True),
        ("Reply", False),
        ("Share this quote", False),
        ("— Ann Lee", True),
        ("", False),
    ],
)
def test_a_name_has_two_capitals(text: str, expected: bool) -> None:
    assert begins_with_name(text) is expected


def test_a_quotation_ends_behind_its_last_block_with_who_is_named_right_below_in_the_same_box() -> None:
    in_box = quotation(SAID, NAME)
    assert end_of_quotation(in_box, SAID) == 2
    in_text = Outline((Node(-1, "div", _NO_ROLES, 3, 0), in_box.nodes[1]), (SAID, BELOW, BELOW))
    assert end_of_quotation(in_text, SAID) == 1
    assert end_of_quotation(in_text, BELOW) == 0
