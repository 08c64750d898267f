"""A quotation with its signature."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("“The lamps stay on.” — Anna Weiss, Graz", [("Anna Weiss, Graz", "—", "“The lamps stay on.”")]),
    (
        "“The lamps stay on.”\n\n— Anna Weiss, Graz\n\n“Turn them off.”\n\n— Ilo Brand",
        [("Anna Weiss, Graz", "—", "“The lamps stay on.”"), ("Ilo Brand", "—", "“Turn them off.”")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_name_behind_a_dash_signs_a_quotation(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected
