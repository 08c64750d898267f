"""Loads what analyzes as quickly as it goes, for the program's own processes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Engine
    from reader.nlp.analyze import Extractor


def load(engine: Engine) -> Extractor:
    """Return what analyzes; import spaCy before. Raises AnalysisError without a language model.

    The network is loaded by a thread while what makes claims of its answers is imported.
    """
    if engine == "model":
        from reader.nlp.encoder import weights

        weights.begin()
    from reader.nlp import analyze

    return analyze.load(engine)


@contextmanager
def loading() -> Iterator[None]:
    """Look for no garbage until what is loaded is there, and never among that: it takes a tenth of the time.

    Next to nothing of what is loaded is garbage. A program that imports this one has its own; before what was
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
