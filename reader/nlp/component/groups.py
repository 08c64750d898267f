"""The groups of spans that the component writes to a Doc, and what their scores are called."""

from __future__ import annotations

from typing import Literal

CLAIMS, CUES, SOURCES, MENTIONS = "claims", "cues", "sources", "mentions"
GROUPS = (CLAIMS, CUES, SOURCES)
"""The groups that are scored; `MENTIONS` is written too."""
CUE, SOURCE = "CUE", "SOURCE"
"""Labels of the spans in `CUES` and `SOURCES`; those in `CLAIMS` have the kind of the claim as label."""


def score_name(group: str, figure: Literal["p", "r", "f", "per_type"]) -> str:
    """Return what `Language.evaluate` calls a figure, as spaCy's own span components do."""
    return f"spans_{group}_{figure}"
