"""What is to be decided so that two people are one, or that part of one is somebody else. Pure."""

from __future__ import annotations

from reader.people.decision import Decision
from reader.people.linking import LinkedPerson
from reader.people.profile import ProfileKey


def merge(one: LinkedPerson, other: LinkedPerson) -> Decision:
    """Return the decision that two people are one."""
    return Decision("same", _keys(one), _keys(other), _name(one), _name(other))


def split(person: LinkedPerson, key: ProfileKey, article: str = "") -> Decision | None:
    """Return the decision that a profile of somebody is somebody else; None where it is all there is of them.

    With `article`, the id of one of its articles, that article alone is about somebody else, where there are
    others.
    """
    profile = next(each.profile for each in person.profiles if each.profile.key == key)
    kind, name, role, affiliation, _ = key
    part = (kind, name, role, affiliation, article) if article and profile.articles > 1 else key
    rest = tuple(other for other in _keys(person) if other != part)
    return Decision("apart", (part,), rest, profile.name, _name(person)) if rest else None


def _keys(person: LinkedPerson) -> tuple[ProfileKey, ...]:
    return tuple(each.profile.key for each in person.profiles)


def _name(person: LinkedPerson) -> str:
    """Return the name with what tells it from others."""
    profile = person.profiles[0].profile
    about = profile.role or profile.affiliation
    return f"{profile.name}, {about}" if about else profile.name
