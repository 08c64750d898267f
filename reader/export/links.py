"""Links that lead to words of an article: in any browser, and with `reader open`."""

from __future__ import annotations

from pathlib import Path

from reader.export.iris import article_iri
from reader.export.rows import ClaimRow
from reader.model import Article, Span
from reader.shelf.address import is_address, shown
from reader.text.fragments.create import create_directive
from reader.text.fragments.text_directive import with_directive

_OPENED = ("http:", "https:", "file:")
"""How an address begins that a browser can open."""


def link_of_row(article: Article, row: ClaimRow) -> str:
    """Return the address of the article with a text fragment for the claim; empty when it has no address.

    Without the fragment where nothing tells the words from others, and of a file, which a browser may not
    show as a page.
    """
    address = article_iri(row)
    if not address.startswith(_OPENED):
        return ""
    directive = create_directive(article, Span(row.content[0].start, row.content[-1].end))
    return with_directive(address, directive) if directive and row.address else address


def at_words(article: Article, span: Span) -> str:
    """Return the address of an article with a text fragment that leads to some words.

    It is the address alone where nothing tells these words from others.
    """
    directive = create_directive(article, span)
    return with_directive(article.url, directive) if directive else article.url


def web_link(article: Article, span: Span) -> str:
    """Return the same to be given to others, without a password; empty without an address of the web."""
    return shown(at_words(article, span)) if is_address(article.url) else ""


def file_link(article: Article, place: str) -> str:
    """Return the address of an article's file with a place in it, for `reader open`; empty without a file."""
    origin = article.origin
    if origin is None or origin.kind != "path":
        return ""
    return f"{Path(origin.text).absolute().as_uri()}#{place}"
