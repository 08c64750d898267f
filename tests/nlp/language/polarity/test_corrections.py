"""What goes on behind a content is told by the order of words; two claims come of a correction."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.language.polarity import with_polarity
from tests.nlp.parses import parse_of

Row = tuple[str, str, str]
"""Polarity, cue and content; the pieces of each joined by an ellipsis."""


def rows(text: str, source: str, cue: str, content: str) -> list[Row]:
    """Return what becomes of one attribution."""

    def span(words: str) -> tuple[Span]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    return [
        (
            one.polarity,
            " … ".join(span.of(text) for span in one.cue),
            " … ".join(span.of(text) for span in one.content),
        )
        for one in with_polarity(parse_of(text), [Attribution(span(content), span(cue), span(source))])
    ]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "Jane Smith did not say the fund was empty, but that it was closed.",
            "the fund was empty, but that it was closed",
            [("negative", "did not say", "the fund was empty"), ("positive", "say", "that it was closed")],
        ),
        (
            "Jane Smith did not say that the fund was empty but rather that it was closed.",
            "that the fund was empty but rather that it was closed",
            [
                ("negative", "did not say", "that the fund was empty"),
                ("positive", "say", "that it was closed"),
            ],
        ),
        (
            "Jane Smith did say that the fund was empty, but that it was closed.",
            "that the fund was empty, but that it was closed",
            [("positive", "say", "that the fund was empty, but that it was closed")],
        ),
        (
            "Jane Smith did not say that the fund was empty, but closed.",
            "that the fund was empty, but closed",
            [("negative", "did not say", "that the fund was empty, but closed")],
        ),
    ],
)
def test_what_is_said_instead_is_a_claim_of_its_own(text: str, content: str, expected: list[Row]) -> None:
    assert rows(text, "Jane Smith", "say", content) == expected


def test_nobody_says_nothing_instead() -> None:
    text = "Nobody said that the fund was empty, but that it was closed."
    content = "that the fund was empty, but that it was closed"
    assert rows(text, "Nobody", "said", content) == [("negative", "said", content)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("that the fund is empty, and nor has Jane Smith", "that the fund is empty"),
        ("that the fund is empty, and so has Jane Smith", "that the fund is empty"),
        ("that the fund is empty and nor has it paid the staff", None),
        ("that the fund is so empty", None),
        ("“the fund is empty, and so are we”", None),
        ("“the fund is empty”, and so has Jane Smith", "“the fund is empty”"),
    ],
)
def test_that_another_said_as_much_is_not_said(content: str, expected: str | None) -> None:
    text = f"The bank has said {content}."
    assert rows(text, "The bank", "said", content) == [("positive", "said", expected or content)]
