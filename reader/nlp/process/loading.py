"""Loads what analyzes without looking for garbage meanwhile: next to nothing of what is loaded is garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """Look for no garbage until what is loaded is there, and never among that: it takes a tenth of the time.

    For the program's own processes: a program that imports this one has its own garbage. Before what was
    loaded is dropped, `gc.unfreeze` makes it garbage that can be found.
    """
    thresholds = gc.get_threshold()
    # Not `gc.disable`: srsly switches it on again behind each of the fifty pieces of a model.
    gc.set_threshold(0)
    try:
        yield
        gc.freeze()
    finally:
        gc.set_threshold(*thresholds)
