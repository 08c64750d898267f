"""What of each claim a filter looks at, folded once; and whether a filter lets a claim through."""

from __future__ import annotations

import operator
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from reader.claims.attribution import is_inferred
from reader.claims.check import Status
from reader.claims.corrected import Corrected
from reader.claims.filters.keys import BEGINNING, WHOLE, YES_OR_NO
from reader.claims.filters.query import Filter, Term, plain
from reader.claims.flags import FlagName, flags
from reader.claims.levels import level_of
from reader.claims.span_words import words
from reader.model import Claim, Entity, Kind, Level, Span
from reader.text.one_line import one_line

_ORGANIZATION = "organization"
_SIGNS = re.compile(r"[^\w\n]+|_+")
"""What parts words on one line."""
_SAME_CONFIDENCE = 0.005
"""Equal is what is shown with the same two digits, as in a search of the library."""
_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": lambda confidence, number: abs(confidence - number) < _SAME_CONFIDENCE,
}


class Facts(NamedTuple):
    """One claim as filters see it. Texts are folded, without case and accents, alternatives on lines."""

    kind: Kind
    speaker: str
    """All names of the speaker; the words of the source when nobody can tell who that is."""
    organizations: str
    cue: str
    content: str
    level: Level
    true_keys: frozenset[str]
    """Those of `YES_OR_NO` that hold."""
    confidence: float
    status: Status
    flags: frozenset[FlagName]
    """What makes it worth a check."""


def facts(corrected_analysis: Corrected, text: str) -> tuple[Facts, ...]:
    """Return the facts of every claim of a corrected analysis of `text`, in its order."""
    analysis = corrected_analysis.analysis
    entities = {entity.id: entity for entity in analysis.entities}
    organization_mentions = [
        (mention.span.start, entity)
        for entity, mention in analysis.mentions()
        if entity.kind == _ORGANIZATION and mention.form != "pronoun"  # as in `)`: "it" names nobody
    ]
    return tuple(
        _facts(
            *(claim, text, entities, organization_mentions, _keys_of(corrected_analysis, index)),
            corrected_analysis.check(index).status,
        )
        for index, claim in enumerate(analysis.claims)
    )


def matches(filter: Filter, claim: Facts) -> bool:
    """Tell whether a claim has everything the filter wants."""
    return all(_holds(term, claim) != term.is_negated for term in filter.terms)


def _holds(term: Term, claim: Facts) -> bool:
    if term.key in YES_OR_NO:
        return term.key in claim.true_keys
    if term.threshold:
        return _COMPARE[term.threshold.sign](claim.confidence, term.threshold.number)
    if term.key == "kind":
        return claim.kind.startswith(term.values)
    if term.key == "level":
        return claim.level.startswith(term.values)
    if term.key == "flag":
        return any(flag.startswith(term.values) for flag in claim.flags)
    if term.key == "status":
        return claim.status.startswith(term.values)
    where = {"speaker": claim.speaker, "org": claim.organizations, "cue": claim.cue}
    # Words without a key: "kuleba" finds what he said, also where the text calls him "he".
    looked_at = where.get(term.key, f"{claim.content}\n{claim.cue}\n{claim.speaker}")
    holds = _is_there if term.key else _begins_a_word
    return any(holds(value.removesuffix(BEGINNING), looked_at) for value in term.values)


def _is_there(value: str, text: str) -> bool:
    """Tell whether a word begins with it; behind "=", whether it is all of a name."""
    if value.startswith(WHOLE):
        return value.removeprefix(WHOLE) in text.replace('"', "").split("\n")
    return _begins_a_word(value, text)


def _begins_a_word(value: str, text: str) -> bool:
    """Tell whether a word begins with it: "eu" is not in "Reuters".

    As for the library, signs only part words: "Al Rashid" is "al-Rashid", and "plans he" is in "plans," he.
    """
    if bare_value := _SIGNS.sub(" ", value).strip():
        value, text = bare_value, _SIGNS.sub(" ", text)
    return value in text and re.search(rf"(?<!\w){re.escape(value)}", text) is not None


def _facts(
    claim: Claim,
    text: str,
    entities: Mapping[str, Entity],
    organization_mentions: Sequence[tuple[int, Entity]],
    keys_by_hand: frozenset[str],
    status: Status,
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
        plain(_words(text, claim.content)),
        level_of(words(text, claim.cue)),
        keys_by_hand.union(_keys_of_text(text, claim, speaker)),
        claim.confidence,
        status,
        frozenset(flag.name for flag in flags(text, claim, speaker)),
    )


def _keys_of(corrected_analysis: Corrected, index: int) -> frozenset[str]:
    """Return which keys hold of what the person made of a claim."""
    keys = {
        "noted": index in corrected_analysis.notes,
        "corrected": index in corrected_analysis.by_hand,
        "added": index in corrected_analysis.added,
        "rejected": index in corrected_analysis.rejected,
    }
    return frozenset(key for key, holds in keys.items() if holds)


def _keys_of_text(text: str, claim: Claim, speaker: Entity | None) -> Iterator[str]:
    """Yield which keys hold of what the text says."""
    if speaker is not None and speaker.kind == "unnamed":
        yield "unnamed"
    if is_inferred(text, claim, speaker):
        yield "inferred"
    if claim.polarity == "negative":
        yield "not"


def _names(entity: Entity) -> tuple[str, ...]:
    return tuple(one_line(name) for name in (entity.name, *entity.aliases))


def _words(text: str, spans: Sequence[Span]) -> str:
    return "\n".join(one_line(span.of(text)) for span in spans)
