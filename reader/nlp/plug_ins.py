"""Plug-ins of spaCy that other packages bring: left out, as nothing here needs any.

spaCy imports all of them for each pipeline that it makes: one that is broken ends whatever needs a pipeline,
and one for another network loads that.
For the program's own processes alone, as `light_spacy` is.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import EntryPoint
from typing import Any

import catalogue  # type: ignore[import-untyped]

_OF_SPACY = frozenset({"spacy", "spacy_legacy", "spacy_loggers", "srsly", "thinc"})


def leave_out() -> None:
    """Have spaCy find its own plug-ins only, from now on."""
    catalogue.AVAILABLE_ENTRY_POINTS = _OfSpacy(catalogue.AVAILABLE_ENTRY_POINTS)


class _OfSpacy:
    """Those of spaCy's own packages among all entry points that are installed."""

    def __init__(self, entry_points: Any) -> None:
        self._entry_points = entry_points

    def select(self, *, group: str) -> Iterable[EntryPoint]:
        """Return those of a group, as `importlib.metadata` does."""
        return [
            each
            for each in self._entry_points.select(group=group)
            if each.value.partition(":")[0].partition(".")[0] in _OF_SPACY
        ]
