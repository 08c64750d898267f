"""How much of a stranger's answer is read, and for how long."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one request."""

    connect_seconds: float = 10.0
    """For each address of a name."""
    silent_seconds: float = 20.0
    """Between two pieces of an answer."""
    total_seconds: float = 60.0
    """From the connection to the last byte: a server that sends a byte a second is never silent."""
    max_sent_bytes: int = 16 * 1024 * 1024
    """Of the body as it is sent, compressed or not. A feed of 10,000 entries with bodies takes some 10 MB."""
    max_bytes: int = 32 * 1024 * 1024
    """Of the body unpacked: text is compressed to a third or less, a bomb to a thousandth."""
    max_redirects: int = 5


DEFAULT = Limits()
"""What holds for every request of the program."""
