"""The entities of an article with all their mentions, once it is known who speaks in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.model import Entity, Mention
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.text.slugs import Slugs


def complete_entities(
    entities: Sequence[Entity], mentions: MentionIndex, speakers: Iterable[Candidate]
) -> tuple[tuple[Entity, ...], dict[Candidate, str]]:
    """Return the entities with all their mentions, behind them the other speakers; and the ids of all."""
    all_entities: list[Entity] = []
    ids: dict[Candidate, str] = {}
    slugs = Slugs(entity.id for entity in entities)
    speaking = dict.fromkeys(speakers)
    for candidate in mentions.candidates:
        entity = candidate.entity
        if entity is not None:
            ids[candidate] = entity.id
            all_entities.append(
                replace(
                    entity,
                    affiliation=candidate.affiliation,
                    mentions=_all_mentions(candidate, entity.mentions),
                )
            )
        elif candidate in speaking:
            ids[candidate] = slugs.take(candidate.name, "speaker")
            all_entities.append(
                Entity(
                    ids[candidate],
                    candidate.kind,
                    candidate.name,
                    role=candidate.role,
                    affiliation=candidate.affiliation,
                    mentions=_all_mentions(candidate, ()),
                )
            )
    return tuple(all_entities), ids


def _all_mentions(candidate: Candidate, entity_mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the mentions of an entity and those of its candidate in text order, each span once."""
    by_span = {mention.span: mention for mention in entity_mentions}
    for mention in candidate.mentions:
        by_span.setdefault(mention.span, Mention(mention.span, mention.form))
    return tuple(by_span[span] for span in sorted(by_span))
