"""What an edit does to a claim, with its sign and its words. Plain values, which cost no import."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

ChangeKind = Literal["added", "removed", "reworded", "reattributed", "negated"]
"""reattributed: given to somebody else; negated: it was said and now was not, or is denied now, or the
other way round."""
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
CHANGE_SIGNS: Mapping[ChangeKind, str] = MappingProxyType(
    {"added": "+", "removed": "−", "reworded": "±", "reattributed": "⇄", "negated": "≠"}
)
"""What shows a change without colour, on the screen and in print."""
CHANGE_WORDS: Mapping[ChangeKind, str] = MappingProxyType(
    {
        "added": "added",
        "removed": "removed",
        "reworded": "reworded",
        "reattributed": "given to somebody else",
        "negated": "turned round",
    }
)
