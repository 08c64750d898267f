"""A row has everything that is known of a claim, and offsets that say where it stands."""

from __future__ import annotations

from dataclasses import fields

import pytest

from reader.claims.claim_id import claim_ids
from reader.claims.corrected import Corrected
from reader.export.rows import ClaimRow, rows
from reader.model import Article, Origin
from tests.export.quayside import ANALYSIS, ARTICLE, CORRECTED, SHAME, TEXT

ROWS = {row.number: row for row in rows(ARTICLE, CORRECTED)}


def test_every_claim_but_a_rejected_one_has_a_row_and_keeps_its_number() -> None:
    assert tuple(ROWS) == (1, 3, 4, 5)
    assert [row.number for row in rows(ARTICLE, Corrected(ANALYSIS))] == [1, 2, 3, 4, 5]


def test_ids_are_those_of_the_claims_whatever_is_left_out() -> None:
    ids = claim_ids(ARTICLE, ANALYSIS)
    assert [row.id for row in ROWS.values()] == [id for index, id in enumerate(ids) if index != SHAME]


@pytest.mark.parametrize("row", rows(ARTICLE, Corrected(ANALYSIS)), ids=lambda row: str(row.number))
def test_offsets_line_and_context_lead_to_the_words(row: ClaimRow) -> None:
    start, end = row.content[0].start, row.content[-1].end
    assert TEXT[start:end] == row.exact
    assert TEXT.split("\n")[row.line - 1][row.column - 1 :].startswith(row.exact.split("\n")[0])
    assert f"{row.prefix}{row.exact}{row.suffix}" in TEXT
    assert len(row.prefix) == min(32, start)
    assert len(row.suffix) == min(32, len(TEXT) - end)


@pytest.mark.parametrize(
    ("number", "field", "expected"),
    [
        (1, "words", "“leaks, 😀 everywhere,”"),
        (1, "line", 3),
        (1, "column", 14),
        (1, "speaker", "Zoë Lee"),
        (1, "speaker_role", "mayor"),
        (1, "speaker_affiliation", "Lindhaven"),
        (1, "speaker_confidence", 0.99),
        (1, "speaker_basis", "named"),
        (3, "source", "a clerk"),
        (3, "speaker_kind", "unnamed"),
        (3, "note", "ask, again;\nsoon"),
        (3, "status", "disputed"),
        (3, "evidence", "https://ledger.example/2026"),
        (4, "status", "unchecked"),
        (3, "is_corrected", False),
        (4, "polarity", "negative"),
        (4, "speaker_basis", "by hand"),
        (4, "is_corrected", True),
        (5, "speaker", ""),
        (5, "speaker_confidence", None),
        (5, "cue_spans", ()),
        (5, "is_added", True),
    ],
)
def test_a_row_says_what_is_known(number: int, field: str, expected: object) -> None:
    assert getattr(ROWS[number], field) == expected


def test_content_in_parts_is_whole_in_one_field_and_without_the_interruption_in_the_other() -> None:
    row = rows(ARTICLE, Corrected(ANALYSIS))[SHAME]
    assert row.words == "“It is,” … “a shame.”"
    assert row.exact == "“It is,” she said, “a shame.”"


def test_every_row_says_what_it_is_from() -> None:
    row = ROWS[1]
    about = ("title", "byline", "outlet", "published", "fetched", "sha256")
    assert [getattr(row, key) for key in about] == [getattr(ARTICLE, key) for key in about]
    assert (row.address, row.file, row.article) == (ARTICLE.url, "/news/quay.txt", ARTICLE.id)
    assert row.pipeline == "reader 0, rules"
    assert row.program.startswith("reader ")


@pytest.mark.parametrize(
    ("origin", "address", "file"),
    [
        (Origin("address", "https://post.org/a"), "https://post.org/a", ""),
        (Origin("stdin", "-"), "", ""),
        (None, "", ""),
    ],
)
def test_an_article_that_is_no_file_has_its_address_or_nothing(
    origin: Origin | None, address: str, file: str
) -> None:
    article = Article(ARTICLE.id, TEXT, origin=origin)
    row = rows(article, CORRECTED)[0]
    assert (row.address, row.file) == (address, file)


def test_no_field_of_a_row_is_left_out_of_the_samples() -> None:
    # A field that is empty in all of them would be tried by no export.
    for field in fields(ClaimRow):
        assert any(getattr(row, field.name) for row in ROWS.values()), field.name
