"""How far a clause reaches that an aside interrupts, and how long the aside and what leads to it may be."""

from __future__ import annotations

import pytest

from reader.nlp.language.asides import interrupted_clause
from tests.nlp.parses import parse_of, tokens_of


@pytest.mark.parametrize(
    ("text", "verb", "clause"),
    [
        # the verb of the clause stands as many heads above the pronoun
        ("The house in which, she says, he died was sold.", "says", "in which, she says, he died"),
        ("It rained. The house in which, she says, he died was sold.", "says", "in which, she says, he died"),
        (
            "The ships, most of which, the port said, had sunk by May, Kerr sold to Lund.",
            "said",
            "most of which, the port said, had sunk by May",
        ),
        # the aside is as long
        (
            "The bill, which, she said in a talk to the board, would cost millions.",
            "said",
            "which, she said in a talk to the board, would cost millions",
        ),
        ("The bill, which, she said in a long talk to the board, would cost millions.", "said", None),
        # so many words stand between the beginning of the clause and the aside
        (
            "Roe bought forty ships, the largest part of which, the port said, had sunk.",
            "said",
            "the largest part of which, the port said, had sunk",
        ),
        (
            "The mayor, whose two older brothers, the report says, were paid, has resigned.",
            "says",
            "whose two older brothers, the report says, were paid",
        ),
        ("The mayor, whose two older half brothers, the report says, were paid, has resigned.", "says", None),
    ],
)
def test_a_clause_is_found_within_its_bounds(text: str, verb: str, clause: str | None) -> None:
    doc = parse_of(text)
    found = interrupted_clause(tokens_of(doc, verb)[0])
    assert (found and doc[found.start : found.end].text) == clause
