"""What was cut from a page or a message to leave its article, so that it can be looked at."""

from __future__ import annotations

from typing import NamedTuple


class Removal(NamedTuple):
    """One block that was cut."""

    text: str
    reason: str
    """In one word: "caption", "related", "newsletter", "link" and so on."""
