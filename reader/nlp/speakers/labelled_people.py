"""The people named in labels of a transcript and in signatures: one each, whatever they were taken for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reader.model import Entity, EntityKind, Mention, Span
from reader.nlp.attributions import FOUND_BY_SIGNATURE, FOUND_IN_TRANSCRIPT, Attribution
from reader.nlp.lexicon import words
from reader.nlp.lexicon.people import PEOPLE, ROLES, TITLES
from reader.nlp.turn_labels import TurnLabel, told_apart, turn_label
from reader.text.overlapping import OverlapIndex
from reader.text.slugs import Slugs

Labels = Mapping[str, Mapping[Span, TurnLabel]]
"""By the key of a speaker all labels, each by where its name stands."""
_QUESTION_AND_ANSWER = frozenset({"A", "Q"})
"""Labels of an interview whose speakers stand elsewhere, if anywhere."""
_INITIALS = re.compile("[A-Z]{2,3}")
_GENDERS: Mapping[str, str] = {
    title: gender for gender in ("male", "female") for title in words("titles", gender)
}


def with_labelled_people(
    text: str, attributions: Iterable[Attribution], entities: Sequence[Entity]
) -> tuple[Entity, ...]:
    """Return the entities with one person for each speaker of a transcript, and no other in its labels."""
    labels = _labels(text, attributions)
    if not labels:
        return tuple(entities)
    surnames = Counter(key.split()[-1] for key in labels)
    called = _Called(entities)
    people = {
        # Of "MR. CLAY" and "MRS. CLAY" it cannot be told who "Clay" is elsewhere.
        key: _person(key, names, called) if surnames[key.split()[-1]] == 1 else None
        for key, names in labels.items()
    }
    is_speaker = {entity.id for entity in people.values() if entity is not None}
    in_labels = OverlapIndex(labels.values())
    slugs = Slugs(entity.id for entity in entities)
    entities_elsewhere = (_without(entity, in_labels) for entity in entities if entity.id not in is_speaker)
    speakers = [_labelled(people[key], names, in_labels, slugs) for key, names in labels.items()]
    rest = [entity for entity in entities_elsewhere if entity is not None]
    return tuple(sorted([*rest, *speakers], key=lambda entity: entity.mentions[0].span))


class _Called:
    """The entities of a text by what a label may call them, in text order."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.by_surname: defaultdict[str, list[Entity]] = defaultdict(list)
        """The people by the last words of their names, in small letters."""
        self.by_initials: defaultdict[str, list[Entity]] = defaultdict(list)
        """People and outlets: "AO:" in an interview for Ada Oduya."""
        for entity in entities:
            names = (entity.name, *entity.aliases)
            for surname in {name.lower().split()[-1] for name in names} if entity.kind == "person" else ():
                self.by_surname[surname].append(entity)
            words = entity.name.split()
            if entity.kind == "person" or (entity.kind == "organization" and len(words) > 1):
                initials = "".join(word[0] for word in words if word[0].isupper())
                self.by_initials[initials.lower()].append(entity)


def _labels(text: str, attributions: Iterable[Attribution]) -> Labels:
    sources = [
        attribution.source[0]
        for attribution in attributions
        if attribution.found_by in (FOUND_IN_TRANSCRIPT, FOUND_BY_SIGNATURE)
    ]
    labels: defaultdict[str, dict[Span, TurnLabel]] = defaultdict(dict)
    read = told_apart([turn_label(source.of(text)) for source in sources])
    for source, label in zip(sources, read, strict=True):
        if not label.name[:1].isupper():
            continue  # "the mayor" has no name
        start = text.index(label.name, source.start)
        labels[label.key][Span(start, start + len(label.name))] = label
    return {part: names for key, labelled in labels.items() for part, names in _by_gender(key, labelled)}


def _by_gender(key: str, labels: Mapping[Span, TurnLabel]) -> Iterator[tuple[str, Mapping[Span, TurnLabel]]]:
    """Yield the labels of one surname by who bears it: "MR. CLAY" is not "MRS. CLAY"."""
    genders = set(map(_gender, labels.values()))
    if not genders >= {"male", "female"}:
        yield key, labels
        return
    for gender in sorted(genders):
        # The title alone tells them apart, so here it belongs to the name.
        yield (
            f"{gender} {key}".strip(),
            {
                span: replace(label, name=f"{label.title} {label.name}".strip())
                for span, label in labels.items()
                if _gender(label) == gender
            },
        )


def _gender(label: TurnLabel) -> str:
    return _GENDERS.get(label.title.strip(".").lower(), "")


def _person(key: str, names: Mapping[Span, TurnLabel], called: _Called) -> Entity | None:
    """Return the person of the text who bears the name: found in a label, or the only one so called."""
    people = called.by_surname.get(key.split()[-1], [])
    in_own_labels = OverlapIndex([names])
    inside = (entity for entity in people if any(in_own_labels.touches(one.span) for one in entity.mentions))
    labelled = next(inside, None)
    if labelled is not None:
        return labelled
    if not people and any(_INITIALS.fullmatch(label.name) for label in names.values()):
        people = called.by_initials.get(key, [])
    return people[0] if len(people) == 1 else None


def _labelled(
    person: Entity | None, labels: Mapping[Span, TurnLabel], in_labels: OverlapIndex, slugs: Slugs
) -> Entity:
    """Return a person with the fullest name, with its first role, mentioned in its labels too.

    in_labels: the names in the labels of all.
    """
    names = [label.name for label in labels.values()]
    if person is not None and person.name.split()[0].strip(".").lower() not in TITLES:
        names.insert(0, person.name)
    name = max(names, key=lambda name: len(name.split()))
    role = next((label.role for label in labels.values() if label.role), "")
    mentions = [Mention(span) for span in labels]
    if person is None and name in _QUESTION_AND_ANSWER:
        return Entity(slugs.take(name, "speaker"), "unnamed", name, mentions=_in_order(mentions))
    if person is None:
        kind: EntityKind = "organization" if _is_outlet(name) else "person"
        return Entity(slugs.take(name, "speaker"), kind, name, role=role, mentions=_in_order(mentions))
    elsewhere = [one for one in person.mentions if not in_labels.touches(one.span)]
    return replace(
        person,
        name=name,
        aliases=tuple(dict.fromkeys(alias for alias in (*names, *person.aliases) if alias != name)),
        role=person.role or role,
        mentions=_in_order([*elsewhere, *mentions]),
    )


def _is_outlet(name: str) -> bool:
    """Tell whether a label with an article is no role: "The Delm Echo:", but not "The Chair:"."""
    first, *rest = name.lower().split()
    return first == "the" and bool(rest) and not any(rest[-1] in nouns for nouns in (PEOPLE, ROLES, TITLES))


def _without(entity: Entity, in_labels: OverlapIndex) -> Entity | None:
    """Return an entity without its mentions in labels; None where it has no other."""
    mentions = tuple(one for one in entity.mentions if not in_labels.touches(one.span))
    return replace(entity, mentions=mentions) if mentions or not entity.mentions else None


def _in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: mention.span))
