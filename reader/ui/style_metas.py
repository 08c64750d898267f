"""Has what a style carries along, as where a word stands, lie among other small things in memory.

Rich and Textual keep it pickled. Python's pickler writes into a piece of 4 kB from the C library, of which
the result keeps the first 30 to 100 bytes: it stays for as long as the style, in a page in which next to
nothing else may find room. A thousand styles that are remembered lay in eight hundred pages.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import cast

import rich.style
import textual.style

_Dumps = Callable[[object], bytes]
_DUMPS: dict[ModuleType, _Dumps] = {
    module: cast(_Dumps, vars(module)["dumps"]) for module in (rich.style, textual.style)
}
"""What each library writes with, imported there by that name."""


def lie_close() -> None:
    """Have both libraries keep a copy, which takes no more room than it needs."""
    for module, dumps in _DUMPS.items():
        vars(module)["dumps"] = partial(_copied, dumps)


def _copied(dumps: _Dumps, meta: object) -> bytes:
    return bytes(memoryview(dumps(meta)))  # `bytes` of bytes would be the same object
