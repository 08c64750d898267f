"""What a search of the library asks for, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.model import Span
from reader.shelf.saved_query import SearchKind

SearchOrder = Literal["newest", "ranked"]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article or a claim that has everything a search asks for."""

    article: str
    """The id of the article."""
    start: int
    """Where to open it, in code points of its text."""
    excerpt: str
    """Words of the text, or all of the claim, in one line."""
    marks: tuple[Span, ...] = ()
    """Which code points of the excerpt are words that were searched for."""
    claim: int | None = None
    """The index of the claim in the article's analysis; None for an article."""
    speaker: str = ""
    """Who says the claim, by name; empty when nobody can tell, and for an article."""
    cue: str = ""
    """The words that attribute the claim."""
    is_negative: bool = False
    """Whether the claim was not said."""
    title: str = ""
    """Of the article."""
    outlet: str = ""
    published: str = ""
    """As `Article.published`."""
    is_read: bool = False


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Some of the hits of a search, in its order."""

    kind: SearchKind
    """What was searched: a query that only claims can answer searches those, whatever was asked for."""
    hits: tuple[SearchHit, ...] = ()
    following: int | None = None
    """What to ask for the next page with; None when there is none."""
    problems: tuple[str, ...] = ()
    """A sentence for every part of the query that was left out."""
    is_widened: bool = False
    """Whether no whole word fits, so that these are hits of words that begin so."""
    is_ranked: bool = False
    """Whether the best come first; else the newest do."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the library a search for claims can know."""

    analyzed: int = 0
    """Articles of which the claims are known."""
    total: int = 0
    """Articles of the library."""

    @property
    def unanalyzed(self) -> int:
        """Articles of which nobody knows the claims yet."""
        return self.total - self.analyzed
