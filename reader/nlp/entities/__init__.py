"""Gathers the people, organizations and places of an article from all their mentions.

The stages, a file each: `names` cuts the names out of the text, `kinds` decides what each of them names, `people`
and `organizations` group them, `roles` finds what a person is, `descriptions` finds "the alliance" and "the minister".
The word lists they share are data files; `roles` says where a newcomer adds a word.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from reader.model import Entity, Mention, Span
from reader.nlp.entities.descriptions import describe_organizations, describe_people
from reader.nlp.entities.groups import Group
from reader.nlp.entities.kinds import decide_kinds, named
from reader.nlp.entities.names import find_names
from reader.nlp.entities.organizations import group_organizations
from reader.nlp.entities.people import group_people
from reader.nlp.entities.places import group_places
from reader.nlp.entities.roles import Role, role_after, role_before, role_said
from reader.nlp.entities.tokens import Tokens, read_tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_entities(doc: Doc) -> tuple[Entity, ...]:
    """Return who and what a parsed article names, by first mention; spans are offsets in `doc.text`."""
    tokens = read_tokens(doc)
    names = find_names(tokens)
    kinds = decide_kinds(tokens, names)
    people = group_people(named(kinds, names, "person"))
    organizations = group_organizations(tokens, named(kinds, names, "organization"))
    places = group_places(named(kinds, names, "place"))
    for person in people:
        person.role = _role(tokens, person)
    describe_organizations(tokens, organizations)
    describe_people(tokens, people)
    ids = _Ids()
    employers = {
        i: _name_of(tokens, group) for group in organizations for name in group.names for i in range(name.start, name.end)
    }
    groups = sorted([*people, *organizations, *places], key=lambda group: group.start)
    return tuple(_entity(tokens, group, ids, employers) for group in groups)


def _role(tokens: Tokens, group: Group) -> Role | None:
    """Return the first role said of a person, the fullest way of saying it first."""
    for find in (
        lambda name: role_before(tokens, name.start),
        lambda name: role_after(tokens, name.end),
        lambda name: role_said(tokens, name.end),
    ):
        for name in group.names:
            role = find(name)
            if role is not None:
                return role
    return None


def _entity(tokens: Tokens, group: Group, ids: _Ids, employers: dict[int, str]) -> Entity:
    name = _name_of(tokens, group)
    forms = dict.fromkeys(tokens.words_of(found.start, found.end) for found in group.names)
    mentions = [Mention(_span(tokens, found.start, found.end)) for found in group.names]
    mentions += [Mention(_span(tokens, *found), "common") for found in group.described]
    role = group.role
    return Entity(
        ids.take(name),
        group.kind,
        name,
        aliases=tuple(form for form in forms if form != name),
        role=tokens.words_of(role.start, role.end) if role else "",
        affiliation=next((employers[i] for i in range(role.start, role.end) if i in employers), "") if role else "",
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
    )


def _span(tokens: Tokens, start: int, end: int) -> Span:
    return Span(tokens.starts[start], tokens.ends[end - 1])


def _name_of(tokens: Tokens, group: Group) -> str:
    """Return the fullest name as it stands in the text."""
    fullest = max(group.names, key=lambda name: len(name.key))
    return tokens.words_of(fullest.start, fullest.end)


class _Ids:
    """Readable ids, none twice."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def take(self, name: str) -> str:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "entity"
        while base in self._counts:
            self._counts[base] += 1
            base = f"{base}-{self._counts[base]}"
        self._counts[base] = 1
        return base
