"""Addresses as they are shown."""

from __future__ import annotations

import pytest

from reader.shelf.address import shown


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/feed", "https://example.org/feed"),
        ("https://ann:secret@example.org/feed", "https://example.org/feed"),
        ("https://ann:se@cret@example.org/feed", "https://example.org/feed"),
        ("ann:secret@example.org/feed", "example.org/feed"),
        ("https://example.org/@ann/feed?to=a@b", "https://example.org/@ann/feed?to=a@b"),
        ("https://example.org/\x1b[31mred", "https://example.org/␛[31mred"),
    ],
)
def test_an_address_is_shown_without_name_password_and_controls(address: str, expected: str) -> None:
    assert shown(address) == expected
