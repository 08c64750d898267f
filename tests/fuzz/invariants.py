"""What holds of every article and every analysis, whatever they were made of."""

from __future__ import annotations

from itertools import chain, pairwise

from reader.model import Analysis, Article, Span
from reader.text.normalize import normalize, replace_controls


def check_article(article: Article) -> None:
    """Fail when the text is not normalized, a field could act on a terminal, or a block lies outside."""
    assert normalize(article.text) == article.text
    fields = (article.title, article.byline, article.outlet, article.published, article.url, article.note)
    assert [replace_controls(field) for field in fields] == list(fields)
    spans = [block.span for block in article.blocks]
    assert all(0 <= start <= end <= len(article.text) for start, end in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def check_analysis(analysis: Analysis, text: str) -> None:
    """Fail when a span lies outside the text, the parts of a claim overlap, or an entity is not there."""
    ids = {entity.id for entity in analysis.entities}
    for claim in analysis.claims:
        parts = (*claim.content, *claim.cue, *claim.source)
        assert all(_is_within(span, text) for span in parts)
        assert not any(
            span.overlaps(other)
            for span in chain(claim.cue, claim.source)
            for other in parts
            if other is not span
        )
        assert claim.speaker is None or claim.speaker in ids
        assert 0 <= claim.confidence <= 1
    mentions = [mention for entity in analysis.entities for mention in entity.mentions]
    assert all(_is_within(mention.span, text) for mention in mentions)


def _is_within(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)
