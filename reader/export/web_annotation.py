"""Claims as W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/).

One annotation a claim. Its targets are the words in the article, each stretch of content with a
TextQuoteSelector and a TextPositionSelector. Its bodies say in one sentence who says what (purpose
describing), who speaks (identifying), how it was said (classifying), what came out when it was checked
(assessing), by what (linking), the note (commenting), and the id (tagging).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from reader.claims.corrected import Corrected
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.citation import quotation
from reader.export.iris import article_iri, claim_iri, page_iri
from reader.export.json_stream import write_list
from reader.export.rows import PROGRAM, ClaimRow, rows
from reader.formats.web_annotation import CONTEXT
from reader.model import Article, Span
from reader.text.anchors import select

Annotation = dict[str, Any]

_MOTIVATION = "describing"
"""Of an annotation as a whole: it tells who says what it is about."""


def write(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write all annotations as one page of them."""
    about = {
        "@context": CONTEXT,
        "type": "AnnotationPage",
        "generator": {"type": "Software", "name": PROGRAM},
    }
    digest = hashlib.sha256()

    def items() -> Iterator[Annotation]:
        for article in articles:
            for annotation in claim_annotations(*article):
                digest.update(json.dumps(annotation).encode())
                yield annotation

    # A page must have an id (5.2), which is known when everything is that stands on it.
    write_list(file, about, "items", items(), end=lambda: {"id": page_iri(digest.hexdigest())})


def claim_annotations(article: Article, corrected_analysis: Corrected) -> Iterator[Annotation]:
    """Yield the annotation of each claim but the rejected ones."""
    for row in rows(article, corrected_analysis):
        claim = corrected_analysis.analysis.claims[row.number - 1]
        sentence = quotation(article, corrected_analysis.analysis, claim)
        targets = [_target(article.text, span, article_iri(row)) for span in row.content]
        yield {
            "id": claim_iri(row),
            "type": "Annotation",
            "motivation": _MOTIVATION,
            "body": list(_bodies(row, sentence)),
            "target": targets[0] if len(targets) == 1 else targets,
        }


def _bodies(row: ClaimRow, sentence: str) -> Iterator[Annotation]:
    yield _body("describing", sentence)
    if row.speaker and row.polarity == "positive":
        # Of what was not said the sentence alone names somebody: a name by itself would say the contrary.
        yield _body("identifying", row.speaker)
    yield _body("classifying", row.kind)
    yield _body("classifying", row.polarity)
    if row.status != "unchecked":
        yield _body("assessing", row.status)
    if row.evidence:
        yield _body("linking", row.evidence)
    if row.note:
        yield _body("commenting", row.note)
    yield _body("tagging", row.id)


def _body(purpose: str, value: str) -> Annotation:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _target(text: str, span: Span, source: str) -> Annotation:
    selector = select(text, span)
    return {
        "type": "SpecificResource",
        "source": source,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": selector.prefix,
                "suffix": selector.suffix,
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
