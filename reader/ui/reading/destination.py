"""Something besides an action that the palette leads to. A plain value."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Destination(NamedTuple):
    """An article, a speaker, a theme, or what a setting may be set to."""

    words: str
    """What it is called: "Article: Old quay closes"."""
    go: Callable[[], object]
    help: str = ""
    """What it means, or what going there does."""
    is_match: bool = False
    """Whether it was looked for already, so that it is one even with its words in another order."""
