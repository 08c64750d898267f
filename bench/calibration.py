"""Does a confidence mean what it says? Of the claims at 0.8 to 0.9, how many are right?

Right is what the scorer's `attribution` counts: content and source agree with the gold.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

BINS = 10

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim: how sure we were, and whether it is right."""

    confidence: float
    is_right: bool


def judged(scorer: Path, gold: list[Row], predicted: list[Row]) -> list[Judged]:
    """Judge every predicted claim by the scorer's own rules; articles are matched by id."""
    by_id = {row["id"]: row["claims"] for row in predicted}
    return [
        Judged(claim["confidence"], is_right)
        for article in gold
        for claim, is_right in zip(
            by_id[article["id"]], scorer_rights(scorer, article, by_id[article["id"]]), strict=True
        )
    ]


def scorer_rights(scorer: Path, article: Row, claims: list[Row]) -> list[bool]:
    """Return for each claim found in a gold article whether the scorer's `attribution` counts it as right."""
    score = _module(scorer)
    words = score.Words(article["text"])
    wanted, mine = ([_prepared(words, claim) for claim in rows] for rows in (article["claims"], claims))
    right = {
        j for i, j in score.match(wanted, mine) if score.same_source(wanted[i]["source"], mine[j]["source"])
    }
    return [place in right for place in range(len(claims))]


def print_curve(claims: list[Judged]) -> None:
    """Print, for each tenth, how sure we were on average and how many were right; and the expected error."""
    error = 0.0
    cells = []
    for place in range(BINS):
        here = [claim for claim in claims if min(int(claim.confidence * BINS), BINS - 1) == place]
        if here:
            stated = sum(claim.confidence for claim in here) / len(here)
            right = sum(claim.is_right for claim in here) / len(here)
            error += abs(stated - right) * len(here) / len(claims)
            cells.append(f"{stated:.2f}/{right:.2f} ({len(here)})")
    print(f"confidence, stated/right (claims): {', '.join(cells)}; expected calibration error {error:.3f}")


@cache
def _module(scorer: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", scorer)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _prepared(words: Any, claim: Row) -> Row:
    return {"content": words.content(claim["content"]), "source": words.inside(claim.get("source") or [])}
