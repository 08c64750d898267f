"""What an edit does to a claim. Plain values, which cost no import."""

from __future__ import annotations

from typing import Literal, get_args

ChangeKind = Literal["added", "removed", "reworded", "reattributed", "negated"]
"""reattributed: given to somebody else; negated: it was said and now was not, or the other way round."""
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
