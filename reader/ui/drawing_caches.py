"""Keeps small what Textual and Rich remember of how they drew, in a program that runs for days.

They remember the last 1,024 to 16,384 results of a function. Those of styles are as many as there are soon;
those of places on the screen and of cut words grow with every text, over a thousand articles, by 0.3 to
0.7 kB a result.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style

_MAX_RESULTS = 512
"""Results of one function: about those of the screens that one goes to and fro between. To have them again
takes a microsecond each."""


def shrink() -> None:
    """Forget the results of each function that has more of them; those of others stay."""
    for function in _remembering():
        if function.cache_info().currsize > _MAX_RESULTS:
            function.cache_clear()


def _remembering() -> Iterator[Any]:
    """Yield the functions that remember results, whichever these are in a version of Textual."""
    for owner in (Region, Segment, Strip, Style):
        for attribute in vars(owner).values():
            function = getattr(attribute, "__func__", attribute)  # a class method wraps it
            if hasattr(function, "cache_clear"):
                yield function
