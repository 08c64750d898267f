"""One article and its analysis as one line of JSON."""

from __future__ import annotations

import json

from reader.formats.record import to_record
from reader.model import Analysis, Article


def line(article: Article, analysis: Analysis) -> str:
    """Return the record in ASCII, without a line end."""
    return json.dumps(to_record(article, analysis), ensure_ascii=True)
