"""Whether bytes without a name are a page."""

from __future__ import annotations

import pytest

from reader.sources.page.recognize import is_page


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html><p>x",
        b"\n\n <!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
        b"<html lang=en>",
        b"<HTML>",
        b"\xef\xbb\xbf<!-- saved from url=(0030) --><html>",
        b'<?xml version="1.0"?><html xmlns="x">',
        b"<head><title>x</title>",
        b"<body>x",
        b"<article><p>x</p></article>",
        "<!doctype html>".encode("utf-16"),
    ],
)
def test_a_page_begins_as_one(data: bytes) -> None:
    assert is_page(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"The pier holds.",
        b"a < b and <b>bold</b> words",
        b"< 5 boats came, said Ann.",
        b"<b>Pier</b> holds",
        b"<htmlish>",
        b"<header-like words>",
        b"---\ntitle: x\n---\n<html>",
        b"<!-- only a comment",
        b"<" * 5000,
        b"<!--" * 2000,
    ],
)
def test_a_text_with_signs_in_it_is_none(data: bytes) -> None:
    assert not is_page(data)
