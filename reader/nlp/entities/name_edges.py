"""Where a told name begins and ends: the encoder may take a word too many. `no_names` has what is none."""

from __future__ import annotations

import re

from reader.nlp.entities.casing import is_inverted_cue
from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.office_letters import are_office_letters
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.state_attorneys import is_state_of_attorney
from reader.nlp.entities.sure_places import MEMBERS
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.name_words import PARTICLES, SMALL_WORDS
from reader.nlp.lexicon.organizations import (
    APART_FROM_PLACES,
    CLASSES,
    DESCRIPTION_NOUNS,
    KNOWN_ORGANIZATIONS,
    NAME_NOUNS,
    TRADERS,
)
from reader.nlp.lexicon.people import (
    DESKS,
    HEADS,
    ROLE_MODIFIERS,
    ROLES,
    SPOKESPEOPLE,
)
from reader.nlp.lexicon.places import COUNTRIES, NATIONALITIES, PLACES
from reader.nlp.lexicon.word_forms import Key, singular

_BRACKETS = frozenset("[]")
"""What an editor put into a quotation, "[H]e", is no name."""
_PICTURES = frozenset(("image", "photo", "photograph", "picture", "video"))
"""What a caption ends in before whose it is: "Ada Byrne Image: Tolvan"."""
_BODIES = CLASSES.keys() - {"news"}
_ROLES = ROLES & CLASSES.keys()
"""What ends the name of a body, and is a role before somebody."""
_SHARE = re.compile(r"[A-Z]{1,5}")
_CHANGE = re.compile(r"[+\-−–]?[0-9]+(\.[0-9]+)?")
"""What follows the code of a share in a page about markets: "Acme Corp. ACM +0.60% said"."""
OFFICES_OF_PEOPLE = frozenset(
    (
        "commissioner",
        "councillor",
        "councilor",
        "director",
        "governor",
        "minister",
        "officer",
        "president",
        "secretary",
    )
)
"""What the name of no body ends in, but that of the Office of the Governor: somebody has it."""
_COURTS = frozenset(("attorney", "attorneys"))
"""Who is of a district: "Delm County District Attorney"."""
_POSSESSIVES = ("'s", "’s", "'", "’")
_HEADS_OF_MATTERS = HEADS | SPOKESPEOPLE | ROLE_MODIFIERS
"""Who has a matter in a body: of "the Unity culture spokesman" only "Unity" is the body."""
_APPENDED = frozenset(("union", "group", "party", "company", "firm", "chain", "brand", "app", "website"))
"""What a body is, in small behind its one-word name, which is whole without."""
_UNITS = frozenset(("battalion", "division", "section", "shift"))
"""What a chief is chief of, and no part of the name before: "Cal Fire Battalion Chief"."""
_OF_PARTY = frozenset(("democrat", "democratic", "republican", "gop"))
_CHAMBERS = frozenset(("congress", "council", "house", "senate"))
_PREFIXES = frozenset(("anti", "pro"))
_MAX_PLACE = max(map(len, PLACES)) + 1
"""Tokens of the longest place that is known, with its possessive."""
_COMPANY = frozenset(("company",))
TRADES_BEFORE_NAMES = TRADERS | {
    noun
    for noun in DESCRIPTION_NOUNS - {"chain", "company", "corporation", "firm", "label", "utility"}
    if CLASSES[noun] == _COMPANY
}
"""What stands before the name of a company, and does not begin one: "Retailer Lindo"."""
_BESIDE = frozenset(("competitor", "owner", "parent", "partner", "rival", "sponsor"))
"""What an organization is of another, at the start of a sentence."""
_MIN_ORDINARY = 4
"""Letters of a word that begins no name in small: "the", "von", "bin" are shorter."""


def trimmed(tokens: Tokens, start: int, end: int, kind: NameKind) -> tuple[int, int]:
    """Return the tokens of a told name without what is none of it; empty when nothing is left."""
    start = _start_behind_headline(tokens, start, end)
    end = next((i for i in range(start + 1, end - 1) if _is_dash_of_dateline(tokens, start, i)), end)
    end = _end_before_what_follows(tokens, start, end)
    end = _end_before_attorney(tokens, start, end)
    end = _end_before_country(tokens, start, end)
    end = _end_before_owned(tokens, start, end)
    start = _start_behind_small_words(tokens, start, end, kind)
    end = _end_before_officer(tokens, start, end, kind)
    start = _start_behind_what_tells_it(tokens, start, end, kind)
    is_before_name = tokens.norm_at(end) in GIVEN_NAMES and tokens.words[end][0].isupper()  # not "said"
    if end > start + 1 and tokens.norms[end - 1] in _ROLES and is_before_name:
        end -= 1  # "Delm County Sheriff" before "Ada Byrne"
    start += _opens_with_kind_of_body(tokens, start, end)
    if start < end and _is_closed_behind(tokens, end - 1):
        end += 1  # "CPI(M | )"
    return start, end


def _start_behind_headline(tokens: Tokens, start: int, end: int) -> int:
    """Return the start behind a line end: "Homeless Figures" ends a headline, "Tolvan" begins the text."""
    return next((i + 1 for i in range(end - 2, start, -1) if "\n" in tokens.words[i]), start)


def _end_before_what_follows(tokens: Tokens, start: int, end: int) -> int:
    """Return the end without who or what is named behind it: members, a body in small letters, a picture."""
    while end > start and (_is_behind_name(tokens, end - 1) or not is_word(tokens, end - 1)):
        end -= 1
    if end > start + 1 and are_office_letters(tokens, (tokens.norms[end - 1],)):
        end -= 1  # "Unity Party MCAs"
    if end > start + 1 and tokens.norms[end - 1] in MEMBERS and tokens.words[end - 1][:2].isupper():
        end -= 1  # "the Fine Gael TD"
    if end == start + 2 and tokens.norms[end - 1] in _APPENDED and tokens.words[end - 1].islower():
        is_of_place = (tokens.norms[start],) in PLACES or (tokens.norms[start],) in NATIONALITIES
        end -= not is_of_place  # "the Tolvan union", and not "the Delm union"
    if end > start + 1 and tokens.norms[end - 1] in _PICTURES and tokens.norm_at(end) == ":":
        end -= 1
    if end > start + 1 and (_is_code_of_share(tokens, end - 1) or _is_of_office(tokens, end - 1)):
        end -= 1
    return end


def _end_before_attorney(tokens: Tokens, start: int, end: int) -> int:
    """Return the end without what only says whose attorney follows; `start` when nothing else is named."""
    if end > start and is_state_of_attorney(tokens, end - 1):
        end -= 1
        if ROLE_MODIFIERS.issuperset(tokens.norms[start:end]):
            return start  # "Assistant State's Attorney"
    is_district = end > start + 1 and tokens.norms[end - 1] == "district" and tokens.norm_at(end) in _COURTS
    return end - is_district


def _end_before_officer(tokens: Tokens, start: int, end: int, kind: NameKind) -> int:
    """Return the end without the office of somebody in a body; `start` when no body is named before it."""
    if end - start > 1 and tokens.norms[end - 1] == "press" and tokens.norm_at(end) == "secretary":
        end -= 1  # "White House Press Secretary"
    if kind != "organization" or not _ends_in_office(tokens, start, end):
        return end
    end -= 1
    return end if _is_body(tuple(tokens.norms[start:end])) else start  # "Police Public Relations Officer"


def _start_behind_small_words(tokens: Tokens, start: int, end: int, kind: NameKind) -> int:
    """Return the start without a cue before it, the article of a sentence, words that begin no name."""
    if start < end and is_inverted_cue(tokens, start):
        start += 1
    if end - start > 2 and tokens.norms[start] == "the" and tokens.initial[start]:
        start += kind == "organization" and tokens.norms[end - 1] in _BODIES  # "The Coast Guard"
    while start < end and (not is_word(tokens, start) or _is_word_before_name(tokens, start, end)):
        start += 1
    return start


def _opens_with_kind_of_body(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether letters say what is named: "the super PAC Tolvan Rising", "the NGO Tolvan Watch"."""
    if start + 1 >= end:
        return False
    is_super = tokens.norms[start] == "pac" and tokens.norm_at(start - 1) == "super"
    return is_super or tokens.words[start] in ("NGO", "PAC")


def _start_behind_what_tells_it(tokens: Tokens, start: int, end: int, kind: NameKind) -> int:
    """Return the start without what says which it is: its country, party or trade, "anti-Bell", "Ex-"."""
    start = _start_behind_owner(tokens, start, end)
    if end - start > 1 and tokens.norms[start] in _OF_PARTY and tokens.norms[end - 1] in _CHAMBERS:
        start += 1  # "the Democratic House", "Republican City Council president"
    if end - start > 1 and tokens.norm_at(start - 1) == "-" and tokens.norm_at(start - 2) in _PREFIXES:
        is_known = tuple(tokens.norms[start:end]) in KNOWN_ORGANIZATIONS
        start += not is_known and kind == "organization"  # "the anti-Bell National Review"
    start = behind_ex(tokens, start, end)
    return start + words_before_company(tokens, start, end)


def _is_dash_of_dateline(tokens: Tokens, start: int, i: int) -> bool:
    """Tell whether a dash with space on both sides stands behind a place: "Albania - Rescuers"."""
    is_spaced = not tokens.are_adjacent(i - 1) and not tokens.are_adjacent(i)
    return is_spaced and tokens.norms[i] in ("-", "–", "--") and tuple(tokens.norms[start:i]) in PLACES


def _is_closed_behind(tokens: Tokens, i: int) -> bool:
    """Tell whether the bracket that a word opens is closed right behind it."""
    word = tokens.words[i]
    return word.find("(") > 0 and ")" not in word and tokens.norm_at(i + 1) == ")" and tokens.are_adjacent(i)


def _ends_in_office(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether an office was told as part of a body: "Delm Police Commissioner", "Treasury Secretary"."""
    key = tuple(tokens.norms[start:end])
    is_office = len(key) > 1 and key[-1] in OFFICES_OF_PEOPLE
    return is_office and "of" not in key and key not in KNOWN_ORGANIZATIONS


def _is_body(key: Key) -> bool:
    return bool(organization_noun(key)) or key in KNOWN_ORGANIZATIONS or key[-1] in NAME_NOUNS


def _end_before_country(tokens: Tokens, start: int, end: int) -> int:
    """Return the end without where a company is from: "Tolvan Foods of Switzerland"."""
    of = next((i for i in range(start + 2, end - 1) if tokens.norms[i] == "of"), end)
    is_company = of < end and tokens.norms[of - 1] in APART_FROM_PLACES
    return of if is_company and tuple(tokens.norms[of + 1 : end]) in COUNTRIES else end


def _end_before_owned(tokens: Tokens, start: int, end: int) -> int:
    """Return the end without what an organization has: "Tolvan's county" before "chapter"."""
    for i in range(start + 1, end - 1):
        if tokens.norms[i] in _POSSESSIVES and all(word.islower() for word in tokens.words[i + 1 : end]):
            is_office = tokens.norms[i - 1] in ROLES and tokens.norms[i + 1 : end] == ["office"]
            return end if is_office else i  # "Delm County sheriff's office"
    is_owner = end > start + 1 and tokens.words[end - 1].islower() and tokens.norm_at(end) in _POSSESSIVES
    return end - 1 if is_owner else end  # "Tolvan employers' group"


def _start_behind_owner(tokens: Tokens, start: int, end: int) -> int:
    """Return the start without a country that has it: "Canada's" before "Competition Bureau"."""
    for i in range(start + 1, min(end - 1, start + _MAX_PLACE)):
        if tokens.norms[i] in _POSSESSIVES and tuple(tokens.norms[start:i]) in PLACES:
            return i + 1
    return start


def _is_of_office(tokens: Tokens, i: int) -> bool:
    """Tell whether a word belongs to what follows a name: "Battalion" and "Chief", "news" and "agency"."""
    behind = tokens.norm_at(i + 1)
    if tokens.words[i].islower():
        is_noun = tokens.norms[i] in _BODIES and tokens.norms[i] not in DESKS  # "the Delm police chief"
        return (behind in CLASSES or behind in _HEADS_OF_MATTERS) and not is_noun
    return behind == "chief" and tokens.norms[i] in _UNITS


def _is_code_of_share(tokens: Tokens, i: int) -> bool:
    if not _SHARE.fullmatch(tokens.words[i]):
        return False
    sign = tokens.norm_at(i + 1) in ("+", "-", "−", "–")
    change = i + 1 + sign
    return bool(_CHANGE.fullmatch(tokens.norm_at(change))) and tokens.norm_at(change + 1) == "%"


def _is_behind_name(tokens: Tokens, i: int) -> bool:
    """Tell whether no name ends in a word: a possessive, a small word of a headline."""
    return tokens.norms[i] in _POSSESSIVES or (tokens.words[i].islower() and tokens.norms[i] in SMALL_WORDS)


def _is_word_before_name(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether an ordinary word was told as part of a name: "newcomers Panama", and no "al Qaeda"."""
    word = tokens.words[start]
    is_ordinary = word.islower() and word.isalpha() and len(word) >= _MIN_ORDINARY and word not in PARTICLES
    return is_ordinary and start + 1 < end and tokens.words[start + 1][0].isupper()


def behind_ex(tokens: Tokens, start: int, end: int) -> int:
    """Return where a name begins behind "Ex-", which says that somebody left it: "Ex-Tolvan striker"."""
    is_ex = tokens.norms[start : start + 2] == ["ex", "-"] and end > start + 2
    return start + 2 if is_ex else start


def words_before_company(tokens: Tokens, start: int, end: int) -> int:
    """Return how many words say what is named: in "Housing charity Shelter" two, in "Brewer Tolley" one.

    The capital is the sentence's.
    """
    if not tokens.initial[start] or start + 1 >= end:
        return 0
    noun = start + 1
    if noun + 1 < end and tokens.words[noun].islower() and tokens.words[noun + 1][0].isupper():
        return 2 if tokens.norms[noun] in CLASSES else 0
    trade = singular(tokens.norms[start])  # "Brewer Tolley", "Solicitors Tolley"
    is_trade = trade in TRADES_BEFORE_NAMES and tokens.words[start].istitle()
    if tokens.norms[start] in _BESIDE:  # "Rival Boeing", and "Rival Macy" of "Macy's"
        wholes = (tuple(tokens.norms[noun:last]) for last in (end, end + 1))
        return int(not KNOWN_ORGANIZATIONS.keys().isdisjoint(wholes))
    of_rest = CLASSES.get(tokens.norms[end - 1], _COMPANY)
    return 1 if is_trade and tokens.words[noun][0].isupper() and of_rest <= _COMPANY else 0


def is_word(tokens: Tokens, i: int) -> bool:
    """Tell whether a token has a letter or digit, and no bracket of an editor."""
    word = tokens.words[i]
    return any(character.isalnum() for character in word) and not _BRACKETS.intersection(word)
