"""What a person corrects by hand in an analysis, kept beside it and laid over it when it is shown.

The order is a log: each correction is laid over what the earlier ones left, so the later of two holds. One
whose words cannot be told from others any more has lost its place: it is kept, and laid over nothing. Plain
values; nothing here knows a screen or a file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from reader.claims.changed_claims import added_claim, with_moved_ends, with_speaker
from reader.claims.check import UNCHECKED, Check, Status
from reader.claims.claim_places import ClaimPlaces
from reader.claims.corrected import Corrected
from reader.claims.correction import Correction, CorrectionKind, words_of
from reader.claims.entities_by_name import EntitiesByName
from reader.claims.kind_of_name import kind_of_name
from reader.model import Analysis, Claim, Entity, Kind, Polarity


def apply(analysis: Analysis, corrections: Iterable[Correction], text: str) -> Corrected:
    """Return the analysis of `text` with the corrections laid over it; a later one outdoes an earlier one."""
    layers = _Layers(analysis, text)
    lost = tuple(correction for correction in corrections if not layers.lay(correction))
    place = {index: at for at, index in enumerate(layers.order)}
    claims = tuple(layers.claims[index] for index in layers.order)
    return Corrected(
        replace(analysis, claims=claims, entities=layers.entities.all),
        frozenset(place[index] for index in layers.rejected),
        {place[index]: note for index, note in layers.notes.items() if note},
        frozenset(place[index] for index in layers.speakers_by_hand),
        lost,
        frozenset(place[index] for index in layers.added),
        frozenset(place[index] for index in layers.changes),
        {place[index]: check for index, check in layers.checks.items() if check != UNCHECKED},
        frozenset((place[index], kind) for index, kind in layers.given),
    )


class _Layers:
    """The claims of an analysis under the corrections that were laid over them so far."""

    def __init__(self, analysis: Analysis, text: str) -> None:
        self._text = text
        self.claims = list(analysis.claims)
        """Those of the analysis by their indices, then the added ones."""
        self.order = list(range(len(self.claims)))
        """Indices of all of them, in text order."""
        self.entities = EntitiesByName(analysis.entities)
        self.notes: dict[int, str] = {}
        self.checks: dict[int, Check] = {}
        self.given: set[tuple[int, CorrectionKind]] = set()
        self.rejected: set[int] = set()
        self.speakers_by_hand: set[int] = set()
        self.added: set[int] = set()
        self.changes: set[int] = set()
        self._places = ClaimPlaces(self.claims, text)

    def lay(self, correction: Correction) -> bool:
        """Lay a correction over the claims; tell whether it has a place."""
        if correction.kind == "add":
            return self._add(correction)
        if correction.kind == "merge":
            return self._merge(correction)
        if correction.kind == "speaker" and correction.scope != "claim":
            return self._name_speaker_of(self._in_scope(correction), correction.value)
        index = self._places.index_of(correction)
        return index is not None and self._change(index, correction)

    def _change(self, index: int, correction: Correction) -> bool:
        claim, value = self.claims[index], correction.value
        if correction.kind in ("note", "status", "evidence"):
            self.given.add((index, correction.kind))
        match correction.kind:
            case "reject":
                self.rejected.add(index)
            case "note":
                self.notes[index] = value
            case "status":
                self.checks[index] = replace(self.checks.get(index, UNCHECKED), status=cast(Status, value))
            case "evidence":
                self.checks[index] = replace(self.checks.get(index, UNCHECKED), evidence=value)
            case "speaker":
                return self._name_speaker_of([index], value)
            case "kind":
                self._replace(index, replace(claim, kind=cast(Kind, value)))
            case "polarity":
                self._replace(index, replace(claim, polarity=cast(Polarity, value)))
            case "ends":
                reshaped_claim = with_moved_ends(claim, correction, self._text)
                if reshaped_claim is None:
                    return False
                manner = correction.manner or reshaped_claim
                self._replace(index, replace(reshaped_claim, kind=manner.kind, polarity=manner.polarity))
        return True

    def _replace(self, index: int, claim: Claim) -> None:
        self.claims[index] = claim
        self.changes.add(index)
        self._places.note(index)

    def _add(self, correction: Correction) -> bool:
        claim = added_claim(correction, self._text)
        if claim is None:
            return False
        index = self._places.index_of(correction)
        if index is None:
            index = len(self.claims)
            self.claims.append(claim)
            later = (at for at, other in enumerate(self.order) if self.claims[other].start > claim.start)
            self.order.insert(next(later, len(self.order)), index)
        else:
            # The analysis has found it since: the parts that the person gave hold, where they fit together.
            self.claims[index] = _with_parts_of(claim, self.claims[index])
            self.rejected.discard(index)  # who adds it takes it for one after all
        self.added.add(index)
        self._places.note(index)
        if correction.value:
            self._name_speaker_of([index], correction.value)
        return True

    def _merge(self, correction: Correction) -> bool:
        """Make two speakers of the article one, with all that they say: the first, or the one with a name."""
        into = self.entities.nearest(correction.value, near=correction.content.start)
        former = self.entities.nearest(correction.former, near=correction.content.start)
        if former is None or into is None:
            return False
        if former.id == into.id:
            return True  # a newer analysis knows it by itself
        if _has_name(former) and not _has_name(into):
            into, former = former, into
        names = (*into.aliases, former.name, *former.aliases)
        one_speaker = replace(
            into,
            aliases=tuple(name for name in dict.fromkeys(names) if name != into.name),
            mentions=tuple(sorted((*into.mentions, *former.mentions), key=lambda mention: mention.span)),
        )
        self.entities = EntitiesByName(
            [
                one_speaker if entity.id == into.id else entity
                for entity in self.entities.all
                if entity.id != former.id
            ]
        )
        for index, claim in enumerate(self.claims):
            if claim.speaker == former.id:
                self.claims[index] = with_speaker(claim, one_speaker, self._text)
                self.changes.add(index)
        return True

    def _name_speaker_of(self, indices: Iterable[int], name: str) -> bool:
        indices = tuple(indices)
        for index in indices:
            claim = self.claims[index]
            entity = self.entities.nearest(name, near=claim.start)
            if entity is None:
                # Nothing in the article says what this is.
                entity = Entity(f"by hand: {name}", kind_of_name(name), name)
                self.entities.add(entity)
            self.claims[index] = with_speaker(claim, entity, self._text)
            self.speakers_by_hand.add(index)
            self.changes.add(index)
        return bool(indices)

    def _in_scope(self, correction: Correction) -> list[int]:
        """Return the claims that a speaker is given to: all by the former one, or with the same source."""
        if correction.scope == "source":
            words = correction.source.casefold()
            return [
                index
                for index, claim in enumerate(self.claims)
                if words_of(claim.source, self._text).casefold() == words
            ]
        former = correction.former.casefold()
        ids = {entity.id for entity in self.entities.all if entity.name.casefold() == former}
        return [index for index, claim in enumerate(self.claims) if claim.speaker in ids]


def _with_parts_of(claim: Claim, twin: Claim) -> Claim:
    """Return an added claim with the cue, source and speaker of the analysis where the person gave none."""
    try:
        return replace(
            twin,
            kind=claim.kind,
            polarity=claim.polarity,
            content=claim.content,
            cue=claim.cue or twin.cue,
            source=claim.source or twin.source,
        )
    except ValueError:
        return replace(claim, speaker=twin.speaker, because=twin.because)


def _has_name(entity: Entity) -> bool:
    """Tell whether the text names an entity; "dock workers" are only described."""
    return entity.kind != "unnamed" and entity.name != entity.name.lower()


def candidates(analysis: Analysis, claim: Claim) -> tuple[str, ...]:
    """Return who else may have said it, by name: everybody but places, the one mentioned nearest first."""
    by_distance = [
        (min((abs(mention.span.start - claim.start) for mention in entity.mentions), default=0), entity.name)
        for entity in analysis.entities
        if entity.kind != "place" and entity.id != claim.speaker
    ]
    return tuple(dict.fromkeys(name for _, name in sorted(by_distance)))
