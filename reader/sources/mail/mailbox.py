"""Mailboxes: messages one behind the other in a file (mbox, RFC 4155), each below a line "From ... 2026"."""

from __future__ import annotations

import re

ENVELOPE = re.compile(rb"From \S.* \d{4}(?: [+-]\d{4})?\r?\n")
"""The line above a message. In a text it is one only at the start, or behind an empty line."""
_NEXT = re.compile(rb"\r?\n\r?\n" + ENVELOPE.pattern + rb"[!-9;-~]+:")


def message_count(data: bytes) -> int:
    """Return how many messages lie in a mailbox; 0 for what is none."""
    return 1 + len(_NEXT.findall(data)) if ENVELOPE.match(data) else 0
