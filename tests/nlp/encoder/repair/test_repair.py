"""All repairs together: what is no claim goes, the others come back repaired."""

from __future__ import annotations

import pytest

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.repair import repair
from reader.nlp.language.quotation_tokens import locate
from reader.text.quotations import quotations
from tests.nlp.encoder.drafting import Row, draft_from, row_of
from tests.nlp.parses import parse_of

_ROWS: list[tuple[str, list[Row], list[Row]]] = [
    # text; source, cue and content of the drafts; the same as they should be
    ("Kerr would not say who had left.", [("Kerr", "would not say", "who had left")], []),
    (
        "Kerr later said that it was late.",
        [("Kerr", "later said", "that it was late")],
        [("Kerr", "said", "that it was late")],
    ),
    (
        "Mr Aung, a diver, was quoted as saying that the boats were lost.",
        [("", "was quoted", "Mr Aung, a diver, … as saying that the boats were lost")],
        [("Mr Aung, a diver", "was quoted as saying", "that the boats were lost")],
    ),
    (
        "“It is shut,” she said, laughing, “but come back.”",
        [("she", "said", "“It is shut,”"), ("she", "laughing", "“but come back.”")],
        [("she", "said", "“It is shut,” … “but come back.”")],
    ),
    (
        "“It is shut.” — Ada Lind, Graz\n\n“It was open.” — Ilo Brand",
        [("", "was", "shut")],
        [("Ada Lind, Graz", "—", "“It is shut.”")],
    ),
    (
        "There were questions about whether it rained.",
        [("", "questions about", "whether it rained")],
        [],
    ),
]


@pytest.mark.parametrize(("text", "rows", "expected"), _ROWS, ids=[text[:50] for text, *_ in _ROWS])
def test_drafts_are_repaired_or_dropped(text: str, rows: list[Row], expected: list[Row]) -> None:
    doc = parse_of(text)
    words = read_words(doc)
    drafts = [draft_from(words, text, row) for row in rows]
    repaired = repair(drafts, doc, locate(doc, quotations(text)), words)
    assert [row_of(words, text, draft) for draft in repaired] == expected


def test_the_drafts_that_are_given_stay_as_they_are() -> None:
    text = "Kerr later said that it was late."
    doc = parse_of(text)
    words = read_words(doc)
    draft = draft_from(words, text, ("Kerr", "later said", "that it was late"))
    repair([draft], doc, [], words)
    assert row_of(words, text, draft) == ("Kerr", "later said", "that it was late")
