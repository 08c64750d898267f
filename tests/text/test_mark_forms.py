"""Rarer marks are read as the ones that English prints, one sign for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.mark_forms import with_usual_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It leans,” she said.", "“It leans,” she said."),
        ("″It leans,″ she said.", '"It leans," she said.'),
        ("＂It leans,＂ she said.", '"It leans," she said.'),
        ("❝It leans,❞ she said.", "“It leans,” she said."),
        ("′It leans,′ she said.", "'It leans,' she said."),
        ("‹It leans,› she said.", "‘It leans,’ she said."),
        ("「It leans,」 she said.", "“It leans,” she said."),
        ("‚It leans,‘ she said.", "‘It leans,’ she said."),
        ("‚It leans,’ she said.", "‘It leans,’ she said."),
        ("He came‚ she said: ‘It leans.’", "He came‚ she said: ‘It leans.’"),
        ("`It leans,' she said.", "‘It leans,' she said."),
        ("Type `ls` to see the dogs' names.", "Type `ls` to see the dogs' names."),
        ("``It leans,'' she said.", "``It leans,'' she said."),
        (",,It leans,'' she said.", "``It leans,'' she said."),
        ("<<It leans,>> she said.", "``It leans,'' she said."),
        ("One,, two'' and 1 << 2 >> 0.", "One,, two'' and 1 << 2 >> 0."),
        (",," + "word " * 500 + "''", ",," + "word " * 500 + "''"),
        (",," + "word " * 300 + "''", "``" + "word " * 300 + "''"),
    ],
)
def test_rarer_marks_are_read_as_those_of_english(text: str, expected: str) -> None:
    assert with_usual_marks(text) == expected


@given(st.text(st.sampled_from("as,<>'`‚‘’‹›″ \n"), max_size=60))
def test_no_offset_moves_and_no_other_sign_changes(text: str) -> None:
    usual = with_usual_marks(text)
    assert len(usual) == len(text)
    assert all(one == other or one in ",<>`‚‘‹›″" for one, other in zip(text, usual, strict=True))
