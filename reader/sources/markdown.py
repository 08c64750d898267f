"""The plain text of Markdown, with its headings, items, quotes and code as blocks. No word is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.model import Block, BlockKind
from reader.sources.pieces import Piece, join
from reader.text import normalize

# Below this depth markdown-it drops the text without a word; see `_is_too_deep`. Its parser calls itself
# at every level, and Python stops that some hundred levels further down.
_MAX_NESTING = 100
_RULE = "* * *"
_BULLET = "•"


def render(source: str) -> tuple[str, tuple[Block, ...]]:
    """Return the text of normalized Markdown, its blocks two line ends apart, and where each of them stands.

    Links and emphasis become their words, HTML tags stay as they are written, items keep bullet or number.
    """
    tokens = _parse(source)
    if _is_too_deep(tokens):
        return source, normalize.blocks(source)
    return join(_pieces(tokens, source.split("\n")))


def _parse(source: str) -> list[Token]:
    """Return the tokens, without the link definitions that some link uses: what is left of those is text."""
    options = {"html": False, "maxNesting": _MAX_NESTING, "inline_definitions": True, "store_labels": True}
    env: dict[str, Any] = {}
    tokens = MarkdownIt("commonmark", options).enable("table").parse(source, env)
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
    is_in_table = False
    for token in tokens:
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
            case "table_open" if (
                token.map
            ):  # as it was written: markdown-it drops cells beyond the last column
                is_in_table = True
                words, kind, level = "\n".join(lines[slice(*token.map)]), "code", 0
            case "table_close":
                is_in_table = False
            case "inline" if not is_in_table:
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


def _words(children: Sequence[Token]) -> str:
    return "".join(_word(child) for child in children)


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
