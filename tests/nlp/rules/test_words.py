"""Where the content of a word ends, and whose it is."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    (
        "Save the Children said many had fled.",
        [("Save the Children", "said", "many had fled")],
    ),
    ("Striker Leo Early said he had come early.", [("Striker Leo Early", "said", "he had come early")]),
    ("Save the children, and many had fled.", []),
    (
        "The mayor said the bridge would close, with one engineer saying that it could fall.",
        [("The mayor", "said", "the bridge would close"), ("one engineer", "saying", "that it could fall")],
    ),
    (
        "The mayor said the bridge would close, with cranes standing on both banks.",
        [("The mayor", "said", "the bridge would close, with cranes standing on both banks")],
    ),
    (
        "Kerr said it was late, adding that nobody had paid.",
        [("Kerr", "said", "it was late"), ("Kerr", "adding", "that nobody had paid")],
    ),
    (
        "She said that the farm had two problems: the well was dry and the roof leaked.",
        [("She", "said", "that the farm had two problems: the well was dry and the roof leaked")],
    ),
    (
        "The doctor warned of dust — which can harm the lungs.",
        [("The doctor", "warned of", "dust — which can harm the lungs")],
    ),
    ("The doctor warned of dust — nobody listened.", [("The doctor", "warned of", "dust")]),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_content_ends_where_somebody_else_is_heard_and_goes_on_behind_a_colon(
    text: str, expected: list[Row]
) -> None:
    assert rows_of(text) == expected
