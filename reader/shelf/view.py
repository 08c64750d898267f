"""Which articles a list shows, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

ScopeKind = Literal["all", "unread", "starred", "folder", "feed", "tag", "query"]
Sort = Literal["date", "outlet", "claims", "title"]

SCOPE_KINDS: tuple[ScopeKind, ...] = get_args(ScopeKind)
NAMED_SCOPE_KINDS: frozenset[ScopeKind] = frozenset(("folder", "feed", "tag", "query"))
"""Those of which there are several, so that one needs a name."""
SORTS: tuple[Sort, ...] = get_args(Sort)


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the library."""

    kind: ScopeKind = "all"
    name: str = ""
    """The path of a folder, the address of a feed, a tag, the name of a saved query; else empty."""

    def __post_init__(self) -> None:
        if self.kind not in SCOPE_KINDS:
            raise ValueError(f"a scope is one of {', '.join(SCOPE_KINDS)}, not {self.kind!r}")
        if (self.kind in NAMED_SCOPE_KINDS) != bool(self.name):
            raise ValueError(f"a scope of the kind {self.kind!r} cannot be called {self.name!r}")


ALL = Scope()
"""Every article of the library."""


@dataclass(frozen=True, slots=True)
class View:
    """A list of articles: a part of the library, narrowed by words of the title, in an order."""

    scope: Scope = ALL
    titles: str = ""
    """Words, each the beginning of a word of the title, as they are typed; empty for every title."""
    sort: Sort = "date"
    """By date the newest comes first, by claims that with most; by outlet and title the alphabet decides.

    What is equal stands by date, the newest first.
    """
    is_reversed: bool = False

    def __post_init__(self) -> None:
        if self.sort not in SORTS:
            raise ValueError(f"articles are sorted by {', '.join(SORTS)}, not by {self.sort!r}")
