"""Names that a title or one construction makes people, whatever they were told as: "founded by X Y"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.nlp.entities.honours import are_honours
from reader.nlp.entities.letters import is_of_letters
from reader.nlp.entities.names import Name
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.role_phrases import is_role
from reader.nlp.entities.surroundings import DASHES
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.name_words import PARTICLES, WORD_SURNAMES_INSIDE
from reader.nlp.lexicon.organizations import CLASSES, DESCRIPTION_NOUNS, KNOWN_ORGANIZATIONS, TRADERS
from reader.nlp.lexicon.people import (
    PEOPLE,
    PLAYERS,
    POSTNOMINALS,
    ROLES,
    ROLES_OF_BODIES,
    TITLES,
    TITLES_OF_PLACES,
)
from reader.nlp.lexicon.places import PLACE_NOUNS, PLACES
from reader.nlp.lexicon.word_forms import Key, singular

_MADE = words("human_acts", "made")
"""What only people do, said of what is done: "designed by"."""
_CLOSING = frozenset(("”", '"', "’", "''"))
_ENDS = frozenset((".", ","))
_FROM = frozenset(("of", "from", "at"))
_CALLING = words("nicknames", "calling") | words("nicknames", "calling_as")
_MARKS = frozenset(("“", '"', "‘", "'"))
_PARTICLES = PARTICLES - {"and", "y", "e", "la", "el"}
"""What stands before a surname, and seldom inside the name of a body."""
_ROLES_OF_PEOPLE = ROLES - ROLES_OF_BODIES
"""Not those of "the owner, Tolvan Foods,"."""
_ONLY_PEOPLE = _ROLES_OF_PEOPLE - CLASSES.keys() - TRADERS - {"model"}
"""Not those of "the broadcaster Radio Tolvan", "the brewer Ada Tolvan" and "the model Ford Fiesta"."""
_SAYING = words("human_acts", "of_members")
"""What somebody does whom a body has: "Rystad Energy's Ann Roe estimated"."""
_INSIDE_BODIES = frozenset(("and", "for", "of", "on", "the"))
_MAX_BEFORE = 9
"""Tokens from "man" to a name: "man known on the streets of Leeds as “"."""
_MAX_ROLE = 7
"""Tokens of what somebody is behind the comma: "the Harbour Trust's first chief executive"."""
_FULL_NAME = 2
"""Words of a given name and a surname."""


def is_surely_person(tokens: Tokens, names: Sequence[Name], key: Key, organizations: Collection[int]) -> bool:
    """Tell whether a name, of which all mentions are given, is somebody's.

    organizations: the tokens at which names begin that were told as organizations.
    """
    if key in KNOWN_ORGANIZATIONS or key in PLACES:
        return False
    if _is_like_paper(key) and any(_is_somebody(tokens, name) for name in names):
        return True
    if _ends_in_plural_surname(key):
        return True
    if organization_noun(key):
        return False
    if any(is_called(tokens, name) or _has_relative_beside(tokens, name) for name in names):
        return True
    if any(name.title and name.title not in TITLES_OF_PLACES for name in names):
        return True
    if key[-1] in CLASSES:
        return False
    if len(key) > _FULL_NAME and key[0] in GIVEN_NAMES and key[1] in _PARTICLES:
        return True  # "Chad le Clos"
    if len(key) != _FULL_NAME or not _is_written_like_person(tokens, names[0]):
        return False
    if any(_is_said_to_be_somebody(tokens, name) for name in names):
        return True
    if key[0] in GIVEN_NAMES and any(are_honours(tokens, name.end, key[0]) for name in names):
        return True
    return is_maker(tokens, names) or any(
        _is_behind_role(tokens, name)
        or _is_right_behind_role(tokens, name)
        or _is_speaker_of_body(tokens, name, organizations)
        or _is_of_described_body(tokens, name)
        or _is_of_organization(tokens, name, organizations)
        or _owns_organization(tokens, name, organizations)
        for name in names
    )


def is_maker(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether a name is said to have made or written something: "Editing by X Y", a line "By X Y"."""
    return _is_written_like_person(tokens, names[0]) and any(_is_by(tokens, name) for name in names)


def _ends_in_plural_surname(key: Key) -> bool:
    # "Errol Banks": one body is called "Bank"
    return (
        len(key) == _FULL_NAME
        and key[0] in GIVEN_NAMES
        and key[1] in WORD_SURNAMES_INSIDE
        and key[1] not in CLASSES
        and singular(key[1]) in CLASSES
    )


def signs_quotation(tokens: Tokens, name: Name) -> bool:
    """Tell whether an unknown word alone signs a quotation: "“We won.” – Bridger."."""
    key, before, behind = name.key, name.start - 1, name.end
    if len(key) > 1 or key in KNOWN_ORGANIZATIONS or key in PLACES or key[0] in CLASSES:
        return False
    is_signed = tokens.norm_at(before) in DASHES and tokens.norm_at(before - 1) in _CLOSING
    is_whole = behind >= len(tokens) or tokens.norms[behind] in _ENDS or tokens.space[behind]
    return is_signed and is_whole and tokens.words[name.start].istitle()


def _is_like_paper(key: Key) -> bool:
    return len(key) > 1 and CLASSES.get(key[-1], frozenset()) == frozenset({"media"})


def _is_somebody(tokens: Tokens, name: Name) -> bool:
    # "Mei Sun, who", and no article: of a paper it is "which"
    is_who = tokens.norm_at(name.end) == "," and tokens.norm_at(name.end + 1) in ("who", "whose")
    return is_who and tokens.norm_at(name.start - 1) != "the"


def _has_relative_beside(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name stands beside one with the same surname: "Ole Friis and Per Friis"."""
    if len(name.key) != _FULL_NAME or name.key[0] not in GIVEN_NAMES:
        return False
    before, behind = name.start - 1, name.end
    return (
        tokens.norm_at(behind) == "and"
        and tokens.norm_at(behind + 1) in GIVEN_NAMES
        and tokens.norm_at(behind + 2) == name.key[1]
    ) or (
        tokens.norm_at(before) == "and"
        and tokens.norm_at(before - 1) == name.key[1]
        and tokens.norm_at(before - 2) in GIVEN_NAMES
    )


def is_called(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name in marks is what somebody is called: "a man nicknamed “Pops”"."""
    before = tokens.norms[max(0, name.start - _MAX_BEFORE) : name.start]
    if not before or before[-1] not in _MARKS or _CALLING.isdisjoint(before):
        return False
    return not PEOPLE.isdisjoint(before)


def _is_written_like_person(tokens: Tokens, name: Name) -> bool:
    return name.end - name.start == _FULL_NAME and all(
        tokens.words[i].istitle()
        and is_of_letters(tokens.norms[i])
        and tokens.norms[i] not in PLACE_NOUNS
        and tokens.norms[i] not in TITLES
        for i in range(name.start, name.end)
    )


def _is_by(tokens: Tokens, name: Name) -> bool:
    by = name.start - 1
    if tokens.norm_at(by) != "by":
        return False
    is_line = tokens.words[by] == "By" and (by == 0 or tokens.space[by - 1])
    return is_line or tokens.norm_at(by - 1) in _MADE


def _is_behind_role(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name between commas follows a role of people alone: "the minister, Els Dewit,"."""
    comma, role = name.start - 1, name.start - 2
    is_role = tokens.norm_at(role) in _ROLES_OF_PEOPLE and tokens.words[role].islower()
    return tokens.norm_at(comma) == "," and is_role and tokens.norm_at(name.end) in (",", ".")


def _is_right_behind_role(tokens: Tokens, name: Name) -> bool:
    """Tell whether only what people are stands right before: "Mayor Els Dewit", "activist Els Dewit".

    Not before the arm of a body that is known: "campaigner Greenpeace Africa".
    """
    if name.key[:1] in KNOWN_ORGANIZATIONS and name.key[0] not in GIVEN_NAMES:
        return False
    role = name.start - 1
    is_one = tokens.norm_at(role) in _ONLY_PEOPLE and is_role(tokens, role)
    is_one |= tokens.norms[max(0, role - 2) : role] == ["co", "-"]  # "Co-founder Els Dewit"
    is_one |= tokens.norm_at(role) in PLAYERS and tokens.words[role].islower()  # "forward Els Dewit"
    return is_one and not tokens.space[role]


def _is_speaker_of_body(tokens: Tokens, name: Name, organizations: Collection[int]) -> bool:
    """Tell whether an organization has somebody who says something: "the Seabed Council's Els Dewit said"."""
    owner = name.start - 2
    if tokens.norm_at(owner + 1) != "'s" or tokens.norm_at(name.end) not in _SAYING:
        return False
    while owner > 0 and owner not in organizations and not tokens.space[owner]:
        if not (tokens.upper[owner] or tokens.norms[owner] in _INSIDE_BODIES):
            return False
        owner -= 1
    return owner in organizations


def _is_said_to_be_somebody(tokens: Tokens, name: Name) -> bool:
    """Tell whether a comma leads to what people are: "Ann Roe, Tolvan's chairwoman," or "Ann Roe, KC,"."""
    comma = name.end
    if tokens.norm_at(comma) != "," or tokens.norm_at(name.start - 1) == "the":
        return False
    behind = comma + 1
    if tokens.norm_at(behind) in POSTNOMINALS and tokens.words[behind].isupper():
        return True
    last = behind
    while last < min(len(tokens), behind + _MAX_ROLE) and tokens.norms[last] not in _ENDS:
        if tokens.pos[last] in ("VERB", "AUX", "ADP", "CCONJ"):
            return False  # "Tolvan Lund, the director said"
        last += 1
    is_owned = any(tokens.norms[i] == "'s" for i in range(behind, last))
    is_role = tokens.norm_at(last - 1) in _ROLES_OF_PEOPLE and tokens.words[last - 1].islower()
    return is_owned and is_role and tokens.norm_at(last) == ","


def _is_of_described_body(tokens: Tokens, name: Name) -> bool:
    """Tell whether a body that is not named has somebody: "The charity's Ann Roe said"."""
    owner = name.start - 2
    is_owner = tokens.norm_at(owner + 1) == "'s" and tokens.norm_at(owner) in DESCRIPTION_NOUNS
    is_subject = name.end < len(tokens) and tokens.pos[name.end] in ("VERB", "AUX")
    return is_owner and tokens.words[owner].islower() and is_subject


def _is_of_organization(tokens: Tokens, name: Name, organizations: Collection[int]) -> bool:
    """Tell whether a name without an article is of an organization: "Ann Roe of the Harbour Trust"."""
    bears_article = tokens.norm_at(name.start - 1) in ("the", "a", "an")
    behind = name.end + 1 + (tokens.norm_at(name.end + 1) == "the")
    return not bears_article and tokens.norm_at(name.end) in _FROM and behind in organizations


def _owns_organization(tokens: Tokens, name: Name, organizations: Collection[int]) -> bool:
    """Tell whether a name with a given name owns an organization: "Ann Roe's Tolvan Holdings"."""
    is_owner = tokens.norm_at(name.end) == "'s" and name.end + 1 in organizations
    return is_owner and name.key[0] in COMMON_GIVEN_NAMES
