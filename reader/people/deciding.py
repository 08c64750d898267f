"""What is to be decided so that two people are one, or that part of one is somebody else. Pure."""

from __future__ import annotations

from collections.abc import Collection

from reader.people.decision import Decision
from reader.people.linking import LinkedPerson
from reader.people.profile import ProfileKey


def merge(one: LinkedPerson, other: LinkedPerson) -> Decision:
    """Return the decision that two people are one."""
    return Decision("same", _keys(one), _keys(other), name_with_calling(one), name_with_calling(other))


def split(person: LinkedPerson, keys: Collection[ProfileKey]) -> Decision | None:
    """Return the decision that some profiles of somebody are somebody else.

    None where there would be nobody left.
    """
    part = tuple(key for key in _keys(person) if key in keys)
    rest = tuple(key for key in _keys(person) if key not in keys)
    return _separation(person, part, rest) if part and rest else None


def split_article(person: LinkedPerson, key: ProfileKey, article: str) -> Decision | None:
    """Return the decision that one article of a profile, by its id, is about somebody else.

    None where it is the only article of that profile: then the profile is to be split off.
    """
    profile = next(each.profile for each in person.profiles if each.profile.key == key)
    if profile.articles == 1:
        return None
    kind, name, role, affiliation, _ = key
    return _separation(person, ((kind, name, role, affiliation, article),), _keys(person))


def name_with_calling(person: LinkedPerson) -> str:
    """Return a name with what tells it from others: "Ann Holm, mayor of Varden"."""
    profile = person.profiles[0].profile
    about = profile.role or profile.affiliation
    return f"{profile.name}, {about}" if about else profile.name


def _separation(person: LinkedPerson, part: tuple[ProfileKey, ...], rest: tuple[ProfileKey, ...]) -> Decision:
    name = next((each.profile.name for each in person.profiles if each.profile.key == part[0]), person.name)
    return Decision("apart", part, rest, name, name_with_calling(person))


def _keys(person: LinkedPerson) -> tuple[ProfileKey, ...]:
    return tuple(each.profile.key for each in person.profiles)
