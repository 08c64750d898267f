"""Articles as they come from feeds and files, made up, and a database for a test."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reader.model import Analysis, Article, Claim, Entity, Mention, Origin, Span
from reader.store.database import Database

SENTENCES = (
    "The harbour wall holds, said Ann Berg. ",
    "The council meets on Monday to vote on the budget. ",
    "“We checked the gates twice,” the engineer said. ",
    "Nobody was hurt when the crane fell into the dock. ",
)


_databases: list[Database] = []


def database(tmp_path: Path) -> Database:
    """Return the database of a test, opened anew; it is closed at the end of the test."""
    _databases.append(Database(tmp_path / "library.sqlite"))
    return _databases[-1]


def close_databases() -> None:
    """Close what a test has opened."""
    while _databases:
        _databases.pop().close()


def news(name: str, text: str = "", **about: Any) -> Article:
    """Return an article at an address of its own, with words of its own."""
    address = about.pop("url", f"https://news.example/{name}")
    body = text or f"{name}: " + "".join(f"{sentence}{name}. " for sentence in SENTENCES * 3)
    origin = Origin("address", address)
    return Article(
        origin.id, body, about.pop("title", f"Title of {name}"), url=address, origin=origin, **about
    )


def analysis(article: Article, *, pipeline: str = "model 1", claims: int = 2) -> Analysis:
    """Return an analysis with so many claims of one speaker."""
    ann = Entity("e1", "person", "Ann Berg", affiliation="Port Office", mentions=(Mention(Span(0, 3)),))
    found = tuple(
        Claim(
            "indirect",
            (Span(20 * number, 20 * number + 5),),
            (Span(20 * number + 6, 20 * number + 9),),
            speaker="e1",
        )
        for number in range(claims)
    )
    return Analysis(article.id, found, (ann,), pipeline=pipeline)
