"""The id of an article by where it was read from."""

from __future__ import annotations

from reader.model import Origin
from reader.paths import absolute


def article_id(origin: Origin) -> str:
    """Return the id of the article there; a file's is that of its absolute path."""
    if origin.kind == "path":
        origin = origin._replace(text=str(absolute(origin.text)))
    return origin.id
