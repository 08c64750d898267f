"""Cues in front of a quotation, and in front of a colon."""

from __future__ import annotations

import pytest
import spacy

from tests.nlp.rules.rows import Row, rows, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("Said Kerr: “It is cold.”", [("Kerr", "Said", "“It is cold.”")]),
    ("In the words of Kerr, “it is cold.”", [("Kerr", "In the words of", "“it is cold.”")]),
    ("Kerr was clear: “It is cold.”", [("Kerr", "was", "“It is cold.”")]),
    (
        "Kerr read it aloud: “Dear all,\n\n“The tram is late.\n\n“It will stay late.”",
        [("Kerr", "read", "“Dear all, … “The tram is late. … “It will stay late.”")],
    ),
    ("The mayor said: “The roof fell. Nobody came.", [("The mayor", "said", "“The roof fell. Nobody came.")]),
    (
        "The engineer recalled: “He told me, ‘That mountain is walking,’ and left.”",
        [("The engineer", "recalled", "“He told me, ‘That mountain is walking,’ and left.”")],
    ),
    (
        "Mr Aung was quoted by a newspaper as saying: “We lost the boats.”",
        [("Mr Aung", "was quoted by a newspaper as saying", "“We lost the boats.”")],
    ),
    # a noun that may be a verb as well
    ("Residents described a roar “like a jet”.", [("Residents", "described", "a roar “like a jet”")]),
    # in the midst of a sentence, before who speaks
    (
        "The dollar, says Rita Moss of Hale, “has nowhere to hide”.",
        [("Rita Moss of Hale", "says", "The dollar … “has nowhere to hide”")],
    ),
    (
        "The deal, insisted finance minister Joe Park, “will pay for itself”.",
        [("finance minister Joe Park", "insisted", "The deal … “will pay for itself”")],
    ),
    # cut off behind the mark, and nothing but what was left out
    ("The dollar, says Rita Moss of Hale, “", []),
    ("Kerr said: “…”", []),
    (
        "As the builder Ann Roe once put it, “the hall is a barn.”",
        [("the builder Ann Roe", "put it", "“the hall is a barn.”")],
    ),
    ("The plan is, as Kerr puts it, “a gift to the rich.”", [("Kerr", "puts it", "“a gift to the rich.”")]),
    (
        "As Kerr put it, the aim is a “gift to the rich.”",
        [("Kerr", "put it", "the aim is a “gift to the rich.”")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_quotation_is_attributed_by_a_cue_in_front_of_it(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


@pytest.mark.parametrize(("count", "speaks"), [(6, True), (10, False)])
def test_a_label_before_a_colon_has_eight_words_at_most(count: int, speaks: bool) -> None:
    text = f"{'Old ' * count}Kerr: “It is shut.”"
    assert bool(rows(spacy.blank("en")(text))) is speaks
