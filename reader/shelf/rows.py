"""What a list shows of an article, and a tree of a part of the library, without the text."""

from __future__ import annotations

from typing import NamedTuple

from reader.shelf.view import Scope


class ArticleRow(NamedTuple):
    """One article in a list."""

    id: str
    title: str
    outlet: str = ""
    published: str = ""
    """As `Article.published`."""
    fetched: str = ""
    """As `Article.fetched`."""
    is_read: bool = False
    is_starred: bool = False
    is_updated: bool = False
    """Whether its text was changed since it was read last."""
    claims: int | None = None
    """None when nobody has looked for claims yet."""
    copies: int = 0
    """How many further articles of the library have the same text."""


class ScopeCount(NamedTuple):
    """One row of the tree."""

    scope: Scope
    title: str
    depth: int
    """0 at the left edge."""
    articles: int
    unread: int
