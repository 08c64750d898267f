"""Whether bytes are a message, for input that has no name."""

from __future__ import annotations

import re

from reader.sources.mail.mailbox import ENVELOPE

_HEAD_BYTES = 16 * 1024
"""The headers that relays add stand above those of the sender and come to a few kilobytes."""
_NAME = rb"([!-9;-~]+)[ \t]*:"
_BY_MACHINES = frozenset({b"message-id", b"received", b"mime-version", b"return-path", b"dkim-signature"})
"""Whoever pastes a text with "From:" and "Subject:" at its top does not paste these."""


def is_mail(data: bytes) -> bool:
    """Tell whether the bytes begin with the headers of a message: who it is from, and what programs add."""
    envelope = ENVELOPE.match(data[:_HEAD_BYTES])
    if envelope is not None:
        data = data[envelope.end() :]
    names: set[bytes] = set()
    for line in data[:_HEAD_BYTES].splitlines():
        name = re.match(_NAME, line)
        if name is not None:
            names.add(name[1].lower())
        elif not line.startswith((b" ", b"\t")):  # the empty line below the headers, or what is none
            return not line and _is_head(names)
    return _is_head(names)


def _is_head(names: set[bytes]) -> bool:
    return b"from" in names and not _BY_MACHINES.isdisjoint(names)
