"""Differences mark by mark."""

from __future__ import annotations

import pytest

from reader.text.alignment.strict import strict_differences


@pytest.mark.parametrize(
    ("text", "other", "differences"),
    [
        ("“We stay,”", '"We  stay,"', []),
        ("We won’t", "We won't", []),
        ("We won't", "We will not", [("won't", "will not")]),
        ("the bridge", "The bridge", [("the", "The")]),
        ("We stay.", "We stay!", [(".", "!")]),
        ("We [sic] stay", "We stay", [("[ sic ]", "")]),
    ],
)
def test_every_mark_and_capital_counts(text: str, other: str, differences: list[tuple[str, str]]) -> None:
    assert list(strict_differences(text, other)) == differences
