"""Which bytes are captions: pasted text stays text."""

from __future__ import annotations

import pytest

from reader.sources.captions.recognize import is_subrip, is_timed_text, is_webvtt


@pytest.mark.parametrize(
    ("data", "webvtt", "subrip"),
    [
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nIt holds.", True, False),
        (b"\xef\xbb\xbfWEBVTT - Talk\n", True, False),
        (b"WEBVTT", True, False),
        (b"WEBVTTs are files.", False, False),
        (b"1\n00:00:01,000 --> 00:00:02,000\nIt holds.", False, True),
        (b"\xef\xbb\xbf\r\n1 \r\n00:00:01.5 --> 00:00:02.0\r\nIt holds.", False, True),
        (b"1\nThe pier holds --> so they say.", False, False),
        (b"The pier holds.", False, False),
        (b"", False, False),
    ],
)
def test_captions_begin_with_their_mark_or_a_numbered_cue(data: bytes, webvtt: bool, subrip: bool) -> None:
    assert (is_webvtt(data), is_subrip(data)) == (webvtt, subrip)


@pytest.mark.parametrize(
    ("data", "timed_text"),
    [
        (b'<tt xmlns="http://www.w3.org/ns/ttml"/>', True),
        (
            b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- A. --><t:tt xml:id="a" xmlns:t="http://www.w3.org/ns/ttml">',
            True,
        ),
        (b'<tt xmlns="http://www.w3.org/2006/10/ttaf1">', True),
        ('<tt xmlns="http://www.w3.org/ns/ttml"/>'.encode("utf-16"), True),
        (b"<tt>It holds.</tt>", False),
        (b'<html xmlns="http://www.w3.org/1999/xhtml"><tt>http://www.w3.org/ns/ttml</tt>', False),
        (b"The namespace is http://www.w3.org/ns/ttml.", False),
        (b"", False),
    ],
)
def test_timed_text_begins_with_its_element_in_its_namespace(data: bytes, timed_text: bool) -> None:
    assert is_timed_text(data) == timed_text
