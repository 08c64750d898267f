"""A search of the library that a person keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

SearchKind = Literal["articles", "claims"]

SEARCH_KINDS: tuple[SearchKind, ...] = get_args(SearchKind)


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A search that stays in the tree."""

    name: str
    query: str
    """As it was typed."""
    kind: SearchKind = "articles"

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("a saved query needs a name")
        if self.kind not in SEARCH_KINDS:
            raise ValueError(f"a search is for {' or '.join(SEARCH_KINDS)}, not {self.kind!r}")
