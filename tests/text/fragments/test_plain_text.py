"""Places by RFC 5147: its own examples, and what is none."""

from __future__ import annotations

import hashlib

import pytest

from reader.text.fragments.plain_text import parse_plain_text

_TEXT = "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("fragment", "words"),
    [
        ("char=0,3", "one"),
        ("char=4,7", "two"),
        ("char=,3", "one"),
        ("char=8,", "three\n"),
        ("char=4", ""),
        ("char=8,99", "three\n"),
        ("char=99,120", ""),
        ("line=0,1", "one\n"),
        ("line=1,2", "two\n"),
        ("line=1,", "two\nthree\n"),
        ("line=,2", "one\ntwo\n"),
        ("line=1", ""),
        ("line=2,9", "three\n"),
        ("line=9,12", ""),
        ("char=0,3;length=14", "one"),
        ("line=0,1;length=9876,UTF-8", "one\n"),
        ("char=0,3;md5=d41d8cd98f00b204e9800998ecf8427e,utf-8;length=2", "one"),
    ],
)
def test_a_fragment_names_a_stretch_of_the_text(fragment: str, words: str) -> None:
    place = parse_plain_text(fragment)
    assert place is not None
    assert place.span(_TEXT).of(_TEXT) == words


@pytest.mark.parametrize(
    "fragment",
    ["", "char=", "char=,", "char=a", "char=-1,2", "char=7,3", "line=1,2,3", "chars=1,2", "char=1;length=x",
     "char=1;md5=abc", "char=1;size=3", "char=" + "9" * 5000, "top"],
)  # fmt: skip
def test_anything_else_names_none(fragment: str) -> None:
    assert parse_plain_text(fragment) is None


def test_a_place_stands_where_the_line_of_its_number_begins() -> None:
    place = parse_plain_text("line=2")
    assert place is not None
    assert place.span(_TEXT) == (8, 8)


_BYTES = "one\r\né".encode()
_MD5 = hashlib.md5(_BYTES, usedforsecurity=False).hexdigest()


@pytest.mark.parametrize(
    ("checks", "is_same"),
    [
        ("", True),
        (f";length={len(_BYTES)}", True),
        (";length=5", True),  # characters, with one for the line end
        (";length=6", False),
        (f";md5={_MD5.upper()}", True),
        (f";length=5;md5={_MD5}", True),
        (";md5=d41d8cd98f00b204e9800998ecf8427e", False),
        (f";length=99;md5={_MD5}", False),
    ],
)
def test_length_and_md5_tell_whether_the_file_is_the_same(checks: str, is_same: bool) -> None:
    place = parse_plain_text(f"char=0,3{checks}")
    assert place is not None
    assert place.is_of(_BYTES, "one\né") is is_same
