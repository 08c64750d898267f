"""From the bytes of a page to its article: the fields, the text, and what was cut."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.errors import SourceError
from reader.shelf.removal import Removal
from reader.sources.page import bylines, charset, dates
from reader.sources.page.app_data import AppData, app_data
from reader.sources.page.article import article_blocks
from reader.sources.page.boxes import box_kinds
from reader.sources.page.entry_body import entry_blocks
from reader.sources.page.limits import DEFAULT, Limits
from reader.sources.page.linked_data import LinkedData, linked_data
from reader.sources.page.metadata import Metadata, metadata
from reader.sources.page.outline import Block
from reader.sources.page.stub import is_one_of_several, is_stub
from reader.sources.page.tree import parse
from reader.sources.page.walk import outline
from reader.sources.page.witness import article_text


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
    """What stands between the article's first and last block, or in its node, and is no part of it, in page
    order."""
    is_stub: bool = False
    """The page shows only the beginning; the rest is for those who pay or log in."""
    is_one_of_several: bool = False
    """The article goes on, or began, on another page."""


def extract(data: bytes, name: str, limits: Limits = DEFAULT) -> Page:
    """Return the article of a page. Raises SourceError, which calls it `name`: none, or a limit."""
    if len(data) > limits.max_bytes:
        size = f"{limits.max_bytes >> 20} MB"
        raise SourceError(f"{name}: this page is larger than {size}. Save the text of the article as .txt.")
    check_time = _clock(name, limits)
    page = charset.decode(data, name)
    root = parse(page, name, limits)
    check_time()
    data_of_page = linked_data(root, limits)
    plan = outline(root, name, limits)
    check_time()
    about = metadata(root, plan, data_of_page)
    kinds = box_kinds(plan, about.headline)
    check_time()
    chosen_blocks = article_blocks(
        plan, kinds, about, lambda: data_of_page.text or article_text(page, limits)
    )
    check_time()
    blocks = tuple(plan.blocks[number] for number in chosen_blocks.numbers)
    if not blocks:  # the page draws its article with a program, and has it as data only
        of_app = app_data(root, limits)
        blocks = _blocks_in_data(data_of_page, of_app, name, about.title, limits)
        about = _with_app_data(about, of_app)
        check_time()
    if not blocks:
        raise SourceError(f"{name}: no article was found on this page. Copy its text into a .txt file.")
    removed = tuple(Removal(plan.blocks[number].text, reason) for number, reason in chosen_blocks.reasons)
    return Page(
        blocks,
        about.title,
        about.byline,
        about.outlet,
        about.published,
        about.url,
        removed,
        is_stub(plan, kinds, blocks, data_of_page),
        is_one_of_several(about.title_of_page, [removal.text for removal in removed]),
    )


def _blocks_in_data(
    data: LinkedData, of_app: AppData, name: str, title: str, limits: Limits
) -> tuple[Block, ...]:
    """Return the text that is only in the data; JSON-LD often has it without its paragraphs."""
    html = max(data.html, data.updates, of_app.html, key=len)
    return entry_blocks(html, name, title=title, limits=limits) if html else ()


def _with_app_data(about: Metadata, of_app: AppData) -> Metadata:
    return replace(
        about,
        byline=about.byline or bylines.byline(of_app.authors, about.outlet),
        published=about.published or dates.iso(of_app.published),
    )


def _clock(name: str, limits: Limits) -> Callable[[], None]:
    start = time.process_time()

    def check_time() -> None:
        if time.process_time() - start > limits.max_seconds:
            seconds = f"{limits.max_seconds:g} s"
            raise SourceError(
                f"{name}: this page takes more than {seconds} to read. Save the text of the article as .txt."
            )

    return check_time
