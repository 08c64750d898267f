"""What a style carries along takes no page of memory for itself."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import rich.style
import textual.style

from reader.ui import style_metas

StyleClass = type[rich.style.Style] | type[textual.style.Style]
META = {"offset": (3, 4)}
IS_LINUX = sys.platform == "linux"


@pytest.fixture(autouse=True)
def lying_close() -> None:
    style_metas.lie_close()


def lies_in_the_heap_of_the_c_library(thing: object) -> bool:
    """Tell whether it has a piece of the C library's own, which Python's small things do not have."""
    maps = Path("/proc/self/maps").read_text().splitlines()
    heap = next(line.split()[0] for line in maps if line.endswith("[heap]"))
    start, end = (int(address, 16) for address in heap.split("-"))
    return start <= id(thing) < end


@pytest.mark.skipif(not IS_LINUX, reason="where the heap lies is told by Linux alone")
@pytest.mark.parametrize("style", [rich.style.Style, textual.style.Style])
def test_what_a_style_carries_lies_among_small_things(style: StyleClass) -> None:
    first, second = style.from_meta(META), style.from_meta({"line": 1})
    metas = [each._meta for each in (first, second, first + second)]
    assert [meta for meta in metas if lies_in_the_heap_of_the_c_library(meta)] == []


@pytest.mark.parametrize("style", [rich.style.Style, textual.style.Style])
def test_it_is_what_it_was(style: StyleClass) -> None:
    assert style.from_meta(META).meta == META
    assert (style.from_meta(META) + style.from_meta({"line": 1})).meta == {**META, "line": 1}
