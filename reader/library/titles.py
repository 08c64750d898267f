"""What a list calls an article."""

from __future__ import annotations

from pathlib import PurePath

from reader.model import Article
from reader.text.normalize import replace_controls
from reader.text.one_line import one_line


def title_of(label: str, article: Article | None) -> str:
    """Return the title of an article; while it has none, the name of the file that `label` leads to."""
    title = article.title if article else ""
    return replace_controls(one_line(title) or PurePath(label).name or label)
