"""Where the words of a claim are read: an address that a browser opens at them."""

from __future__ import annotations

from reader.export.iris import article_iri
from reader.export.rows import ClaimRow
from reader.model import Article, Span
from reader.text.fragments.create import create_directive
from reader.text.fragments.text_directive import with_directive

_OPENED = ("http:", "https:", "file:")
"""How an address begins that a browser can open."""


def link(article: Article, row: ClaimRow) -> str:
    """Return the address of the article with a text fragment for the claim; empty when it has no address.

    Without the fragment where nothing tells the words from others, and of a file, which a browser may not
    show as a page.
    """
    address = article_iri(row)
    if not address.startswith(_OPENED):
        return ""
    directive = create_directive(article, Span(row.content[0].start, row.content[-1].end))
    return with_directive(address, directive) if directive and row.address else address
