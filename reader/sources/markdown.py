"""The plain text of Markdown, with its headings, items, quotes and code as blocks.

No word is lost but those that are struck out: nobody says them any more, as in a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.model import Block, BlockKind
from reader.sources.markdown_footnotes import without_footnote_marks
from reader.sources.pieces import Piece, join
from reader.text import normalize

# Below this depth markdown-it drops the text without a word; see `_is_too_deep`. Its parser calls itself
# at every level, and Python stops that some hundred levels further down.
_MAX_NESTING = 100
_RULE = "* * *"
_CELL_END = re.compile(r"(?<!\\)\|")
_AROUND_ROW = "> \t"
"""Blanks, and the marks of the block quotes that a table stands in."""
_BULLET = "•"


def render(source: str) -> tuple[str, tuple[Block, ...]]:
    """Return the text of normalized Markdown, its blocks two line ends apart, and where each of them stands.

    Links and emphasis become their words, HTML tags stay as they are written, items keep bullet or number.
    """
    source = without_footnote_marks(source)
    tokens = _parse(source)
    if _is_too_deep(tokens):
        return source, normalize.blocks(source)
    return join(_pieces(tokens, source.split("\n")))


def _parse(source: str) -> list[Token]:
    """Return the tokens, without the link definitions that some link uses: what is left of those is text."""
    options = {"html": False, "maxNesting": _MAX_NESTING, "inline_definitions": True, "store_labels": True}
    env: dict[str, Any] = {}
    tokens = MarkdownIt("commonmark", options).enable(["table", "strikethrough"]).parse(source, env)
    labels = {child.meta.get("label") for token in tokens for child in _descendants(token)}
    lines_of_used_definitions = {
        tuple(at["map"]) for label, at in env.get("references", {}).items() if label in labels
    }
    return [
        token
        for token in tokens
        if token.type != "definition" or tuple(token.map or ()) not in lines_of_used_definitions
    ]


def _descendants(token: Token) -> Iterator[Token]:
    for child in token.children or ():
        yield child
        yield from _descendants(child)


def _is_too_deep(tokens: Sequence[Token]) -> bool:
    containers = ("blockquote_open", "list_item_open")
    return any(token.level >= _MAX_NESTING - 1 for token in tokens if token.type in containers)


def _pieces(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[Piece]:
    containers: list[BlockKind] = []
    heading = 0
    marker = ""
    remaining = iter(tokens)
    for token in remaining:
        words = ""
        kind: BlockKind = containers[-1] if containers else "paragraph"
        level = containers.count(kind)
        match token.type:
            case "blockquote_open":
                containers.append("quote")
            case "list_item_open":
                containers.append("item")
                marker = f"{token.info}{token.markup} " if token.info else f"{_BULLET} "
            case "blockquote_close" | "list_item_close":
                containers.pop()
                marker = ""
            case "heading_open":
                heading = int(token.tag[1:])
            case "heading_close":
                heading = 0
            case "table_open" if token.map:
                words, kind, level = _table(remaining, lines[slice(*token.map)]), "code", 0
            case "inline":
                words = _words(token.children or ())
                if heading:
                    kind, level = "heading", heading
            case "fence" | "code_block":
                words, kind, level = token.content, "code", 0
            case "hr":
                words, kind, level = _RULE, "rule", 0
            case "definition" if token.map:
                words = "\n".join(lines[slice(*token.map)])
        if words:
            yield Piece(marker + words, kind, level)
            marker = ""


def _table(tokens: Iterator[Token], written: Sequence[str]) -> str:
    """Return the text of the table that `tokens` go on with, a row a line, as tables of pages are shown.

    As it was `written` where a row has more cells than there are columns: markdown-it drops those beyond.
    """
    rows: list[list[str]] = []
    for token in takewhile(lambda token: token.type != "table_close", tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_words(token.children or ()))
    _heading, _rule, *body = written
    if any(_cell_count(line) > len(rows[0]) for line in body):
        return "\n".join(written)
    return "\n".join(" |".join(f" {cell}" if cell else "" for cell in row).removeprefix(" ") for row in rows)


def _cell_count(line: str) -> int:
    cells = _CELL_END.split(line.strip(_AROUND_ROW))
    return len(cells) - (not cells[0]) - (len(cells) > 1 and not cells[-1])


def _words(children: Sequence[Token]) -> str:
    words = ""
    struck_out = 0
    for child in children:
        struck_out += (child.type == "s_open") - (child.type == "s_close")
        if child.type == "s_close":
            words = words.rstrip(" ")
        words += "" if struck_out else _word(child)
    return words.lstrip(" ")


def _word(child: Token) -> str:
    match child.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "image":
            return _words(child.children or ())
        case _:
            return child.content
