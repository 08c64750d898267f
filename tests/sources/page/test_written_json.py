"""JSON as templates write it is read as it is meant, and what is none is refused in linear time."""

from __future__ import annotations

from json import JSONDecodeError

import pytest

from reader.sources.page.written_json import parse


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ('{"a": 1,}', {"a": 1}),
        ("[1, 2 , ]", [1, 2]),
        ('{"a": ",}", "b": ["x,]",],}', {"a": ",}", "b": ["x,]"]}),
        ('{"a": "said \\",}\\" twice",}', {"a": 'said ",}" twice'}),
        ('{"a": "one\ntwo",};', {"a": "one\ntwo"}),
        ("<![CDATA[ [1,] ]]>", [1]),
        ("// <![CDATA[\n[1]\n// ]]>", [1]),
        ("<!-- [1] -->", [1]),
        ("\ufeff[1]", [1]),
        ("{&quot;a&quot;: &quot;x &amp;amp; y&quot;}", {"a": "x &amp; y"}),
        ('{"a": "&quot;x&quot;"}', {"a": "&quot;x&quot;"}),
    ],
)
def test_what_javascript_allows_is_read(source: str, value: object) -> None:
    assert parse(source) == value


@pytest.mark.parametrize("source", ["", "{", "[1,,]", '{"a": "b" "c"}', '"a\\' * 200_000])
def test_what_is_no_json_is_refused(source: str) -> None:
    with pytest.raises(JSONDecodeError):
        parse(source)
