"""How likely two profiles are about one person, and why: their names, roles, affiliations and years.

The numbers are ranks, in steps wide enough to be told apart, not frequencies. `CERTAIN` is reached only by
what two people of one name hardly share: the same institution, or an office that names whose it is. A name
alone never is enough, whatever it is: the second person of that name comes without a warning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.people.institutions import InstitutionMatch, institution_match, is_distinctive
from reader.people.names import NameMatch, PersonName, name_match
from reader.people.profile import Profile
from reader.people.roles import RoleMatch, role_match

_MAX_CERTAINTY: Mapping[NameMatch, float] = {
    "same": 0.95,
    "fuller": 0.85,  # a father has his son's name but for an initial, and often his office
    "short": 0.8,  # "J. Smith" is short for many
    "surname": 0.7,  # never by surname alone; with what makes the others certain, it is likely
    "different": 0.0,
}
"""What everything else in common comes to at most."""
_SURE, _NEARLY_SURE, _NAME_ONLY, _DOUBTFUL, _CONTRARY = 0.95, 0.85, 0.75, 0.55, 0.3
"""Same institution or office; same calling; nothing beside the name; something else of each; the same with a
name that very many people have, or with one of which only a part is there."""
_LONG_YEARS = 20
"""As long as somebody holds one office at most. Over more years the office may have gone to a namesake."""
_GAP_YEARS = 2
"""What somebody else is said to be so soon is rather somebody else; later they may have another office."""

_NAME_REASONS: Mapping[NameMatch, str] = {
    "same": "the same name",
    "fuller": "one name is the other with more in it",
    "short": "one name is short for the other",
    "surname": "the same surname",
    "different": "another name",
}
_INSTITUTIONS: Mapping[InstitutionMatch, tuple[float, str]] = {
    "same": (0.95, "the same name"),
    "initials": (0.8, "one name is the initials of the other"),
    "common": (0.7, "the same name, which others have too"),
    "part": (0.6, "one name is a part of the other"),
    "different": (0.0, "another name"),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for two profiles being about one person."""

    certainty: float
    """0 to 1."""
    reasons: tuple[str, ...]
    """In words, the weightiest first."""
    is_contrary: bool = False
    """Whether they cannot be about one person."""
    has_conflict: bool = False
    """Whether they say something else of whom the person is, or for whom."""


def evidence(one: Profile, two: Profile) -> Evidence:
    """Return what speaks for two profiles being about one person; a profile beside itself counts too.

    It is the same for (`two`, `one`).
    """
    if one.kind != two.kind:
        return Evidence(0.0, ("a person and an institution",), is_contrary=True)
    if one.kind == "institution":
        match = institution_match(one.name, two.name)
        certainty, reason = _INSTITUTIONS[match]
        return Evidence(certainty, (reason,), is_contrary=match == "different")
    return _of_people(one, two)


def _of_people(one: Profile, two: Profile) -> Evidence:
    name = name_match(one.name, two.name)
    if name == "different":
        return Evidence(0.0, (_NAME_REASONS[name],), is_contrary=True)
    role = role_match(one.role, two.role)
    institution = _affiliation_match(one.affiliation, two.affiliation)
    span, gap = _years(one, two)
    has_conflict = role == "other" or institution == "different"
    certainty = _certainty(role, institution)
    reasons = [_NAME_REASONS[name], *_context_reasons(one, role, institution)]
    is_weak_name = name in ("short", "surname") or PersonName.of(one.name).is_common
    if certainty <= _NAME_ONLY and is_weak_name:
        certainty = _DOUBTFUL if certainty == _NAME_ONLY and name != "surname" else _CONTRARY
        reasons.append("a name that many have" if name != "surname" else "nothing but the surname")
    if span > _LONG_YEARS:
        certainty = min(certainty, _NEARLY_SURE)
        reasons.append(f"over {span} years")
    is_contrary = certainty == _CONTRARY and has_conflict and name != "surname" and gap <= _GAP_YEARS
    return Evidence(min(certainty, _MAX_CERTAINTY[name]), tuple(reasons), is_contrary, has_conflict)


def _certainty(role: RoleMatch, institution: InstitutionMatch | None) -> float:
    """Return how likely two people of one name are one, by what they are and for whom."""
    if institution in ("same", "part", "initials"):
        return _NEARLY_SURE if role == "other" or institution != "same" else _SURE
    if role == "same office":
        return _SURE if institution != "different" else _NEARLY_SURE
    if institution == "different" or role == "other":
        return _DOUBTFUL
    return _NEARLY_SURE if role == "same" else _NAME_ONLY


def _affiliation_match(one: str, two: str) -> InstitutionMatch | None:
    """Return what two affiliations have in common; None where that tells nothing."""
    if not one or not two:
        return None
    match = institution_match(one, two)
    if match == "different" and not (is_distinctive(one) and is_distinctive(two)):
        return None  # "police" may be any
    return None if match == "common" else match


def _context_reasons(profile: Profile, role: RoleMatch, institution: InstitutionMatch | None) -> list[str]:
    reasons = []
    if institution == "different":
        reasons.append("another affiliation")
    elif institution is not None:
        reasons.append(f"the same affiliation: {profile.affiliation}")
    if role == "other":
        reasons.append("another role")
    elif role != "unknown":
        reasons.append(f"the same role: {profile.role}")
    return reasons or ["nothing else to tell by"]


def _years(one: Profile, two: Profile) -> tuple[int, int]:
    """Return how many years both together last, and how many lie between them; 0 where dates are missing."""
    one_first, one_last, two_first, two_last = one.first_year, one.last_year, two.first_year, two.last_year
    if one_first is None or one_last is None:
        one_first, one_last = two_first, two_last
    if two_first is None or two_last is None:
        two_first, two_last = one_first, one_last
    if one_first is None or one_last is None or two_first is None or two_last is None:
        return 0, 0
    first, last = min(one_first, two_first), max(one_last, two_last)
    return last - first, max(0, max(one_first, two_first) - min(one_last, two_last))
