"""A page as plain values: its nodes, and its blocks of text in page order. From here on nothing knows lxml.

A block is a run of text with no block-level tag in it; inline elements leave only their words, <q> its marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

QUOTATION = "quotation"
"""The role of a node that sets a quotation apart as a <blockquote> does."""
FIGURES = "figures"
"""The role of a block that is a table of figures, a row a line: it is no sentence, however long it is."""

ADDRESS_FIELD = "address field"
"""The role of the nodes right around a field into which an address of e-mail is to be typed."""

LIVE = "live"
"""The role of a node that tells what happens, entry by entry."""

Kind = Literal["paragraph", "heading", "item", "quote", "code"]


@dataclass(frozen=True, slots=True)
class Node:
    """One block-level element."""

    parent: int
    """Its number in `Outline.nodes`; -1 for the root."""
    tag: str
    roles: frozenset[str]
    """What its names, and its attributes for "hidden", say that it is: the keys of vocabulary.toml."""
    end: int
    """The number of the first block behind it."""
    start: int
    """The number of the first block in it."""


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text."""

    text: str
    """White space collapsed; line ends only where <br> or <pre> has them."""
    node: int
    kind: Kind = "paragraph"
    level: int = 0
    """Of a heading, 1 to 6; 0 for the rest."""
    link_share: float = 0.0
    """How much of the text is inside links, 0 to 1."""
    roles: frozenset[str] = frozenset()
    """What the inline elements that hold all of the text are, by their names."""

    @property
    def words(self) -> int:
        """How many words it has; where a script sets no spaces, two characters count as one."""
        return len(self.text.split()) + len(_SPACELESS.findall(self.text)) // 2


@dataclass(frozen=True, slots=True)
class Outline:
    """The nodes and blocks of a page."""

    nodes: tuple[Node, ...]
    """Parents before children."""
    blocks: tuple[Block, ...]

    def is_inside(self, role: str, block: Block) -> bool:
        """Tell whether a block stands in a node of that role; the <body> is called what all of it is."""
        around = (self.nodes[node] for node in self.ancestors(block.node))
        return any(role in node.roles for node in around if node.tag != "body")

    def ancestors(self, node: int) -> Iterator[int]:
        """Yield the node and the nodes around it, innermost first."""
        while node >= 0:
            yield node
            node = self.nodes[node].parent
