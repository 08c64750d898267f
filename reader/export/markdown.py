"""Claims as Markdown, by a template that a person may replace; the one that ships fits Obsidian.

A template is given `articles` (`_article`), each with its `claims`, which have every field of
`reader.export.rows` and those of `_claims`; and `alone`, whether there is one article only. What a person may
edit stands in lines like `note:: words`, which Obsidian's Dataview reads too. A comment before them
(`claim.marker`) says which claim it is, so that the file comes back (`markdown_reading`).
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, BinaryIO

from reader.claims.correction import extent_of
from reader.export.analyzed_article import AnalyzedArticle, is_alone
from reader.export.citation import attribution, quoted_words
from reader.export.columns import revision_of
from reader.export.links import link_of_row
from reader.export.rows import ClaimRow, rows
from reader.export.templates import bundled, fill
from reader.export.wording import details
from reader.model import Span
from reader.text.one_line import one_line
from reader.text.overlapping import OverlapIndex

TEMPLATE = "claims.md.jinja"
_CONTEXT_CODE_POINTS = 300
"""Of a paragraph beside the words, on either side: two long sentences."""
_SIGNS = re.compile(r"[\\`*_\[\]<>#|~$&]|(?<=%)%|(?<==)=|(?<=:):")
"""What is markup to Markdown or Obsidian wherever it stands; `::` would be a field."""
_LINE_SIGN = re.compile(r"\A(?P<number>\d*)(?P<sign>[-+.)])")
"""What begins a list at the beginning of a line."""
_CARET = re.compile(r"\^(?=[A-Za-z0-9-]+\s*\Z)")
"""What Obsidian takes for the id of the paragraph, at its end."""
_MARKER_KEYS = ("id", "article", "file", "exact", "prefix", "suffix", "cue", "source", "speaker_basis")


def write(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write all articles by the template that ships."""
    write_by(bundled(TEMPLATE), articles, file, name=TEMPLATE)


def write_by(template: str, articles: Iterable[AnalyzedArticle], file: BinaryIO, *, name: str) -> None:
    """Write all articles by a template; `name` is its name in messages. Raises ExportError."""
    alone, articles = is_alone(articles)
    values = {"articles": map(_article, articles), "alone": alone}
    filters = {"markdown": escaped, "field": field, "name_field": name_field, "yaml": _yaml}
    for piece in fill(template, values, filters, name=name):
        file.write(piece.encode("utf-8", "replace"))


def escaped(text: str) -> str:
    """Return words in one line that Markdown shows as they are."""
    line = _SIGNS.sub(lambda match: f"\\{match.group()}", one_line(text))
    return _LINE_SIGN.sub(r"\g<number>\\\g<sign>", line)


def field(text: str) -> str:
    """Return a text as the value of a field: in one line, with nothing in it that is HTML or a block's id."""
    return _CARET.sub("&#94;", html.escape(text, quote=False).replace("\n", "<br>"))


def name_field(name: str) -> str:
    """Return a name as the value of a field, in which nothing is a link to a page of Obsidian."""
    return field(name).replace("[[", "&#91;&#91;")


def _yaml(text: str) -> str:
    # Every JSON string is one of YAML, line ends and signs included.
    return json.dumps(one_line(text), ensure_ascii=False)


def _article(article: AnalyzedArticle) -> Mapping[str, Any]:
    text, corrected_analysis = article
    return {
        "id": text.id,
        "title": text.title,
        "byline": text.byline,
        "outlet": text.outlet,
        "published": text.published,
        "address": text.url,
        "heading": text.title or text.label,
        "about": " · ".join(details(text, corrected_analysis)),
        "claims": tuple(_claims(article)),
    }


def _claims(article: AnalyzedArticle) -> Iterator[Mapping[str, Any]]:
    """Yield the fields of each claim: those of its row, and what a person reads of it."""
    text, corrected_analysis = article
    blocks = [block.span for block in text.blocks]
    block_index = OverlapIndex((block,) for block in blocks)
    for row in rows(*article):
        claim = corrected_analysis.analysis.claims[row.number - 1]
        extent = extent_of(claim)
        around = [blocks[index] for index in block_index.rows(extent)]
        yield {
            **asdict(row),
            "who": attribution(text, corrected_analysis.analysis, claim),
            "quote": quoted_words(text.text, claim),
            "context": _context(text.text, extent, around),
            "place": f"line {row.line}",
            "link": link_of_row(text, row).replace("<", "%3C").replace(">", "%3E"),
            "marker": _marker(row),
        }


def _context(text: str, extent: Span, blocks: Sequence[Span]) -> str:
    """Return the paragraph of the claim, of all `blocks` it stands in, in one line; cut at words if long."""
    start = blocks[0].start if blocks else extent.start
    end = blocks[-1].end if blocks else extent.end
    first, last = max(start, extent.start - _CONTEXT_CODE_POINTS), min(end, extent.end + _CONTEXT_CODE_POINTS)
    words = text[first:last]
    if first > start:
        words = f"… {words.partition(' ')[2]}"
    if last < end:
        words = f"{words.rpartition(' ')[0]} …"
    return one_line(words)


def _marker(row: ClaimRow) -> str:
    """Return the comment by which the claim is found again."""
    about: dict[str, Any] = {key: getattr(row, key) for key in _MARKER_KEYS}
    about |= {"start": row.content[0].start, "end": row.content[-1].end, "revision": revision_of(row)}
    # Nothing in it may end the comment.
    words = json.dumps(about, ensure_ascii=False).replace(">", "\\u003e").replace("--", "-\\u002d")
    return f"<!-- reader {words} -->"
