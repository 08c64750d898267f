"""Folding: what is typed finds what is printed, and offsets hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.folding import fold, spell_out


@pytest.mark.parametrize(
    ("text", "plain", "bare"),
    [
        ("“It’s”", '"It\'s"', '"It\'s"'),
        ("«Non»", '"Non"', '"Non"'),
        ("ten – twenty", "ten - twenty", "ten - twenty"),
        ("5\u00a0000", "5 000", "5 000"),
        ("Šefčovič", "Šefčovič", "Sefcovic"),
        ("Wałęsa, Ø", "Wałęsa, Ø", "Walesa, O"),
        ("Київ 明日", "Київ 明日", "Київ 明日"),
    ],
)
def test_text_becomes_what_a_keyboard_has(text: str, plain: str, bare: str) -> None:
    assert (fold(text), fold(text, accents=True)) == (plain, bare)


@given(st.text(), st.booleans())
def test_folding_keeps_the_length_and_is_done_once(text: str, accents: bool) -> None:
    folded = fold(text, accents=accents)
    assert len(folded) == len(text)
    assert fold(folded, accents=accents) == folded


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("Strøm, Ærø", "Strom, AEro"),
        ("Straße", "Strasse"),
        ("Œuvre", "OEuvre"),
        ("Þór", "THór"),
        ("Nguyễn", "Nguyễn"),
    ],
)
def test_letters_that_no_accent_makes_are_spelled(text: str, spelled: str) -> None:
    assert spell_out(text) == spelled
