"""The outline has every heading once, and every claim in one of its sections."""

from __future__ import annotations

import pytest

from reader.model import Article, Block, Span
from reader.ui.view.outline import outline, section_at

TEXT = "The quay closes\n\nOlsen spoke.\n\nThe  plan\n\nLund spoke.\n\nWhat it costs\n\nNobody spoke."
LEVELS = {"The quay closes": 1, "The  plan": 2, "What it costs": 3}


def _article(title: str, levels: dict[str, int]) -> Article:
    parts = [(part, TEXT.index(part)) for part in TEXT.split("\n\n")]
    blocks = tuple(
        Block(Span(at, at + len(part)), "heading" if part in levels else "paragraph", levels.get(part, 0))
        for part, at in parts
    )
    return Article("quay", TEXT, title, blocks=blocks)


@pytest.mark.parametrize(
    ("title", "levels", "listed"),
    [
        (
            "A title of its own",
            LEVELS,
            [(0, "A title of its own"), (1, "The quay closes"), (2, "The plan"), (3, "What it costs")],
        ),
        ("The Quay Closes", LEVELS, [(0, "The Quay Closes"), (1, "The plan"), (2, "What it costs")]),
        ("Quay", {"What it costs": 6}, [(0, "Quay"), (1, "What it costs")]),
        ("The quay closes", {}, [(0, "The quay closes")]),
        (
            "Quay",
            {"The quay closes": 1, "What it costs": 6},
            [(0, "Quay"), (1, "The quay closes"), (4, "What it costs")],
        ),
    ],
)
def test_headings_stand_below_the_title(
    title: str, levels: dict[str, int], listed: list[tuple[int, str]]
) -> None:
    sections = outline(_article(title, levels), title, ())
    assert [(section.depth, section.heading) for section in sections] == listed


def test_a_claim_counts_for_the_heading_it_stands_under() -> None:
    starts = [TEXT.index("Olsen"), TEXT.index("Lund"), TEXT.index("Lund") + 5]
    sections = outline(_article("The quay closes", LEVELS), "The quay closes", starts)
    assert [section.claims for section in sections] == [1, 2, 0]


def test_sections_follow_one_another_to_the_end_of_the_text() -> None:
    sections = outline(_article("Quay", LEVELS), "Quay", ())
    assert "".join(section.span.of(TEXT) for section in sections) == TEXT


@pytest.mark.parametrize(
    ("words", "heading"),
    [("The quay", "Quay"), ("Olsen", "Quay"), ("plan", "The plan"), ("Nobody", "What it costs")],
)
def test_a_place_belongs_to_the_section_around_it(words: str, heading: str) -> None:
    sections = outline(_article("Quay", {"The  plan": 2, "What it costs": 2}), "Quay", ())
    assert sections[section_at(sections, TEXT.index(words))].heading == heading
