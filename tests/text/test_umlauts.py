"""Umlauts and how papers without them spell names."""

from __future__ import annotations

import pytest

from reader.text.umlauts import other_spelling


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Müller", "Mueller"),
        ("Jürgen Schäuble", "Juergen Schaeuble"),
        ("Mueller", "Muller"),
        ("robert goering", "robert goring"),
        ("Schaefer", "Schafer"),
        ("Østergård", "oestergaard"),
        # no umlaut
        ("Michael", ""),
        ("Samuel Lee", ""),
        ("Rafael", ""),
        ("Michaela", ""),
        ("Manuelas", ""),
        ("Michaels", ""),
        ("Samuelson", ""),
        ("Muellers", "Mullers"),
        ("Noel", ""),
        ("Sue", ""),
        ("Queen", ""),
        ("Kuleba", ""),
        ("", ""),
    ],
)
def test_a_name_is_spelled_otherwise_where_its_umlauts_are_or_may_be(name: str, other: str) -> None:
    assert other_spelling(name) == other
