"""Names taken for organizations, of which the words tell that they are none: a browser, a study."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.office_letters import are_office_letters, is_holder
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.saints import SAINTS
from reader.nlp.entities.surroundings import DASHES
from reader.nlp.entities.thing_forms import is_written_like_thing
from reader.nlp.entities.things import is_index_alone, is_only_platform, is_thing
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.documents import DOCUMENTS
from reader.nlp.lexicon.name_words import (
    OTHER_HEADS,
    SHIP_PREFIXES,
    SMALL_WORDS,
    VENUE_ENDS,
    VENUE_NOUNS,
)
from reader.nlp.lexicon.organizations import (
    CLASSES,
    DESCRIPTION_NOUNS,
    KNOWN_ORGANIZATIONS,
    NAME_NOUNS,
    PAPER_NAMES,
)
from reader.nlp.lexicon.people import (
    PARTIES,
    PEOPLE,
    PORTFOLIOS,
    ROLE_MODIFIERS,
    ROLES,
    TITLES,
    TITLES_IN_CAPITALS,
)
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import Key, singular

_VERSION = re.compile(r"[0-9]{1,2}(?:\.[0-9]+)*")
_SCORE_MARKS = frozenset({"-", "–", "—", "to", ":", "/", "%", ",", ";"})
"""What follows the goals behind a team: "Wild 4, Sabres 1"."""
_SECTORS = frozenset(noun for noun, classes in CLASSES.items() if classes == {"company"}) - DESCRIPTION_NOUNS
"""Nouns of companies that are also what something is about: "Clean Power", and behind it "Plan"."""
_ONLY_DESCRIBING = DESCRIPTION_NOUNS - NAME_NOUNS
_OPEN_VENUES = frozenset({"center", "centre", "place", "field", "park", "garden", "gardens", "house"})
"""Last words of venues and of bodies."""
_AT_VENUE = frozenset({"at", "in", "inside", "outside", "--"})
_MAX_VENUE = 3
"""Words of such a venue; a longer name says what the center is for."""
_CARE = frozenset({"cancer", "health", "medical", "research", "science", "surgical"})
"""For what centers are bodies: "Keldra Medical Center"."""
_WHERE = frozenset({"in", "near", "outside", "across"})
_OPENING, _CLOSING = frozenset({"“", '"', "‘", "``", "'"}), frozenset({"”", '"', "'", "''"})
_MAX_TITLE_REST = 4
"""Words of a title behind a name in it."""
_OFFICES = frozenset({"minister", "secretary", "undersecretary", "superintendent", "commissioner"})
"""Offices for a matter rather than of a body."""
_TEACHING = frozenset({"professor", "lecturer", "teacher"})
_JOINTS = frozenset({"and", "&", ","})
_MAX_SUBJECTS = 10
"""Tokens from a professor to the last subject: two or three of them."""
_NAMED_AFTER = frozenset({"act", "amendment", "bill", "doctrine", "prize", "medal", "award", "trophy"})
"""What is called after somebody or something of one word."""
SITE_ENDS = (".com", ".org", ".net", ".co.uk", ".gov", ".edu")
_WORKS = words("things", "works")
_OWNERS = frozenset(("a", "her", "his", "its", "my", "our", "the", "their", "'s"))
_OUTLETS = frozenset(noun for noun, classes in CLASSES.items() if "media" in classes)
_MANY = PEOPLE | DOCUMENTS
"""What a sentence may begin with in the plural: "Neighbours saw it"; other plurals may well be names."""
_NUMBERED = re.compile(r"([a-z]{2,6})[0-9]{1,2}")
_MATTERS = PORTFOLIOS - PARTIES
"""What a minister or a reporter is for, and no party: "Energy"."""
_OF_BODIES = CLASSES.keys() | _CARE
"""Words before "center" that make it a body's."""


def is_venue(tokens: Tokens, names: Iterable[Name], key: Key) -> bool:
    """Tell whether a name is that of a place where events are held, whoever owns it.

    A center is one where something is, "at Tolvan Center", without the article of "at the Carter Center".
    """
    if key[-1] in VENUE_NOUNS or " ".join(key[-2:]) in VENUE_ENDS:
        return True
    names = list(names)
    is_open = 1 < len(key) <= _MAX_VENUE and key[-1] in _OPEN_VENUES and key[-2] not in _OF_BODIES
    return (is_open and all(_is_where(tokens, name) for name in names)) or any(
        _is_stop_of_tour(tokens, name) for name in names
    )


def _is_where(tokens: Tokens, name: Name) -> bool:
    return tokens.norm_at(name.start - 1) in _AT_VENUE and name.start == name.end - len(name.key)


def _is_stop_of_tour(tokens: Tokens, name: Name) -> bool:
    """Tell whether a date, a dash and a name with its town stand side by side: "May 3 -- Tolvan, Oslo"."""
    is_behind_date = tokens.norm_at(name.start - 1) in DASHES and tokens.norm_at(name.start - 2).isdigit()
    town = tokens.words[name.end + 1] if name.end + 1 < len(tokens) else ""
    return is_behind_date and tokens.norm_at(name.end) in (",", "at") and town[:1].isupper()


def is_no_organization(tokens: Tokens, names: Iterable[Name], key: Key) -> bool:
    """Tell whether a name, of which all mentions are given, is a role, a work, an event or a product."""
    names = list(names)
    if _is_none_whatever_it_ends_in(tokens, names, key):
        return True
    if key in KNOWN_ORGANIZATIONS or organization_noun(key) or any(is_outlet(tokens, name) for name in names):
        return False
    return _has_head_of_none(key) or any(
        _is_subject_taught(tokens, name)
        or _has_version(tokens, name)
        or _is_cut_off(tokens, name)
        or _is_address(tokens, name)
        for name in names
    )


def _is_none_whatever_it_ends_in(tokens: Tokens, names: Sequence[Name], key: Key) -> bool:
    """Tell whether a name is no organization's even where it has the noun of one: "Union leader", "Sen."."""
    if is_thing(tokens, names, key) or is_only_platform(tokens, names, key) or _is_title(tokens, names, key):
        return True
    if are_office_letters(tokens, key):
        return True
    if key not in KNOWN_ORGANIZATIONS and any(_is_behind_work(tokens, name) for name in names):
        return True
    if all(_is_of_member(tokens, name) for name in names):
        return True
    if any(_begins_office(tokens, name) or is_written_like_thing(tokens, name, key) for name in names):
        return True
    if all(_is_plural_that_opens(tokens, name) or _is_body_that_opens(tokens, name) for name in names):
        return True
    return organization_noun(key) in _SECTORS and any(_is_cut_off(tokens, name) for name in names)


def _has_head_of_none(key: Key) -> bool:
    """Tell whether the words of a name are those of a ship, a work or an event, or one role."""
    is_role = len(key) == 1 and key[0] in ROLES and key[0] not in PAPER_NAMES
    return is_role or key[0] in SHIP_PREFIXES or key[-1] in OTHER_HEADS


def _is_behind_work(tokens: Tokens, name: Name) -> bool:
    """Tell whether what it is stands before the title of a work: "on his podcast Blue Harbor"."""
    noun = name.start - 1
    if tokens.norm_at(noun) not in _WORKS or not tokens.words[noun].islower():
        return False
    return tokens.norm_at(noun - 1) in _OWNERS or tokens.pos[noun - 1] == "ADJ"


def _is_plural_that_opens(tokens: Tokens, name: Name) -> bool:
    """Tell whether a plural has its capital from the sentence that it opens: "Transcripts showed"."""
    noun = singular(name.key[0])
    is_plural = (
        len(name.key) == 1 and noun != name.key[0] and noun in _MANY and tokens.pos[name.start] == "NOUN"
    )
    is_subject = name.end < len(tokens) and tokens.pos[name.end] in ("VERB", "AUX")
    return is_plural and is_subject and tokens.initial[name.start] and not tokens.words[name.start].isupper()


def _is_body_that_opens(tokens: Tokens, name: Name) -> bool:
    """Tell whether a noun for a body has its capital from the sentence: "Union leader Ann Roe said"."""
    is_matter = name.key[0] in _MATTERS and name.key not in KNOWN_ORGANIZATIONS
    is_noun = len(name.key) == 1 and (name.key[0] in _ONLY_DESCRIBING or is_matter)  # "Trade group Tolvan"
    is_before_noun = name.end < len(tokens) and tokens.pos[name.end] == "NOUN"
    return is_noun and is_before_noun and tokens.initial[name.start] and tokens.words[name.end].islower()


def _is_title(tokens: Tokens, names: Iterable[Name], key: Key) -> bool:
    # "Sen.", "State Del."
    is_written_so = any(tokens.words[name.end - 1] in TITLES_IN_CAPITALS for name in names)
    return (key[-1] in TITLES or is_written_so) and ROLE_MODIFIERS.issuperset(key[:-1])


def _is_address(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name is that of a site where something is to be had: "tickets at Tolvan.com"."""
    is_site = tokens.words[name.end - 1].casefold().endswith(SITE_ENDS)
    return is_site and tokens.norm_at(name.start - 1) in ("at", "visit", "on", "via")


def is_only_where(tokens: Tokens, names: Sequence[Name], key: Key) -> bool:
    """Tell whether a name is never more than where something is: "councillors in Brightwell".

    One of several words must be so more than once.
    """
    is_known = key in KNOWN_ORGANIZATIONS or tokens.words[names[0].start].isupper() or organization_noun(key)
    is_telling = len(key) == 1 or len(names) > 1 or key[0] in SAINTS  # "in St. Gallen"
    return is_telling and not is_known and all(tokens.norm_at(name.start - 1) in _WHERE for name in names)


def is_title_of_work(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether a name stands only between marks, with capitals alone: the "Paper Boats" singer."""
    return all(_is_in_marks(tokens, name) for name in names)


def _is_in_marks(tokens: Tokens, name: Name) -> bool:
    mark = name.start - 1
    if tokens.norm_at(mark) not in _OPENING or (tokens.norms[mark] == "'" and tokens.are_adjacent(mark - 1)):
        return False  # behind a word it is "the bakers' Tolvan"
    end = name.end
    while end < min(len(tokens), name.end + _MAX_TITLE_REST) and _is_in_title(tokens, end):
        end += 1
    end += tokens.norm_at(end) in (",", ".")
    return tokens.norm_at(end) in _CLOSING


def _is_in_title(tokens: Tokens, i: int) -> bool:
    return tokens.words[i][0].isupper() or tokens.norms[i] in SMALL_WORDS or tokens.norms[i] == "'s"


def is_outlet(tokens: Tokens, name: Name) -> bool:
    """Tell whether it is written like an outlet: "the journal Nature Methods", "seen by The Real Deal"."""
    first = name.end - len(name.key)
    if tokens.words[name.start] == "The" and name.start < first:
        return not tokens.initial[name.start]
    return tokens.norm_at(name.start - 1) in _OUTLETS


def known_beginning(tokens: Tokens, name: Name) -> Name | None:
    """Return the organization with which the name of something else begins: "Google" of "Google Chrome"."""
    if is_index_alone(name.key):
        return None  # "Dow Jones Industrial Average"
    for length in range(len(name.key) - 1, 0, -1):
        if name.key[:length] in KNOWN_ORGANIZATIONS and name.key[-1] not in VENUE_NOUNS:
            first = name.end - len(name.key)
            return name_at(tokens, first, first + length)
    return None


def versions(tokens: Tokens, keys: Iterable[Key]) -> frozenset[Key]:
    """Return the names of which a version is named in one word: "IE" beside "IE6"."""
    numbered = (_NUMBERED.fullmatch(norm) for norm in set(tokens.norms))
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
    head = tokens.norm_at(name.end)
    is_head = head in OTHER_HEADS and tokens.words[name.end][0].isupper()
    return is_head and (len(name.key) > 1 or head in _NAMED_AFTER) and not tokens.headline[name.end]


def _begins_office(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name is the first part of an office: "Shadow Home" before "Secretary"."""
    if tokens.norm_at(name.end) not in ROLES and not (name.end < len(tokens) and is_holder(tokens, name.end)):
        return _is_what_office_is_for(tokens, name)
    if tokens.words[name.end][0].isupper():
        key = name.key[1:] if name.key[:1] in PLACES else name.key  # "U.S. District Judge"
        is_open = bool(key) and (key[-1] not in CLASSES or key[-1] == "cabinet")  # "Cabinet Secretary"
        is_matter = tokens.norms[name.end] in _OFFICES and PORTFOLIOS.issuperset(key)
        is_matter |= (
            bool(key) and key[-1] == "cabinet" and tokens.norms[name.end] == "secretary"
        )  # "ICT Cabinet"
        return is_matter or (is_open and ROLE_MODIFIERS.issuperset(key))
    return tokens.initial[name.start] and PORTFOLIOS.issuperset(name.key)  # "Finance chief Ann Roe"


def _is_of_member(tokens: Tokens, name: Name) -> bool:
    """Tell whether it only says what office somebody has: "the Member of Parliament for Delm"."""
    is_office = tokens.norms[max(0, name.start - 2) : name.start] == ["member", "of"]
    return is_office and name.key == ("parliament",) and tokens.norm_at(name.end) == "for"


def _is_subject_taught(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody teaches it: "Professor of Eye Care and Visual Science"."""
    i = name.start - 1
    while i > 1 and name.start - i < _MAX_SUBJECTS and (tokens.norms[i] in _JOINTS or tokens.upper[i]):
        i -= 1
    return tokens.norm_at(i) == "of" and tokens.norm_at(i - 1) in _TEACHING


def _is_what_office_is_for(tokens: Tokens, name: Name) -> bool:
    """Tell whether an office is that of a matter: "Superintendent" before "of Public Instruction Ann Roe"."""
    is_of = tokens.norm_at(name.start - 1) in ("of", "for") and tokens.norm_at(name.start - 2) in _OFFICES
    is_matter = is_of or (
        tokens.norm_at(name.start - 1) == "of"
        and tokens.norm_at(name.start - 2) == "director"
        and name.key[-1] in PORTFOLIOS
    )
    return is_matter and tokens.words[name.start - 2][0].isupper()
