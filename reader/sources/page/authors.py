"""Who wrote the article of a page: by its data, meta elements, markup, or a line near the headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from reader.sources.page import bylines
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
_MAX_AUTHOR_ELEMENTS = 6
_AUTHOR_TAGS = ("a", "span", "div", "p", "dd", "li")
_CARDS = (frozenset({"author", "vcard"}), frozenset({"p-author"}))
"""The classes by which microformats mark who wrote an entry."""
_NAMES_ON_CARD = frozenset({"fn", "p-name"})
_NAMED_WITHIN = 5
"""How many nodes outwards the name "author" counts: some for each name, and one for all; names stand in it
before their offices."""
_QUOTING = frozenset({"blockquote", "q", "figure"})
"""Elements whose author is whom they quote, or who took the picture."""
_PROFILE = re.compile(
    r"/(?:authors?|by|bylines?|columnists?|contributors?|journalists?|reporters?|staff|writers?)/(?:\d+/)?[^/?#]+/?(?:[?#].*)?$"
)
"""How the address of the page ends that a site has of one of its authors."""
_MAX_LINE_WORDS = 20
"""What stands between headline and text; a longer line is the text, which links to whom it tells of."""
_MAX_ELEMENTS_BETWEEN = 200
"""A page without such a line has no text as elements have it."""
_OF_OTHERS = ("quotation", "comment", "usercomments")
"""How the address of a type (`itemtype`, schema.org) ends whose author is not that of the article."""


def authors(
    root: HtmlElement, data: LinkedData, meta: Mapping[str, str], visible: tuple[str, ...], outlet: str
) -> tuple[str, ...]:
    """Return the names of the authors; `visible` are those that stand near the headline.

    An author who is nobody gives way to them: the outlet, or "admin", where the system must have one.
    """
    # A name that is given as such is taken as it is: "Ida Rho, Jr." is one person.
    if names_in_data := [author for author in data.authors if not bylines.is_nobody(author, outlet)]:
        names = tuple(name for author in names_in_data for name in (bylines.names(author) or (author,)))
        return visible if set(names) < set(visible) else names  # some write only the first of several
    lines = (meta.get(name, "") for name in _AUTHOR)
    if line := next((line for line in lines if _names_authors(line, outlet)), ""):
        names = bylines.names(line) or (line,)
        return visible if set(names) < set(visible) else names
    elements = list(islice(_of_own_article(root), _MAX_AUTHOR_ELEMENTS))
    names = tuple(
        name
        for element in elements
        if _article(element) is _article(elements[0])  # teasers name the authors of other articles
        for name in bylines.names(_name_in(element))
    )
    return visible if set(names) < set(visible) else names or tuple(_linked(root))


def _of_own_article(root: HtmlElement) -> Iterator[HtmlElement]:
    """Yield what is marked as the author, but not in other articles, beside that with the title or in it."""
    own = next((article for title in root.iter("h1") if (article := _article(title)) is not None), None)
    around = {own, *own.iterancestors("article")} if own is not None else set()
    for element in filter(_is_author, root.iter(*_AUTHOR_TAGS)):
        article = _article(element)
        if own is None or article is None or article in around:
            yield element


def _linked(root: HtmlElement) -> Iterator[str]:
    """Yield the names between headline and text that link to the page of an author."""
    title = next(root.iter("h1"), None)
    if title is None:
        return
    for element in title.xpath(f"following::*[position() <= {_MAX_ELEMENTS_BETWEEN}]"):
        line = element.text_content() if element.tag == "p" else element.text or ""
        if len(line.split()) > _MAX_LINE_WORDS:
            return
        name = " ".join(element.text_content().split())
        if element.tag == "a" and _PROFILE.search(element.get("href") or "") and " " in name:
            yield from (name,) if bylines.names(name) == (name,) else ()


def _article(element: HtmlElement) -> HtmlElement | None:
    return next(element.iterancestors("article"), None)


def _name_in(element: HtmlElement) -> str:
    """Return the words that name an author: a card may have a label and a picture besides."""
    names = (
        inner for inner in element.iter() if not _NAMES_ON_CARD.isdisjoint((inner.get("class") or "").split())
    )
    return str(next(names, element).text_content())


def _names_authors(line: str, outlet: str) -> bool:
    return bool(line) and "://" not in line and not bylines.is_nobody(line, outlet)


def visible(outline: Outline, blocks: Iterable[Block]) -> tuple[str, ...]:
    """Return the names in the first of the blocks that names authors: by its first words or its names, before
    those by the names of what is around it.
    """
    near = list(blocks)
    for within in range(1, _NAMED_WITHIN + 1):
        for block in near:
            around = islice(outline.ancestors(block.node), within)
            roles = block.roles.union(*(outline.nodes[node].roles for node in around))
            if bylines.names_helpers(block.text) or "comments" in roles:
                continue
            if ("author" in roles or bylines.is_byline(block.text)) and (names := bylines.names(block.text)):
                return (*names, *_beside(outline, block))
    return ()


def reporters(outline: Outline) -> tuple[str, ...]:
    """Return whom the last line names that says who reported, as agencies write it below their stories."""
    named = (bylines.reporters(block.text) for block in reversed(outline.blocks))
    return next(filter(None, named), ())


def _beside(outline: Outline, block: Block) -> Iterator[str]:
    """Yield the other authors where each has an element of the same kind, whose first line is the name."""
    own = outline.nodes[block.node]
    if "author" not in own.roles or outline.blocks[own.start] is not block:
        return
    for node in outline.nodes[block.node + 1 :]:
        is_alike = (node.parent, node.tag, node.roles) == (own.parent, own.tag, own.roles)
        if is_alike and node.start < node.end:
            name = outline.blocks[node.start].text
            yield from (name,) if bylines.names(name) == (name,) and " " in name else ()


def _is_author(element: HtmlElement) -> bool:
    classes = set((element.get("class") or "").split())
    is_marked = (
        element.get("rel") == "author"
        or (element.get("itemprop") or "").lower() == "author"
        or any(card <= classes for card in _CARDS)
    )
    return is_marked and not any(
        around.tag in _QUOTING or (around.get("itemtype") or "").lower().endswith(_OF_OTHERS)
        for around in element.iterancestors()
    )
