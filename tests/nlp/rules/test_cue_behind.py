"""Cues behind a quotation: who says it stands behind or before the verb."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("“We build,” she added, “today.”", [("she", "added", "“We build,” … “today.”")]),
    (
        "“We build,” she added, laughing, “when the snow melts.”",
        [("she", "added", "“We build,” … “when the snow melts.”")],
    ),
    (
        "“Look at it,” said Kerr, pointing at the lake, “and call it clean.”",
        [("Kerr", "said", "“Look at it,” … “and call it clean.”")],
    ),
    ("“Stop it,” he laughed.", [("he", "laughed", "“Stop it,”")]),
    ("“Stop!” he shouted. “It is gone!”", [("he", "shouted", "“Stop!” … “It is gone!”")]),
    ("“Who is he?” the mayor asked.", [("the mayor", "asked", "“Who is he?”")]),
    ("« We pay late », said the baker.", [("the baker", "said", "« We pay late »")]),
    ("„We pay late“, said the baker.", [("the baker", "said", "„We pay late“")]),
    (
        "“They [the roofs] is [sic] safe,” wrote the engineer.",
        [("the engineer", "wrote", "“They [the roofs] is [sic] safe,”")],
    ),
    ("“We wait,” said a cook, asking for anonymity.", [("a cook", "said", "“We wait,”")]),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_quotation_is_attributed_by_a_cue_behind_it(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected
