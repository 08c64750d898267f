"""No cell runs in a spreadsheet or is lost in a data frame, and every cell reads back."""

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
        ("Nov 3", "'Nov 3"),
        ("3. November 2026", "'3. November 2026"),
        ("Monday, November 3, 2026", "'Monday, November 3, 2026"),
        ("3 мая", "'3 мая"),
        ("3月5日", "'3月5日"),
        ("10:30 pm", "'10:30 pm"),
        ("$5", "'$5"),
        ("5,00 €", "'5,00 €"),
        ("5 kr", "'5 kr"),
        ("(5)", "'(5)"),
        ("1E+05", "'1E+05"),
        ("٣", "'٣"),
        ("True", "'True"),
        ("falsch", "'falsch"),
        ("''Nov 3", "'''Nov 3"),
        ("None", "'None"),
        ("1.#IND", "'1.#IND"),
        ("1.#QNAN", "'1.#QNAN"),
        ("N/A", "'N/A"),
        ("NA", "'NA"),
        ("null", "'null"),
        ("nan", "'nan"),
        (" NaN ", "' NaN "),
        ("'None", "''None"),
        ("none", "none"),
        ("None of them", "None of them"),
        ("Nan", "Nan"),
        ("November", "November"),
        ("true enough", "true enough"),
        ("p. 4", "p. 4"),
        ("page 12", "page 12"),
        ("Nov 3, says the clerk", "Nov 3, says the clerk"),
        ("https://port.example/5", "https://port.example/5"),
        ("5_000", "5_000"),
        ("'tis so", "'tis so"),
        ("“=1” he said", "“=1” he said"),
        ("1 of 5", "1 of 5"),
        ("c00123", "c00123"),
        ("", ""),
    ],
)
def test_what_would_be_taken_for_another_value_has_an_apostrophe_before_it(text: str, cell: str) -> None:
    assert guarded(text) == cell
    assert unguarded(cell) == text


@given(st.text(alphabet="'=+-@\t\r1e. aé＝nov$", max_size=8) | st.text())
def test_every_cell_reads_back_as_it_was(text: str) -> None:
    assert unguarded(guarded(text)) == text
