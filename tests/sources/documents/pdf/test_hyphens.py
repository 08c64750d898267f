"""Words that a line end cuts."""

from __future__ import annotations

import pytest

from reader.sources.documents.pdf.hyphens import vocabulary

DOCUMENT = (
    "The well-known pier was reopened.",
    "Nobody recon-",
    "structed the light-house or the lighthouse.",
)


@pytest.mark.parametrize(
    ("line", "following", "expected"),
    [
        ("It was recon-", "structed.", "It was reconstructed."),
        ("the well-", "known pier", "the well-known pier"),
        ("They re-", "opened it", "They reopened it"),
        ("The light-", "house", "The lighthouse"),
        ("the Lee-", "Krog plan", "the Lee-Krog plan"),
        ("the 1911-", "1925 plan", "the 1911-\n1925 plan".replace("\n", " ")),
        ("the mid-", "1911 plan", "the mid-1911 plan"),
        ("It holds", "still", "It holds still"),
        ("recon\xad", "structed", "reconstructed"),
        ("It holds -", "or not", "It holds - or not"),
    ],
)
def test_a_hyphen_stays_where_the_document_writes_one(line: str, following: str, expected: str) -> None:
    assert vocabulary(DOCUMENT).join([line, following]) == expected
