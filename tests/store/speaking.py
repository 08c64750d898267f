"""A library in which people speak, each article made of who says something in it."""

from __future__ import annotations

from pathlib import Path

from reader.model import Analysis, Article, Claim, Entity, EntityKind, Span
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.people import People
from tests.store.articles import database, news

_SENTENCE = "The harbour will stay as it is. "


def speaker(
    name: str, role: str = "", affiliation: str = "", *, kind: EntityKind = "person", id: str = ""
) -> Entity:
    """Return somebody who speaks."""
    return Entity(id or name, kind, name, role=role, affiliation=affiliation)


def keep(
    tmp_path: Path, name: str, *speakers: Entity, published: str = "2026-03-01", outlet: str = "Varden Post"
) -> Article:
    """Keep an article in which each of the speakers makes a claim, in that order."""
    article = news(name, f"{name}: " + _SENTENCE * len(speakers), published=published, outlet=outlet)
    data = database(tmp_path)
    ArticleTable(data).add(article)
    Analyses(data).keep(article, said_by(article, *speakers))
    return article


def said_by(article: Article, *speakers: Entity) -> Analysis:
    """Return an analysis of such an article, in which each of the speakers makes a claim."""
    first = article.text.index(_SENTENCE)
    claims = tuple(
        Claim("indirect", (_sentence(first, number),), speaker=speaker.id)
        for number, speaker in enumerate(speakers)
    )
    return Analysis(article.id, claims, tuple(dict.fromkeys(speakers)), pipeline="model 1")


def people(tmp_path: Path) -> People:
    """Return who is who in that library."""
    return People(database(tmp_path))


def _sentence(first: int, number: int) -> Span:
    start = first + number * len(_SENTENCE)
    return Span(start, start + len(_SENTENCE) - 1)
