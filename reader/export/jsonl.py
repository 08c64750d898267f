"""One article and its analysis as one line of JSON."""

from __future__ import annotations

import json

from reader.model import Analysis, Article
from reader.record import to_record


def line(article: Article, analysis: Analysis) -> str:
    """Return the record in ASCII, without a line end."""
    return json.dumps(to_record(article, analysis), ensure_ascii=True)
