"""What the library holds of one article: what became of it when it came in, its versions, its original."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reader.model import Article

Outcome = Literal["new", "updated", "same"]


class Added(NamedTuple):
    """What became of an article that was added."""

    id: str
    """What the library calls it: the id that it came with, or that of the article which it is."""
    outcome: Outcome
    """New to the store, another text of an article that it has, or nothing new."""


class Version(NamedTuple):
    """One text that an article had."""

    number: int
    """From 1 on, the oldest first."""
    title: str
    added: str
    """When it came in, ISO 8601, UTC."""
    sha256: str
    """Of its text."""


class Original(NamedTuple):
    """What an article was made from, as it came."""

    data: bytes
    media_type: str


def digest(article: Article) -> str:
    """Return what is another where text or title of an article are."""
    return f"{article.sha256} {article.title}"
