"""Whoever speaks is called the same everywhere."""

from __future__ import annotations

import pytest

from reader.claims.speaker_label import NOBODY, speaker_label
from reader.model import Claim, Entity, EntityKind, Span

TEXT = "Ann\nLee said so."


def claim_with(source: tuple[Span, ...]) -> Claim:
    return Claim("indirect", (Span(13, 15),), source=source)


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
    assert speaker_label(TEXT, claim_with(source), speaker) == label


@pytest.mark.parametrize(
    ("source", "kind", "label"),
    [
        ("Not all ministers", "group", "Not all ministers"),
        ("Few ministers", "unnamed", "Few ministers"),
        ("Most ministers", "group", "Most ministers"),
        ("Every minister", "unnamed", "Every minister"),
        ("The ministers", "group", "ministers"),
        ("Most of Acme", "organization", "ministers"),
    ],
)
def test_how_many_of_them_speak_is_part_of_the_label(source: str, kind: EntityKind, label: str) -> None:
    speaker = Entity("m", kind, "ministers")
    claim = Claim("indirect", (Span(20, 21),), source=(Span(0, len(source)),))
    assert speaker_label(f"{source:20}x", claim, speaker) == label
