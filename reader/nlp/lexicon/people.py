"""Words for people: titles and roles, kin, those who speak without a name, what only people do."""

from __future__ import annotations

from collections.abc import Mapping

from reader.nlp.lexicon import lexicon, words

_ROLES = lexicon("roles")

TITLES = words("titles", "male", "female", "neutral")
"""Words before a name that are no part of it: "mr", "dr"."""
TITLES_IN_CAPITALS = words("titles", "in_capitals")
"""The same where written so: "DI" for a detective inspector."""
TITLES_OF_PLACES = words("titles", "places")
"""Titles by which places are called too: "King Street"."""
TITLE_NOUNS: Mapping[str, str] = lexicon("title_nouns")
"""The noun that a title before a name stands for: "sen" is a senator."""
OFFICES_IN_SHORT = TITLE_NOUNS.keys() - {"dr", "rev"}
"""Of those, the ones that are shown as a role: a doctor of what is left open."""
POSTNOMINALS = words("titles", "postnominals")
"""Honours and degrees behind a name: "qc"."""
NAME_ENDS = words("titles", "after") | POSTNOMINALS
"""Ends of a name that are no surname: "jr"."""

ROLES = frozenset(noun for nouns in _ROLES["nouns"].values() for noun in nouns)
ROLES_IN_SMALL = frozenset(_ROLES["small"]["nouns"])
"""Roles in small letters alone; with a capital they are surnames or what bodies are called: "porter"."""
LETTERS_OF_OFFICES = frozenset(_ROLES["letters"]["nouns"])
"""Letters by which offices are called, and bodies: `reader.nlp.entities.office_letters` tells which."""
OFFICES = frozenset(noun for field in ("state", "law", "force", "faith") for noun in _ROLES["nouns"][field])
"""Roles that stand before a name like a title."""
PLAYERS = (frozenset(_ROLES["nouns"]["sport"]) | words("sport", "also_positions")) - words(
    "sport", "elsewhere"
)
"""Roles that people have in a team."""
TITLES_AND_OFFICES = TITLES | OFFICES
CHILDREN = words("unnamed_sources", "children")
AGES_OF_CHILDREN = words("unnamed_sources", "ages_of_children")
GROWN_UP_ROLES = frozenset(
    noun
    for field in ("state", "law", "force", "business", "learning", "faith")
    for noun in _ROLES["nouns"][field]
) - words("unnamed_sources", "roles_of_all_ages")
"""Roles that no child has."""
ROLES_OF_BODIES = frozenset(_ROLES["either"]["nouns"])
"""Roles that a body may have as well."""
ROLE_MODIFIERS = frozenset(_ROLES["modifiers"]["words"])
ADORNING = frozenset(_ROLES["adorning"]["words"])
"""What news says of whoever holds an office, and is no part of it."""
PORTFOLIOS = frozenset(_ROLES["portfolios"]["words"])
"""What somebody is secretary of: "state", "interior"."""
DESKS = frozenset(_ROLES["desks"]["words"])
"""What a journalist is an editor or correspondent for: "science"."""
OFFICERS = frozenset(_ROLES["officers"]["words"])
"""Officers that only an organization has."""
HEADS = frozenset(_ROLES["officers"]["heads"])
"""Who leads an organization or a part of it: a name behind "the head of Nordbank" is theirs."""
HEADS_OF_PLACES = frozenset(_ROLES["officers"]["of_places"])
"""Who leads a place: "the mayor of"."""
LOCAL_OFFICES = frozenset(_ROLES["officers"]["local"])
"""Who a county, a town or a village has, and no team."""
SERVED = frozenset(_ROLES["served"]["nouns"])
"""Whom bodies are for, with whose name theirs may begin: "Patient Safety Learning"."""
ADDRESSES = frozenset(_ROLES["addresses"]["nouns"])
"""What somebody is called before the name, whatever office they have: "Colonel"."""
RANKS: Mapping[str, str] = {word: rank for rank, names in _ROLES["ranks"].items() for word in names}
"""Words that make another office of a role, each with the rank it is counted as: "ex" is former."""
OUT_OF_OFFICE = frozenset(("former", "ousted"))
"""Ranks of who has an office no more."""
ONE_HOLDER = frozenset(_ROLES["one_holder"]["nouns"])
"""Offices that one person has at a time: whoever was mayor is not called the mayor any more."""
RANKS_IN_OFFICE = frozenset(_ROLES["one_holder"]["ranks_in_office"])
"""Ranks that leave somebody in such an office: the acting mayor is called the mayor too."""

WIDER: Mapping[str, tuple[str, ...]] = {noun: tuple(nouns) for noun, nouns in _ROLES["wider"].items()}
"""Nouns by which a person may be called next who was called by one of these."""
KIN = words("kin", "male", "female", "neutral")
SPOKESPEOPLE = words("spokespeople", "words")
GENERIC_PEOPLE = words("unnamed_sources", "generic")
"""Nouns by which anybody may be called next: "the man"."""
PARTIES = words("unnamed_sources", "parties")
"""Members of a party: "the Democrat" is no Republican."""
SECOND_NAMES = words("unnamed_sources", "second_names")
"""What a person who was only named is often called next: "the senator"."""
LEGISLATORS = words("unnamed_sources", "legislators")
BESIDE_LEGISLATORS = words("unnamed_sources", "beside_legislators")
"""What a member of a parliament may be besides."""
BESIDE_SECOND_NAMES = words("unnamed_sources", "beside_second_names")
"""What a person may be besides: a founding member may be the singer."""
PEOPLE = (
    ROLES
    | LETTERS_OF_OFFICES.difference(_ROLES["letters"]["words"])
    | KIN
    | SPOKESPEOPLE
    | GENERIC_PEOPLE
    | words("unnamed_sources", "words", "male", "female")
)
HUMAN_ACTS = words("human_acts", "words")
"""Verbs, as lemmas, of which seldom anything but a person is the subject."""
