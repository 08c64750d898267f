"""The names that the encoder told, as the names of entities: one name where it stands, and what it names.

The encoder decides for every mention by itself. Here they are made to agree: the surname of a person who is
named in full names that person, what names an organization in most places names one everywhere, and a name
that was told in one place is found where it was missed. A place may be a team in one sentence and a place in
the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Span

from reader.nlp.entities.agreed_kinds import agreed_kinds
from reader.nlp.entities.descriptions import is_description
from reader.nlp.entities.headline_names import whole_in_headlines
from reader.nlp.entities.honours import has_honours
from reader.nlp.entities.hyphenated_people import hyphenated_people
from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.name_edges import is_word, trimmed
from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.nicknames import MARKS as NICKNAME_MARKS
from reader.nlp.entities.nicknames import with_nicknames
from reader.nlp.entities.no_names import may_be_name
from reader.nlp.entities.no_organizations import known_beginning
from reader.nlp.entities.no_people import without_things
from reader.nlp.entities.nouns_beside import is_plural_of_bodies
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.person_behind import (
    is_headed_place,
    is_person_behind_role,
    person_behind_organization,
)
from reader.nlp.entities.person_parts import PersonPart, person_parts
from reader.nlp.entities.shared_surnames import with_shared_surnames
from reader.nlp.entities.stretches import may_own_before_apostrophe
from reader.nlp.entities.sure_people import is_called
from reader.nlp.entities.teams import find_teams
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import ToldName, surely
from reader.nlp.entities.untold_names import (
    called_for_short,
    kinds_of_mentions,
    untold_members,
    untold_mentions,
    untold_organizations,
    untold_speakers,
)
from reader.nlp.entities.whole_forms import whole_forms
from reader.nlp.entities.whole_organizations import whole_organizations
from reader.nlp.entities.whole_people import whole_people
from reader.nlp.entities.whole_places import end_of_place

_SURNAMES_LIKE_TITLES = frozenset(("Baron", "Bishop", "Count", "King", "Lord", "Pope", "Prince", "Sen"))
_LABELS: Mapping[NameKind, str] = {"person": "PERSON", "organization": "ORG", "place": "GPE"}
"""As spaCy's recognizer calls them."""


def set_names(doc: Doc, told: Iterable[ToldName]) -> None:
    """Make the told names those of a Doc, in place of any that it has."""
    doc.set_ents([Span(doc, name.start, name.end, _LABELS[name.kind]) for name in told])


def told_names(tokens: Tokens, told: Sequence[ToldName]) -> tuple[list[Name], dict[int, NameKind]]:
    """Return the names of a text that the encoder read, in text order, and by their starts what they name."""
    parts = named_parts(tokens, told)
    kinds = agreed_kinds(tokens, parts)
    names = [name for name, _ in parts]
    inner = {name: known_beginning(tokens, name) for name in names if kinds[name.start] == "other"}
    names = [inner.get(name) or name for name in names]
    kinds |= {name.start: "organization" for name in inner.values() if name is not None}
    missed = [*untold_mentions(tokens, names)]
    kinds |= {name.start: kind for name, kind in kinds_of_mentions(missed, names, kinds)}
    sure = [*called_for_short(tokens, [*names, *missed], kinds)]
    sure += untold_organizations(tokens, [*names, *missed, *sure])
    missed += sure
    kinds |= {name.start: "organization" for name in sure}
    speakers = [*untold_speakers(tokens, [*names, *missed])]
    speakers += untold_members(tokens, [*names, *missed, *speakers], kinds)
    missed += speakers
    kinds |= {name.start: "person" for name in speakers}
    of_clubs = [name.key for name in names if kinds[name.start] == "organization"]
    teams = find_teams(tokens, [name for name in names if kinds[name.start] == "place"], of_clubs)
    kinds |= dict.fromkeys(teams, "organization")
    people = {name.start for name in [*names, *missed] if kinds[name.start] == "person"}
    ordered = with_nicknames(tokens, sorted([*names, *missed], key=lambda name: name.start), people)
    ordered = with_shared_surnames(tokens, ordered)
    kinds |= dict.fromkeys({name.start for name in ordered} - kinds.keys(), "person")
    nicknames = {name.nickname for name in ordered if name.nickname}
    nicknames |= {name.key for name in ordered if is_called(tokens, name)}
    kinds |= {name.start: "person" for name in ordered if name.nickname or name.key in nicknames}
    return ordered, kinds


def named_parts(tokens: Tokens, told: Sequence[ToldName]) -> list[tuple[Name, ToldName]]:
    """Return the names that the told ones consist of, whole and without what is no name, in text order."""
    people = without_things(
        tokens, [*whole_people(tokens, whole_forms(tokens, [*whole_in_headlines(tokens, told)]))]
    )
    parts = [
        (name, one)
        for whole in whole_organizations(tokens, [*people])
        for name, one in _parts(tokens, whole)
        if not is_description(tokens, name)
    ]
    people_at = {i: name for name, one in parts if one.kind == "person" for i in range(name.start, name.end)}
    hyphenated = [
        (name_at(tokens, one.start, one.end), one)
        for one in hyphenated_people(tokens)
        if not (one.start in people_at and people_at[one.start].end >= one.end)  # "Jasper Tsang Yok-sing"
    ]
    taken = {i for name, _ in hyphenated for i in range(name.start, name.end)}
    parts = [(name, one) for name, one in parts if taken.isdisjoint(range(name.start, name.end))]
    return sorted([*parts, *hyphenated], key=lambda part: part[0].start)


def _parts(tokens: Tokens, told: ToldName) -> Iterator[tuple[Name, ToldName]]:
    """Yield what a told name consists of: an organization before a role and a person are two names."""
    start, end = trimmed(tokens, told.start, told.end, told.kind)
    if (
        told.kind == "person"
        and end == start + 1
        and start > told.start
        and is_plural_of_bodies(tokens, start - 1)
    ):
        yield name_at(tokens, start, end), surely(start, end, "organization")
        return
    end = end_of_place(tokens, start, end) if told.kind == "place" else end
    if start >= end or not may_be_name(tokens, start, end, told.kind):
        return
    is_whole = told.kind == "place" and not is_headed_place(tokens, start)
    behind = end if is_whole else person_behind_organization(tokens, start, end)
    if start < behind < end:
        is_body = organization_noun(tuple(tokens.norms[start:behind])) or not is_headed_place(tokens, start)
        kind: NameKind = "organization" if is_body else "place"
        yield name_at(tokens, start, behind), surely(start, behind, kind)
        yield name_at(tokens, behind, end), surely(behind, end, "person")
        return
    if told.kind == "organization" and is_person_behind_role(tokens, start, end):
        yield name_at(tokens, end - 2, end), surely(end - 2, end, "person")
        return
    if told.kind == "organization" and has_honours(tokens, start, end):
        yield name_at(tokens, start, end - 1), surely(start, end - 1, "person")
        return
    if told.kind != "person":
        yield name_at(tokens, start, end), told._replace(start=start, end=end)
        return
    end += _has_surname_like_title(tokens, start, end)
    for part in _around_nickname(tokens, start, end):
        sure = surely(*part)
        one = sure._replace(odds=told.odds, doubt=told.doubt) if part.kind == "person" else sure
        yield name_at(tokens, part.start, part.end), one


def _has_surname_like_title(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a given name goes on with what is a title elsewhere: "Probal Sen of"."""
    is_title = end < len(tokens) and tokens.words[end] in _SURNAMES_LIKE_TITLES
    is_last = end + 1 >= len(tokens) or not tokens.words[end + 1][0].isupper()
    return end == start + 1 and is_title and is_last and tokens.words[start].istitle()


def _around_nickname(tokens: Tokens, start: int, end: int) -> Iterator[PersonPart]:
    """Yield the parts of a person; given name and surname apart where a nickname in marks stands between."""
    opening = next((i for i in range(start + 1, end - 2) if tokens.words[i] in NICKNAME_MARKS), None)
    is_mark = end - start > 2 and tokens.words[end - 2] in NICKNAME_MARKS
    if is_mark and tokens.are_adjacent(end - 3):
        is_mark = may_own_before_apostrophe(tokens.norms[end - 3])  # "James' Kerr" is no "Anyang' Olwal"
    if is_mark and opening is None:
        end -= 2  # "They call Tom Krog “Skip”"
    if opening is None:
        yield from person_parts(tokens, _behind_nickname(tokens, start, end), end)
        return
    closing = next((i for i in range(opening + 2, end - 1) if not is_word(tokens, i)), opening)
    yield from person_parts(tokens, start, opening)
    yield PersonPart(closing + 1, end, "person")


def _behind_nickname(tokens: Tokens, start: int, end: int) -> int:
    """Return where the surname begins if a nickname was told with it: "El Toro” Fuentes", else `start`."""
    closing = NICKNAME_MARKS.get(tokens.words[start - 1]) if start else None
    return next((i + 1 for i in range(start + 1, end - 1) if tokens.words[i] == closing), start)
