"""The file that an article was read from."""

from __future__ import annotations

from pathlib import Path

from reader.model import Article


def path_of(article: Article) -> Path | None:
    """Return the file that an article was read from; None when it came from elsewhere."""
    is_file = article.origin is not None and article.origin.kind == "path"
    return Path(article.label) if is_file else None
