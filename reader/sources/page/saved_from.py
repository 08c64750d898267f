"""Where a page came from that a browser saved: it notes that in a comment at the top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOTE = re.compile(
    r"\s*saved from url=\(\d+\)(?P<browser>https?://\S+)"  # Chrome, Edge, Internet Explorer
    r"|\s*Page saved with SingleFile\s+url:\s*(?P<extension>https?://\S+)",
    re.IGNORECASE,
)
_COMMENTS = 5
"""So many are looked at; programs that clean pages put theirs above the note."""


def saved_from(root: HtmlElement) -> str:
    """Return the address from which a page was saved; empty when nothing says it."""
    notes = filter(None, (_NOTE.match(comment) for comment in islice(_comments(root), _COMMENTS)))
    return next((note["browser"] or note["extension"] for note in notes), "")


def _comments(root: HtmlElement) -> Iterator[str]:
    from lxml import etree

    for comment in chain(root.itersiblings(etree.Comment, preceding=True), root.iter(etree.Comment)):
        yield comment.text or ""
