"""The ordinary difference of two texts: paragraphs with the words that are others."""

from __future__ import annotations

import pytest

from reader.text.paragraph_diff import paragraph_diff


def lines(former: str, current: str) -> list[str]:
    """Return the difference in lines; the marked words in brackets."""
    shown = []
    for sign, text, marks, _ in paragraph_diff(former, current):
        for mark in reversed(marks):
            text = f"{text[: mark.start]}[{mark.of(text)}]{text[mark.end :]}"
        shown.append(f"{sign}{text}")
    return shown


@pytest.mark.parametrize(
    ("former", "current", "expected"),
    [
        ("It is dry.", "It is dry.", [" It is dry."]),
        ("It is dry.\n\nIt rains.", "It is dry.", [" It is dry.", "-It rains."]),
        ("It is dry.", "Now.\nIt is dry.", ["+Now.", " It is dry."]),
        (
            "It is dry in May, she said.\n",
            "It is wet in May, he said.\n",
            ["-It is [dry] in May, [she] said.", "+It is [wet] in May, [he] said."],
        ),
        ("It is dry here today.", "It is dry.", ["-It is dry [here today].", "+It is dry."]),
        # Nothing is marked where everything would be.
        (
            "One two three four five.",
            "Six seven eight nine.",
            ["-One two three four five.", "+Six seven eight nine."],
        ),
        ("", "", []),
    ],
)
def test_paragraphs_and_words_that_differ_are_told(former: str, current: str, expected: list[str]) -> None:
    assert lines(former, current) == expected


def test_a_paragraph_says_where_it_stands_in_its_version() -> None:
    former, current = "One.\n\nTwo two two.\n", "Zero.\n\nOne.\n\nTwo two too.\n"
    assert [(sign, start) for sign, _, _, start in paragraph_diff(former, current)] == [
        ("+", current.index("Zero.")),
        (" ", current.index("One.")),
        ("-", former.index("Two two two.")),
        ("+", current.index("Two two too.")),
    ]
