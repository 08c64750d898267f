"""Which words of an article a link names, with the lines counted in its file."""

from __future__ import annotations

from collections.abc import Iterable

from reader import regular_file
from reader.model import Article, Span
from reader.shelf.link import LinkedClaim, LinkPlace, span_of
from reader.sources.lines import offset_of
from reader.text.fragments.plain_text import PlainTextPlace
from reader.text.fragments.text_directive import TextDirective
from reader.ui.reading.article_file import path_of


def linked_words(
    places: Iterable[LinkPlace], article: Article
) -> tuple[PlainTextPlace | TextDirective, Span] | None:
    """Return the first place, but for claims, that the article has, and its words; None without one.

    The span is empty where the place stands between two characters.
    """
    for place in places:
        if not isinstance(place, LinkedClaim) and (span := _span(place, article)) is not None:
            return place, span
    return None


def is_of_another_text(place: PlainTextPlace | TextDirective, article: Article) -> bool:
    """Tell whether a link says that it was made for a file with another content."""
    if not isinstance(place, PlainTextPlace):
        return False
    path = path_of(article)
    try:
        data = article.text.encode("utf-8", "surrogatepass") if path is None else regular_file.read(path)
    except (OSError, ValueError):
        return False  # nothing can be said of it
    return not place.is_of(data, article.text)


def _span(place: PlainTextPlace | TextDirective, article: Article) -> Span | None:
    path = path_of(article)
    if isinstance(place, TextDirective) or place.unit == "char" or path is None:
        return span_of(place, article)
    return _lines(place, str(path), article.text)


def _lines(place: PlainTextPlace, path: str, text: str) -> Span | None:
    """Return the words of lines as an editor counts them, with the front matter."""
    start = offset_of(path, text, place.start + 1)
    if start is None or start >= len(text):
        return None
    end = None if place.end is None else offset_of(path, text, place.end + 1)
    stretch = text[start : len(text) if end is None else max(start, end)]
    return Span(start, start + len(stretch.rstrip()))
