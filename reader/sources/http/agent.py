"""Who asks: the name of the program, its version, and where to complain."""

from __future__ import annotations

from reader.version import __version__

HOME = "https://pypi.org/project/quote-reader/"
"""The page of the program, with its documents and whom to write to."""
USER_AGENT = f"quote-reader/{__version__} (+{HOME})"
