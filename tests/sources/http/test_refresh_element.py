"""Where a page leads that is none of its own."""

from __future__ import annotations

import pytest

from reader.sources.http.refresh_element import refresh_target


def page(content: str) -> bytes:
    """Return a page that leads on."""
    return f"<html><head><meta http-equiv=refresh content={content}></head><body>Wait.</body></html>".encode()


@pytest.mark.parametrize(
    ("content", "target"),
    [
        ('"0; url=/there"', "/there"),
        ('"0;URL=https://news.example/a?b=1&amp;c=2"', "https://news.example/a?b=1&c=2"),
        ("'0; url=\"/there\"'", "/there"),
        ("\"0.1; URL='/there'\"", "/there"),
        ("0;url=/there", "/there"),
        ('"5, /there"', "/there"),
        ('"0; url=/there?at=12:30"', "/there?at=12:30"),
        ('"0; url=HTTP://news.example/a"', "HTTP://news.example/a"),
        ('"0; url=newsapp://a"', ""),
        ('"0; url=javascript:void(0)"', ""),
        ('"6; url=/there"', ""),
        ('"300"', ""),
        ('"0"', ""),
        ('"; url=/there"', ""),
    ],
)
def test_a_page_leads_where_its_element_says_unless_it_is_to_be_read(content: str, target: str) -> None:
    assert refresh_target(page(content)) == target


@pytest.mark.parametrize(
    "body",
    [
        b'<META CONTENT="0; url=/there" HTTP-EQUIV="Refresh">',
        b'<noscript><meta http-equiv="refresh" content="0; url=/there"></noscript>',
        b'<meta http-equiv="refresh" content="300"><meta http-equiv="refresh" content="0; url=/there">',
    ],
)
def test_it_is_found_however_it_is_written(body: bytes) -> None:
    assert refresh_target(body) == "/there"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"refresh",
        b'<!-- <meta http-equiv="refresh" content="0; url=/there"> -->',
        b'<meta name="refresh" content="0; url=/there">',
        b"<meta http-equiv=refresh>" + b"<meta http-equiv=refresh " * 300,
    ],
)
def test_what_leads_nowhere_is_a_page(body: bytes) -> None:
    assert refresh_target(body) == ""


@pytest.mark.parametrize(("size", "target"), [(8192, "/there"), (8193, "")])
def test_a_page_with_much_else_is_one_of_its_own(size: int, target: str) -> None:
    body = page('"0; url=/there"')
    assert refresh_target(body + b" " * (size - len(body))) == target
