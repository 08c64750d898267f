"""The article of a page that a program draws, from the data that the page brings for it (Next.js and others).

Content systems hand out a text as one string of HTML, or as a list of blocks, each a paragraph (Sanity,
Contentful, Prismic, Arc, Gutenberg, Lexical). Whichever has most words is the article's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from reader.sources.page import vocabulary
from reader.sources.page.flat_json import is_flat, written_out
from reader.sources.page.limits import Limits
from reader.sources.page.script_data import script_data

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MAX_DEPTH = 40
"""Rich text nests a dozen deep, inside of the properties of a page."""
_MIN_WORDS = 40
"""What is shorter is a label, a notice or a teaser."""
# fmt: off
_WORDS = (
    "html", "content", "text", "value", "body", "children", "items", "elements", "attributes", "props",
    "data",
)
"""Where a block keeps its words, or the parts that have them; the first that is there."""
_KINDS = ("type", "_type", "nodeType", "name", "style", "tag", "blockType", "component", "__typename")
"""Where a block says what it is."""
_AUTHORS = ("authors", "author", "byline", "creator")
_DATES = (
    "datePublished", "publishedAt", "published_at", "publishDate", "publishedDate", "firstPublished",
    "published", "date",
)
# fmt: on
_OF_OTHERS = frozenset({"headline", "slug", "teaser", "dek", "url", "caption"})
"""A block that has one of these is the card of another story, a picture or a film."""


@dataclass(frozen=True, slots=True)
class AppData:
    """What the data for a program says of the article; each is empty when it does not say it."""

    html: str = ""
    """The text, as a piece of HTML."""
    authors: tuple[str, ...] = ()
    published: str = ""
    """As it is written there."""


def app_data(root: HtmlElement, limits: Limits) -> AppData:
    """Return the article in the data of a page; what is no JSON, or too long, is passed over."""
    longest, words = AppData(), _MIN_WORDS - 1
    for value in script_data(root, limits):
        if is_flat(value):
            value = written_out(value)
        for html, about in _texts(value, {}, 0):
            if len(html.split()) > words:
                longest = AppData(html, tuple(_names(about)), _date(about))
                words = len(html.split())
    return longest if longest.html else AppData(_without_programs(root))


def _without_programs(root: HtmlElement) -> str:
    """Return what a page shows where no program runs, if it is more than a notice that one should."""
    from lxml import etree

    shown = max(root.iter("noscript"), key=lambda element: len("".join(element.itertext())), default=None)
    if shown is None or len("".join(shown.itertext()).split()) < _MIN_WORDS:
        return ""
    inner = (etree.tostring(child, encoding="unicode", method="html") for child in shown)
    return f"{escape(shown.text or '', quote=False)}{''.join(inner)}"


def _texts(value: Any, about: Mapping[str, Any], depth: int) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield each text as HTML, with the innermost object around it that tells a date or an author."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, str) and "</p>" in value:
        yield value, about
    elif isinstance(value, list):
        yield "".join(_block(item) for item in value), about
        for item in value:
            yield from _texts(item, about, depth + 1)
    elif isinstance(value, Mapping):
        if any(value.get(key) for key in (*_AUTHORS, *_DATES)):
            about = value
        for inner in value.values():
            yield from _texts(inner, about, depth + 1)


def _block(item: Any) -> str:
    """Return a block of a text as HTML; empty for what is none, an advertisement or a picture."""
    if isinstance(item, str):
        return _element("p", item)
    if not isinstance(item, Mapping) or not _OF_OTHERS.isdisjoint(item):
        return ""
    kinds = [kind.lower() for kind in map(item.get, _KINDS) if isinstance(kind, str)]
    if vocabulary.roles(" ".join(kinds)) & vocabulary.boxes():
        return ""
    return _element(next(filter(None, map(_tag, kinds)), "p"), _words(item, 0))


def _tag(kind: str) -> str:
    if "head" in kind or kind in ("h2", "h3", "h4"):
        return kind if kind[1:].isdigit() else "h2"
    return "blockquote" if "quote" in kind else ""


def _element(tag: str, words: str) -> str:
    if not words.strip():
        return ""
    return f"<{tag}>{words if '</' in words else escape(words, quote=False)}</{tag}>"


def _words(value: Any, depth: int) -> str:
    if isinstance(value, str):
        return value
    if depth > _MAX_DEPTH:
        return ""
    if isinstance(value, list):
        return "".join(_words(item, depth + 1) for item in value)
    if isinstance(value, Mapping):
        return next(filter(None, (_words(value.get(key), depth + 1) for key in _WORDS)), "")
    return ""


def _names(about: Mapping[str, Any]) -> Iterator[str]:
    for key in _AUTHORS:
        authors = about.get(key)
        for author in authors if isinstance(authors, list) else [authors]:
            name = author.get("name") if isinstance(author, Mapping) else author
            if isinstance(name, str) and name:
                yield name


def _date(about: Mapping[str, Any]) -> str:
    return next((date for key in _DATES if isinstance(date := about.get(key), str) and date), "")
