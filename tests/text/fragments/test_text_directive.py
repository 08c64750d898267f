"""Text directives are written and read by the syntax of the specification."""

from __future__ import annotations

import pytest

from reader.text.fragments.text_directive import (
    TextDirective,
    directives,
    with_directive,
    without_directives,
)

_WRITTEN = [
    (TextDirective("a quay"), "text=a%20quay"),
    (TextDirective("a", "b"), "text=a,b"),
    (TextDirective("a", prefix="p"), "text=p-,a"),
    (TextDirective("a", suffix="s"), "text=a,-s"),
    (TextDirective("a", "b", "p", "s"), "text=p-,a,b,-s"),
    (TextDirective("a-b, c & d"), "text=a%2Db%2C%20c%20%26%20d"),
    (TextDirective("é#%"), "text=%C3%A9%23%25"),
]


@pytest.mark.parametrize(("directive", "written"), _WRITTEN)
def test_a_directive_is_written_and_read_again(directive: TextDirective, written: str) -> None:
    assert str(directive) == written
    assert list(directives(f"https://quay.example/#:~:{written}")) == [directive]


@pytest.mark.parametrize(
    "written",
    ["text=", "text=,", "text=p-", "text=p-,-s", "text=a,b,c", "text=p-,a,b,c,-s", "selector=a", ""],
)
def test_what_is_no_directive_is_left_out(written: str) -> None:
    assert not list(directives(f"https://quay.example/#:~:{written}"))


def test_an_address_has_several_directives_and_other_things() -> None:
    address = "https://quay.example/#top:~:text=a&other=1&text=b"
    assert [directive.start for directive in directives(address)] == ["a", "b"]


def test_nothing_that_a_terminal_could_act_on_is_read() -> None:
    assert next(directives("a#:~:text=%1B%5D0;x%07,%C2%9B")) == TextDirective("␛]0;x␇", "\ufffd")


@pytest.mark.parametrize(
    ("address", "with_words", "without"),
    [
        ("https://q.example/a", "https://q.example/a#:~:text=b", "https://q.example/a"),
        ("https://q.example/a#top", "https://q.example/a#top:~:text=b", "https://q.example/a#top"),
        ("https://q.example/a#:~:text=c", "https://q.example/a#:~:text=b", "https://q.example/a"),
        ("https://q.example/a#t:~:text=c", "https://q.example/a#t:~:text=b", "https://q.example/a#t"),
    ],
)
def test_a_directive_takes_the_place_of_others(address: str, with_words: str, without: str) -> None:
    assert with_directive(address, TextDirective("b")) == with_words
    assert without_directives(address) == without
