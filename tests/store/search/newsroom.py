"""A small library to search: who said what about a harbour, told by three outlets."""

from __future__ import annotations

import re
from pathlib import Path

from reader.model import Analysis, Article, Claim, Entity, Kind, Mention, Polarity, Span
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.search.search import LibrarySearch
from tests.store.articles import database, news

QUAY = news(
    "quay",
    "Nguyễn Thị Mai said the quay of Ærø will not be sold. It lies in Łódź street, by U.S. offices of AT&T. "
    "The harbour office warned that 5% of the piles don’t hold.",
    title="Quay stays with the town",
    outlet="Zeit",
    published="2026-11-03T10:00:00+00:00",
)
CRANE = news(
    "crane",
    "Ann Berg denied that the crane of the port had fallen. A planner of the EU said the UN plans nothing.",
    title="Crane did not fall, the port office says",
    outlet="Älvsborg Post",
    published="2026-11-02T08:00:00+00:00",
)
FERRY = news(
    "ferry",
    "The ferry may not sail, Ann Berg said. No plans exist for the crane, and the crane is the only crane.",
    title="Ferry waits",
    outlet="Zeit",
    published="2026-10-01",
)
UNANALYZED = news(
    "later",
    "The lighthouse keeper said nothing of the crane at all.",
    title="Lighthouse",
    published="2026-09-01",
)
NAMES = {article.id: article.url.rpartition("/")[2] for article in (QUAY, CRANE, FERRY, UNANALYZED)}

_ANN = Entity("ann", "person", "Ann Berg", ("Berg",), "harbour master", "Port Office", (Mention(Span(0, 8)),))
_MAI = Entity("mai", "person", "Nguyễn Thị Mai", ("Mai",), "mayor", "Town of Ærø")
_PLANNER = Entity("planner", "unnamed", "EU planner", affiliation="European Union")


def library(tmp_path: Path) -> LibrarySearch:
    """Return the search of a library with the four articles, of which three are analysed."""
    fill(database(tmp_path))
    return LibrarySearch(database(tmp_path))


def fill(data: Database) -> None:
    """Put the articles and their analyses into a database."""
    table, analyses = ArticleTable(data), Analyses(data)
    for article in (FERRY, QUAY, UNANALYZED, CRANE):
        table.add(article)
    analyses.keep(
        QUAY,
        _analysis(
            QUAY,
            (_MAI,),
            _claim(QUAY, "the quay of Ærø will not be sold", "said", "Nguyễn Thị Mai", "mai"),
            _claim(
                QUAY, "5% of the piles don’t hold", "warned that", "The harbour office", None, confidence=0.6
            ),
        ),
    )
    analyses.keep(
        CRANE,
        _analysis(
            CRANE,
            (_ANN, _PLANNER),
            _claim(
                CRANE,
                "the crane of the port had fallen",
                "denied that",
                "Ann Berg",
                "ann",
                polarity="negative",
            ),
            _claim(CRANE, "the UN plans nothing", "said", "A planner of the EU", "planner", kind="direct"),
        ),
    )
    analyses.keep(
        FERRY,
        _analysis(
            FERRY, (_ANN,), _claim(FERRY, "The ferry may not sail", "said", "Ann Berg", "ann", kind="mixed")
        ),
    )


def _analysis(article: Article, entities: tuple[Entity, ...], *claims: Claim) -> Analysis:
    return Analysis(article.id, claims, entities, pipeline="model 1")


def _claim(
    article: Article,
    content: str,
    cue: str,
    source: str,
    speaker: str | None,
    *,
    kind: Kind = "indirect",
    polarity: Polarity = "positive",
    confidence: float = 0.9,
) -> Claim:
    return Claim(
        kind,
        (_span(article, content),),
        (_span(article, cue),),
        (_span(article, source),),
        speaker=speaker,
        polarity=polarity,
        confidence=confidence,
        speaker_basis="named" if speaker else "",
    )


def _span(article: Article, words: str) -> Span:
    match = re.search(re.escape(words), article.text)
    assert match is not None
    return Span(*match.span())
