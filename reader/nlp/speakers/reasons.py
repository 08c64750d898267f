"""Why a claim has its speaker: from the source phrase to the name."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from reader.nlp.speakers.mentions import Character, Seen
from reader.nlp.speakers.token_rows import Scene

_REACH = 60


def reasons(scene: Scene, source: str, token: int | None, character: Character) -> tuple[str, ...]:
    """Return the steps, each once: ("he", "Macron", "French President Emmanuel Macron")."""
    steps = [source]
    link = _described(character, token) if token is not None else None
    if link is not None:
        steps.append(link.span.of(scene.text))
    steps.append(in_full(scene.text, character))
    chain: list[str] = []
    for step in steps:
        if step and (not chain or _plain(step) != _plain(chain[-1])):
            chain.append(" ".join(step.split()))
    return tuple(chain)


def in_full(text: str, character: Character) -> str:
    """Return name and role as the article joins them, or with a comma."""
    if not character.role:
        return character.name
    joined = f"{character.role} {character.name}"
    return joined if joined in text else f"{character.name}, {character.role}"


def _described(character: Character, token: int) -> Seen | None:
    """Return the latest mention up to a token that is no pronoun, or the first one behind it."""
    place = bisect_left(character.seen, token, key=lambda seen: seen.token)
    near = (
        *reversed(character.seen[max(0, place - _REACH) : place]),
        *islice(character.seen, place, place + _REACH),
    )
    if (
        place < len(character.seen)
        and character.seen[place].token == token
        and character.seen[place].form != "pronoun"
    ):
        return None
    return next((seen for seen in near if seen.form != "pronoun"), None)


def _plain(step: str) -> str:
    first, _, rest = step.casefold().partition(" ")
    return rest if first in ("the", "a", "an") else step.casefold()
