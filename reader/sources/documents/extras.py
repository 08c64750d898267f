"""The sentence for a document whose library is not installed."""

from __future__ import annotations

from reader.errors import SourceError, installing


def missing(name: str, extra: str) -> SourceError:
    """Return the error for the document called `name`, which only the `extra` of the package can read."""
    return SourceError(f"{name}: needs a library to be read: {installing(extra)}")
