"""Names taken for organizations, of which the words tell that they are none: a browser, a study."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.name_words import OTHER_HEADS, SHIP_PREFIXES, VENUE_ENDS, VENUE_NOUNS
from reader.nlp.lexicon.organizations import CLASSES, DESCRIPTION_NOUNS, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import ROLE_MODIFIERS, ROLES
from reader.nlp.lexicon.word_forms import Key

_VERSION = re.compile(r"[0-9]{1,2}(?:\.[0-9]+)*")
_SCORE_MARKS = frozenset({"-", "–", "—", "to", ":", "/", "%", ",", ";"})
"""What follows the goals behind a team: "Wild 4, Sabres 1"."""
_SECTORS = frozenset(noun for noun, classes in CLASSES.items() if classes == {"company"}) - DESCRIPTION_NOUNS
"""Nouns of companies that are also what something is about: "Clean Power", and behind it "Plan"."""
_WHERE = frozenset({"in", "near", "outside", "across"})
_OPENING, _CLOSING = frozenset({"“", '"', "‘", "``"}), frozenset({"”", '"', "’", "''"})
_MAX_TITLE_REST = 4
"""Words of a title behind a name in it."""
_OUTLETS = frozenset(noun for noun, classes in CLASSES.items() if "media" in classes)
_NUMBERED = re.compile(r"([a-z]{2,6})[0-9]{1,2}")


def is_venue(key: Key) -> bool:
    """Tell whether a name is that of a place where events are held, whoever owns it."""
    return key[-1] in VENUE_NOUNS or " ".join(key[-2:]) in VENUE_ENDS


def is_no_organization(tokens: Tokens, names: Iterable[Name], key: Key) -> bool:
    """Tell whether a name, of which all mentions are given, is a role, a work, an event or a product."""
    names = list(names)
    if organization_noun(key) in _SECTORS and any(_is_cut_off(tokens, name) for name in names):
        return True
    if (
        key in KNOWN_ORGANIZATIONS
        or organization_noun(key)
        or any(_is_outlet(tokens, name) for name in names)
    ):
        return False
    if key[0] in SHIP_PREFIXES or key[-1] in OTHER_HEADS or (len(key) == 1 and key[0] in ROLES):
        return True
    return any(
        _has_version(tokens, name) or _is_cut_off(tokens, name) or _begins_office(tokens, name)
        for name in names
    )


def is_only_where(tokens: Tokens, names: Sequence[Name], key: Key) -> bool:
    """Tell whether a name of one word is never more than where something is: "councillors in Brightwell"."""
    is_known = key in KNOWN_ORGANIZATIONS or tokens.words[names[0].start].isupper()
    return len(key) == 1 and not is_known and all(tokens.norm_at(name.start - 1) in _WHERE for name in names)


def is_title_of_work(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether a name stands only between marks, with capitals alone: the "Paper Boats" singer."""
    return all(_is_in_marks(tokens, name) for name in names)


def _is_in_marks(tokens: Tokens, name: Name) -> bool:
    if tokens.norm_at(name.start - 1) not in _OPENING:
        return False
    end = name.end
    while end < min(len(tokens), name.end + _MAX_TITLE_REST) and tokens.words[end][0].isupper():
        end += 1
    end += tokens.norm_at(end) in (",", ".")
    return tokens.norm_at(end) in _CLOSING


def _is_outlet(tokens: Tokens, name: Name) -> bool:
    """Tell whether it is written like an outlet: "the journal Nature Methods", "seen by The Real Deal"."""
    first = name.end - len(name.key)
    if tokens.words[name.start] == "The" and name.start < first:
        return not tokens.initial[name.start]
    return tokens.norm_at(name.start - 1) in _OUTLETS


def known_beginning(tokens: Tokens, name: Name) -> Name | None:
    """Return the organization with which the name of something else begins: "Google" of "Google Chrome"."""
    for length in range(len(name.key) - 1, 0, -1):
        if name.key[:length] in KNOWN_ORGANIZATIONS:
            first = name.end - len(name.key)
            return name_at(tokens, first, first + length)
    return None


def versions(tokens: Tokens, keys: Iterable[Key]) -> frozenset[Key]:
    """Return the names of which a version is named in one word: "IE" beside "IE6"."""
    numbered = (_NUMBERED.fullmatch(norm) for norm in tokens.norms)
    stems = {match[1] for match in numbered if match}
    return frozenset(
        key for key in keys if len(key) == 1 and key[0] in stems and key not in KNOWN_ORGANIZATIONS
    )


def _has_version(tokens: Tokens, name: Name) -> bool:
    """Tell whether a number of one or two digits stands right behind: "Explorer 6", and no score."""
    is_number = name.end < len(tokens) and bool(_VERSION.fullmatch(tokens.norms[name.end]))
    is_score = tokens.norm_at(name.end + 1) in _SCORE_MARKS or tokens.norm_at(name.end + 1).isdigit()
    return is_number and not is_score


def _is_cut_off(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name goes on to the noun of a work or an event: "National Sugar" before "Study"."""
    is_head = tokens.norm_at(name.end) in OTHER_HEADS and tokens.words[name.end][0].isupper()
    return is_head and len(name.key) > 1 and not tokens.headline[name.end]


def _begins_office(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name is the first part of an office: "Shadow Home" before "Secretary"."""
    is_before_role = tokens.norm_at(name.end) in ROLES and tokens.words[name.end][0].isupper()
    return is_before_role and len(name.key) > 1 and ROLE_MODIFIERS.issuperset(name.key)
