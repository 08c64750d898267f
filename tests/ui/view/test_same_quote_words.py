"""What the row of a quotation in another article says of it."""

from __future__ import annotations

import pytest

from reader.quotes.same_quote import ComparableQuote
from reader.shelf.same_quote import QuotedElsewhere
from reader.ui.view.same_quote_words import row_lines

_WHOLE = "“The pier is sound as long as nobody lands there.”"


@pytest.mark.parametrize(
    ("content", "own_content", "words"),
    [
        (_WHOLE, _WHOLE, "= equal  "),
        ("“The pier is sound.”", _WHOLE, "⊂ a part, without “as long as”  "),
        ("“as long as nobody lands there”", _WHOLE, "⊂ a part  "),
        (
            "“We closed the pier.”",
            "“It is not true that we closed the pier.”",
            "⊂ a part, the other way round  ",
        ),
        ("“The pier is sound only if it holds.”", "“The pier is sound.”", "⊂ a part, without “only”, “if”  "),
    ],
)
def test_the_row_says_what_was_cut_from_a_part(content: str, own_content: str, words: str) -> None:
    comparison = ComparableQuote(own_content).compare(content)
    assert comparison is not None
    match = QuotedElsewhere(
        *("council", 0, "Council decides", "Varden Herald", "2026-11-01", 1, True, False),
        *("Piet Vos", "said", False, "direct", content, own_content, comparison, comparison.is_turned),
    )
    head, _ = row_lines(match, is_first=False)
    assert head.plain.startswith(words)
