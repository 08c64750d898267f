"""Title, byline, outlet, date and address of the article on a page.

JSON-LD is made for programs and comes first, then meta elements, then what is visible; the title is what
stands above the text, where it agrees with them, because readers know the article by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.sources.page import authors, bylines, dated_lines, dates, near_headline, tags, titles
from reader.sources.page.linked_data import LinkedData
from reader.sources.page.outline import Outline
from reader.sources.page.saved_from import saved_from
from reader.sources.page.sentences import is_sentence
from reader.text.one_line import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OUTLET = ("og:site_name", "application-name", "dc.publisher", "apple-mobile-web-app-title")
_PUBLISHED = (
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
_DESCRIPTION = ("og:description", "description", "twitter:description", "dc.description")
_MAX_DATE_WORDS = 14
"""A line with the date has no more words, with two authors and the time of an update; longer ones tell of
other days, in a <time> too."""
_MAX_ELEMENTS_IN_HEADINGS = 50
"""The first of them are looked at; a heading that was never closed holds the page."""
_MAX_DATE_PIECES = 200
"""Pieces of text in such a line, empty ones too: without a bound each of a thousand dates goes over it."""
_ARCHIVED = re.compile(r"^https?://[^/]+/(?:web/)?\d{4}[\d.-]{4,14}(?:[a-z]{2}_)?/(?=https?://)")
"""What an archive sets before the address of a page: its own, and the moment at which it kept the page."""
_MARKS = "'\"‘’“”"
_OF_A_LINE = tags.INLINE - {"br"}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of the article; each is empty when the page does not say it."""

    title: str = ""
    headline: int | None = None
    """The number of the block that shows the title."""
    byline: str = ""
    outlet: str = ""
    published: str = ""
    """ISO 8601, a date or a time of day with the zone that the page names."""
    url: str = ""
    descriptions: tuple[str, ...] = ()
    title_of_page: str = ""
    """What a browser shows above the page: with the outlet, and which page of several it is."""


def metadata(root: HtmlElement, outline: Outline, data: LinkedData) -> Metadata:
    """Return what the page says of its article."""
    meta = _meta(root)
    outlet = data.outlet or _first(meta, _OUTLET) or _publisher(root)
    of_page = _title_element(root)
    all_titles = [data.headline, meta.get("og:title", ""), meta.get("twitter:title", ""), of_page]
    headline = titles.headline(outline, list(filter(None, all_titles)))
    heading = one_line(outline.blocks[headline].text) if headline is not None else ""
    if heading.strip(_MARKS) == data.headline:  # some set every headline in quotation marks
        heading = data.headline
    heading = titles.without_kicker(heading, list(filter(None, all_titles)), partial(_is_set_apart, root))
    outlet = outlet or titles.outlet_beside(of_page, heading or data.headline or meta.get("og:title", ""))
    title = heading or data.headline or titles.without_outlet(next(filter(None, all_titles), ""), outlet)
    below = near_headline.below(outline, headline)
    language = root.get("lang") or root.get("xml:lang") or ""
    elements = list(_date_elements(root))
    above = tuple(near_headline.above(outline, headline))
    head = tuple(takewhile(lambda block: not is_sentence(block), below))
    near = (*head, *above, *below[len(head) :])
    labelled = [block.text for block in near if dated_lines.is_labelled(block.text)]
    candidates = (
        data.published,
        *(meta.get(name, "") for name in _PUBLISHED),
        *map(_moment_of, elements),
        *(dated_lines.published(line) for line in labelled if dated_lines.says_published(line)),
        *(block.text for block in near if block.words <= _MAX_DATE_WORDS and block.text not in labelled),
        *labelled,
    )
    of_changes = {*map(_moment_of, filter(_is_modification, elements)), *labelled}
    names = authors.authors(root, data, meta, authors.visible(outline, (*below, *above)), outlet)
    names = names or authors.reporters(outline)
    return Metadata(
        title=title,
        headline=headline,
        byline=bylines.byline(names, outlet),
        outlet=outlet,
        published=_published(
            (dates.iso(candidate, language), candidate not in of_changes)
            for candidate in candidates
            if candidate
        ),
        url=_url(root, meta, data),
        descriptions=(*data.descriptions, *(meta[name] for name in _DESCRIPTION if meta.get(name))),
        title_of_page=of_page,
    )


def _published(moments: Iterator[tuple[str, bool]]) -> str:
    """Return the first date that there is, with the time of day where a later one has it for the same day.

    `moments` come with whether they tell of the publication; that of a change is no time of day for it.
    """
    told = [(moment, is_own) for moment, is_own in moments if moment]
    first = told[0][0] if told else ""
    on_the_day = (moment for moment, is_own in told if is_own and moment.startswith(f"{first}T"))
    return next(on_the_day, first)


def _meta(root: HtmlElement) -> dict[str, str]:
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        content = one_line(element.get("content") or "")
        for key in (element.get("property"), element.get("name"), element.get("itemprop")):
            if key and content:
                meta.setdefault(key.lower(), content)
    return meta


def _publisher(root: HtmlElement) -> str:
    """Return the name of the publisher in microdata."""
    for element in root.xpath("//*[@itemprop='publisher']"):
        for name in element.iterdescendants():
            if name.get("itemprop") == "name":
                return one_line(name.get("content") or name.text_content())
    return ""


def _is_set_apart(root: HtmlElement, words: str) -> bool:
    """Tell whether a heading has an element with these words and no others."""
    inside = f"(//h1//* | //h2//*)[position() <= {_MAX_ELEMENTS_IN_HEADINGS}]"
    return bool(root.xpath(f"{inside}[normalize-space() = $words]", words=words))


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if meta.get(name)), "")


def _title_element(root: HtmlElement) -> str:
    return next((one_line(title.text or "") for title in root.iter("title")), "")


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


def _url(root: HtmlElement, meta: Mapping[str, str], data: LinkedData) -> str:
    canonical = next(
        (
            link.get("href") or ""
            for link in root.iter("link")
            if (link.get("rel") or "").lower() == "canonical"
        ),
        "",
    )
    base = next((address for address in (meta.get("og:url", ""), data.url) if _is_web(address)), "")
    for address in (_joined(base, canonical) if canonical else "", base, saved_from(root)):
        if _is_web(original := _ARCHIVED.sub("", address)):
            return original
    return ""


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:  # "http://["
        return ""


def _is_web(address: str) -> bool:
    try:
        return urlsplit(address).scheme in ("http", "https") and " " not in address
    except ValueError:
        return False
