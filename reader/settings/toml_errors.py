"""Why a file of settings could not be read, in words that stand behind its path."""

from __future__ import annotations


def cause(error: Exception) -> str:
    """Return the cause without the path, which an error of the system would say a second time.

    An error of TOML says line and column itself.
    """
    return (error.strerror or type(error).__name__).lower() if isinstance(error, OSError) else str(error)
