"""Does a confidence mean what it says? Of the claims at 0.8 to 0.9, how many are right?

Right is what the scorer's `attribution` counts: content and source agree with the gold. A speaker is judged
only where these agree, and right where it has the name that the gold has.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

BINS = 10

Row = dict[str, Any]


SURE = 0.9
"""A speaker with this confidence is shown without a sign of doubt, so nine of ten must be right."""


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


@dataclass(frozen=True, slots=True)
class JudgedSpeaker(Judged):
    """The speaker of one claim: how sure we were, whether it is right, and what told it."""

    basis: str


def judged_speakers(scorer: Path, gold: list[Row], predicted: list[Row]) -> list[JudgedSpeaker]:
    """Judge the speakers that the scorer's `speaker` counts, in claims whose content and source are right."""
    by_id = {row["id"]: row["claims"] for row in predicted}
    return [
        JudgedSpeaker(claim["speaker_confidence"], is_right, claim["speaker_basis"])
        for article in gold
        for claim, is_right in zip(
            by_id[article["id"]], speaker_rights(scorer, article, by_id[article["id"]]), strict=True
        )
        if is_right is not None
    ]


def speaker_rights(scorer: Path, article: Row, claims: list[Row]) -> list[bool | None]:
    """Return for each claim found in a gold article whether its speaker is right; None: it is not judged."""
    score = _module(scorer)
    words = score.Words(article["text"])
    wanted, mine = ([_prepared(words, claim) for claim in rows] for rows in (article["claims"], claims))
    rights: list[bool | None] = [None] * len(claims)
    for i, j in score.match(wanted, mine):
        speaker, my_speaker = article["claims"][i].get("speaker"), claims[j]["speaker"]
        is_named = bool(score.name_of(speaker))
        is_judged = score.name_of(my_speaker) and (is_named or score.person(my_speaker))
        if is_judged and score.same_source(wanted[i]["source"], mine[j]["source"]):
            rights[j] = is_named and score.same_name(speaker, my_speaker)
    return rights


def print_speakers(speakers: list[JudgedSpeaker]) -> None:
    """Print the curve of the speakers, how many of the sure ones are right, and how many by basis."""
    print_curve(speakers, "speaker confidence")
    groups = {f"at {SURE} and more": [speaker for speaker in speakers if speaker.confidence >= SURE]}
    for speaker in speakers:
        groups.setdefault(speaker.basis, []).append(speaker)
    shares = (
        f"{name} {sum(speaker.is_right for speaker in group)} of {len(group)}"
        for name, group in groups.items()
    )
    print(f"speakers right: {', '.join(shares)}")


def print_curve(claims: Sequence[Judged], name: str = "confidence") -> None:
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
    print(f"{name}, stated/right (claims): {', '.join(cells)}; expected calibration error {error:.3f}")


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
