"""Spans that overlap others, told as if each had been asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.text.overlapping import OverlapIndex
from tests.work import calls

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(0, 12))
ROWS = st.lists(st.lists(SPANS, max_size=3), max_size=12)


@given(ROWS, st.lists(SPANS, max_size=3))
def test_the_rows_are_those_of_which_a_span_overlaps_one_that_is_asked_for(
    rows: list[list[Span]], asked: list[Span]
) -> None:
    index = OverlapIndex(rows)
    expected = [
        number
        for number, spans in enumerate(rows)
        if any(span.overlaps(other) for span in spans for other in asked)
    ]
    assert index.rows(*asked) == expected
    assert [index.touches(span) for span in asked] == [
        any(own.overlaps(span) for spans in rows for own in spans) for span in asked
    ]


def test_what_is_asked_costs_no_more_where_one_span_holds_all_others() -> None:
    def work(count: int) -> int:
        rows = [[Span(0, 10 * count)], *([Span(10 * place, 10 * place + 5)] for place in range(count))]
        index = OverlapIndex(rows)
        return calls(lambda: [index.rows(Span(10 * place, 10 * place + 1)) for place in range(count)])

    assert work(800) < 5 * work(200)
