"""Claims in the form that the client of Hypothesis imports: Share, then Import, on the page of the article.

The client takes text, tags and target of each annotation, and the address of the page that is open; it lists
them by user, and looks for the words first, for their place only as a hint. Its offsets are units of UTF-16.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO, Final

from reader.claims.corrected import Corrected
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.citation import quotation
from reader.export.iris import article_iri, claim_iri
from reader.export.json_stream import write_list
from reader.export.rows import PROGRAM, ClaimRow, rows
from reader.model import Article

USER: Final = "acct:reader@localhost"
"""Under whom the client lists the annotations before they are one's own."""
_PUBLIC_GROUP = "__world__"


def write(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write all annotations as one export of the client."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    about = {"export_date": now, "export_userid": USER, "client_version": PROGRAM}
    items = (annotation for article in articles for annotation in claim_annotations(*article, now=now))
    write_list(file, about, "annotations", items)


def claim_annotations(
    article: Article, corrected_analysis: Corrected, *, now: str
) -> Iterator[dict[str, Any]]:
    """Yield the annotation of each claim but the rejected ones; `now` is when, in ISO 8601."""
    units = _Utf16(article.text)
    for row in rows(article, corrected_analysis):
        source = article_iri(row)
        claim = corrected_analysis.analysis.claims[row.number - 1]
        selector = [
            {"type": "TextQuoteSelector", "exact": row.exact, "prefix": row.prefix, "suffix": row.suffix},
            {
                "type": "TextPositionSelector",
                "start": units.at(row.content[0].start),
                "end": units.at(row.content[-1].end),
            },
        ]
        yield {
            "id": claim_iri(row),
            "created": now,
            "updated": now,
            "user": USER,
            "user_info": {"display_name": "reader"},
            "uri": source,
            "document": {"title": [row.title]},
            "text": _text(row, quotation(article, corrected_analysis.analysis, claim)),
            "tags": list(_tags(row)),
            "group": _PUBLIC_GROUP,
            "permissions": {"read": [USER], "update": [USER], "delete": [USER]},
            "target": [{"source": source, "selector": selector}],
            "links": {},
            "references": [],
            "hidden": False,
            "flagged": False,
        }


def _text(row: ClaimRow, sentence: str) -> str:
    """Return the Markdown of an annotation: a blank line parts its paragraphs."""
    check = f"{row.status}: {row.evidence}".rstrip(": ") if row.status != "unchecked" else row.evidence
    return "\n\n".join(filter(None, (sentence, check, row.note)))


def _tags(row: ClaimRow) -> Iterator[str]:
    yield row.kind
    if row.polarity == "negative":
        yield "not said"
    if row.status != "unchecked":
        yield row.status
    yield row.id


class _Utf16:
    """Where code points of a text stand in it when it is counted in units of UTF-16."""

    def __init__(self, text: str) -> None:
        self._wide = [place for place, letter in enumerate(text) if letter > "\uffff"]

    def at(self, offset: int) -> int:
        """Return the unit at which a code point begins."""
        return offset + bisect_left(self._wide, offset)
