"""Whether two versions of an article have the same people say the same."""

from __future__ import annotations

import pytest

from reader.claims.statements import statements
from reader.model import Analysis, Claim, Entity, Polarity, Span

_TEXT = '"The quay is closed," said Marta Olsen.'


def _analysis(
    text: str, content: str, *, name: str = "Marta Olsen", polarity: Polarity = "positive"
) -> Analysis:
    start = text.index(content)
    span = Span(start, start + len(content))
    return Analysis(
        "a", (Claim("direct", (span,), speaker="e", polarity=polarity),), (Entity("e", "person", name),)
    )


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (f"It rained. {_TEXT}", "The quay is closed"),
        (_TEXT.replace('"', "”"), "The quay is closed"),
        (_TEXT.replace("quay is", "quay\nis"), "The quay\nis closed"),
        (_TEXT.replace("The", "the"), "the quay is closed"),
    ],
)
def test_another_place_typography_or_wrapping_is_the_same_statement(text: str, content: str) -> None:
    before = statements(_analysis(_TEXT, "The quay is closed"), _TEXT)
    assert statements(_analysis(text, content), text) == before


@pytest.mark.parametrize(
    ("text", "content", "name", "polarity"),
    [
        (_TEXT.replace("closed", "open"), "The quay is open", "Marta Olsen", "positive"),
        (_TEXT, "The quay is closed", "Piet Vos", "positive"),
        (_TEXT, "The quay is closed", "Marta Olsen", "negative"),
    ],
)
def test_other_words_another_speaker_and_not_said_are_another_statement(
    text: str, content: str, name: str, polarity: Polarity
) -> None:
    before = statements(_analysis(_TEXT, "The quay is closed"), _TEXT)
    assert statements(_analysis(text, content, name=name, polarity=polarity), text) != before


def test_the_same_words_denied_are_another_statement() -> None:
    def said_with(cue: str) -> tuple[Analysis, str]:
        text = f"Marta Olsen {cue} that the quay is closed."
        claim = Claim(
            "indirect", (Span(text.index("that"), len(text)),), (Span(12, 12 + len(cue)),), speaker="e"
        )
        return Analysis("a", (claim,), (Entity("e", "person", "Marta Olsen"),)), text

    assert statements(*said_with("said")) == statements(*said_with("added"))
    assert statements(*said_with("confirmed")) != statements(*said_with("denied"))
