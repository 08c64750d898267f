"""Quotations of one speaker, and those of nobody."""

from __future__ import annotations

import pytest
import spacy

from tests.nlp.rules.rows import Row, rows, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    (
        "“We build,” said Moira Kerr, the council leader. “But not today.”",
        [("Moira Kerr, the council leader", "said", "“We build,” … “But not today.”")],
    ),
    (
        "“We build,” Kerr said on “Today” in March. “But not in Oslo.”",
        [("Kerr", "said", "“We build,” … “But not in Oslo.”")],
    ),
    ("“We build,” said Kerr.\n\n“We always have.”", [("Kerr", "said", "“We build,” … “We always have.”")]),
    # somebody else is told of before the next quotation
    (
        "Kerr called it a joke. Berg wept. “Nobody will pay.”",
        [("Kerr", "called", "it a joke")],
    ),
    (
        "Kerr called it a joke. Kerr wept. “Nobody will pay.”",
        [("Kerr", "called", "it a joke … “Nobody will pay.”")],
    ),
    ("The so-called “quiet coach” was full.", []),
    ("Robert “Bob” Jones bought “The House on the Corner” in May.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_speech_goes_on_with_the_next_quotation_of_its_speaker(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


@pytest.mark.parametrize(("count", "goes_on"), [(35, True), (45, False)])
def test_a_speech_goes_on_over_forty_tokens(count: int, goes_on: bool) -> None:
    doc = spacy.blank("en")(f"Kerr: “It is shut.” {'rain ' * count}. “It is open.”")
    assert [content.endswith("“It is open.”") for _, _, content in rows(doc)] == [goes_on]


@pytest.mark.parametrize(
    ("between", "goes_on"),
    [
        ("It snowed hard over all of it.", True),
        ("It snowed hard over all of the valley and the hills.", False),
    ],
)
def test_a_claim_without_marks_goes_on_over_forty_code_points(between: str, goes_on: bool) -> None:
    ((_, _, content),) = rows_of(f"The mayor called for a new bridge. {between} “Nobody will pay.”")
    assert content.endswith("pay.”") is goes_on
