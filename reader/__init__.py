"""A terminal news reader that shows who said what; as a library, `reader.read` and `reader.extract`."""

from reader.api import extract, read
from reader.version import __version__

__all__ = ["__version__", "extract", "read"]
