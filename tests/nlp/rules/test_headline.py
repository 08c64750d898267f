"""Headlines that name who speaks behind what is said."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

LONG = "mill and quay and the old hall and the new hall by the sea"
_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("“It is a barn”: mayor on new hall\n\nIt rained.", [("mayor", ":", "“It is a barn”")]),
    ("“It is a barn”: Ida Falk\n\nIt rained.", [("Ida Falk", ":", "“It is a barn”")]),
    ("“It is a barn”: a hall in pictures\n\nIt rained.", []),
    ("“It is a barn”: mayor on new hall.\n\nIt rained.", []),
    ("Dam is safe – minister\n\nIt rained.", [("minister", "–", "Dam is safe")]),
    ("‘Not my fault’ – captain\n\nIt rained.", [("captain", "–", "‘Not my fault’")]),
    ("‘Not my fault’ – a film in pictures\n\nIt rained.", []),
    ("Nurse stole a ring, court hears\n\nIt rained.", [("court", "hears", "Nurse stole a ring")]),
    ("Nurse stole a ring, court hears.\n\nIt rained.", [("court", "hears", "Nurse stole a ring")]),
    ("Nurse stole a ring, aunt hears\n\nIt rained.", []),
    ("It rained.\n\nNurse stole a ring, court meets", []),
    ("Dam is safe – for a week\n\nIt rained.", []),
    ("The old dam – a guide\n\nIt rained.", []),
    ("It rained.\n\nDam is safe – minister", []),
    # what stands before a semicolon is told besides
    (
        "Two held over theft; gang had help, say police\n\nIt rained.",
        [("police", "say", "gang had help")],
    ),
    # with a comma in a heading further down as well, and whatever speaks
    ("Power back by midnight, grid says\n\nIt rained.", [("grid", "says", "Power back by midnight")]),
    ("It rained.\n\nPower back by midnight, grid says", [("grid", "says", "Power back by midnight")]),
    ("It rained.\n\nA lamp, whatever anyone says", []),
    (
        "Dam is safe – former Nordbank chief Ulla Brix",
        [("former Nordbank chief Ulla Brix", "–", "Dam is safe")],
    ),
    ("Dam is safe – former deputy head and Nordbank chief Ulla Brix", []),
    (f"Dam and {LONG} are safe – minister", [("minister", "–", f"Dam and {LONG} are safe")]),
    (f"Dam and ferry and hall and {LONG} are all safe – minister", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_whoever_stands_at_the_end_of_a_headline_speaks(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected
