"""No cell runs in a spreadsheet, and every cell reads back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.formula_guard import guarded, unguarded


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=SUM(A1:A9)", "'=SUM(A1:A9)"),
        ("+49 30 1234", "'+49 30 1234"),
        ("-5 %", "'-5 %"),
        ("- he said", "'- he said"),
        ("@claims", "'@claims"),
        ("＝1+1", "'＝1+1"),
        ("\t=1", "'\t=1"),
        ("'=1", "''=1"),
        ("00123", "'00123"),
        ("1234567890123456", "'1234567890123456"),
        ("123e456789012345", "'123e456789012345"),
        ("2026-11-02", "'2026-11-02"),
        ("'007", "''007"),
        ("'tis so", "'tis so"),
        ("“=1” he said", "“=1” he said"),
        ("1 of 5", "1 of 5"),
        ("c00123", "c00123"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_would_change_has_an_apostrophe_before_it(text: str, cell: str) -> None:
    assert guarded(text) == cell
    assert unguarded(cell) == text


@given(st.text(alphabet="'=+-@\t\r1e. aé＝", max_size=8) | st.text())
def test_every_cell_reads_back_as_it_was(text: str) -> None:
    assert unguarded(guarded(text)) == text
