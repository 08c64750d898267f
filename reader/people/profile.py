"""How articles present somebody who speaks, and whom several of these are about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from reader.model import EntityKind
from reader.people.institutions import institution_key
from reader.people.names import PersonName
from reader.people.roles import role_words
from reader.people.words import words

PersonKind = Literal["person", "institution"]
PERSON_KINDS: tuple[PersonKind, ...] = get_args(PersonKind)

CERTAIN = 0.9
"""From this certainty on a profile is taken to be about the person; below it is marked as uncertain."""
LIKELY = 0.5
"""From this certainty on a profile is shown with the person at all: it is as likely theirs as not."""
UNSURE_SIGN = "~"
"""What shows, without colour too, that a link is uncertain: the sign of a name that is inferred."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """Somebody who speaks in an article, as that article presents them."""

    article: str
    """The id of the article."""
    kind: EntityKind
    name: str
    role: str = ""
    affiliation: str = ""
    year: int | None = None
    """Of the article; None where it has no date."""
    claims: int = 1
    """How many they make there."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A name with a role and an affiliation, as some articles print them."""

    kind: PersonKind
    name: str
    role: str = ""
    affiliation: str = ""
    first_year: int | None = None
    """The year of the earliest of its articles; None where none has a date."""
    last_year: int | None = None
    articles: int = 1
    """In how many it appears."""
    article: str = ""
    """The id of the only article that it is about, where somebody told it apart by hand; else empty."""

    @property
    def key(self) -> ProfileKey:
        """What it is told from others by."""
        return profile_key(self.kind, self.name, self.role, self.affiliation, self.article)

    @property
    def bucket(self) -> str:
        """What it shares with every profile that could be about the same person."""
        return bucket_of(self.kind, self.name)


ProfileKey = tuple[PersonKind, str, str, str, str]
"""Kind, then name, role and affiliation as they are compared, then the article of one that was told apart."""


def kind_of(kind: EntityKind) -> PersonKind | None:
    """Return what a speaker is across articles; None for one that no name tells from others.

    A place speaks as an institution: "Oslo said".
    """
    if kind == "person":
        return "person"
    return "institution" if kind in ("organization", "place") else None


def profile_key(kind: PersonKind, name: str, role: str, affiliation: str, article: str = "") -> ProfileKey:
    """Return what tells a profile from others: its words without case, accents and filler."""
    if kind == "institution":  # what an institution is, and for whom, depends on the article's point of view
        return kind, institution_key(name), "", "", article
    return (
        kind,
        " ".join(PersonName.of(name).all_words),
        " ".join(sorted(role_words(role))),
        institution_key(affiliation),
        article,
    )


def bucket_of(kind: PersonKind, name: str) -> str:
    """Return what names of one person have in common: the last name, or an institution's initials.

    Names in different buckets are never compared; only a decision by hand joins them.
    """
    if kind == "person":
        return f"person {PersonName.of(name).last}"
    name_words = institution_key(name).split()
    initials = "".join(word[0] for word in name_words) if len(name_words) > 1 else "".join(name_words)
    return f"institution {initials}"


def has_words(name: str) -> bool:
    """Tell whether a name has anything to compare."""
    return bool(words(name))
