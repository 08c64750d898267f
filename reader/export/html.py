"""Articles and their claims side by side as one page that needs nothing else: no server, no network.

Words and claims link to one another; `j` and `k` step from claim to claim. The page may load nothing and run
only its own script, and says so itself (Content-Security-Policy, with the hashes of style and script).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, BinaryIO

from reader.export.analyzed_article import AnalyzedArticle, is_alone
from reader.export.citation import attribution, quoted_words
from reader.export.html_text import marked_paragraphs
from reader.export.rows import PROGRAM, rows
from reader.export.templates import bundled, fill
from reader.export.wording import details, remarks
from reader.model import KIND_SIGNS, NEGATIVE_SIGN, BlockKind

_TEMPLATE = "page.html.jinja"
_TAGS: Mapping[BlockKind, str] = MappingProxyType(
    {"paragraph": "p", "item": "p", "quote": "blockquote", "code": "pre", "rule": "hr", "heading": ""}
)
"""The element of each kind of block; a heading has its level in its name."""
_LINKED = ("http://", "https://")
"""Addresses that the page links to."""


def write(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write all articles into one page, below one another."""
    style, script = bundled("page.css"), bundled("page.js")
    alone, articles = is_alone(articles)
    if alone:
        first = next(articles)
        title, articles = first.article.title or first.article.label, iter((first,))
    else:
        title = "Claims"
    values = {
        "articles": (_article(article, number) for number, article in enumerate(articles, start=1)),
        "title": title,
        "program": PROGRAM,
        "policy": "; ".join(
            (
                "default-src 'none'",
                f"style-src '{_hash(style)}'",
                f"script-src '{_hash(script)}'",
                "base-uri 'none'",
                "form-action 'none'",
            )
        ),
        "style": style,
        "script": script,
    }
    for piece in fill(bundled(_TEMPLATE), values, {}, name=_TEMPLATE, is_markup=True):
        file.write(piece.encode("utf-8", "replace"))


def _hash(content: str) -> str:
    """Return the source of a policy that lets a style or a script of the page be."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _article(article: AnalyzedArticle, number: int) -> Mapping[str, Any]:
    text, corrected_analysis = article
    article_rows = rows(*article)
    paragraphs = tuple(marked_paragraphs(text, article_rows))
    heading = "".join(stretch.text for stretch in paragraphs[0].stretches) if paragraphs else ""
    return {
        "key": f"a{number}",
        "title": "" if heading == text.title else text.title,
        "about": " · ".join(details(text, corrected_analysis)),
        "address": text.url if text.url.startswith(_LINKED) else "",
        "kinds": {row.number: row.kind for row in article_rows},
        "tags": _TAGS,
        "paragraphs": paragraphs,
        "claims": _claims(article),
    }


def _claims(article: AnalyzedArticle) -> Iterator[Mapping[str, Any]]:
    text, corrected_analysis = article
    for row in rows(*article):
        claim = corrected_analysis.analysis.claims[row.number - 1]
        yield {
            "number": row.number,
            "sign": KIND_SIGNS[row.kind] + (NEGATIVE_SIGN if row.polarity == "negative" else ""),
            "who": attribution(text, corrected_analysis.analysis, claim),
            "quote": quoted_words(text.text, claim),
            "remarks": remarks(corrected_analysis, row.number - 1),
        }
