"""A terminal news reader that shows who said what; as a library, `reader.read` and `reader.extract`."""

from typing import TYPE_CHECKING

from reader.version import __version__

if TYPE_CHECKING:
    from reader.api import extract, read

__all__ = ["__version__", "extract", "read"]


def __dir__() -> list[str]:
    """Name `extract` and `read` too, for whoever presses tab in a notebook."""
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> object:
    """Load `extract` and `read` when they are asked for: a command begins without them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reader import api

    return getattr(api, name)
