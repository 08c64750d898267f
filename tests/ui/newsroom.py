"""A small library for tests of the screen: articles with analyses made by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from reader.errors import AnalysisError, SourceError
from reader.library.analyzer import Analyzer
from reader.library.keeper import Keeper
from reader.library.library import Library
from reader.model import Analysis, Article, Claim, Entity, Kind, Mention, Origin, Progress, Span
from reader.sources import files
from reader.text.normalize import blocks

HARBOUR = """\
The port of Lindhaven will close its old quay for two years, the harbour office announced on Monday.

"We cannot repair it while ships are tied to it," said Marta Olsen, who runs the Harbour Office.

A dock worker told the paper that nobody had asked the crews. Olsen denied this. \
She said the Harbour Office had "written to every crew twice".

According to the Dockers Union, forty people will lose shifts.

"Forty is a guess," Olsen said. "Nobody has counted."
"""

COUNCIL = """\
The council met on Tuesday and decided nothing.

"We will meet again," said Piet Vos.
"""

QUIET = "The sea was calm all day. Boats went out and came back.\n"

BRACKETS = """\
A [b]bold[/b] claim [/x] and [@click=app.quit]a trap[/].

"[W]e will [sic] [/x] not [b]go[/b]," said Ann [red]Lee[/red].
"""


def span(text: str, words: str, nth: int = 0) -> Span:
    """Return where the words stand for the nth time, counted from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def claim(
    text: str, kind: Kind, source: str, cue: str, *content: str, speaker: str | None, near: str = ""
) -> Claim:
    """Return a claim by its words; source and cue are the first ones from the words `near` on."""
    spans = tuple(span(text, words) for words in content)
    start = text.index(near)
    found = (Span(text.index(words, start), text.index(words, start) + len(words)) for words in (cue, source))
    return Claim(kind, spans, (next(found),), (next(found),), speaker, 0.9, "by hand")


def entity(text: str, id: str, kind: str, name: str, *words: str) -> Entity:
    """Return an entity, mentioned wherever its name stands, or one of the words."""
    found = sorted(span(text, word, nth) for word in (words or (name,)) for nth in range(text.count(word)))
    return Entity(id, kind, name, mentions=tuple(Mention(place) for place in found))  # type: ignore[arg-type]


ARTICLES: Mapping[str, Article] = {
    article.id: article
    for article in (
        Article(
            "harbour",
            HARBOUR,
            "Old quay closes",
            outlet="Lindhaven Post",
            published="2026-11-02",
            blocks=blocks(HARBOUR),
        ),
        Article("council", COUNCIL, "Council decides nothing", blocks=blocks(COUNCIL)),
        Article("quiet", QUIET, "A calm day", blocks=blocks(QUIET)),
        Article("brackets", BRACKETS, "[/x] [b]brackets[/b]", blocks=blocks(BRACKETS)),
    )
}

ANALYSES: Mapping[str, Analysis] = {
    "harbour": Analysis(
        "harbour",
        (
            claim(
                HARBOUR,
                "indirect",
                "the harbour office",
                "announced",
                "The port of Lindhaven will close its old quay for two years",
                speaker="office",
            ),
            claim(
                HARBOUR,
                "direct",
                "Marta Olsen",
                "said",
                '"We cannot repair it while ships are tied to it,"',
                speaker="olsen",
            ),
            claim(
                HARBOUR,
                "indirect",
                "A dock worker",
                "told",
                "that nobody had asked the crews",
                speaker="worker",
            ),
            claim(
                HARBOUR,
                "mixed",
                "She",
                "said",
                'the Harbour Office had "written to every crew twice"',
                speaker="olsen",
                near="She said",
            ),
            claim(
                HARBOUR,
                "indirect",
                "the Dockers Union",
                "According to",
                "forty people will lose shifts",
                speaker="union",
            ),
            claim(
                HARBOUR,
                "direct",
                "Olsen",
                "said",
                '"Forty is a guess,"',
                '"Nobody has counted."',
                speaker="olsen",
                near="Olsen said",
            ),
        ),
        (
            entity(HARBOUR, "office", "organization", "Harbour Office", "harbour office", "Harbour Office"),
            entity(HARBOUR, "olsen", "person", "Marta Olsen", "Olsen"),
            entity(HARBOUR, "worker", "unnamed", "dock worker"),
            entity(HARBOUR, "union", "organization", "Dockers Union"),
        ),
    ),
    "council": Analysis(
        "council",
        (claim(COUNCIL, "direct", "Piet Vos", "said", '"We will meet again,"', speaker="vos"),),
        (entity(COUNCIL, "vos", "person", "Piet Vos"),),
    ),
    "quiet": Analysis("quiet"),
    "brackets": Analysis(
        "brackets",
        (
            claim(
                BRACKETS,
                "direct",
                "Ann [red]Lee[/red]",
                "said",
                '"[W]e will [sic] [/x] not [b]go[/b],"',
                speaker="lee",
            ),
        ),
        (entity(BRACKETS, "lee", "person", "Ann [red]Lee[/red]"),),
    ),
}


class HandAnalyzer:
    """Yields the analyses made by hand, in two parts; waits before each until `gate` is set."""

    def __init__(self, analyses: Mapping[str, Analysis] = ANALYSES) -> None:
        self.gate = asyncio.Event()
        self.gate.set()
        self.closed = False
        self._analyses = analyses

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield progress."""
        analysis = self._analyses[article.id]
        for done in range(3):
            yield Progress(article.id, done, 2, analysis if done == 2 else None)
            await self.gate.wait()

    async def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True


class FailingAnalyzer(HandAnalyzer):
    """Dies after the first part of every article, as long as `fails` is set."""

    fails = True

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield one part, then fail."""
        if self.fails:
            yield Progress(article.id, 1, 3)
            raise AnalysisError("The analysis ended unexpectedly (status -9).")
        async for progress in super().analyze(article):
            yield progress


def origins(*ids: str) -> dict[str, Origin]:
    """Return an origin for each id, which looks like a path of that name."""
    return {id: Origin("path", id) for id in ids}


def library(
    *ids: str, analyzer: Analyzer | None = None, keeper: Keeper | None = None, is_empty: bool = False
) -> Library:
    """Return a library of the named articles, of all by default; an id that is no article cannot be read."""

    def read(origin: Origin) -> Article:
        if origin.text not in ARTICLES:
            raise SourceError(f"{origin.text}: there is no such file.")
        return ARTICLES[origin.text]

    return Library(
        {} if is_empty else origins(*(ids or ARTICLES)),
        read=read,
        analyzer=analyzer or HandAnalyzer(),
        keeper=keeper,
    )


def one_file(path: Path, analyzer: Analyzer) -> Library:
    """Return a library of the article in a file."""
    origin = Origin("path", str(path))
    return Library({origin.id: origin}, read=lambda origin: files.read(origin.text), analyzer=analyzer)
