"""A cluster holds the mentions of one entity while an article is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.model import EntityKind
from reader.nlp.entities.names import Name
from reader.nlp.entities.role_phrases import Role
from reader.nlp.lexicon.given_names import Gender
from reader.nlp.lexicon.word_forms import Key


@dataclass(slots=True, eq=False)
class Cluster:
    """The names of one entity in text order, and the places where it is described without a name."""

    kind: EntityKind
    key: Key
    """Its fullest name."""
    names: list[Name] = field(default_factory=list)
    descriptions: list[tuple[int, int]] = field(default_factory=list)
    """Token ranges [start, end) of descriptions like "the alliance", in text order."""
    former_keys: set[Key] = field(default_factory=set)
    """Of its names those that it had: "Elena Ruiz" of "Elena Keller, formerly Elena Ruiz"."""
    role: Role | None = None
    gender: Gender = ""
    """What the titles and the given name of a person say; empty when they say nothing."""

    @property
    def start(self) -> int:
        """The first token of its first mention."""
        starts = [name.start for name in self.names[:1]] + [start for start, _ in self.descriptions[:1]]
        return min(starts)
