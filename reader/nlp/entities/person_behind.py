"""Finds where a personal name begins right behind that of an organization: "Harbour Council Ada Byrne"."""

from __future__ import annotations

from reader.nlp.entities.office_letters import is_holder
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.stretches import same_name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import lexicon
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.name_words import OTHER_HEADS
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS, SCHOOLS_ABROAD
from reader.nlp.lexicon.people import HEADS, HEADS_OF_PLACES, OFFICERS, ROLES
from reader.nlp.lexicon.places import PLACE_NOUNS, PLACE_STARTS, PLACES

_ALL_HEADS = HEADS | HEADS_OF_PLACES | OFFICERS
_INVERTED = frozenset(lexicon("sentence_cues")["inverted"])
_INSIDE = frozenset(("-", "of", "the", "&", "and", "for", "on", "'s", "'"))
_ROLES_AND_BODIES = ROLES & CLASSES.keys()
_NO_ENDS = _INSIDE | _ROLES_AND_BODIES
"""What ends no name before that of a person: "Delm County Sheriff Ada Byrne" has a role there."""
_LINKS = frozenset(("of", "for", "at", "from", "in"))
_MAX_BACK = 12
"""Tokens before an organization among which the role is: "head of the regional office of the"."""
_NAME_WORDS = 2
"""Words of a name that nothing but its place tells: a given name and a surname."""


def is_headed_place(tokens: Tokens, start: int) -> bool:
    """Tell whether what begins at `start` is a place by who heads it: "the mayor of Delm Ada Byrne said"."""
    return _role_before(tokens, start) in HEADS_OF_PLACES


def person_behind_organization(tokens: Tokens, start: int, end: int) -> int:
    """Return where the person begins in the capitalized stretch [start, end); `end` when there is none.

    The recognizer begins a person there, or a given name does; any two words will do where a role without an
    article opens the phrase: "Director of the Peace Council X Y said" must come to a name.
    """
    if tokens.norms[start] in SCHOOLS_ABROAD:
        return end  # "Universiti Pendidikan Sultan Idris"
    recognized = _recognized_person(tokens, start, end)
    if recognized is not None:
        return recognized
    first_name = end - _NAME_WORDS
    is_begun = first_name > start and tokens.norms[first_name - 1] not in _NO_ENDS
    if not is_begun or not _may_be_name(tokens, first_name):
        return end
    if (
        tokens.norms[first_name] in GIVEN_NAMES
        and first_name == start + 1
        and _is_known_acronym(tokens, start)
    ):
        return first_name  # "The head of the FBI James Calloway"
    if not organization_noun(tuple(tokens.norms[start:first_name])):
        return _person_behind_headed(tokens, start, first_name, end)
    return first_name if _is_person_behind_noun(tokens, start, first_name, end) else end


def _recognized_person(tokens: Tokens, start: int, end: int) -> int | None:
    """Return where the recognizer has a person begin behind the noun of an organization."""
    for i in range(start + 2, end - 1):
        if tokens.norms[i - 1] in _NO_ENDS or not organization_noun(tuple(tokens.norms[start:i])):
            continue
        if tokens.label[i] == "PERSON" and not same_name(tokens, i - 1, i) and same_name(tokens, i, end - 1):
            return i
    return None


def _person_behind_headed(tokens: Tokens, start: int, first_name: int, end: int) -> int:
    """Return where the person begins behind what only a role shows to have a head; `end` when nobody does.

    "Mayor of Springfield Ada Byrne", "The head of Nordbank Ada Byrne"; but "friend of Peter Paul Rubens".
    """
    is_open = tokens.norms[first_name] in GIVEN_NAMES and tokens.norms[start] not in COMMON_GIVEN_NAMES
    if not is_open or not (_has_role(tokens, start) or _is_headed(tokens, start, first_name, end)):
        return end
    is_place = tokens.norms[start] in PLACE_STARTS  # "The mayor of Port Louis Ada Byrne"
    has_name_before = start + 1 < first_name and tokens.norms[first_name - 1] in COMMON_GIVEN_NAMES
    return first_name - (has_name_before and not is_place)  # "The leader of Sinn Fein Mary Lou Byrne"


def _is_person_behind_noun(tokens: Tokens, start: int, first_name: int, end: int) -> bool:
    """Tell whether the last two words behind the noun of an organization name somebody."""
    noun_before = tokens.norms[first_name - 1] in CLASSES
    is_parted = noun_before or not same_name(tokens, first_name - 1, first_name)
    if tokens.norms[first_name] in COMMON_GIVEN_NAMES and is_parted:
        return True
    if tokens.label[end - 1] == "PERSON" and not same_name(tokens, first_name - 1, end - 1):
        return True
    if (noun_before or tokens.norms[first_name] in GIVEN_NAMES) and _has_role(tokens, start):
        return True
    # "the commander of the Third Brigade X Y said"
    return noun_before and (
        _is_headed(tokens, start, first_name, end) or _is_headed_behind_cue(tokens, start)
    )


def is_person_behind_role(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether [start, end) is no organization but somebody: "Delm County Sheriff Ada Byrne"."""
    first_name = end - _NAME_WORDS
    if first_name <= start or tokens.norms[first_name] not in GIVEN_NAMES:
        return False
    role = first_name - 1
    has_role = tokens.norms[role] in _ROLES_AND_BODIES or is_holder(tokens, role)
    return has_role and _may_be_name(tokens, first_name)


def _is_known_acronym(tokens: Tokens, i: int) -> bool:
    return (tokens.norms[i],) in KNOWN_ORGANIZATIONS and tokens.words[i].isupper()


def _may_be_name(tokens: Tokens, first_name: int) -> bool:
    first, last = tokens.norms[first_name : first_name + _NAME_WORDS]
    nouns = (CLASSES, PLACE_NOUNS, OTHER_HEADS, ROLES)
    return (
        (first, last) not in PLACES
        and (last,) not in PLACES
        and first not in PLACE_STARTS
        and first.isalpha()
        and tokens.words[first_name][0].isupper()
        and not any(word in words for word in (first, last) for words in nouns)
    )


def _is_headed(tokens: Tokens, start: int, first_name: int, end: int) -> bool:
    """Tell whether "The head of" leads to a name and a verb follows it: "of Nordbank Ada Byrne said".

    What begins with a verb is a work, of which somebody is the director: "Being John Malkovich".
    """
    is_work = tokens.norms[start].endswith("ing") or "." in tokens.words[first_name - 1]
    is_subject = end < len(tokens) and tokens.pos[end] in ("VERB", "AUX")
    return is_subject and not is_work and _role_before(tokens, start) in _ALL_HEADS


def _is_headed_behind_cue(tokens: Tokens, start: int) -> bool:
    """Tell whether a quotation's cue leads to a name: "said the commander of the Third Brigade X Y"."""
    if _role_before(tokens, start) not in _ALL_HEADS:
        return False
    before = range(start - 1, max(-1, start - _MAX_BACK), -1)
    verb = next((i for i in before if tokens.pos[i] == "VERB"), None)
    return verb is not None and tokens.norms[verb] in _INVERTED


def _has_role(tokens: Tokens, start: int) -> bool:
    """Tell whether a role without an article leads to the organization at `start`: "Head of the"."""
    return bool(_role_before(tokens, start, with_article=False))


def _role_before(tokens: Tokens, start: int, *, with_article: bool = True) -> str:
    """Return the role that leads to the organization at `start`; empty without one."""
    i = start - 1
    if tokens.norm_at(i) == "the":
        i -= 1
    if tokens.norm_at(i) not in _LINKS:
        return ""
    for k in range(i - 1, max(-1, i - _MAX_BACK), -1):
        if tokens.space[k] or tokens.pos[k] in ("VERB", "AUX", "PUNCT"):
            return ""
        if tokens.norms[k] in ROLES:
            return tokens.norms[k] if with_article or not _has_article(tokens, k) else ""
    return ""


def _has_article(tokens: Tokens, i: int) -> bool:
    while i > 0 and tokens.pos[i - 1] in ("ADJ", "NOUN", "PROPN"):
        i -= 1
    return tokens.norm_at(i - 1) in ("the", "a", "an")
