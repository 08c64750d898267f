"""Title, byline, outlet, date and address of the article on a page.

JSON-LD is made for programs and comes first, then meta elements, then what is visible; the title is what
stands above the text, where it agrees with them, because readers know the article by it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.sources.page import authors, bylines, near_headline, publication, titles
from reader.sources.page.linked_data import LinkedData
from reader.sources.page.outline import Outline
from reader.sources.page.saved_from import saved_from
from reader.text.one_line import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OUTLET = ("og:site_name", "application-name", "dc.publisher", "apple-mobile-web-app-title")
_DESCRIPTION = ("og:description", "description", "twitter:description", "dc.description")
_MAX_ELEMENTS_IN_HEADINGS = 50
"""The first of them are looked at; a heading that was never closed holds the page."""
_ARCHIVED = re.compile(r"^https?://[^/]+/(?:web/)?\d{4}[\d.-]{4,14}(?:[a-z]{2}_)?/(?=https?://)")
"""What an archive sets before the address of a page: its own, and the moment at which it kept the page."""
_MARKS = "'\"‘’“”"


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
    title_of_page = _title_element(root)
    page_titles = [data.headline, meta.get("og:title", ""), meta.get("twitter:title", ""), title_of_page]
    page_titles = list(filter(None, page_titles))
    headline = titles.headline(outline, page_titles)
    heading = _heading(root, outline, headline, page_titles, of_data=data.headline)
    outlet = data.outlet or _first(meta, _OUTLET) or _publisher(root)
    outlet = outlet or titles.outlet_beside(
        title_of_page, heading or data.headline or meta.get("og:title", "")
    )
    near = (*near_headline.below(outline, headline), *near_headline.above(outline, headline))
    names = authors.authors(root, data, meta, authors.visible(outline, near), outlet)
    names = names or authors.reporters(outline)
    return Metadata(
        title=heading or data.headline or titles.without_outlet(next(iter(page_titles), ""), outlet),
        headline=headline,
        byline=bylines.byline(names, outlet),
        outlet=outlet,
        published=publication.published(root, outline, headline, meta, data.published),
        url=_url(root, meta, data),
        descriptions=(*data.descriptions, *(meta[name] for name in _DESCRIPTION if meta.get(name))),
        title_of_page=title_of_page,
    )


def _heading(
    root: HtmlElement, outline: Outline, headline: int | None, page_titles: list[str], *, of_data: str
) -> str:
    """Return the words of the block with the title, without a kicker; empty without such a block.

    Some set every headline in quotation marks: where linked data has it without, `of_data`, it has none.
    """
    heading = one_line(outline.blocks[headline].text) if headline is not None else ""
    if heading.strip(_MARKS) == of_data:
        heading = of_data
    return titles.without_kicker(heading, page_titles, partial(_is_set_apart, root))


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
