"""Whether bytes are a story in a format of newsrooms: other files end in .json and .xml too."""

from __future__ import annotations

import re

_BYTES = 1024 * 1024
"""What describes a story stands in front of its text or behind it; a story of a megabyte is none."""
_MARK = b"\xef\xbb\xbf"
_NINJS = rb"(?i)\"bod(?:y_\w{1,40}|ies)\"\s*:"
_NITF = rb"<(?:\w{1,20}:)?nitf(?=[\s>])"


def is_ninjs(data: bytes) -> bool:
    """Tell whether the bytes are a JSON object with the body of a story."""
    head = data[:_BYTES].removeprefix(_MARK).lstrip()
    return head.startswith(b"{") and re.search(_NINJS, head) is not None


def is_nitf(data: bytes) -> bool:
    """Tell whether the bytes are XML with a NITF document in it."""
    head = data[:_BYTES].removeprefix(_MARK).lstrip()
    return head.startswith(b"<") and re.search(_NITF, head) is not None
