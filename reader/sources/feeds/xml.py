"""RSS and Atom, read by feedparser.

Its cleaning of HTML is switched off: it takes the marks of <q> and the tags of words that stand together, and
keeps what is hidden. What is shown goes through `sources.page`, which cuts all that is no text.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import urljoin

from reader.errors import SourceError
from reader.shelf.feed import Feed, FeedEntry
from reader.sources.feeds import dates
from reader.sources.feeds.body import Candidate, body, is_teaser
from reader.sources.feeds.counted_links import leads_to
from reader.sources.feeds.limits import Limits
from reader.sources.feeds.words import byline, has_tags, plain
from reader.text.counted import counted
from reader.text.one_line import clean_line

_HTML_TYPES = ("text/html", "application/xhtml+xml")
_DATES = ("published", "created", "updated")
"""In the order in which they are asked: when it was published comes before when it was changed."""
_MAX_AUTHOR_CODE_POINTS = 500
"""Ten names; in what is longer an address would be looked for in vain, from every letter on."""
_MAIL = re.compile(r"\S*@\S*")
_ADDRESS = re.compile(r"https?://|/", re.IGNORECASE)
_LEGACY_7_BIT = re.compile(rb"encoding\s*=\s*[\"']\s*(?:iso-2022|hz-gb|utf-7)", re.IGNORECASE)
_DECLARATION_BYTES = 200
_SPACE = b" \t\r\n"
_UNCOUNTED = "feedburner_origlink"
"""Where FeedBurner leaves the address of an entry in whose place it puts one of its own."""
_CAPTION = "media_description"
_UNREADABLE = "{}: this feed is so broken that nothing can be read of it."


class _About(NamedTuple):
    """What holds for all entries of a feed."""

    address: str
    """Where it came from."""
    language: str
    """As it says; empty when it does not."""
    authors: tuple[str, ...]
    """Of the entries that have none of their own."""


def read(data: bytes, content_type: str, address: str, limits: Limits) -> Feed:
    """Return what an RSS or Atom feed says. Raises SourceError when it is none.

    `address` is where it came from: relative links lead on from there. Names of entries do not, which
    feedparser would change with the address.
    """
    import feedparser

    _set_captions_apart()
    data = data.lstrip(
        _SPACE
    )  # before the declaration of XML nothing may stand, and in many feeds something does
    headers = {"content-type": _content_type(data, content_type)}
    try:
        # As a stream: bytes would be taken for the name of a file first.
        parsed = feedparser.parse(
            io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except MemoryError:
        raise
    except Exception as error:  # a parser of strangers' files, of which some are made to break it
        raise SourceError(_UNREADABLE.format(address)) from error
    if not parsed.version and not parsed.entries:
        raise SourceError(_no_feed(data, address))
    about = _About(
        address,
        _text(parsed.feed, "language"),
        _names(parsed.feed) if parsed.version.startswith("atom") else (),
    )
    entries = tuple(_entry(entry, about, limits) for entry in parsed.entries[: limits.max_entries])
    return Feed(
        _title(parsed.feed, limits),
        _link(parsed.feed, about),
        entries,
        _problem(parsed.get("bozo_exception"), entries, address),
    )


def _set_captions_apart() -> None:
    """Have feedparser keep what describes a picture or film (Media RSS) under a name of its own.

    It takes that for what describes the entry, and a caption may be longer than a teaser.
    """
    from feedparser.namespaces.mediarss import Namespace

    Namespace._start_media_description = lambda parser, _: parser.push(_CAPTION, 1)
    Namespace._end_media_description = lambda parser: parser.pop(_CAPTION)


def _content_type(data: bytes, content_type: str) -> str:
    """Return what the encoding is told by: bytes that are valid UTF-8 are UTF-8 whatever is declared."""
    if b"\0" in data[:_DECLARATION_BYTES] or _LEGACY_7_BIT.search(data[:_DECLARATION_BYTES]):
        return content_type
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return content_type
    return "application/xml; charset=utf-8"


def _entry(entry: Mapping[str, Any], about: _About, limits: Limits) -> FeedEntry:
    html = body(_candidates(entry, limits))
    source = entry.get("source")
    outlet = plain(_text(source, "title"), is_html=True) if isinstance(source, Mapping) else ""
    title = _title(entry, limits)
    return FeedEntry(
        clean_line(_text(entry, "id")),
        leads_to(clean_line(_text(entry, _UNCOUNTED)) or _link(entry, about)),
        title.removesuffix(f" - {outlet}") if outlet else title,
        byline(_names(entry) or about.authors),
        next(filter(None, (dates.iso(_text(entry, key)) for key in _DATES)), ""),
        html,
        is_teaser(html),
        outlet,
    )


def _link(part: Mapping[str, Any], about: _About) -> str:
    """Return the address of a page; a name without an attribute that is no address is none.

    Of several in different languages it is the one in the feed's, of several forms the page, else the first.
    """
    links = [link for link in part.get("links") or () if link.get("rel", "alternate") == "alternate"]
    links = [link for link in links if link.get("href")]
    if links:
        link = str(min(links, key=lambda link: (_is_foreign(link, about.language), _is_file(link)))["href"])
    else:
        link = _text(part, "link")
        if part.get("guidislink") and link == _text(part, "id") and not _ADDRESS.match(link):
            return ""
    try:
        return clean_line(urljoin(about.address, link)) if link else ""
    except ValueError:  # "http://[" is no address; what it is stays as it stands
        return clean_line(link)


def _is_foreign(link: Mapping[str, Any], language: str) -> bool:
    """Tell whether a link leads to a page in another language; "en-GB" and "en-US" are one."""
    name = str(link.get("hreflang") or language)
    return name.partition("-")[0].lower() != language.partition("-")[0].lower()


def _is_file(link: Mapping[str, Any]) -> bool:
    return link.get("type", _HTML_TYPES[0]) not in _HTML_TYPES


def _candidates(entry: Mapping[str, Any], limits: Limits) -> Iterator[Candidate]:
    details = [*(entry.get("content") or ()), entry.get("summary_detail") or {}]
    if not any(str(detail.get("value") or "").strip() for detail in details):  # a film has nothing else
        caption = _text(entry, _CAPTION)
        details = [{"value": caption, "type": _HTML_TYPES[0] if has_tags(caption) else "text/plain"}]
    for detail in details:
        text, kind = str(detail.get("value") or ""), str(detail.get("type") or "text/plain")
        # Atom lets an entry be a picture, in letters.
        if len(text) <= limits.max_body_code_points and (kind in _HTML_TYPES or kind.startswith("text/")):
            yield Candidate(text, kind in _HTML_TYPES)


def _title(part: Mapping[str, Any], limits: Limits) -> str:
    detail = part.get("title_detail") or {}
    title = _text(part, "title")[: limits.max_title_code_points]
    return plain(title, is_html=detail.get("type") in _HTML_TYPES)


def _names(part: Mapping[str, Any]) -> tuple[str, ...]:
    """Return who wrote something; an address of e-mail alone is no name."""
    # Of "ann@courier.media (Ann Lee)" the address is cut after four letters, and the name is "a (Ann Lee"; of
    # the last author there is the text as well in which the address was looked for.
    authors = [_text(author, "name") for author in part.get("authors") or ()]
    authors = [name.rpartition("(")[2] if ")" not in name else name for name in authors]
    last = _MAIL.sub(" ", _text(part, "author")[:_MAX_AUTHOR_CODE_POINTS]).strip(" ()<>,;")
    names = (plain(name, is_html=True) for name in (*authors[:-1], last))
    return tuple(name for name in names if name and "@" not in name)


def _text(part: Mapping[str, Any], key: str) -> str:
    value = dict(part).get(key)  # a dictionary of feedparser would answer for "updated" with "published"
    return value if isinstance(value, str) else ""


def _problem(exception: object, entries: Sequence[FeedEntry], address: str) -> str:
    """Return a sentence when the feed is broken, else nothing. Raises SourceError when no entry was read."""
    from xml.sax import SAXException

    if not isinstance(exception, SAXException):  # others tell of declarations only
        return ""
    # Where a feed breaks off, the last entry may be one of which nothing was read.
    count = sum(bool(entry.address or entry.title or entry.html) for entry in entries)
    if not count:
        raise SourceError(_UNREADABLE.format(address))
    number = counted(count, "entry", "entries")
    return f"{address}: this feed is broken; {number} could be read all the same."


def _no_feed(data: bytes, address: str) -> str:
    head = data[:2000].lower()
    if b"<html" in head or b"<!doctype html" in head:
        return f"{address}: is a page, not a feed. `reader add` looks for the feeds of a page."
    return f"{address}: is neither RSS nor Atom nor JSON Feed."
