"""What of each claim a filter looks at, folded once; and whether a filter lets a claim through."""

from __future__ import annotations

import operator
import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from reader.claims.filters.query import WHOLE, Filter, Term, plain
from reader.model import Analysis, Claim, Entity, Kind, Span

_ORGANIZATION = "organization"
_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
}


class Facts(NamedTuple):
    """One claim as filters see it. Texts are folded, without case and accents, alternatives on lines."""

    kind: Kind
    speaker: str
    """All names of the speaker; the words of the source when nobody can tell who that is."""
    organizations: str
    cue: str
    words: str
    is_unnamed: bool
    confidence: float


def facts(analysis: Analysis, text: str) -> tuple[Facts, ...]:
    """Return the facts of every claim of an analysis of `text`, in its order."""
    entities = {entity.id: entity for entity in analysis.entities}
    mentions = ((mention.span.start, entity) for entity, mention in analysis.mentions())
    organization_mentions = [(start, entity) for start, entity in mentions if entity.kind == _ORGANIZATION]
    return tuple(_facts(claim, text, entities, organization_mentions) for claim in analysis.claims)


def matches(filter: Filter, claim: Facts) -> bool:
    """Tell whether a claim has everything the filter wants."""
    return all(_holds(term, claim) != term.is_negated for term in filter.terms)


def _holds(term: Term, claim: Facts) -> bool:
    if term.key == "unnamed":
        return claim.is_unnamed
    if term.threshold:
        return _COMPARE[term.threshold.sign](claim.confidence, term.threshold.number)
    if term.key == "kind":
        return claim.kind.startswith(term.values)
    where = {"speaker": claim.speaker, "org": claim.organizations, "cue": claim.cue}
    # Words without a key: "kuleba" finds what he said, also where the text calls him "he".
    looked_at = where.get(term.key, f"{claim.words}\n{claim.speaker}")
    holds = _is_there if term.key else _begins_a_word
    return any(holds(value, looked_at) for value in term.values)


def _is_there(value: str, text: str) -> bool:
    """Tell whether a word begins with it; behind "=", whether it is all of a name."""
    if value.startswith(WHOLE):
        return value.removeprefix(WHOLE) in text.replace('"', "").split("\n")
    return _begins_a_word(value, text)


def _begins_a_word(value: str, text: str) -> bool:
    """Tell whether a word begins with it: "eu" is not in "Reuters"."""
    return value in text and re.search(rf"(?<!\w){re.escape(value)}", text) is not None


def _facts(
    claim: Claim,
    text: str,
    entities: Mapping[str, Entity],
    organization_mentions: Sequence[tuple[int, Entity]],
) -> Facts:
    speaker = entities.get(claim.speaker) if claim.speaker else None
    organizations = [speaker.affiliation] if speaker else []
    if speaker and speaker.kind == _ORGANIZATION:
        organizations += _names(speaker)
    for start, end in claim.spans:
        first, last = (bisect_left(organization_mentions, at, key=itemgetter(0)) for at in (start, end))
        organizations += (name for _, entity in organization_mentions[first:last] for name in _names(entity))
    return Facts(
        claim.kind,
        plain("\n".join(_names(speaker)) if speaker else _words(text, claim.source)),
        plain("\n".join(organizations)),
        plain(_words(text, claim.cue)),
        plain(_words(text, claim.spans)),
        speaker is not None and speaker.kind == "unnamed",
        claim.confidence,
    )


def _names(entity: Entity) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in (entity.name, *entity.aliases))


def _words(text: str, spans: Sequence[Span]) -> str:
    return "\n".join(" ".join(span.of(text).split()) for span in spans)
