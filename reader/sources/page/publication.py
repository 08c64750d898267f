"""When the article on a page was published: by data for programs, by elements marked as a date, by the lines
near its headline.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.sources.page import dated_lines, dates, near_headline, tags
from reader.sources.page.outline import Block, Outline
from reader.sources.page.sentences import is_sentence

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_META_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "citation_publication_date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
    "cxenseparse:recs:publishtime",
)
_MAX_DATE_WORDS = 14
"""A line with the date has no more words, with two authors and the time of an update; longer ones tell of
other days, in a <time> too."""
_MAX_DATE_PIECES = 200
"""Pieces of text in such a line, empty ones too: without a bound each of a thousand dates goes over it."""
_OF_A_LINE = tags.INLINE - {"br"}


def published(
    root: HtmlElement, outline: Outline, headline: int | None, meta: Mapping[str, str], for_programs: str
) -> str:
    """Return the day, with the time and zone where the page has them, in ISO 8601; empty when it says none.

    `meta` has the contents of the meta elements by their names, `for_programs` is the date in linked data,
    which comes first. `headline` is the number of the block with the title.
    """
    language = root.get("lang") or root.get("xml:lang") or ""
    elements = list(_date_elements(root))
    lines = list(_lines(outline, headline))
    labelled = [block.text for block in lines if dated_lines.is_labelled(block.text)]
    candidates = (
        for_programs,
        *(meta.get(name, "") for name in _META_NAMES),
        *map(_moment_of, elements),
        *(dated_lines.published(line) for line in labelled if dated_lines.says_published(line)),
        *(block.text for block in lines if block.words <= _MAX_DATE_WORDS and block.text not in labelled),
        *labelled,
    )
    of_changes = {*map(_moment_of, filter(_is_modification, elements)), *labelled}
    return _first_day(
        (dates.iso(candidate, language), candidate not in of_changes) for candidate in candidates if candidate
    )


def _lines(outline: Outline, headline: int | None) -> Iterator[Block]:
    """Yield the blocks near the headline, the likeliest to tell the day first: those between it and the text,
    those above it, those in the text.
    """
    below = near_headline.below(outline, headline)
    head = tuple(takewhile(lambda block: not is_sentence(block), below))
    yield from (*head, *near_headline.above(outline, headline), *below[len(head) :])


def _first_day(moments: Iterator[tuple[str, bool]]) -> str:
    """Return the first date that there is, with the time of day where a later one has it for the same day.

    `moments` come with whether they tell of the publication; that of a change is no time of day for it.
    """
    told = [(moment, is_own) for moment, is_own in moments if moment]
    first = told[0][0] if told else ""
    on_the_day = (moment for moment, is_own in told if is_own and moment.startswith(f"{first}T"))
    return next(on_the_day, first)


def _date_elements(root: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements that are marked as the date of publication, before those that merely hold a date."""
    times = sorted(root.iter("time"), key=_is_modification)  # the sort is stable
    yield from (
        element
        for element in root.iter()
        if isinstance(element.tag, str) and (element.get("itemprop") or "").lower() == "datepublished"
    )
    yield from (element for element in times if element.get("pubdate") is not None)
    yield from (
        element
        for element in times
        if any(around.tag in ("article", "header", "main") for around in element.iterancestors())
        and _is_line_of_date(element)
    )


def _moment_of(element: HtmlElement) -> str:
    return element.get("datetime") or element.get("content") or element.get("title") or ""


def _is_modification(time: HtmlElement) -> bool:
    names = f"{time.get('itemprop') or ''} {time.get('class') or ''}".lower()
    return ("modified" in names or "updated" in names) and "published" not in names


def _is_line_of_date(element: HtmlElement) -> bool:
    """Tell whether few words stand in the line of an inline element, up to the next block on either side."""
    words = 0
    for count, piece in enumerate(_pieces_of_line(element), 1):
        words += len((piece or "").split(None, _MAX_DATE_WORDS))
        if words > _MAX_DATE_WORDS or count > _MAX_DATE_PIECES:
            return False
    return True


def _pieces_of_line(element: HtmlElement) -> Iterator[str | None]:
    while (parent := element.getparent()) is not None and parent.tag in tags.INLINE:
        element = parent
    yield from element.itertext()
    yield element.tail
    for sibling in element.itersiblings():
        if sibling.tag not in _OF_A_LINE:
            break
        yield from sibling.itertext()
        yield sibling.tail
    for sibling in element.itersiblings(preceding=True):
        yield sibling.tail
        if sibling.tag not in _OF_A_LINE:
            return
        yield from sibling.itertext()
    yield parent.text if parent is not None else ""
