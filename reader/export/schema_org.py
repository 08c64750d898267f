"""Claims as schema.org's `Claim` in JSON-LD (https://schema.org/Claim, a pending term).

`author` is whom the article has say it, `appearance` the article. What was not said has no author: the term
has no word for a denial, so `description` says it. The result of a check is no `ClaimReview`, which would
need a rating: `comment` has it with the note, `citation` the evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, BinaryIO

from reader.claims.corrected import Corrected
from reader.claims.speaker_label import speaker_name
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.citation import quotation
from reader.export.iris import article_iri, claim_iri
from reader.export.json_stream import write_list
from reader.export.rows import ClaimRow, rows
from reader.model import Article, Claim, Entity, EntityKind

Node = dict[str, Any]

_TYPES: Mapping[EntityKind, str] = MappingProxyType(
    {"person": "Person", "unnamed": "Person", "organization": "Organization", "place": "Organization"}
)
"""What an author may be: "Moscow" speaks as an organization. Groups and documents are neither."""


def write(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write all claims as one graph."""
    about = {"@context": "https://schema.org"}
    write_list(file, about, "@graph", (node for article in articles for node in nodes(*article)))


def nodes(article: Article, corrected_analysis: Corrected) -> Iterator[Node]:
    """Yield each claim but the rejected ones."""
    analysis = corrected_analysis.analysis
    for row in rows(article, corrected_analysis):
        claim = analysis.claims[row.number - 1]
        author = _author(article, claim, analysis.entity(claim.speaker))
        comments = filter(None, ("" if row.status == "unchecked" else row.status, row.note))
        yield _known(
            {
                "@type": "Claim",
                "@id": claim_iri(row),
                "identifier": row.id,
                "text": row.words,
                "author": author if claim.polarity == "positive" else None,
                "description": quotation(article, analysis, claim),
                "appearance": _appearance(row),
                "citation": row.evidence,
                "comment": [{"@type": "Comment", "text": text} for text in comments],
            }
        )


def _author(article: Article, claim: Claim, speaker: Entity | None) -> Node | None:
    if speaker is None:
        return None
    label = speaker_name(article.text, claim, speaker)
    type = _TYPES.get(speaker.kind)
    if type is None:
        return None
    if speaker.kind == "unnamed":
        return {"@type": type, "description": label}
    affiliation = {"@type": "Organization", "name": speaker.affiliation} if speaker.affiliation else None
    if type == "Organization":
        return _known({"@type": type, "name": label, "description": speaker.role})
    return _known({"@type": type, "name": label, "jobTitle": speaker.role, "affiliation": affiliation})


def _appearance(row: ClaimRow) -> Node:
    return _known(
        {
            "@type": "NewsArticle",
            "@id": article_iri(row),
            "url": row.address,
            "headline": row.title,
            "author": {"@type": "Person", "name": row.byline} if row.byline else None,
            "publisher": {"@type": "Organization", "name": row.outlet} if row.outlet else None,
            "datePublished": row.published,
        }
    )


def _known(node: Node) -> Node:
    """Return a node without what is not known."""
    return {key: value for key, value in node.items() if value}
