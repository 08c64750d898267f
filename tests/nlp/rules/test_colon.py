"""Colons at the start of a paragraph."""

from __future__ import annotations

import pytest
import spacy

from tests.nlp.rules.rows import Row, rows, rows_of

BLANK = spacy.blank("en")

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("KERR: Is the bridge safe?", [("KERR", ":", "Is the bridge safe?")]),
    (
        "Minister: no plans to send troops\n\nThe minister left.",
        [("Minister", ":", "no plans to send troops")],
    ),
    ("Ferries: what was said\n\nThe minister left.", []),
    # what a report is about
    ("Rail strikes: Thousands of trains cancelled\n\nThe minister left.", []),
    ("Storm Greta: thousands without power\n\nThe minister left.", []),
    ("World Cup: Brazil beat Japan\n\nThe minister left.", []),
    (
        "Rail unions: no talks before May\n\nThe minister left.",
        [("Rail unions", ":", "no talks before May")],
    ),
    ("The fair opens.\n\nWHERE: The old quay by the mill.", []),
    ("LUNCH: Soup and some bread.", []),
    # the tagger takes the verb for a noun
    ("It rained.\n\nTom Elphick emails: My shed is gone.", [("Tom Elphick", "emails", "My shed is gone")]),
    ("It rained.\n\nEmails: My shed is gone.", []),
    ("The bank\n\nMUMBAI: The bank has closed.", []),
    ("Editor’s note: This story was updated on Monday.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_name_before_a_colon_speaks(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


@pytest.mark.parametrize(
    ("speaker", "speech", "speaks"),
    [
        ("KERR " * 7, "is it safe", True),
        ("KERR " * 9, "is it safe", False),
        ("KERR", "is it", False),
        ("KERR", "is it so", True),
    ],
)
def test_a_speaker_has_seven_words_at_most_and_says_three_at_least(
    speaker: str, speech: str, speaks: bool
) -> None:
    assert bool(rows(BLANK(f"Headline\n\n{speaker}: {speech}"))) is speaks
