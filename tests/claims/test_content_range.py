"""Ends of a content are moved up to its cue and source, never over them."""

from __future__ import annotations

import pytest

from reader.claims.content_range import content_range
from tests.ui.newsroom import ANALYSES, HARBOUR

CLAIMS = ANALYSES["harbour"].claims


@pytest.mark.parametrize(
    ("index", "start_after", "end_before"),
    [(2, "A dock worker told", ""), (0, "", "the harbour office announced"), (1, "", "said Marta Olsen")],
)
def test_content_reaches_to_its_attribution(index: int, start_after: str, end_before: str) -> None:
    bounds = content_range(HARBOUR, CLAIMS[index])
    if start_after:
        assert HARBOUR[: bounds.starts.start].endswith(start_after)
    else:
        assert bounds.starts.start == 0
    if end_before:
        assert HARBOUR[bounds.ends.end :].startswith(end_before)
    else:
        assert bounds.ends.end == len(HARBOUR)


def test_no_part_of_an_interrupted_content_is_lost() -> None:
    bounds, (first, last) = content_range(HARBOUR, CLAIMS[5]), CLAIMS[5].content
    assert first.start < bounds.starts.end < first.end
    assert last.start < bounds.ends.start < last.end
