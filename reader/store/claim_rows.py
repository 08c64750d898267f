"""The claims of an article as rows, for whoever looks for some: a search, `sqlite3`, Datasette."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence

from reader.claims.change_kind import ChangeKind
from reader.claims.check import UNCHECKED
from reader.claims.correction import Correction
from reader.claims.corrections import apply
from reader.claims.filters import Facts, facts
from reader.claims.span_words import words
from reader.model import Analysis, Article, Claim, Entity
from reader.store import appearances, edits
from reader.store.claim_runs import write_runs


def write(
    connection: sqlite3.Connection,
    article_number: int,
    article: Article,
    found_analysis: Analysis,
    corrections: Sequence[Correction],
) -> None:
    """Put the claims of an analysis, with corrections laid over, in the place of those of the article.

    The article counts those that are left, without the rejected, as the list of an open one does.
    """
    drop(connection, article_number)
    corrected = apply(found_analysis, corrections, article.text)
    analysis = corrected.analysis
    claim_edits = edits.write(connection, article_number, (article.text, corrected), corrections)
    claim_facts = facts(corrected, article.text)
    rows = (
        (
            *(article_number, index + 1),
            *_claim_columns(claim, analysis.entity(claim.speaker), article.text),
            *_fact_columns(fact, claim_edits.get(index, ())),
        )
        for index, (claim, fact) in enumerate(zip(analysis.claims, claim_facts, strict=True))
    )
    connection.executemany(
        "INSERT INTO claims (article, number, kind, polarity, cue, speaker, speaker_kind, affiliation, "
        "content, start, speaker_names, organizations, level, confidence, traits) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    connection.execute(
        "UPDATE articles SET claims = ? WHERE number = ?",
        (len(corrected.remaining.claims), article_number),
    )
    write_runs(connection, article_number)
    appearances.write(connection, article_number, analysis.entities)


def _claim_columns(claim: Claim, speaker: Entity | None, text: str) -> tuple[object, ...]:
    """Return the columns from `kind` to `start`."""
    return (
        claim.kind,
        claim.polarity,
        words(text, claim.cue),
        speaker.name if speaker else "",
        speaker.kind if speaker else "",
        speaker.affiliation if speaker else "",
        words(text, claim.content),
        claim.start,
    )


def _fact_columns(fact: Facts, edits: Collection[ChangeKind]) -> tuple[object, ...]:
    """Return the columns from `speaker_names` to `traits`."""
    traits = " ".join(_traits(fact, edits))
    return fact.speaker, fact.organizations, fact.level, fact.confidence, traits


def _traits(fact: Facts, edits: Collection[ChangeKind]) -> Iterator[str]:
    """Yield the words by which a search finds a claim; an unchecked one has none of a status."""
    yield from sorted(fact.true_keys)
    if fact.status != UNCHECKED.status:
        yield f"status{fact.status}"
    yield from (f"flag{flag}" for flag in sorted(fact.flags))
    yield from (f"edits{kind}" for kind in sorted(edits))


def drop(connection: sqlite3.Connection, article_number: int) -> None:
    """Take away the claims of an article; what edits did to them stays known until it is analysed again."""
    connection.execute("DELETE FROM claims WHERE article = ?", (article_number,))
    appearances.drop(connection, article_number)
