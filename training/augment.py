"""Other marks, other names: the same article as another newsroom would print it, lest style be leaned on."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import Any

_LISTS = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
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
    if "labels" in article and chance.random() < 0.35:
        texts = _renamed(texts, article["labels"], article["features"], chance)
    if chance.random() < 0.15:
        features = [(*told[:5], "inside" if told[5] == "paragraph" else told[5], *told[6:]) for told in features]
    return {**article, "texts": texts, "features": features}


def _marks(texts: list[str], opening: str, closing: str) -> list[str]:
    result, inside = [], False
    for text in texts:
        if text in ('"', "“", "”", "«", "»"):
            inside = True if text in "“«" else False if text in "”»" else not inside
            text = opening if inside else closing
        result.append(text)
    return result


def _renamed(
    texts: list[str], kinds: list[str], features: list[tuple[str, ...]], chance: random.Random
) -> list[str]:
    new: dict[str, str] = {}
    result = []
    for text, kind, told in zip(texts, kinds, features, strict=True):
        names = _LISTS.get(kind.lower())
        if names and told[0] in ("NNP", "NNPS") and len(text) > 2:
            text = new.setdefault(text, chance.choice(names))
        result.append(text)
    return result
