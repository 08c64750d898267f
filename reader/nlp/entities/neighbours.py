"""The hints that the words beside a name give (see `hints`): a title before it, "(42)" behind it, a "he"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.nlp.entities.names import Name
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.roles import role_after, role_before
from reader.nlp.entities.surroundings import noun_after, takes_a_turn
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES
from reader.nlp.lexicon.name_words import SMALL_WORDS
from reader.nlp.lexicon.organizations import CLASSES, DESCRIPTION_NOUNS, ORGANIZATION_PARTS
from reader.nlp.lexicon.people import ROLES
from reader.nlp.lexicon.places import PLACE_NOUNS, PLACES
from reader.nlp.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS

_INSIDE_NAMES = SMALL_WORDS | {"'", "'s", "&", "-"}
_OF_PLACES = PLACE_NOUNS | {"capital"}
_HUMAN_PRONOUNS = MALE_PRONOUNS | FEMALE_PRONOUNS
_POSSESSIVES = ("'s", "'")
_SPOKESPEOPLE = ("spokesman", "spokeswoman", "spokesperson")
# The cues beside which the weights of `name_kinds.toml` were fitted; `cue_verbs.toml` has many more.
_SPEECH = frozenset(
    (
        "said",
        "says",
        "told",
        "added",
        "asked",
        "wrote",
        "argued",
        "announced",
        "warned",
        "insisted",
        "noted",
        "stated",
    )
)
_MAX_WORDS_APART = 10
"""Tokens behind a name among which "he" or "she" likely refers to it: the same clause."""
_MAX_STRETCH = 12
"""Tokens of the name of an organization before an acronym in brackets."""
_MAX_BEFORE_ROLE = 3
"""Tokens behind a name with the role: "chief executive officer"."""
_MAX_DIGITS_OF_SCORE = 3
_SCORE_MARKS = frozenset((",", "-", "–", "(", ";"))
"""What follows the points behind a team: "Wild 4, Sabres 1"."""
_DIGITS_OF_AGE = 2


def of_neighbours(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield what the words around one mention say; once is enough.

    Always in this order: the odds are sums of the weights of hints, whose last digits depend on it.
    """
    yield from _of_brackets(tokens, name)
    yield from _of_description_before(tokens, name)
    yield from _of_description_behind(tokens, name)
    yield from _of_place(tokens, name)
    yield from _of_speech(tokens, name)
    yield from _of_organization(tokens, name)
    yield from _of_people_near_by(tokens, name)
    yield from _of_score(tokens, name)


def _of_brackets(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield whether it is short for the name before: "the Harbour Fund (HF)"."""
    is_in_brackets = tokens.norm_at(name.start - 1) == "(" and tokens.norm_at(name.end) == ")"
    capitals = sum(map(str.isupper, tokens.words[name.start]))
    if is_in_brackets and tokens.upper[name.start - 2] and capitals > 1:
        yield "acronym in brackets"
        if _ends_organization(tokens, name.start - 1):
            yield "acronym of an organization"


def _of_description_before(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield what it is called right before: "Dr. Brill", "the bank Brill", "coach Brill"."""
    before = tokens.norm_at(name.start - 1)
    if name.title:
        yield "title"
    elif before in CLASSES and tokens.pos[name.start - 1] in ("NOUN", ""):
        yield "organization noun before"
    elif role_before(tokens, name.start) is not None:
        yield "role before"


def _of_description_behind(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield what is said of it behind: "Brill, who", "Brill, 42,", "Brill, a company,", "Brill goalie"."""
    after, next_after = tokens.norm_at(name.end), tokens.norm_at(name.end + 1)
    if after == "who":
        yield after
    elif after == "," and next_after in ("who", "which", "where"):
        yield next_after
    if _is_aged(tokens, name.end):
        yield "age"
    elif role_after(tokens, name.end) is not None:
        yield "role after"
    elif noun_after(tokens, name.end) in CLASSES:
        yield "organization noun in apposition"
    if _is_before_role(tokens, name.end):
        yield "role right behind"


def _of_place(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield what tells where something is: "the city of Brill", "BRILL —", "Brill-based", "Brill, Ohio"."""
    after, next_after = tokens.norm_at(name.end), tokens.norm_at(name.end + 1)
    if tokens.norm_at(name.start - 1) == "of" and tokens.norm_at(name.start - 2) in _OF_PLACES:
        yield "place noun before"
    if _is_dateline(tokens, name):
        yield "dateline"
    if after == "-" and next_after == "based":
        yield "based"
    if after == "," and (next_after,) in PLACES:
        yield "place after"


def _of_speech(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield whether it speaks, is spoken to or has somebody speak for it."""
    before, after = tokens.norm_at(name.start - 1), tokens.norm_at(name.end)
    if after in _SPEECH or before in _SPEECH:
        yield "speech"
    if before == "told":
        yield "told"
    if before == "for" and tokens.norm_at(name.start - 2) in _SPOKESPEOPLE:
        yield "spokesperson for"


def _of_organization(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield what organizations are called and have: "the Brill firm", "Brill's board", "coach at Brill"."""
    before, second_before = tokens.norm_at(name.start - 1), tokens.norm_at(name.start - 2)
    after, next_after = tokens.norm_at(name.end), tokens.norm_at(name.end + 1)
    if after in DESCRIPTION_NOUNS and tokens.pos[name.end] in ("NOUN", ""):
        yield "organization noun after"
    has_part = after in _POSSESSIVES and next_after in ORGANIZATION_PARTS
    is_of_part = before == "of" and second_before in ORGANIZATION_PARTS
    employs = before in ("at", "with") and second_before in ROLES
    if has_part or is_of_part or employs:
        yield "has what organizations have"


def _of_people_near_by(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield what speaks of somebody: "Brill and Angela", "Brill said that she"."""
    beside = name.end + 1
    is_joined = tokens.norm_at(name.end) == "and" and tokens.norm_at(beside) in COMMON_GIVEN_NAMES
    if is_joined and tokens.words[beside][0].isupper():
        yield "beside a given name"
    if not _HUMAN_PRONOUNS.isdisjoint(tokens.norms[name.end : name.end + _MAX_WORDS_APART]):
        yield "he or she"


def _of_score(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield whether it is a team with its points."""
    points = tokens.norm_at(name.end)
    is_number = points.isdigit() and len(points) <= _MAX_DIGITS_OF_SCORE
    if is_number and tokens.norm_at(name.end + 1) in _SCORE_MARKS:
        yield "score"


def _ends_organization(tokens: Tokens, end: int) -> bool:
    """Tell whether the name of an organization ends at `end`, going by its noun."""
    start = end
    while start > 0 and end - start < _MAX_STRETCH:
        start -= 1
        if not tokens.upper[start] and tokens.norms[start] not in _INSIDE_NAMES:
            return False
        if organization_noun(tuple(tokens.norms[start:end])):
            return True
    return False


def _is_aged(tokens: Tokens, i: int) -> bool:
    """Tell whether ", 42", "(42)" or "(born in" follows a name."""
    mark, inside = tokens.norm_at(i), tokens.norm_at(i + 1)
    is_age = inside.isdigit() and len(inside) == _DIGITS_OF_AGE
    if mark == "(":
        return inside == "born" or (is_age and tokens.norm_at(i + 2) == ")")
    return mark == "," and is_age


def _is_dateline(tokens: Tokens, name: Name) -> bool:
    """Tell whether a line begins "WAIROTO, New Zealand —"."""
    opens = name.start == 0 or tokens.space[name.start - 1]
    after = tokens.norm_at(name.end)
    is_place = after in ("—", "–", "-", "(", ",") and not takes_a_turn(tokens, name)
    return opens and tokens.words[name.end - 1].isupper() and is_place


def _is_before_role(tokens: Tokens, end: int) -> bool:
    """Tell whether a name stands before what somebody is there: "Tolvan vice president", "Wild goalie"."""
    i = end
    while i < min(len(tokens), end + _MAX_BEFORE_ROLE) and tokens.words[i][0].islower():
        if tokens.norms[i] in ROLES:
            return True
        if tokens.pos[i] not in ("ADJ", "NOUN", "PROPN"):
            return False
        i += 1
    return False
