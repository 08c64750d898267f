"""The spans that overlap another one are those that a look at each would tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.text.span_index import SpanIndex

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 20))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_those_that_overlap_are_told_in_their_order(spans: list[Span], span: Span) -> None:
    expected = tuple(index for index, other in enumerate(spans) if other.overlaps(span))
    assert SpanIndex(spans).overlapping(span) == expected


def test_only_those_near_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    index = SpanIndex([Span(start, start + 5) for start in range(0, 10_000, 10)])
    looked_at: list[Span] = []

    def overlaps(span: Span, other: Span) -> bool:
        looked_at.append(span)
        return span.start < other.end and other.start < span.end

    monkeypatch.setattr(Span, "overlaps", overlaps)
    assert index.overlapping(Span(5_000, 5_012)) == (500, 501)
    assert looked_at == [Span(5_000, 5_005), Span(5_010, 5_015)]
