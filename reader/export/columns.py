"""The columns of a table of claims, for all formats that are tables. Names never change their meaning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

from reader.claims.edited_claim import EDITABLE, revision
from reader.export.rows import ClaimRow
from reader.model import Span

Value = str | int | float | bool | None | Sequence[Span]


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    type: Literal["text", "whole number", "number", "yes or no", "spans"]
    value: Callable[[ClaimRow], Value]
    """None where nothing is known of a number; an empty text where nothing is known of the rest."""


def _texts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, "text", attrgetter(name)) for name in names)


def revision_of(row: ClaimRow) -> str:
    """Return the revision of what can be changed elsewhere, as the row has it."""
    return revision({key: getattr(row, key) for key in EDITABLE})


COLUMNS: tuple[Column, ...] = (
    # What a person reads and edits comes first, what programs need at the end.
    *_texts("id", "status", "note", "evidence", "speaker", "words", "cue", "source", "kind", "polarity"),
    *_texts("title", "outlet", "byline", "published", "address", "file"),
    Column("line", "whole number", attrgetter("line")),
    Column("column", "whole number", attrgetter("column")),
    Column("number", "whole number", attrgetter("number")),
    *_texts("speaker_kind", "speaker_role", "speaker_affiliation", "speaker_basis"),
    Column("speaker_confidence", "number", attrgetter("speaker_confidence")),
    Column("confidence", "number", attrgetter("confidence")),
    *_texts("found_by"),
    Column("corrected", "yes or no", attrgetter("is_corrected")),
    Column("added", "yes or no", attrgetter("is_added")),
    Column("start", "whole number", lambda row: row.content[0].start),
    Column("end", "whole number", lambda row: row.content[-1].end),
    Column("content_spans", "spans", attrgetter("content")),
    Column("cue_spans", "spans", attrgetter("cue_spans")),
    Column("source_spans", "spans", attrgetter("source_spans")),
    *_texts("exact", "prefix", "suffix", "article", "sha256", "fetched", "program", "pipeline"),
    Column("revision", "text", revision_of),
)
