"""Short drafts and sources for the tests, with their claims given by hand."""

from __future__ import annotations

from reader.claims.corrected import Corrected
from reader.model import Analysis, Article, Claim, Entity, Kind, Polarity, Span
from reader.quotes.check import judged, shortlisted
from reader.quotes.findings import Finding
from reader.quotes.source_claims import SourceClaims


class Said:
    """Words of an article that somebody says there."""

    def __init__(
        self, *contents: str, by: str, kind: Kind = "direct", polarity: Polarity = "positive"
    ) -> None:
        self.contents = contents
        self.speaker = by
        self.kind: Kind = kind
        self.polarity: Polarity = polarity


def analyzed(article: Article, *claims: Said) -> Corrected:
    """Return an article's analysis with these claims, given in text order."""
    names = dict.fromkeys(claim.speaker for claim in claims)
    return Corrected(
        Analysis(
            article.id,
            tuple(
                Claim(
                    said.kind,
                    tuple(_span(article.text, content) for content in said.contents),
                    speaker=said.speaker,
                    polarity=said.polarity,
                )
                for said in claims
            ),
            tuple(Entity(name, "person", name) for name in names),
        )
    )


def findings(
    draft: str,
    *sources: str,
    by: str = "Ada Byrne",
    source_by: str | None = None,
    kind: Kind = "direct",
    polarity: Polarity = "positive",
    is_strict: bool = False,
) -> tuple[Finding, ...]:
    """Return what is said of a draft of one claim, all of it, against sources that are one claim each."""
    article = Article("draft", draft)
    corrected = analyzed(article, Said(draft, by=by, kind=kind))
    articles = [Article(f"source {number}", text) for number, text in enumerate(sources)]
    analyses = {
        source.id: analyzed(source, Said(source.text, by=source_by or by, polarity=polarity))
        for source in articles
    }
    return judged(shortlisted(article, corrected, articles), SourceClaims(analyses), is_strict=is_strict)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
