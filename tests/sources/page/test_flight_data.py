"""The rows that Next.js pushes into a page for React."""

from __future__ import annotations

import json

import pytest

from reader.errors import SourceError
from reader.sources.page.flight_data import pushed, values
from tests.sources.page.samples import FIRST, LAST, SECOND, THIRD, html, read, texts

ALL = [FIRST, SECOND, THIRD, LAST]
BODY = "".join(f"<p>{text}</p>" for text in ALL)


def push(piece: str) -> str:
    return f"<script>self.__next_f.push({json.dumps([1, piece])})</script>"


def text_row(text: str) -> str:
    return f"4:T{len(text.encode()):x},{text}"


def test_an_article_that_is_only_pushed_is_read() -> None:
    rows = '1:HL["/a.css","style"]\n2:I[12,["a"],"default"]\n3:["$","h1",null,{"children":"Pier"}]\n'
    page = rows + text_row(BODY) + '5:{"about":"the end"}\n'
    pieces = "".join(push(page[place : place + 50]) for place in range(0, len(page), 50))
    data = html(f"<script>self.__next_f=self.__next_f||[];self.__next_f.push([0])</script>{pieces}")
    assert texts(data) == ALL


def test_it_may_be_the_property_of_an_object() -> None:
    row = f"6:{json.dumps({'story': {'author': 'Ida Rho', 'body': BODY}})}\n"
    page = read(html(push(row)))
    assert [block.text for block in page.blocks] == ALL
    assert page.byline == "Ida Rho"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ('1:{"a":1}\n2:["b"]\n3:"c"', [{"a": 1}, ["b"], "c"]),
        ("1:T3,a\nb2:[1]\n", ["a\nb", [1]]),
        ("1:T4,“a2:[1]\n", ["“a", [1]]),  # so many bytes, not letters
        ('1:["$","p",null,{"children":"a"}]\n', ["a"]),
        ('1:["$","$L2",null,{"story":{"a":[["$","b",null,{}]]}}]\n', [{"a": [None]}]),
        (
            '1:{"a":"$$5","b":"$D2026-03-04","c":"$L3","d":["$undefined","5 $"]}\n',
            [{"a": "$5", "b": "2026-03-04", "c": "", "d": ["", "5 $"]}],
        ),
        ('1:[["$","p",null,{"children":["$","b",null,{"at":[1]}]}],["$","p"]]\n', [[1]]),
        ("1:I[1]\n:HL[2]\n3:[3]\n", []),
        ("1:{broken\n2:[2]\n", [[2]]),
        ("1:T9,short", ["short"]),
        ("no row", []),
        ("", []),
    ],
)
def test_rows_are_read_up_to_what_is_none(rows: str, expected: list[object]) -> None:
    assert list(values([rows])) == expected


def test_what_react_draws_is_no_article_of_its_data() -> None:
    elements = [["$", "p", str(number), {"children": text}] for number, text in enumerate(ALL)]
    row = f"5:{json.dumps(['$', 'article', None, {'children': elements}])}\n"
    with pytest.raises(SourceError, match="no article"):
        texts(html(push(row)))


def test_only_pieces_of_text_are_pushed() -> None:
    source = (
        'self.__next_f.push([0]);self.__next_f.push([1,"a"]);other.push([1,"b"]);self.__next_f.push([1,"c'
    )
    assert list(pushed(source)) == ["a"]
