"""Entities of an article by what a person types for them: name or alias, in any case."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Entity

_FAR_CODE_POINTS = 10**9
"""Stands for the distance of an entity that is mentioned nowhere: farther than any text is long."""


class EntitiesByName:
    """Looks names up; built once for all the names that are looked up in an analysis."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._entities: list[Entity] = []
        self._by_name: dict[str, list[Entity]] = {}
        for entity in entities:
            self.add(entity)

    @property
    def all(self) -> tuple[Entity, ...]:
        """Every entity, in the order in which they came."""
        return tuple(self._entities)

    def add(self, entity: Entity) -> None:
        """Let an entity be found from now on."""
        self._entities.append(entity)
        for name in dict.fromkeys(name.casefold() for name in (entity.name, *entity.aliases)):
            self._by_name.setdefault(name, []).append(entity)

    def nearest(self, name: str, *, near: int) -> Entity | None:
        """Return the entity of that name that is mentioned nearest to a code point; None for no entity."""
        return min(
            self._by_name.get(name.casefold(), ()),
            key=lambda entity: min(
                (abs(mention.span.start - near) for mention in entity.mentions), default=_FAR_CODE_POINTS
            ),
            default=None,
        )
