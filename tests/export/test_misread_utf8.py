"""What a spreadsheet misread is read as it was, and nothing else is another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.misread_utf8 import reread


def by_windows(text: str) -> str:
    """Return a text as Windows shows its UTF-8: bytes without a letter as control characters."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("text", ["Zoë Lee", "“It is,” she said", "Łódź – 5 €", "Ñúñez-O’Brien 😀", "plain"])
def test_words_that_were_misread_are_as_they_were(text: str) -> None:
    assert reread(by_windows(text)) == text
    assert reread(text.encode().decode("mac_roman")) == text


@pytest.mark.parametrize(
    "text",
    ["Zoë Lee", "“It is,” she said", "Łódź – 5 €", "Ã", "São Paulo", "naïve café", "Мая", "日本", "«Да»"],
)
def test_words_that_were_not_misread_stay(text: str) -> None:
    assert reread(text) == text


@given(st.text(alphabet=st.characters(categories=("L", "P", "Zs"))))
def test_whatever_is_misread_comes_back(text: str) -> None:
    assert reread(by_windows(text)) == text
