"""An analysis of any text that nothing found: claims, speakers and mentions at random places of it."""

from __future__ import annotations

import random
from collections.abc import Iterator

from reader.claims.check import STATUSES
from reader.claims.correction import CORRECTION_KINDS, Correction, correct, move_ends
from reader.model import (
    ENTITY_KINDS,
    KINDS,
    POLARITIES,
    SPEAKER_BASES,
    Analysis,
    Claim,
    Entity,
    Mention,
    Span,
)

_MAX_CLAIMS, _MAX_ENTITIES, _MAX_PARTS = 6, 4, 5
_NAMES = (
    "Ann Lee",
    "ann lee",
    "Lee, Ann",
    "=1+1",
    "a | b",
    "“x”",
    "[[x]]",
    "<b>",
    "",
    "李明",
    "x" * 300,
    "- a: b",
)


def random_analysis(text: str, chance: random.Random) -> Analysis:
    """Return an analysis of the text; it breaks none of the rules that a claim has."""
    entities = tuple(_entities(text, chance))
    claims = (_claim(text, entities, chance) for _ in range(chance.randint(0, _MAX_CLAIMS)) if len(text) > 1)
    return Analysis(
        "any", tuple(sorted(claims, key=lambda claim: claim.start)), entities, pipeline="by chance"
    )


def random_corrections(text: str, analysis: Analysis, chance: random.Random) -> Iterator[Correction]:
    """Yield corrections of the claims of an analysis, of every kind, some on one claim."""
    for _ in range(chance.randint(0, 9) if analysis.claims else 0):
        claim = chance.choice(analysis.claims)
        kind = chance.choice(CORRECTION_KINDS)
        if kind == "ends":
            start, end = sorted(chance.sample(range(len(text) + 1), 2))
            yield move_ends(text, claim, Span(start, end))
            continue
        choices = {
            "kind": KINDS,
            "polarity": POLARITIES,
            "status": STATUSES,
        }
        speakers = [entity.name for entity in analysis.entities] or ["Ann Lee"]
        value = chance.choice(choices.get(kind, (*_NAMES, "\u202ex\x1b", *speakers)))
        scope = chance.choice(("claim", "speaker", "source")) if kind == "speaker" else "claim"
        former = chance.choice(speakers) if kind in ("speaker", "merge") else ""
        yield correct(kind, text, claim, value=value, scope=scope, former=former)  # type: ignore[arg-type]


def _entities(text: str, chance: random.Random) -> Iterator[Entity]:
    for number in range(chance.randint(0, _MAX_ENTITIES) if len(text) > 1 else 0):
        mentions = tuple(Mention(span) for span in sorted(_spans(text, chance, chance.randint(0, 3))))
        role, affiliation, alias = (chance.choice(_NAMES) for _ in range(3))
        yield Entity(
            f"e{number}",
            chance.choice(ENTITY_KINDS),
            chance.choice(_NAMES) or "x",
            (alias,) if alias else (),
            role,
            affiliation,
            mentions,
        )


def _claim(text: str, entities: tuple[Entity, ...], chance: random.Random) -> Claim:
    spans = list(_spans(text, chance, chance.randint(1, _MAX_PARTS)))
    chance.shuffle(spans)
    content_size = chance.randint(1, len(spans))
    cue_size = chance.randint(0, len(spans) - content_size)
    content, cue, source = (
        tuple(sorted(part))
        for part in (
            spans[:content_size],
            spans[content_size : content_size + cue_size],
            spans[content_size + cue_size :],
        )
    )
    speaker = chance.choice([*entities, None])
    return Claim(
        chance.choice(KINDS),
        content,
        cue,
        source,
        speaker.id if speaker else None,
        chance.choice((0.0, 0.5, 1.0, 1 / 3)),
        "by chance",
        ("he", "Ann") if speaker else (),
        chance.choice(POLARITIES),
        chance.choice((None, 0.25)) if speaker else None,
        chance.choice(SPEAKER_BASES) if speaker else "",
    )


def _spans(text: str, chance: random.Random, count: int) -> Iterator[Span]:
    """Yield stretches that do not overlap, in text order."""
    count = min(count, (len(text) + 1) // 2)
    edges = sorted(chance.sample(range(len(text) + 1), 2 * count))
    return (Span(*edges[place : place + 2]) for place in range(0, len(edges), 2))
