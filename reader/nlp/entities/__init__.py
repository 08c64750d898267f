"""Gathers the people, organizations and places of an article from all their mentions.

The stages, a file each: `names` cuts the names out of the text (`stretches`, `person_behind`), `kinds` weighs
`hints` and `surroundings` to say what each is, `people`, `organizations` (`full_names`) and `places` group
them, `roles` and `affiliations` find what a person is and for whom, `descriptions` finds "the alliance" and
"the minister". Their word lists are files in `reader/nlp/lexicon`, and `roles` says where to add one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from reader.model import Entity, Mention, Span
from reader.nlp.entities.affiliations import Employers
from reader.nlp.entities.descriptions import describe_organizations, describe_people, is_description
from reader.nlp.entities.full_names import full_name
from reader.nlp.entities.groups import Group
from reader.nlp.entities.kinds import decide_kinds, named, with_names_inside
from reader.nlp.entities.names import Name, find_names
from reader.nlp.entities.organizations import group_organizations
from reader.nlp.entities.people import group_people
from reader.nlp.entities.places import group_places
from reader.nlp.entities.role_phrases import words_of_role
from reader.nlp.entities.roles import role_before, role_of
from reader.nlp.entities.teams import find_teams
from reader.nlp.entities.tokens import Tokens, read_tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_entities(doc: Doc) -> tuple[Entity, ...]:
    """Return who and what a parsed article names, by first mention; spans are offsets in `doc.text`."""
    tokens = read_tokens(doc)
    names = [name for name in find_names(tokens) if not is_description(tokens, name)]
    kinds = decide_kinds(tokens, names)
    names = list(with_names_inside(names, kinds))
    kinds.update(dict.fromkeys(find_teams(tokens, list(named(kinds, names, "place"))), "organization"))
    people = group_people(named(kinds, names, "person"))
    organizations = group_organizations(tokens, named(kinds, names, "organization"))
    places = group_places(named(kinds, names, "place"))
    for person in people:
        person.role = role_of(tokens, person.names)
    describe_organizations(tokens, organizations)
    describe_people(tokens, people)
    ids = _Ids()
    employers = Employers(organizations)
    named_tokens = {i for name in names if kinds[name.key] != "other" for i in range(name.start, name.end)}
    groups = sorted([*people, *organizations, *places], key=lambda group: group.start)
    return tuple(_entity(tokens, group, ids, employers, named_tokens) for group in groups)


def _entity(tokens: Tokens, group: Group, ids: _Ids, employers: Employers, named_tokens: set[int]) -> Entity:
    name = _name_of(tokens, group)
    forms = dict.fromkeys(tokens.words_of(found.start, found.end) for found in group.names)
    mentions = [
        Mention(_span(tokens, _mention_start(tokens, found, group, named_tokens), found.end))
        for found in group.names
    ]
    mentions += [Mention(_span(tokens, *found), "common") for found in group.described]
    role = group.role
    employer = employers.of(tokens, group) if group.kind == "person" else None
    return Entity(
        ids.take(name),
        group.kind,
        name,
        aliases=tuple(form for form in forms if form != name),
        role=words_of_role(tokens, role) if role else "",
        affiliation=_name_of(tokens, employer) if employer else "",
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
    )


def _mention_start(tokens: Tokens, name: Name, group: Group, named_tokens: set[int]) -> int:
    """Return where a mention begins: a person's with the title and role before it, but no other name."""
    if group.kind != "person":
        return name.start
    role = role_before(tokens, name.start)
    first = role.start if role is not None else name.start - 1 if name.title else name.start
    start = name.start
    while start > first and start - 1 not in named_tokens:
        start -= 1
    while start < name.start and (tokens.stop[start] or not tokens.words[start][0].isalnum()):
        start += 1
    return start


def _span(tokens: Tokens, start: int, end: int) -> Span:
    return Span(tokens.starts[start], tokens.ends[end - 1])


def _name_of(tokens: Tokens, group: Group) -> str:
    """Return the full name of a well-known abbreviation, else the fullest name as it stands in the text."""
    known = full_name(name.key for name in group.names) if group.kind == "organization" else ""
    if known:
        return known
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
