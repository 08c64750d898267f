"""Lists of feeds in OPML, read and written so that nothing is lost on the way through: folders at any depth,
tags, and attributes that mean nothing here.

listparser reads OPML too, but mixes folders with the attribute "category" and drops every other one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from email.utils import format_datetime
from typing import TYPE_CHECKING

from reader.errors import FetchError, SourceError
from reader.shelf.address import identity, shown
from reader.shelf.feed import FULL_TEXTS, FullText, Subscription
from reader.sources import folder_names
from reader.text.counted import counted
from reader.text.one_line import clean_line

if TYPE_CHECKING:
    from datetime import datetime

    from lxml.etree import _Element

_MAX_BYTES = 16 * 1024 * 1024
"""A list of 50,000 feeds."""
_FEED_TYPES = frozenset({"", "rss", "rss1", "rss2", "atom", "atom1", "feed", "pie"})
_LIST_TYPES = frozenset({"include", "link"})
"""Outlines that lead to another list or to a page (OPML 2.0, "Inclusion")."""
_FULL_TEXT = "{https://pypi.org/project/quote-reader/opml}fullText"
"""Our own attribute, in a name space as OPML 2.0 asks for: when the page of an entry is fetched."""
_MEANT = frozenset({"xmlUrl", "text", "title", "htmlUrl", "category", _FULL_TEXT})
"""Attributes that become a field of a subscription, as they are written."""
_SPELLINGS = {"xmlurl": "xmlUrl", "htmlurl": "htmlUrl"}
_CHARACTER = re.compile(rb"&#(?:x(?P<hexadecimal>[\da-fA-F]{1,8})|(?P<decimal>\d{1,10}));")
_SURROGATES = range(0xD800, 0xE000)
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ATTRIBUTE = re.compile(r"(?:\{[^{}]+\})?[^\W\d][\w.-]*")


@dataclass(frozen=True, slots=True)
class FeedList:
    """The feeds of a list."""

    subscriptions: tuple[Subscription, ...]
    """In their order, each address once."""
    problems: tuple[str, ...] = ()
    """A sentence for everything that was not taken over."""


def is_opml(data: bytes) -> bool:
    """Tell whether bytes look like OPML, or like something else in XML."""
    return data.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<")


def read(data: bytes, name: str) -> FeedList:
    """Return the feeds in an OPML file. Raises SourceError, which calls the file `name`."""
    from reader.sources.http.address import parse  # with it comes urllib3

    root, is_broken = _parse(data, name)
    body = root.find("body")
    subscriptions: dict[str, Subscription] = {}
    problems: list[str] = []
    for outline, folder in _outlines(root if body is None else body):
        attributes = {_SPELLINGS.get(key.lower(), key): value for key, value in _attributes(outline)}
        kind = attributes.get("type", "").lower()
        address = attributes.get("xmlUrl") or (attributes.get("url", "") if kind in _FEED_TYPES else "")
        if kind in _LIST_TYPES:
            target = shown(attributes.get("url") or address)
            problems.append(f"{name}: the {kind} “{_title(attributes)}” to {target} was not taken over.")
        elif address:
            try:
                parse(address)
            except FetchError as error:
                problems.append(f"{name}: line {outline.sourceline}: {error}")
                continue
            subscription = _subscription(address, folder, attributes)
            earlier = subscriptions.get(identity(address))
            subscriptions[identity(address)] = in_both(earlier, subscription) if earlier else subscription
    if not subscriptions and not problems:
        raise SourceError(f"{name}: there are no feeds in this file.")
    if is_broken:
        problems.append(
            f"{name}: is broken; {counted(len(subscriptions), 'feed')} could be read all the same."
        )
    return FeedList(tuple(subscriptions.values()), tuple(problems))


def write(subscriptions: Iterable[Subscription], *, created: datetime) -> bytes:
    """Return the feeds as OPML 2.0, folders as outlines around them; newsboat and others read it."""
    from lxml import etree

    opml = etree.Element("opml", version="2.0")
    head = etree.SubElement(opml, "head")
    etree.SubElement(head, "title").text = "Feeds of quote-reader"
    etree.SubElement(head, "dateCreated").text = format_datetime(created)
    body = etree.SubElement(opml, "body")
    folders: dict[tuple[str, ...], _Element] = {(): body}
    for subscription in subscriptions:
        path = tuple(filter(None, subscription.folder.split("/")))
        for depth in range(len(path)):
            if path[: depth + 1] not in folders:
                text = _xml(folder_names.name(path[depth]))
                outline = etree.SubElement(folders[path[:depth]], "outline", text=text, title=text)
                folders[path[: depth + 1]] = outline
        outline = etree.SubElement(folders[path], "outline")
        for key, value in _outline_attributes(subscription).items():
            outline.set(key, _xml(value))
    data: bytes = etree.tostring(opml, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return data


def _parse(data: bytes, name: str) -> tuple[_Element, bool]:
    from lxml import etree

    if len(data) > _MAX_BYTES:
        raise SourceError(f"{name}: is larger than {_MAX_BYTES >> 20} MB, which no list of feeds is.")
    # Many programs write "&" as it is; what is broken is read as far as it can be.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(_CHARACTER.sub(_no_surrogate, data), parser)
    except (etree.LxmlError, ValueError) as error:
        raise SourceError(f"{name}: is no OPML.") from error
    if root is None or not isinstance(root.tag, str) or root.tag.lower() not in ("opml", "outlinedocument"):
        raise SourceError(f"{name}: is no OPML.")
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise SourceError(f"{name}: declares entities, which no list of feeds needs. It was not read.")
    is_broken = any(entry.level_name == "FATAL" for entry in parser.error_log)
    return root, is_broken


def _no_surrogate(character: re.Match[bytes]) -> bytes:
    """Return a character by its number; U+FFFD for half of one, which lxml takes and cannot give back."""
    number = int(character["decimal"] or int(character["hexadecimal"], 16))
    return b"&#xFFFD;" if number in _SURROGATES else character[0]


def _outlines(body: _Element) -> Iterator[tuple[_Element, str]]:
    """Yield every outline with the path of the folders around it, from the top on."""
    remaining = [(outline, "") for outline in reversed(body.findall("outline"))]
    while remaining:
        outline, folder = remaining.pop()
        yield outline, folder
        part = folder_names.path_part(_title(dict(_attributes(outline))))
        path = "/".join(filter(None, (folder, part)))
        remaining += [(inner, path) for inner in reversed(outline.findall("outline"))]


def _attributes(outline: _Element) -> Iterator[tuple[str, str]]:
    try:
        items = outline.items()
    except UnicodeDecodeError:  # half of a character by its number, in UTF-16
        return
    for key, value in items:
        yield str(key), clean_line(str(value))


def _title(attributes: Mapping[str, str]) -> str:
    return attributes.get("title") or attributes.get("text", "")


def _subscription(address: str, folder: str, attributes: Mapping[str, str]) -> Subscription:
    title, category = _title(attributes), attributes.get("category", "")
    tags = tags_in(category)
    extras = {key: value for key, value in attributes.items() if key not in _MEANT}
    if attributes.get("text", title) != title:
        extras["text"] = attributes["text"]
    if category != ",".join(tags):
        extras["category"] = category
    if extras.get("type") == "rss":
        del extras["type"]
    full_text: FullText = next((each for each in FULL_TEXTS if each == attributes.get(_FULL_TEXT)), "short")
    return Subscription(address, title, folder, tags, attributes.get("htmlUrl", ""), full_text, extras)


def tags_in(category: str) -> tuple[str, ...]:
    """Return the tags in a list like "/Boston/Weather,news"."""
    return tuple(dict.fromkeys(filter(None, (each.strip("/ ") for each in category.split(",")))))


def in_both(earlier: Subscription, other: Subscription) -> Subscription:
    """Return a feed that stands in the list twice: the second folder becomes a tag."""
    folder = other.folder if other.folder != earlier.folder else ""
    tags = tuple(dict.fromkeys(filter(None, (*earlier.tags, *other.tags, folder))))
    return replace(earlier, title=earlier.title or other.title, tags=tags)


def _outline_attributes(subscription: Subscription) -> dict[str, str]:
    """Return the attributes of a feed. The title may be missing, but OPML 2.0 requires a text."""
    extras = subscription.extras
    title = subscription.title or subscription.site or shown(subscription.address)
    category = extras.get("category", "")
    if tags_in(category) != subscription.tags:
        category = ",".join(subscription.tags)
    attributes = {
        "type": extras.get("type", "rss"),
        "text": extras.get("text", title),
        "title": subscription.title,
        "xmlUrl": subscription.address,
        "htmlUrl": subscription.site,
        "category": category,
        _FULL_TEXT: "" if subscription.full_text == "short" else subscription.full_text,
    }
    others = {
        key: value for key, value in extras.items() if key not in attributes and _ATTRIBUTE.fullmatch(key)
    }
    return {key: value for key, value in {**attributes, **others}.items() if value or key in others}


def _xml(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
