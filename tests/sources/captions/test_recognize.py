"""Which bytes are captions: pasted text stays text."""

from __future__ import annotations

import pytest

from reader.sources.captions.recognize import is_subrip, is_webvtt


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
