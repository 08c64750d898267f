"""Title, byline, outlet, date and address of the article on a page.

JSON-LD is made for programs and comes first, then meta elements, then what is visible; the title is what
stands above the text, where it agrees with them, because readers know the article by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.sources.page import bylines, dates, overlap, tags
from reader.sources.page.linked_data import LinkedData
from reader.sources.page.outline import Block, Outline

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AUTHOR = (
    "author",
    "article:author",
    "parsely-author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "citation_author",
    "article:author_name",
)
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
_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ")
_MIN_AGREEMENT = 0.4
"""So much of a heading's words stands in the titles that the page gives itself, if it is the article's:
headings of sites and sections share none of them, and editors write a shorter title for searches."""
_MIN_TITLE_WORDS = 3
"""A heading of one word agrees with no title by that word alone."""
_MAX_AUTHOR_ELEMENTS = 6
_MAX_DATE_WORDS = 14
"""A line with the date has no more words, with two authors and the time of an update; longer ones tell of
other days, in a <time> too."""
_NEAR = 12
"""Blocks below the headline in which a byline or a date without markup may stand."""
_OF_A_LINE = tags.INLINE - {"br"}
_ELSEWHERE = frozenset({"footer", "nav", "aside", "blockquote", "figure"})
_QUOTING = frozenset({"blockquote", "q", "figure"})
"""Elements whose author is whom they quote, or who took the picture."""
_OF_OTHERS = ("quotation", "comment", "usercomments")
"""How the address of a type (`itemtype`, schema.org) ends whose author is not that of the article."""


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


def metadata(root: HtmlElement, outline: Outline, data: LinkedData) -> Metadata:
    """Return what the page says of its article."""
    meta = _meta(root)
    outlet = data.outlet or _first(meta, _OUTLET)
    titles = [data.headline, meta.get("og:title", ""), meta.get("twitter:title", ""), _title_element(root)]
    headline = _headline(outline, list(filter(None, titles)))
    heading = " ".join(outline.blocks[headline].text.split()) if headline is not None else ""
    title = heading or data.headline or _without_outlet(next(filter(None, titles), ""), outlet)
    near = _near(outline, headline)
    language = root.get("lang") or root.get("xml:lang") or ""
    times = (element.get("datetime") or element.get("content") or "" for element in _date_elements(root))
    candidates = (
        data.published,
        *(meta.get(name, "") for name in _PUBLISHED),
        *times,
        *_visible_dates(near),
    )
    return Metadata(
        title=title,
        headline=headline,
        byline=bylines.byline(_authors(root, data, meta, outline, near), outlet),
        outlet=outlet,
        published=next(
            filter(None, (dates.iso(candidate, language) for candidate in candidates if candidate)), ""
        ),
        url=_url(root, meta, data),
        descriptions=(*data.descriptions, *(meta[name] for name in _DESCRIPTION if meta.get(name))),
    )


def _meta(root: HtmlElement) -> dict[str, str]:
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for key in (element.get("property"), element.get("name"), element.get("itemprop")):
            if key and content:
                meta.setdefault(key.lower(), content)
    return meta


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if meta.get(name)), "")


def _title_element(root: HtmlElement) -> str:
    return next((" ".join((title.text or "").split()) for title in root.iter("title")), "")


def _headline(outline: Outline, titles: list[str]) -> int | None:
    """Return the number of the heading that agrees best with a title; without titles the first of level 1."""
    headings = [
        (number, block)
        for number, block in enumerate(outline.blocks)
        if block.kind == "heading" and block.level <= 2
    ]
    if not titles:
        return next((number for number, block in headings if block.level == 1), None)
    best, number = max(
        ((max(_agreement(block.text, title) for title in titles), -number) for number, block in headings),
        default=(0.0, 0),
    )
    return -number if best >= _MIN_AGREEMENT else None


def _agreement(heading: str, title: str) -> float:
    heading_words, title_words = set(overlap.words(heading)), set(overlap.words(title))
    if heading_words == title_words:
        return 1.0
    return len(heading_words & title_words) / max(_MIN_TITLE_WORDS, len(heading_words | title_words))


def _without_outlet(title: str, outlet: str) -> str:
    for separator in _SEPARATORS:
        head, _, tail = title.rpartition(separator)
        if head and (not outlet or overlap.words(outlet)[:1] == overlap.words(tail)[:1]):
            return head.strip()
    return title


def _authors(
    root: HtmlElement, data: LinkedData, meta: Mapping[str, str], outline: Outline, near: tuple[Block, ...]
) -> tuple[str, ...]:
    # A name that is given as such is taken as it is: "Ida Rho, Jr." is one person.
    if data.authors:
        return tuple(name for author in data.authors for name in (bylines.names(author) or (author,)))
    if line := next((meta[name] for name in _AUTHOR if meta.get(name) and "://" not in meta[name]), ""):
        return bylines.names(line) or (line,)
    elements = islice(filter(_is_author, root.iter("a", "span", "div", "p")), _MAX_AUTHOR_ELEMENTS)
    if authors := tuple(name for element in elements for name in bylines.names(element.text_content())):
        return authors
    for block in near:
        roles = block.roles | outline.nodes[block.node].roles
        if ("author" in roles or block.text[:3].lower() == "by ") and (authors := bylines.names(block.text)):
            return authors
    return ()


def _is_author(element: HtmlElement) -> bool:
    is_marked = element.get("rel") == "author" or (element.get("itemprop") or "").lower() == "author"
    return is_marked and not any(
        around.tag in _QUOTING or (around.get("itemtype") or "").lower().endswith(_OF_OTHERS)
        for around in element.iterancestors()
    )


def _date_elements(root: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements that are marked as the date of publication, before those that merely hold a date."""
    times = list(root.iter("time"))
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
        and _words_of_line(element) <= _MAX_DATE_WORDS
    )


def _words_of_line(element: HtmlElement) -> int:
    """Return how many words stand in one line with an inline element, up to the next block on either side."""
    while (parent := element.getparent()) is not None and parent.tag in tags.INLINE:
        element = parent
    texts = [element.text_content(), element.tail]
    for sibling in element.itersiblings():
        if sibling.tag not in _OF_A_LINE:
            break
        texts += (sibling.text_content(), sibling.tail)
    for sibling in element.itersiblings(preceding=True):
        texts.append(sibling.tail)
        if sibling.tag not in _OF_A_LINE:
            break
        texts.append(sibling.text_content())
    else:
        texts.append(parent.text if parent is not None else "")
    return sum(len(text.split()) for text in texts if text)


def _near(outline: Outline, headline: int | None) -> tuple[Block, ...]:
    if headline is None:
        return ()
    return tuple(
        block
        for block in outline.blocks[headline + 1 : headline + 1 + _NEAR]
        if not any(
            node.tag in _ELSEWHERE or "comments" in node.roles
            for node in map(outline.nodes.__getitem__, outline.ancestors(block.node))
        )
    )


def _visible_dates(near: tuple[Block, ...]) -> Iterator[str]:
    for block in near:
        if block.words <= _MAX_DATE_WORDS:
            yield block.text


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
    for address in (_joined(base, canonical) if canonical else "", base):
        if _is_web(address):
            return address
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
