"""Writes an analysis to a Doc: groups of spans, and the record that has what spans cannot hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from spacy.tokens import Doc, Span

from reader import model
from reader.claims.claim_id import claim_ids
from reader.formats.record import to_record
from reader.model import Analysis, Article
from reader.nlp.component import extensions
from reader.nlp.component.groups import CLAIMS, CUE, CUES, MENTIONS, SOURCE, SOURCES


def annotate(doc: Doc, article: Article, analysis: Analysis) -> None:
    """Write the analysis of the text of a Doc to it. Spans that end within a token take all of it in.

    Spans of one claim have its id. `CLAIMS` has one for each part of its content, in the order of the claims;
    the label is its kind. `MENTIONS` has the kind of the entity in capitals as label, its id as id.
    """
    ids = claim_ids(article, analysis)
    claims = [*zip(ids, analysis.claims, strict=True)]
    doc.spans[CLAIMS] = [*chain.from_iterable(_spans(doc, c.content, c.kind, id) for id, c in claims)]
    doc.spans[CUES] = [*chain.from_iterable(_spans(doc, c.cue, CUE, id) for id, c in claims)]
    doc.spans[SOURCES] = [*chain.from_iterable(_spans(doc, c.source, SOURCE, id) for id, c in claims)]
    doc.spans[MENTIONS] = [
        span
        for entity, mention in analysis.mentions()
        for span in _spans(doc, (mention.span,), entity.kind.upper(), entity.id)
    ]
    extensions.store(doc, len(article.text), _record(article, analysis, ids))


def _spans(doc: Doc, parts: Iterable[model.Span], label: str, id: str) -> Iterator[Span]:
    for part in parts:
        span = doc.char_span(*part, label=label, span_id=id, alignment_mode="expand")
        if span is not None:
            yield span


def _record(article: Article, analysis: Analysis, ids: Sequence[str]) -> extensions.Record:
    record = to_record(article, analysis)
    claims = [{"id": id, **claim} for id, claim in zip(ids, record["claims"], strict=True)]
    return {"claims": claims, **{key: record[key] for key in ("entities", "notes", "pipeline")}}
