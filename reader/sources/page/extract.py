"""From the bytes of a page to its article: the fields, the text, and what was cut."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from reader.errors import SourceError
from reader.sources.page import charset
from reader.sources.page.article import article
from reader.sources.page.boxes import boxes as boxes_of
from reader.sources.page.limits import DEFAULT, Limits
from reader.sources.page.linked_data import linked_data
from reader.sources.page.metadata import metadata
from reader.sources.page.outline import Block, outline
from reader.sources.page.stub import is_stub
from reader.sources.page.tree import parse
from reader.sources.page.witness import article_text


@dataclass(frozen=True, slots=True)
class Removal:
    """One block that was cut, so that it can be looked at."""

    text: str
    reason: str
    """In one word: "caption", "related", "newsletter", "link" and so on."""


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page."""

    blocks: tuple[Block, ...]
    """What is the article's, in page order; never empty."""
    title: str = ""
    byline: str = ""
    outlet: str = ""
    published: str = ""
    """ISO 8601; empty when the page does not say it."""
    url: str = ""
    removed: tuple[Removal, ...] = ()
    """What stands between the article's first and last block, or in its node, and is no part of it, in page order."""
    is_stub: bool = False
    """The page shows only the beginning; the rest is for those who pay or log in."""


def extract(data: bytes, name: str, limits: Limits = DEFAULT) -> Page:
    """Return the article of a page. Raises SourceError, which calls the page `name`, when it has none or is too large."""
    if len(data) > limits.max_bytes:
        raise SourceError(
            f"{name}: this page is larger than {limits.max_bytes >> 20} MB. Save the text of the article as .txt."
        )
    hurry = _clock(name, limits)
    page = charset.decode(data, name)
    root = parse(page, name, limits)
    hurry()
    linked = linked_data(root, limits)
    shown = outline(root, name, limits)
    hurry()
    about = metadata(root, shown, linked)
    hurry()
    boxes = boxes_of(shown, about.headline)
    numbers, removed = article(shown, boxes, about, lambda: linked.text or article_text(page, limits))
    hurry()
    kept = [shown.blocks[number] for number in numbers]
    if not kept:  # the page draws its article with a program, and has it as data only
        kept = [Block(line, 0) for line in map(str.strip, linked.text.split("\n")) if line]
    if not kept:
        raise SourceError(f"{name}: no article was found on this page. Copy its text into a .txt file.")
    return Page(
        tuple(kept),
        about.title,
        about.byline,
        about.outlet,
        about.published,
        about.url,
        tuple(Removal(shown.blocks[number].text, reason) for number, reason in sorted(removed.items())),
        is_stub(shown, boxes, kept, linked),
    )


def _clock(name: str, limits: Limits) -> Callable[[], None]:
    start = time.process_time()

    def hurry() -> None:
        if time.process_time() - start > limits.max_seconds:
            raise SourceError(
                f"{name}: this page takes more than {limits.max_seconds:g} s to read. Save the text of the article as .txt."
            )

    return hurry
