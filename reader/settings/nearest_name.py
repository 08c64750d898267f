"""What a person may have meant by a name that there is none of. Plain values."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches


def nearest(name: str, names: Collection[str]) -> str:
    """Return " Did you mean ...?" for a name that is nearly one of `names`; empty when none is near."""
    near = get_close_matches(name, names, n=1)
    return f" Did you mean {near[0]!r}?" if near else ""
