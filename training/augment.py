"""Other marks, other names: the same article as another newsroom would print it, lest style be leaned on."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import Any

_LISTS = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
_TAGS_OF_LABEL = {"PERSON": (1, 2), "GPE": (5, 6)}
"""Of the recognizer's labels those whose names are changed, and the tags of the marked names that agree."""
_OPENING, _CLOSING = "“", "”"
_STYLES = (("“", "”"), ('"', '"'), ('"', '"'), ("«", "»"))


def augmented(article: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Return the article with its quotation marks, apostrophes, names, paragraphs changed, each by chance."""
    texts = list(article["texts"])
    features = article["features"]
    if chance.random() < 0.35:
        texts = _marks(texts, *chance.choice(_STYLES))
    if chance.random() < 0.25:
        texts = [text.replace("’", "'") if "’" in text else text.replace("'", "’") for text in texts]
    if "roles" in article and chance.random() < 0.35:
        texts = _renamed(texts, article, chance)
    if chance.random() < 0.15:
        features = [
            (told[0], "inside" if told[1] == "paragraph" else told[1], *told[2:]) for told in features
        ]
    return {**article, "texts": texts, "features": features}


def _marks(texts: list[str], opening: str, closing: str) -> list[str]:
    result, inside = [], False
    for text in texts:
        if text in ('"', "“", "”", "«", "»"):
            inside = True if text in "“«" else False if text in "”»" else not inside
            text = opening if inside else closing
        result.append(text)
    return result


def _renamed(texts: list[str], article: dict[str, Any], chance: random.Random) -> list[str]:
    """Give people and places other names, where recognizer and marked names agree on what they are."""
    new: dict[str, str] = {}
    result = []
    for text, label, tag in zip(texts, article["labels"], article["names"], strict=True):
        names = _LISTS.get(label.lower()) if tag in _TAGS_OF_LABEL.get(label, ()) else None
        if names and len(text) > 2 and text[0].isupper():
            text = new.setdefault(text, chance.choice(names))
        result.append(text)
    return result
