"""Whether bytes are captions, for input that has no name."""

from __future__ import annotations

import re

_MARK = b"\xef\xbb\xbf"
_WEBVTT = re.compile(rb"WEBVTT(?=[ \t\r\n]|\Z)")
_SUBRIP = re.compile(rb"\s*\d+[ \t]*\r?\n[ \t]*\d+:\d\d:\d\d[,.]\d+[ \t]*-->")


def is_webvtt(data: bytes) -> bool:
    """Tell whether the bytes begin as a WebVTT file has to."""
    return _WEBVTT.match(data.removeprefix(_MARK)) is not None


def is_subrip(data: bytes) -> bool:
    """Tell whether the bytes begin with a numbered cue and its times."""
    return _SUBRIP.match(data.removeprefix(_MARK)) is not None
