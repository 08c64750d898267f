"""The entities of an article, once everybody who speaks in it is known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.model import Entity, Mention
from reader.nlp.speakers.mentions import Cast, Character


def roster(
    entities: Sequence[Entity], cast: Cast, speakers: Iterable[Character]
) -> tuple[tuple[Entity, ...], dict[Character, str]]:
    """Return the given entities with all their mentions and behind them the other speakers, with the ids."""
    completed: list[Entity] = []
    ids: dict[Character, str] = {}
    taken = {entity.id for entity in entities}
    speaking = dict.fromkeys(speakers)
    for character in cast.characters:
        if character.origin is not None:
            ids[character] = character.origin.id
            mentions = _mentions(character, character.origin.mentions)
            completed.append(replace(character.origin, affiliation=character.affiliation, mentions=mentions))
        elif character in speaking:
            ids[character] = _unused_id(character.name, taken)
            completed.append(
                Entity(
                    ids[character],
                    character.kind,
                    character.name,
                    role=character.role,
                    affiliation=character.affiliation,
                    mentions=_mentions(character, ()),
                )
            )
    return tuple(completed), ids


def _mentions(character: Character, given: tuple[Mention, ...]) -> tuple[Mention, ...]:
    places = {mention.span: mention for mention in given}
    for seen in character.seen:
        places.setdefault(seen.span, Mention(seen.span, seen.form))
    return tuple(places[span] for span in sorted(places))


def _unused_id(name: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "speaker"
    id, count = base, 1
    while id in taken:
        count += 1
        id = f"{base}-{count}"
    taken.add(id)
    return id
