"""Attributions by “according to”."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    (
        "The project is late, according to an internal audit.",
        [("an internal audit", "according to", "The project is late")],
    ),
    ("According to the audit, the project is late.", [("the audit", "According to", "the project is late")]),
    (
        "According to Ada Lind, the baker, about two hundred people, most of them old, would not leave.",
        [
            (
                "Ada Lind, the baker",
                "According to",
                "about two hundred people, most of them old, would not leave",
            )
        ],
    ),
    (
        "According to the surveyor, Ana Reyes, the tower has sunk.",
        [("the surveyor, Ana Reyes", "According to", "the tower has sunk")],
    ),
    (
        "According to Ana Reyes, who saw the fire, the tower was empty.",
        [("Ana Reyes, who saw the fire", "According to", "the tower was empty")],
    ),
    (
        "According to Ana Reyes, the towers, some of which are old, lean.",
        [("Ana Reyes", "According to", "the towers, some of which are old, lean")],
    ),
    (
        "According to the ministry, Spain, France and Italy won.",
        [("the ministry", "According to", "Spain, France and Italy won")],
    ),
    (
        "According to Rathke the boat was returned by mail.",
        [("Rathke", "According to", "the boat was returned by mail")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_according_to_names_the_source(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected
