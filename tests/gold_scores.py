"""How far an analysis agrees with the hand-written gold of a sample article, in plain counts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reader import paths
from reader.model import Analysis, Article, Claim
from reader.nlp import analyze
from reader.nlp.analyze import Extractor
from reader.sources import files

GOLD = Path(__file__).parent / "gold"
NAMES = tuple(sorted(path.stem for path in GOLD.glob("*.json")))
"""Every sample article, by the name of its gold file."""

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Counts for one article; all may rise but `invented`, which may fall."""

    claims: int
    """Gold claims whose content was found, word for word."""
    speakers: int
    """Of these, how many have the gold speaker's name and kind."""
    kinds: int
    """Of these, how many are direct, indirect or mixed as the gold says."""
    organizations: int
    """Places where the gold names an organization and the analysis marks it."""
    invented: int
    """Claims that share no word with the content of any gold claim."""


@cache
def gold(name: str) -> Gold:
    """Return the gold of an article."""
    data: Gold = json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))
    return data


@cache
def article(name: str) -> Article:
    """Return the sample article that a gold file is about."""
    return files.read(str(paths.bundled("articles") / gold(name)["article"]))


def agreement(extractor: Extractor, name: str) -> Agreement:
    """Analyse a sample article and count where gold and analysis agree."""
    text, analysis = article(name).text, analyze.analyze(extractor, article(name))
    wanted = gold(name)["claims"]
    found = {_content(text, claim): claim for claim in analysis.claims}
    pairs = [
        (claim, found[words])
        for claim in wanted
        if (words := _words(text, ((span["start"], span["end"]) for span in claim["content"]))) in found
    ]
    gold_words = {
        word for claim in wanted for span in claim["content"] for word in range(span["start"], span["end"])
    }
    return Agreement(
        claims=len(pairs),
        speakers=sum(_same_speaker(claim, mine, analysis) for claim, mine in pairs),
        kinds=sum(claim["kind"] == mine.kind for claim, mine in pairs),
        organizations=_organizations(name, analysis),
        invented=sum(
            not any(gold_words.intersection(range(*span)) for span in claim.content)
            for claim in analysis.claims
        ),
    )


def _content(text: str, claim: Claim) -> tuple[int, ...]:
    return _words(text, claim.content)


def _words(text: str, spans: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Return where the words inside the spans begin; marks, spaces and a leading "that" never count."""
    starts = [
        found.start() for start, end in spans for found in re.compile(r"\w+").finditer(text, start, end)
    ]
    leading_that = text[starts[0] :].lower().startswith("that ") if starts else False
    return tuple(starts[1:] if leading_that else starts)


def _same_speaker(wanted: Gold, mine: Claim, analysis: Analysis) -> bool:
    speaker = analysis.entity(mine.speaker)
    return (
        speaker is not None
        and speaker.kind == wanted["speaker"]["kind"]
        and speaker.name.casefold() == wanted["speaker"]["name"].casefold()
    )


def _organizations(name: str, analysis: Analysis) -> int:
    marked = [mention.span for entity, mention in analysis.mentions() if entity.kind == "organization"]
    return sum(
        mention["form"] == "name" and any(s < mention["end"] and mention["start"] < e for s, e in marked)
        for entity in gold(name)["entities"]
        if entity["kind"] == "organization"
        for mention in entity["mentions"]
    )
