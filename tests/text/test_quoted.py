"""What of a claim is quoted."""

from __future__ import annotations

import pytest

from reader.model import Claim, Kind, Span
from reader.quoted import quoted


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("direct", "“We go.”", ["“We go.”"]),
        ("indirect", "they “go” now", []),
        ("mixed", "they “go” and «stay» now", ["“go”", "«stay»"]),
        ("mixed", 'they "go', ['"go']),
        ("mixed", "they go", []),
    ],
)
def test_quotation_marks_decide_what_is_quoted(kind: Kind, text: str, expected: list[str]) -> None:
    claim = Claim(kind, (Span(0, len(text)),))
    assert [span.of(text) for span in quoted(claim, text)] == expected
