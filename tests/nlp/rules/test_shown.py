"""Documents that show something, with how somebody came by them."""

from __future__ import annotations

import pytest

from reader.nlp.rules.shown import shown_candidates
from tests.nlp.parses import parse_of
from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    (
        "Documents seen by the Ledger show that the firm knew of the leak.",
        [("Documents seen by the Ledger", "show", "that the firm knew of the leak")],
    ),
    (
        "Emails obtained by The New York Times show he lied.",
        [("Emails obtained by The New York Times", "show", "he lied")],
    ),
    (
        "Text messages seen by the BBC reveal that he was paid.",
        [("Text messages seen by the BBC", "reveal", "that he was paid")],
    ),
    (
        "On Monday, emails obtained by the Herald showed that the firm knew.",
        [("emails obtained by the Herald", "showed", "that the firm knew")],
    ),
    (
        "Documents that were obtained by the Herald show that the firm knew.",
        [("Documents that were obtained by the Herald", "show", "that the firm knew")],
    ),
    (
        "Photographs taken by two residents of the town suggest the old bridge was never closed.",
        [
            (
                "Photographs taken by two residents of the town",
                "suggest",
                "the old bridge was never closed",
            )
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_document_shows_what_stands_behind(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # no clause, no document, and a clause about it with a verb of its own
        "Data collected by the agency show a rise in asthma.",
        "The witnesses seen by the Ledger show that she lied.",
        "Documents seen by the Ledger that were leaked show that she lied.",
        # somebody says it in a document, or beside one of which is told what became of it
        "In an email seen by the Ledger, the minister confirmed that the road would close.",
        "Ann Roe, in a letter obtained by the Ledger, confirmed that the road would close.",
        "The letter was sent after Ann Roe revealed that she had lost the contract.",
        "Before the report was published, sources indicated that it would clear the mayor.",
        "A photo taken before Ann Roe confirmed that she was ill is gone.",
        "Ann Roe, author of a book published in May, suggests that the king lied.",
        "A letter writer recorded by the Ledger suggested that she was hurt.",
        # nothing behind it in its sentence, and in its text
        "She liked the show. It ended.",
        "The papers obtained by the show",
    ],
)
def test_what_shows_nothing_or_is_read_by_its_parse_is_left_alone(text: str) -> None:
    assert not [*shown_candidates(parse_of(text))]


@pytest.mark.parametrize(
    ("source", "is_found"),
    [
        ("Emails and minutes of the meeting obtained by The New York Times and shared with us", True),
        (
            "Internal emails and minutes of the meeting obtained by The New York Times and shared with us",
            False,
        ),
    ],
)
def test_a_document_and_how_somebody_came_by_it_are_one_short_phrase(source: str, is_found: bool) -> None:
    assert bool([*shown_candidates(parse_of(f"{source} show that he lied."))]) is is_found


@pytest.mark.parametrize(
    ("shown", "is_found"),
    [("the old dam by the town was shut", True), ("the very old dam by the town was shut", False)],
)
def test_the_verb_of_what_is_shown_is_near(shown: str, is_found: bool) -> None:
    assert bool([*shown_candidates(parse_of(f"Papers seen by the Ledger show {shown}."))]) is is_found
