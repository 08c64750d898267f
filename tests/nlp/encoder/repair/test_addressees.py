"""Who is told something is no part of what he is told."""

from __future__ import annotations

import pytest

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.addressees import leave_out_addressee, take_teller_as_source
from tests.nlp.encoder.drafting import Row, draft_from, row_of
from tests.nlp.parses import parse_of

_ROWS: list[tuple[str, Row, Row]] = [
    # text; source, cue and content as the network has them; the same repaired
    (
        "The suspect told a friend he was leaving.",
        ("The suspect", "told", "a friend he was leaving"),
        ("The suspect", "told", "he was leaving"),
    ),
    (
        "The suspect told the court he was not there.",
        ("The suspect", "told", "the court he was not there"),
        ("The suspect", "told", "he was not there"),
    ),
    (
        "The suspect told the court he was not there.",
        ("The suspect", "told", "he was not there"),
        ("The suspect", "told", "he was not there"),
    ),
    (
        "Ann Bell told the story she had heard.",
        ("Ann Bell", "told", "the story she had heard"),
        ("Ann Bell", "told", "the story she had heard"),
    ),
    (
        "Kerr denied that her sister had played any part.",
        ("Kerr", "denied", "that her sister had played any part"),
        ("Kerr", "denied", "that her sister had played any part"),
    ),
    # a parse that begins the clause amid the quotation
    (
        'Kerr told a woman who feared that "this is not the first time and not voting is not a plan."',
        ("Kerr", "told", 'a woman who feared that "this is not the first time and not voting is not a plan'),
        ("Kerr", "told", 'a woman who feared that "this is not the first time and not voting is not a plan'),
    ),
]


@pytest.mark.parametrize(
    ("text", "row", "expected"), _ROWS, ids=[f"{text[:40]} {row}" for text, row, _ in _ROWS]
)
def test_the_content_begins_behind_the_addressee(text: str, row: Row, expected: Row) -> None:
    doc = parse_of(text)
    words = read_words(doc)
    draft = draft_from(words, text, row)
    assert row_of(words, text, leave_out_addressee(draft, doc, words)) == expected


_TRANSLATED = (
    "“We will never accept this border,” the foreign minister, Paul Berg, told the newspaper Le Monde, "
    "according to a translation."
)
_TOLD = ("the foreign minister, Paul Berg", "told", "“We will never accept this border,”")


@pytest.mark.parametrize(
    ("text", "row", "expected"),
    [
        (
            _TRANSLATED,
            (
                "the newspaper Le Monde",
                "told",
                "“We will never accept this border,” the foreign minister, Paul Berg,",
            ),
            _TOLD,
        ),
        (_TRANSLATED, _TOLD, _TOLD),
        (
            "“We will pay,” the chairman said, the bank told the court.",
            ("the chairman", "said", "“We will pay,”"),
            ("the chairman", "said", "“We will pay,”"),
        ),
    ],
)
def test_whom_something_is_told_does_not_tell_it(text: str, row: Row, expected: Row) -> None:
    doc = parse_of(text)
    words = read_words(doc)
    draft = draft_from(words, text, row)
    assert row_of(words, text, take_teller_as_source(draft, doc, words)) == expected
