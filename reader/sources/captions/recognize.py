"""Whether bytes are captions, for input that has no name."""

from __future__ import annotations

import re

_MARK = b"\xef\xbb\xbf"
_HEAD_BYTES = 8192
"""What stands in front of the first element, and its namespaces."""
_WEBVTT = rb"WEBVTT(?=[ \t\r\n]|\Z)"
_TIMED_TEXT = (
    rb"(?s)(?:\s+|<!--.{0,1500}?-->|<[?!][^>]{0,200}>)*+"
    rb"<(?:\w{1,20}:)?tt(?=\s)[^>]{0,4000}(?:www\.w3\.org/ns/ttml|/ttaf1)"
)
"""The first element of TTML, in the namespace of today or of its drafts."""
_SUBRIP = rb"\s*\d+[ \t]*\r?\n[ \t]*\d+:\d\d:\d\d[,.]\d+[ \t]*-->"


def is_webvtt(data: bytes) -> bool:
    """Tell whether the bytes begin as a WebVTT file has to."""
    return re.match(_WEBVTT, data.removeprefix(_MARK)) is not None


def is_subrip(data: bytes) -> bool:
    """Tell whether the bytes begin with a numbered cue and its times."""
    return re.match(_SUBRIP, data.removeprefix(_MARK)) is not None


def is_timed_text(data: bytes) -> bool:
    """Tell whether the bytes are XML that begins as TTML does."""
    head = data[:_HEAD_BYTES].removeprefix(_MARK)
    if b"\0" in head:  # UTF-16: every other byte is zero
        head = head[2:].replace(b"\0", b"")
    return re.match(_TIMED_TEXT, head) is not None
