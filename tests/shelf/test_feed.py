"""What a person subscribed to."""

from __future__ import annotations

import pytest

from reader.shelf.feed import Subscription


@pytest.mark.parametrize(
    ("address", "full_text", "sentence"),
    [("", "short", "an address"), ("https://a.example/", "maybe", "maybe")],
)
def test_a_feed_without_address_or_with_an_unknown_habit_is_refused(
    address: str, full_text: str, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        Subscription(address, full_text=full_text)  # type: ignore[arg-type]
