"""What was decided by hand about who is who. It names words, not numbers, so that it outlives an analysis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from reader.people.profile import Profile, ProfileKey

DecisionKind = Literal["same", "apart"]
DECISION_KINDS: tuple[DecisionKind, ...] = get_args(DecisionKind)


@dataclass(frozen=True, slots=True)
class Decision:
    """Profiles that are about one person, or about two."""

    kind: DecisionKind
    """same: all of both sides are one person; apart: nobody of the one side is somebody of the other."""
    one: tuple[ProfileKey, ...]
    other: tuple[ProfileKey, ...]
    one_name: str = ""
    """What the two were called when it was made, for a person to read."""
    other_name: str = ""
    moment: str = ""
    """When, ISO 8601, UTC."""
    number: int = 0
    """Its place in the log: the higher the later; 0 while it is not kept."""

    @property
    def keys(self) -> tuple[ProfileKey, ...]:
        """The profiles of both sides."""
        return self.one + self.other


def profiles_of(keys: Iterable[ProfileKey], profiles: Iterable[Profile]) -> tuple[Profile, ...]:
    """Return the profiles that a side of a decision is about, by its keys.

    A newer analysis may have other words for a role. What has a key is meant; without any those of the same
    name and affiliation, else of the same name and role. A name that had neither means itself alone.
    """
    profiles = tuple(profiles)
    exact = set(keys)
    equal_profiles = tuple(profile for profile in profiles if profile.key in exact)
    return equal_profiles or tuple(
        profile for profile in profiles if any(_is_like(profile.key, key) for key in exact)
    )


def _is_like(key: ProfileKey, other: ProfileKey) -> bool:
    kind, name, role, affiliation, article = key
    other_kind, other_name, other_role, other_affiliation, other_article = other
    if (kind, name, article) != (other_kind, other_name, other_article):
        return False
    return bool(article) or (affiliation == other_affiliation != "") or (role == other_role != "")
