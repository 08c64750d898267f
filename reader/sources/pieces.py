"""From the words of one block after the other to an article: text, blocks and fields, all cleaned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.model import Article, Block, BlockKind, Origin, Span
from reader.shelf.removal import Removal
from reader.sources.origins import article_id
from reader.sources.signed_quotes import with_marks
from reader.text import normalize
from reader.text.hard_wraps import unwrapped
from reader.text.one_line import clean_line, one_line

_MAX_TITLE_CODE_POINTS = 120
"""A first paragraph that is longer is no headline: the article is then called by the name of its file."""


class Piece(NamedTuple):
    """The words of one block."""

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0


class About(NamedTuple):
    """What a file says of its article, as it was written there; each is empty when it does not say it."""

    title: str = ""
    byline: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""
    note: str = ""


def join(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Return the normalized text, its blocks two line ends apart, and where each of them stands.

    Pieces without words are left out; those that are set apart and signed get quotation marks.
    """
    texts: list[str] = []
    blocks: list[Block] = []
    start = 0
    for text, kind, level in with_marks([*_with_words(pieces)]):
        texts.append(text)
        blocks.append(Block(Span(start, start + len(text)), kind, level))
        start += len(text) + 2
    return "\n\n".join(texts), tuple(blocks)


def _with_words(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        # "&#8238;" is written in harmless letters and turns the direction of the writing.
        text = normalize.normalize(piece.text)
        text = text.strip("\n" if piece.kind == "code" else None).rstrip()
        if text:
            yield piece._replace(text=text)


def of_plain_text(text: str) -> Iterator[Piece]:
    """Yield the paragraphs and guessed headings of a text, hard-wrapped or not."""
    words = unwrapped(normalize.normalize(text))
    for block in normalize.blocks(words):
        yield Piece(block.span.of(words), block.kind, block.level)


def article(text: str, blocks: tuple[Block, ...], origin: Origin, about: About) -> Article:
    """Return the article; without a title it is called by its heading, its first short line or its file."""
    return Article(
        article_id(origin),
        text,
        clean_line(about.title) or headline(text, blocks) or Path(printable(origin)).stem,
        byline=clean_line(about.byline),
        outlet=clean_line(about.outlet),
        published=clean_line(about.published),
        url=clean_line(about.url),
        note=clean_line(about.note),
        blocks=blocks,
        origin=origin,
    )


def headline(text: str, blocks: tuple[Block, ...]) -> str:
    """Return the first heading of level 1, else the first block if it may be a headline; else nothing."""
    if not blocks:
        return ""
    top = next((block for block in blocks if block.kind == "heading" and block.level == 1), blocks[0])
    words = one_line(top.span.of(text))
    return words if top.kind == "heading" or len(words) <= _MAX_TITLE_CODE_POINTS else ""


def cleaned(removals: Iterable[Removal]) -> tuple[Removal, ...]:
    """Return what was cut, without what a terminal could act on."""
    return tuple(Removal(normalize.normalize(removal.text).strip(), removal.reason) for removal in removals)


def printable(origin: Origin) -> str:
    """Return what messages call an article; an escape sequence in a path would act on the terminal."""
    return normalize.replace_controls(origin.text)
