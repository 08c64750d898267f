"""JSON in one list, whose values name each other by their places."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reader.sources.page.flat_json import is_flat, written_out
from tests.sources.page.samples import FIRST, LAST, SECOND, THIRD, html, read


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([{"a": 1}, "pier"], {"a": "pier"}),
        ([["Reactive", 1], {"a": 2}, [3, 3], 4], {"a": [4, 4]}),
        ([{"a": 1}, ["Date", "2026-03-04"]], {"a": "2026-03-04"}),
        ([{"a": 1, "b": -1}, "pier"], {"a": "pier", "b": None}),
    ],
)
def test_values_stand_where_they_are_named(value: Any, expected: Any) -> None:
    assert is_flat(value)
    assert written_out(value) == expected


@pytest.mark.parametrize(
    "value",
    [{"a": 1}, [], ["pier", 1], [{"a": "pier"}, 1], [{"a": 7}, 1], [[], 1], [{"a": True}, 1], [{"a": 1}]],
)
def test_other_json_is_not_taken_for_it(value: Any) -> None:
    assert not is_flat(value)


def test_what_names_itself_or_grows_without_end_is_cut() -> None:
    value: Any = written_out([[0], 1]) or []
    depth = 0
    while value:
        value, depth = value[0], depth + 1
    assert depth <= 41
    written_out([{"a": 1, "b": 1}, *({"a": place, "b": place} for place in range(2, 30)), "pier"])


def test_the_article_of_a_page_of_nuxt_is_read() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (FIRST, SECOND, THIRD, LAST))
    flat = [
        ["Reactive", 1],
        {"data": 2},
        {"article": 3},
        {"title": 4, "body": 5, "author": 6, "published_at": 8},
        "Pier to be rebuilt",
        text,
        {"name": 7},
        "Ida Rho",
        "2026-03-04T09:30:00.000Z",
    ]
    data = f'<script type="application/json" id="__NUXT_DATA__">{json.dumps(flat)}</script>'
    page = read(html(f"<div id='__nuxt'></div>{data}", "<title>Pier to be rebuilt</title>"))
    assert [block.text for block in page.blocks] == [FIRST, SECOND, THIRD, LAST]
    assert (page.byline, page.published) == ("Ida Rho", "2026-03-04T09:30+00:00")
