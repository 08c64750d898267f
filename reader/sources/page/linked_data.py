"""What a page says of its article in JSON-LD (schema.org)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from html import escape, unescape
from typing import TYPE_CHECKING, Any

from reader.sources.page import overlap, written_json
from reader.sources.page.limits import Limits

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:\w*Article|\w*BlogPosting|Report|Review|\w*Posting|WebPage)$")
_TAG = re.compile(r"<[^>]{1,500}>")
_MAX_DEPTH = 12
_MIN_OF_TITLE = 0.3
"""Of the words of a headline: editors write another one for searches, which shares some with it."""


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The properties of the article; each is empty when the page does not say it."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    published: str = ""
    url: str = ""
    descriptions: tuple[str, ...] = ()
    html: str = ""
    """The whole text (`articleBody`) as a piece of HTML, often without paragraphs."""
    updates: str = ""
    """What a live blog says (`liveBlogUpdate`), each entry under its headline, as a piece of HTML."""
    word_count: int = 0
    is_free: bool = True
    """False when the page says that not everybody may read it."""

    @property
    def text(self) -> str:
        """The words of the whole text, without its paragraphs."""
        return unescape(_TAG.sub(" ", self.html))


def linked_data(root: HtmlElement, limits: Limits) -> LinkedData:
    """Return what the page says of its article; what is no JSON, or of no known form, is passed over."""
    nodes: list[dict[str, Any]] = []
    size = 0
    for script in root.iter("script"):
        source = script.text or ""
        size += len(source)
        if "ld+json" not in (script.get("type") or "").lower() or size > limits.max_linked_data:
            continue
        try:
            nodes += _nodes(written_json.parse(source), 0)
        except (ValueError, RecursionError):
            continue
    articles = [node for node in nodes if _kind(node)]
    titles = _titles(root)
    # The page as such is described like an article, but says less of it; teasers are of other articles.
    articles.sort(key=lambda node: (_kind(node) == "WebPage", _is_of_another(node, titles)))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    return _linked_data(articles, by_id) if articles else LinkedData()


def _titles(root: HtmlElement) -> frozenset[str]:
    """Return the words of the titles that the page has for programs."""
    titles = [title.text or "" for title in root.iter("title")]
    titles += [meta.get("content") or "" for meta in root.iter("meta") if meta.get("property") == "og:title"]
    return frozenset(overlap.words(" ".join(titles)))


def _is_of_another(node: dict[str, Any], titles: Set[str]) -> bool:
    """Tell whether an article is another one than that of the page, by its headline."""
    words = overlap.words(_text(node.get("headline")))
    return bool(words) and bool(titles) and sum(word in titles for word in words) < _MIN_OF_TITLE * len(words)


def _linked_data(articles: list[dict[str, Any]], by_id: dict[str, dict[str, Any]]) -> LinkedData:
    main = articles[0]

    def first(*keys: str) -> str:
        return next((text for key in keys if (text := _text(main.get(key)))), "")

    return LinkedData(
        headline=first("headline", "name"),
        authors=_authors(main.get("author"), by_id) or _authors(main.get("creator"), by_id),
        outlet=next(iter(_names(main.get("publisher"), by_id)), ""),
        published=first("datePublished", "dateCreated"),
        url=first("url") or _text(_id(main.get("mainEntityOfPage"))),
        descriptions=tuple(
            filter(None, (_text(main.get(key)) for key in ("description", "alternativeHeadline", "abstract")))
        ),
        html=max((_html(node.get("articleBody")) for node in articles), key=len),
        updates="".join(_updates(main.get("liveBlogUpdate"))),
        word_count=_count(main.get("wordCount")),
        is_free=not any(str(node.get("isAccessibleForFree")).lower() == "false" for node in articles),
    )


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "publisher", "author"):
            if isinstance(value.get(key), list | dict):
                yield from _nodes(value[key], depth + 1)


def _kind(node: dict[str, Any]) -> str:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return next((name for name in names if isinstance(name, str) and _ARTICLE.match(name)), "")


def _names(value: Any, by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield from _names(item.get("name") or by_id.get(str(item.get("@id")), {}).get("name"), {})
        elif text := _text(item):
            yield text


def _authors(value: Any, by_id: dict[str, dict[str, Any]]) -> tuple[str, ...]:
    """Return names, each once; what some fill in is the address of the author's page."""
    return tuple(dict.fromkeys(name for name in _names(value, by_id) if "://" not in name))


def _id(value: Any) -> Any:
    return value.get("@id") if isinstance(value, dict) else value


def _text(value: Any) -> str:
    """Return the text of a JSON value: escaped twice by some, with tags by others."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return _TAG.sub("", unescape(value)).strip() if isinstance(value, str) else ""


def _html(value: Any) -> str:
    """Return a text as HTML: many have no tag in it, and a line end for each paragraph."""
    if not isinstance(value, str):
        return ""
    html = unescape(value) if "&lt;" in value else value
    if "</" in html:
        return html
    return "".join(f"<p>{line}</p>" for line in map(str.strip, html.split("\n")) if line)


def _updates(value: Any) -> Iterator[str]:
    """Yield the entries of a live blog as HTML."""
    for update in value if isinstance(value, list) else [value]:
        if isinstance(update, dict) and (text := _html(update.get("articleBody"))):
            headline = escape(_text(update.get("headline")), quote=False)
            yield f"<h2>{headline}</h2>{text}" if headline else text


def _count(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError, OverflowError):
        return 0
