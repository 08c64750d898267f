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
    people = {
        # Of "MR. CLAY" and "MRS. CLAY" it cannot be told who "Clay" is elsewhere.
        key: _person(key, names, entities) if surnames[key.split()[-1]] == 1 else None
        for key, names in labels.items()
    }
    is_speaker = {entity.id for entity in people.values() if entity is not None}
    spans = [span for names in labels.values() for span in names]
    slugs = Slugs(entity.id for entity in entities)
    entities_elsewhere = (_without(entity, spans) for entity in entities if entity.id not in is_speaker)
    speakers = [_labelled(people[key], names, spans, slugs) for key, names in labels.items()]
    rest = [entity for entity in entities_elsewhere if entity is not None]
    return tuple(sorted([*rest, *speakers], key=lambda entity: entity.mentions[0].span))


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


def _person(key: str, names: Mapping[Span, TurnLabel], entities: Sequence[Entity]) -> Entity | None:
    """Return the person of the text who bears the name: found in a label, or the only one so called."""
    people = [entity for entity in entities if entity.kind == "person" and _ends_in(entity, key)]
    inside = [entity for entity in people if any(_overlaps(entity, span) for span in names)]
    if not people and any(_INITIALS.fullmatch(label.name) for label in names.values()):
        people = [entity for entity in entities if _has_initials(entity, key)]
    return (inside or people)[0] if inside or len(people) == 1 else None


def _has_initials(entity: Entity, key: str) -> bool:
    """Tell whether somebody, or an outlet, is called by initials in an interview: "AO:" for Ada Oduya."""
    is_one = entity.kind == "person" or (entity.kind == "organization" and len(entity.name.split()) > 1)
    return is_one and "".join(word[0] for word in entity.name.split() if word[0].isupper()).lower() == key


def _labelled(
    person: Entity | None, labels: Mapping[Span, TurnLabel], spans: Sequence[Span], slugs: Slugs
) -> Entity:
    """Return a person with the fullest name, with its first role, mentioned in its labels too."""
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
    elsewhere = [one for one in person.mentions if not any(one.span.overlaps(span) for span in spans)]
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


def _without(entity: Entity, spans: Sequence[Span]) -> Entity | None:
    """Return an entity without its mentions in labels; None where it has no other."""
    mentions = tuple(one for one in entity.mentions if not any(one.span.overlaps(span) for span in spans))
    return replace(entity, mentions=mentions) if mentions or not entity.mentions else None


def _in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _ends_in(entity: Entity, key: str) -> bool:
    return any(name.lower().split()[-1] == key.split()[-1] for name in (entity.name, *entity.aliases))


def _overlaps(entity: Entity, span: Span) -> bool:
    return any(mention.span.overlaps(span) for mention in entity.mentions)
