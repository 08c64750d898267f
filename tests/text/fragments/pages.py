"""Pages with words marked in them, for the generator's tests and for a real browser."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from reader.model import Article, Origin, Span
from reader.sources import files

_FILE = Path(__file__).with_name("pages.toml")
_BEGIN, _END = "⟦", "⟧"
_BEGIN_IN_PAGE, _END_IN_PAGE = "<a id='from'></a>", "<a id='to'></a>"
_STYLE = "::target-text, ::highlight(wanted) { background: rgb(255 0 255); color: black }"
_FILLER = "<p>Gulls were seen over the pier, and nets were mended.</p>" * 40
"""So much that words below are out of sight on a screen of 400 pixels."""


@dataclass(frozen=True, slots=True)
class PageCase:
    """A page, and the directive that leads to the words marked in it."""

    name: str
    body: str
    directive: str

    @property
    def html(self) -> str:
        """The page as a server would send it."""
        return _page(self.body.replace(_BEGIN, "").replace(_END, ""))

    @property
    def html_with_anchors(self) -> str:
        """The same page with an empty anchor at each end of the words."""
        return _page(self.body.replace(_BEGIN, _BEGIN_IN_PAGE).replace(_END, _END_IN_PAGE))

    def article(self) -> tuple[Article, Span]:
        """Return the article that the page is read as, and where its marked words stand."""
        marked_text = _read(_page(self.body)).text
        start = marked_text.index(_BEGIN)
        return _read(self.html), Span(start, marked_text.index(_END) - len(_BEGIN))


def page_cases() -> tuple[PageCase, ...]:
    """Return all pages."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))["page"]
    return tuple(PageCase(**table) for table in tables)


def _page(body: str) -> str:
    head = f"<meta charset='utf-8'><title>The quay</title><style>{_STYLE}</style>"
    article = f"<article><h1>News of the quay</h1>{_FILLER}{body}{_FILLER}</article>"
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{article}</body></html>"


def _read(html: str) -> Article:
    return files.parse_unnamed(html.encode(), Origin("address", "https://quay.example/news"))
