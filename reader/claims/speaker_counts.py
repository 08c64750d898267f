"""Who speaks in an article, how much, and for whom: counted from its analysis. No widgets here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from reader.claims.speaker_label import NOBODY
from reader.model import Analysis, Entity, EntityKind, Span
from reader.text.quotations import quoted_content

Sort = Literal["named", "unnamed", "group", "institutional", "nobody named"]
SORTS: tuple[Sort, ...] = get_args(Sort)
"""group: several at once, of whom none is named; nobody named: nobody can tell whether the article names
who speaks."""

_SORT_OF: Mapping[EntityKind, Sort] = {
    "person": "named",
    "unnamed": "unnamed",
    "group": "group",
    "organization": "institutional",
    "place": "institutional",
    "document": "institutional",
}
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says something in the article."""

    entity: Entity | None
    """None for all claims together of which nobody can tell whose they are."""
    claims: tuple[int, ...]
    """Indices of the claims, in text order; never empty."""
    quoted_words: int
    """How many words of the claims stand inside quotation marks."""
    share: float
    """Of all quoted words, 0 to 1; 0 where nothing is quoted."""
    denials: int = 0
    """How many of the claims were not said: those with a negative polarity."""

    @property
    def sort(self) -> Sort:
        """What kind of source this is."""
        if self.entity is None:
            return NOBODY
        is_named = any(mention.form == "name" for mention in self.entity.mentions)
        # "Olsen and Vos" is a group too, but one of names.
        return "named" if self.entity.kind == "group" and is_named else _SORT_OF[self.entity.kind]


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization that the article names, or that somebody speaks for."""

    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]
    """Where it is named or described, in text order; a pronoun does not count."""
    says: int
    """How many claims it makes itself."""
    speakers: tuple[str, ...]
    """The names of those who speak for it, in the order in which they first do."""
    claims: tuple[int, ...]
    """Indices of the claims by it or on its behalf, in text order."""


@dataclass(frozen=True, slots=True)
class Speaking:
    """Everybody who speaks in one article."""

    speakers: tuple[Speaker, ...]
    """Who makes most claims comes first; of equals, who speaks first."""
    organizations: tuple[Organization, ...]
    """The one named most often comes first; of equals, the one named first."""

    @property
    def quoted_words(self) -> int:
        """How many words of all claims stand inside quotation marks."""
        return sum(speaker.quoted_words for speaker in self.speakers)

    def count(self, sort: Sort) -> int:
        """Return how many sources of a sort there are."""
        return sum(speaker.sort == sort for speaker in self.speakers)


def speaking(
    analysis: Analysis, text: str, parts: Sequence[Span], rejected: frozenset[int] = frozenset()
) -> Speaking:
    """Return who speaks in `text`, by an analysis of it; `parts` are those of its quotations, in order.

    The claims whose indices are `rejected` do not count.
    """
    entities = {entity.id: entity for entity in analysis.entities}
    claims_of: dict[str | None, list[int]] = {}
    for index, claim in enumerate(analysis.claims):
        if index not in rejected:
            claims_of.setdefault(claim.speaker if claim.speaker in entities else None, []).append(index)
    words = [
        sum(len(_WORD.findall(text, *span)) for span in quoted_content(claim, parts))
        for claim in analysis.claims
    ]
    total = sum(count for index, count in enumerate(words) if index not in rejected) or 1
    speakers = [
        Speaker(entities[id] if id else None, tuple(claims), quoted_words, quoted_words / total, denials)
        for id, claims in claims_of.items()
        for quoted_words in (sum(words[index] for index in claims),)
        for denials in (sum(analysis.claims[index].polarity == "negative" for index in claims),)
    ]
    speakers.sort(key=lambda speaker: -len(speaker.claims))
    organizations = sorted(
        _organizations(analysis, claims_of),
        key=lambda organization: (-len(organization.mentions), organization.mentions[:1]),
    )
    return Speaking(tuple(speakers), tuple(organizations))


def _organizations(analysis: Analysis, claims_of: Mapping[str | None, list[int]]) -> Iterator[Organization]:
    """Yield those that are entities, then those known only because somebody belongs to them."""
    organizations = [entity for entity in analysis.entities if entity.kind == "organization"]
    on_behalf: dict[str, list[Entity]] = {}
    for entity in analysis.entities:
        if entity.affiliation and entity.id in claims_of:
            on_behalf.setdefault(entity.affiliation.casefold(), []).append(entity)
    for organization in organizations:
        names = dict.fromkeys(name.casefold() for name in (organization.name, *organization.aliases))
        speakers = [speaker for name in names for speaker in on_behalf.pop(name, ())]
        yield _organization(organization, speakers, claims_of)
    for speakers in on_behalf.values():
        only_a_name = Entity("", "organization", speakers[0].affiliation)
        yield _organization(only_a_name, speakers, claims_of)


def _organization(
    entity: Entity, speakers: list[Entity], claims_of: Mapping[str | None, list[int]]
) -> Organization:
    by_itself = claims_of.get(entity.id, [])
    speakers = sorted(speakers, key=lambda speaker: claims_of[speaker.id][0])
    return Organization(
        entity.name,
        entity.aliases,
        tuple(mention.span for mention in entity.mentions if mention.form != "pronoun"),
        len(by_itself),
        tuple(dict.fromkeys(speaker.name for speaker in speakers)),
        tuple(sorted({*by_itself, *(index for speaker in speakers for index in claims_of[speaker.id])})),
    )
