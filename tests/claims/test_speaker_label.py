"""Whoever speaks is called the same everywhere."""

from __future__ import annotations

import pytest

from reader.claims.speaker_label import NOBODY, speaker_label
from reader.model import Claim, Entity, Span

TEXT = "Ann\nLee said so."


@pytest.mark.parametrize(
    ("speaker", "source", "label"),
    [
        (Entity("a", "person", "Ann  Lee-Marsh"), (Span(0, 7),), "Ann Lee-Marsh"),
        (None, (Span(0, 7),), "Ann Lee"),
        (None, (), NOBODY),
    ],
)
def test_a_name_comes_first_then_the_words_of_the_text(
    speaker: Entity | None, source: tuple[Span, ...], label: str
) -> None:
    assert speaker_label(TEXT, Claim("indirect", (Span(13, 15),), source=source), speaker) == label
