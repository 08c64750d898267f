"""Readable ids made from names: "Emmanuel Macron" is `emmanuel-macron`, his namesake `emmanuel-macron-2`."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable


class Slugs:
    """The ids of one article, none twice."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Begin with the ids that are not to be given again."""
        self._taken = set(taken)
        self._counts = Counter[str]()

    def take(self, name: str, default: str) -> str:
        """Return an unused id for a name; one after `default` where no Latin letter or digit is in it."""
        base = slug(name) or default
        id = base
        while id in self._taken:
            self._counts[base] = max(2, self._counts[base] + 1)
            id = f"{base}-{self._counts[base]}"
        self._taken.add(id)
        return id


def slug(name: str) -> str:
    """Return a name in small Latin letters, digits and hyphens; empty when nothing of it is left."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")
