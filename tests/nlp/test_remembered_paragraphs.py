"""The paragraphs of a text are looked for once while it is analyzed."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.remembered_paragraphs import paragraphs
from reader.text import normalize


def test_the_paragraphs_of_a_text_and_of_its_legible_twin_are_looked_for_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    look_for = normalize.paragraphs

    def counted(text: str) -> tuple[Span, ...]:
        asked.append(text)
        return look_for(text)

    monkeypatch.setattr(normalize, "paragraphs", counted)
    shown, legible = "They ‘closed’ it.\n\nIt opened.", "They “closed” it.\n\nIt opened."
    rounds = [(paragraphs(shown), paragraphs(legible)) for _ in range(3)]
    assert rounds == [((Span(0, 17), Span(19, 29)),) * 2] * 3
    assert asked == [shown, legible]
