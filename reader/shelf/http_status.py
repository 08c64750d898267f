"""What the statuses of HTTP mean that pages and feeds have in practice, in words for the person."""

from __future__ import annotations

_MEANINGS = {
    400: "it does not understand the address",
    401: "it wants a name and a password",
    403: "it does not let us in",
    404: "there is nothing at this address",
    410: "what was there is gone for good",
    429: "it was asked too often",
    451: "it may not show it, for legal reasons",
    500: "it has an error of its own",
    502: "it has an error of its own",
    503: "it is too busy",
    504: "it has an error of its own",
}


def server_answers(status: int) -> str:
    """Return that a server answers with a status, and what that means where it is told in a few words."""
    meaning = f" ({_MEANINGS[status]})" if status in _MEANINGS else ""
    return f"its server answers {status}{meaning}"
