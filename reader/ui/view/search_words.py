"""What is said of a search: what it looks for, how much of the library it can know, why it finds nothing."""

from __future__ import annotations

from reader.claims.filters import SEARCH_KEYS, parse
from reader.shelf.saved_query import SearchKind
from reader.shelf.search import Coverage, SearchPage
from reader.text.counted import counted

HELP = """\
Words are looked for in titles and texts, or in claims and by who says them.

  “no plans”  plan*  -crane  one,other    phrase, beginning, without, either
  speaker:kuleba  org:nato  cue:denied    who says it, for whom, how
  kind:direct  not:  unnamed:  conf:>0.8  what kind of claim
  outlet:bbc  title:dam  tag:war          which articles
  after:2026-03  before:7d  unread:  starred:

Tab completes. Enter goes to the list."""
"""Stands in the place of the list while nothing is typed."""
NARROW_HELP = """\
Words of titles, texts or claims; or

“no plans”  plan*  -crane  one,other
speaker:kuleba  org:nato  cue:denied
kind:direct  not:  unnamed:  conf:>0.8
outlet:bbc  title:dam  after:2026-03"""
"""The same where the list has no room for what each term is for: no wider than 38 cells, no higher than 6."""
_HELP_CELLS = max(len(line) for line in HELP.splitlines() if line.startswith(" "))
"""A row of terms that is broken is one no more; sentences may be."""


def describe(page: SearchPage, count: int) -> str:
    """Return what the list has: "50+ claims, newest first", and whether no whole word fits."""
    noun = page.kind.removesuffix("s") if count == 1 else page.kind
    more = "+" if page.following is not None else ""
    order = "" if count <= 1 else ", best first" if page.is_ranked else ", newest first"
    widened = " with longer words" if page.is_widened else ""
    return f"{count:,}{more} {noun}{widened}{order}"


def coverage_words(coverage: Coverage, kind: SearchKind) -> str:
    """Return how much of the library a search knows: "searched 143 of 200 analysed, 57 as text only"."""
    rest = coverage.unanalyzed
    if not coverage.total:
        return "the library is empty"
    if not rest:
        return f"searched {'all ' if coverage.total > 1 else ''}{counted(coverage.total, 'article')}"
    rest_words = f"{rest:,} as text only" if kind == "articles" else f"{rest:,} not yet"
    return f"searched {coverage.analyzed:,} of {coverage.total:,} analysed, {rest_words}"


def unanalyzed_words(count: int) -> str:
    """Return of how many articles nobody knows the claims yet, to stand behind what holds of the others."""
    return f"{count:,} not analysed yet"


def why_empty(query: str, page: SearchPage, coverage: Coverage, width: int) -> str:
    """Return what takes the place of an empty list of `width` cells, with keys in braces."""
    if not parse(query, SEARCH_KEYS):
        return HELP if width >= _HELP_CELLS else NARROW_HELP
    rest = coverage.unanalyzed
    if page.kind == "claims" and rest:
        are = "is" if rest == 1 else "are"
        return f"No claim fits. {rest:,} of {counted(coverage.total, 'article')} {are} still to be analysed."
    return (
        "No article fits." if page.kind == "articles" else "No claim fits. {search_kind} searches articles."
    )
