"""Claims as spaCy's `DocBin` (`DocBin().from_disk(file).get_docs(vocab)`): a Doc for each article.

Its groups of spans are those of the component `quote_attribution`: "claims" with the kind as label, "cues"
and "sources", each with the id of the claim as id of the span. `doc.user_data["article"]` has what is known
of the article, `doc.user_data["claims"]` the rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any, BinaryIO

from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from reader import model
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.rows import ClaimRow, rows


def write(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write the Docs, tokenized as English."""
    # Not spacy.blank: it checks a configuration, with schemas that this program leaves out where it analyzes.
    nlp = English()
    nlp.max_length = 2**62  # nothing is parsed, so that nothing grows faster than the text
    docs = DocBin(attrs=["ORTH", "SPACY"], store_user_data=True)
    for article in articles:
        docs.add(_doc(nlp, article))
    file.write(docs.to_bytes())


def _doc(nlp: Language, article: AnalyzedArticle) -> Doc:
    doc = nlp.make_doc(article.article.text)
    claims = rows(*article)
    doc.spans["claims"] = [span for row in claims for span in _spans(doc, row, row.content, row.kind)]
    doc.spans["cues"] = [span for row in claims for span in _spans(doc, row, row.cue_spans, "CUE")]
    doc.spans["sources"] = [span for row in claims for span in _spans(doc, row, row.source_spans, "SOURCE")]
    user_data: dict[Any, Any] = doc.user_data
    user_data["article"] = {
        "id": article.article.id,
        "title": article.article.title,
        "outlet": article.article.outlet,
        "byline": article.article.byline,
        "published": article.article.published,
        "address": article.article.url,
        "sha256": article.article.sha256,
    }
    user_data["claims"] = [_packable(asdict(row)) for row in claims]
    return doc


def _packable(values: dict[str, Any]) -> dict[str, Any]:
    """Return values as MessagePack takes them: the name of a file may have characters that are none."""
    return {
        key: value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
        for key, value in values.items()
    }


def _spans(doc: Doc, row: ClaimRow, parts: Iterable[model.Span], label: str) -> Iterator[Span]:
    """Yield the tokens of some stretches; one that ends within a token takes all of it in."""
    for part in parts:
        span = doc.char_span(*part, label=label, span_id=row.id, alignment_mode="expand")
        if span is not None:
            yield span
