"""What a server's answer means, in words."""

from __future__ import annotations

import pytest

from reader.shelf.http_status import server_answers


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (403, "its server answers 403 (it does not let us in)"),
        (451, "its server answers 451 (it may not show it, for legal reasons)"),
        (418, "its server answers 418"),
    ],
)
def test_what_is_known_of_a_status_is_said(status: int, words: str) -> None:
    assert server_answers(status) == words
