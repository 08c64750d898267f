"""Addresses as they are shown."""

from __future__ import annotations

import pytest

from reader.shelf.address import identity, shown


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


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("http://LOCALHOST:1/dup", "http://localhost:1/dup"),
        ("HTTPS://News.Example:443", "https://news.example/"),
        ("http://news.example.:80/a?b=C", "http://news.example/a?b=C"),
        ("https://news.example:80/", "https://news.example:80/"),
        ("https://news.example?b", "https://news.example/?b"),
        ("https://Ann:Secret@NEWS.example/A", "https://Ann:Secret@news.example/A"),
        ("feed://news.example/a", "http://news.example/a"),
        ("feed:https://news.example/a", "https://news.example/a"),
        ("feed://https://news.example/a", "https://news.example/a"),
        (" News.example/a#top", "https://news.example/a#top"),
        ("localhost:8000/a", "https://localhost:8000/a"),
        ("http://[::1]:80/", "http://[::1]/"),
        ("http://[", "http://["),
    ],
)
def test_spellings_of_an_address_have_one_identity(spelling: str, expected: str) -> None:
    assert identity(spelling) == expected
    assert identity(expected) == expected
