"""Which articles are never trained on: decoding and confidence are fitted on them."""

from __future__ import annotations

import hashlib
from typing import Any

HELD_OUT = 40


def split(articles: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the articles to train on and those held out, chosen by their names alone."""
    ordered = sorted(articles, key=lambda article: hashlib.sha256(article["id"].encode()).digest())
    return ordered[HELD_OUT:], ordered[:HELD_OUT]
