"""Claims as spaCy's `DocBin` (`DocBin().from_disk(file).get_docs(vocab)`): a Doc for each article.

Its groups of spans are those of the component `quote_attribution`: "claims" with the kind as label, "cues"
and "sources", each with the id of the claim as id of the span. `doc.user_data["article"]` has what is known
of the article, `doc.user_data["claims"]` the rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from types import SimpleNamespace
from typing import Any, BinaryIO

from spacy.lang.en import English
from spacy.language import create_tokenizer
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import create_vocab

from reader import model
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.rows import ClaimRow, rows


def write(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write the Docs, tokenized as English."""
    tokenizer = _english_tokenizer()
    docs = DocBin(attrs=["ORTH", "SPACY"], store_user_data=True)
    for article in articles:
        docs.add(_doc(tokenizer, article))
    file.write(docs.to_bytes())


def _english_tokenizer() -> Tokenizer:
    # Not spacy.blank, which checks a configuration, with schemas that this program leaves out where it
    # analyzes; nor English, which imports every plug-in of spaCy, and ends when one of them is broken.
    parts = SimpleNamespace(vocab=create_vocab("en", English.Defaults), Defaults=English.Defaults)
    tokenizer: Tokenizer = create_tokenizer()(parts)  # type: ignore[arg-type]  # all that it takes of a Language
    return tokenizer


def _doc(tokenizer: Tokenizer, article: AnalyzedArticle) -> Doc:
    doc: Doc = tokenizer(article.article.text)
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
