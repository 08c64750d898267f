"""A library of articles with claims, for the commands that export and import them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from reader import paths
from reader.claims.correction import Correction
from reader.claims.corrections import apply
from reader.export.rows import ClaimRow, rows
from reader.model import Analysis, Article, Claim, Entity, Mention, Span
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.keeper import open_keeper
from reader.store.opening import open_database
from tests.store.articles import news

_TEXT = """\
“The wall of {name} holds,” said Ann Berg.

Bo Lind denied that the gates of {name} had been open on Monday.
"""


def article(name: str, *, month: int = 1, text: str = _TEXT) -> Article:
    """Return an article of two claims."""
    return news(name, text.format(name=name), published=f"2026-{month:02}-01")


def analysis(article: Article) -> Analysis:
    """Return the claims of an article: one in each line that is not empty, between “that” or marks."""
    claims: list[Claim] = []
    names = ("Ann Berg", "Bo Lind")
    mentions: dict[str, list[Mention]] = {name: [] for name in names}
    start = 0
    for line in article.text.splitlines(keepends=True):
        name = next((name for name in names if name in line), "")
        if name:
            is_direct = line.startswith("“")
            words = line[: line.index("”") + 1] if is_direct else line[line.index("that ") :].rstrip(".\n")
            content, cue, source = (
                Span(start + line.index(part), start + line.index(part) + len(part))
                for part in (words, "said" if is_direct else "denied", name)
            )
            mentions[name].append(Mention(source))
            claims.append(
                Claim(
                    *("direct" if is_direct else "indirect", (content,), (cue,), (source,), name),
                    polarity="positive" if is_direct else "negative",
                )
            )
        start += len(line)
    entities = tuple(Entity(name, "person", name, mentions=tuple(mentions[name])) for name in names)
    return Analysis(article.id, tuple(claims), entities, pipeline="model 1")


def keep(analyzed: Iterable[Article], unanalyzed: Iterable[Article] = ()) -> None:
    """Keep articles in the person's library."""
    database = open_database(paths.data_dir(), pytest.fail)
    for one in analyzed:
        ArticleTable(database).add(one)
        Analyses(database).keep(one, analysis(one))
    for one in unanalyzed:
        ArticleTable(database).add(one)
    database.close()


def correct(article: Article, corrections: Sequence[Correction]) -> None:
    """Keep corrections of an article in place of those that it had."""
    open_keeper(data=paths.data_dir(), state=paths.state_dir()).keep_corrections(article, corrections)


def kept_rows(article: Article) -> tuple[ClaimRow, ...]:
    """Return the claims of an article as the person left them."""
    corrections = open_keeper(data=paths.data_dir(), state=paths.state_dir()).corrections(article)
    return rows(article, apply(analysis(article), corrections, article.text))
