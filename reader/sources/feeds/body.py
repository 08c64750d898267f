"""Which of the texts of an entry is its body, and whether that is all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape, unescape
from typing import NamedTuple

from reader.sources.feeds.words import has_tags
from reader.sources.page.entry_body import APPEARED_FIRST
from reader.text.hard_wraps import unwrapped

_MIN_WORDS = 120
"""Shorter bodies are taken for teasers: excerpts that programs make have 55 words (WordPress) or a sentence
or two, and a page is looked at in vain for the few articles that are shorter."""
_TAG = re.compile(r"<[^<>]{0,2000}>")
_BROKEN_OFF = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|(?:read|continue|keep)\s+(?:more|reading)\W*|full (?:story|article)\W*)$",
    re.IGNORECASE,
)
_END_CODE_POINTS = 600
_LINE_END = "\n"
_BLANK_LINE = re.compile(r"\n\s*\n")


class Candidate(NamedTuple):
    """One text of an entry."""

    text: str
    is_html: bool


def body(candidates: Iterable[Candidate]) -> str:
    """Return the body of an entry as HTML: the longest text with markup, else the longest; empty without any.

    The order says nothing: a photo's caption or a summary for a podcast may stand before the body.
    """
    texts = [candidate for candidate in candidates if candidate.text.strip()]
    if not texts:
        return ""
    text, is_html = max(texts, key=lambda one: (one.is_html and has_tags(one.text), len(one.text)))
    if is_html and has_tags(text):
        return text
    if not is_html:  # its lines are those of whoever wrote it: the chapters of a film, an address
        text = escape(unwrapped(text.strip()), quote=False)
    paragraphs = (paragraph.strip() for paragraph in _BLANK_LINE.split(text.strip()))
    return "".join(
        f"<p>{paragraph if is_html else paragraph.replace(_LINE_END, '<br>')}</p>" for paragraph in paragraphs
    )


def is_teaser(html: str) -> bool:
    """Tell whether a body may be only the beginning of its article, or a summary."""
    return len(_text(html).split()) < _MIN_WORDS or is_broken_off(html)


def is_broken_off(html: str) -> bool:
    """Tell whether a body ends where its article goes on: "The pier will […]", "Read more"."""
    end = re.sub(f"(?:{APPEARED_FIRST.pattern})$", "", _text(html)[-_END_CODE_POINTS:]).strip()
    return _BROKEN_OFF.search(end) is not None


def _text(html: str) -> str:
    return unescape(_TAG.sub(" ", html)).strip()
