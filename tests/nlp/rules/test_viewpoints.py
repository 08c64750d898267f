"""Attributions without a verb of saying."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("In Kerr's view, the change is late.", [("Kerr's", "view", "the change is late")]),
    (
        "The council, in his view, has gained strength.",
        [("his", "view", "The council … has gained strength")],
    ),
    ("In the eyes of the court, he is a child.", [("the court", "eyes", "he is a child")]),
    ("By one estimate, 400 bridges need repair.", [("one estimate", "By", "400 bridges need repair")]),
    (
        "A third of the mines are closed, by one estimate.",
        [("one estimate", "by", "A third of the mines are closed")],
    ),
    ("By the ministry's own count, 12 were repaired.", [("the ministry's", "count", "12 were repaired")]),
    ("By most accounts, the meeting went well.", [("most accounts", "By", "the meeting went well")]),
    ("By official figures, 300 people died.", [("official figures", "By", "300 people died")]),
    ("To many, Brandt is a hero.", [("many", "To", "Brandt is a hero")]),
    ("As Kerr sees it, the river will win.", [("Kerr", "sees it", "the river will win")]),
    ("As Kerr put it last week, the river will win.", [("Kerr", "put it", "the river will win")]),
    ("As Kerr put it to the jury, nobody was there.", [("Kerr", "put it", "nobody was there")]),
    ("As Kerr put it down, the glass broke.", []),
    # the author's own, nobody's, and what is no view
    ("In our view, the change is late.", []),
    ("By all means, the mayor may try.", []),
    ("By contrast, the mayor is young.", []),
    ("He believed in her judgment and left.", [("He", "believed in", "her judgment")]),
    ("To Berlin, the train takes four hours.", []),
    ("In the view from the tower, the river is small.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_sentence_gives_the_view_of_whoever_has_it(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


@pytest.mark.parametrize(
    ("name", "is_view"), [("Kerr", True), ("Kerr, the mayor of Old Delm and of two more towns there,", False)]
)
def test_who_sees_it_stands_near(name: str, is_view: bool) -> None:
    assert bool(rows_of(f"As {name} sees it, the river will win.")) is is_view
