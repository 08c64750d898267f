"""Where a told name begins and ends, and whether it may be one: the encoder may take a word too many."""

from __future__ import annotations

import re

from reader.nlp.entities.casing import is_inverted_cue
from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.office_letters import are_office_letters
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.portfolios import is_portfolio
from reader.nlp.entities.role_phrases import is_only_rank
from reader.nlp.entities.state_attorneys import is_state_of_attorney
from reader.nlp.entities.sure_places import MEMBERS
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.documents import DOCUMENTS
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.name_words import PARTICLES, SMALL_WORDS
from reader.nlp.lexicon.organizations import (
    APART_FROM_PLACES,
    CLASSES,
    DESCRIPTION_NOUNS,
    KNOWN_ORGANIZATIONS,
    LEGAL_FORMS,
    NAME_NOUNS,
    TRADERS,
)
from reader.nlp.lexicon.people import (
    DESKS,
    HEADS,
    PARTIES,
    POSTNOMINALS,
    ROLE_MODIFIERS,
    ROLES,
    SPOKESPEOPLE,
    TITLES_IN_CAPITALS,
)
from reader.nlp.lexicon.places import COUNTRIES, COUNTRY_OF_PEOPLE, NATIONALITIES, PLACES
from reader.nlp.lexicon.pronouns import POSSESSIVES
from reader.nlp.lexicon.word_forms import Key, singular

_MODEL = re.compile(r"[a-z]{1,4}[0-9][0-9.,]*[a-z]*")
"""Letters and a number: an aircraft, a phone, a version, or money ("N1,100"), seldom an organization."""
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
_DESK_HEADS = frozenset(("correspondent", "editor", "reporter", "writer"))
"""Who has a desk: "Science Editor Jane Roe" names no organization."""
_OFFICES = frozenset(
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
"""What the name of no body ends in, but of the Office of the Governor."""
_ERAS = frozenset(("ad", "bc", "bce", "ce"))
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
_OWNED_OR_RUN = (["-", "owned"], ["-", "run"], ["-", "backed"], ["-", "controlled"])
_MAX_PLACE = 4
"""Tokens of a place with its possessive: "New South Wales's"."""
_COMPANY = frozenset(("company",))
_TRADES = TRADERS | {
    noun
    for noun in DESCRIPTION_NOUNS - {"chain", "company", "corporation", "firm", "label", "utility"}
    if CLASSES[noun] == _COMPANY
}
"""What stands before the name of a company, and does not begin one: "Retailer Lindo"."""
_BESIDE = frozenset(("competitor", "owner", "parent", "partner", "rival", "sponsor"))
"""What an organization is of another, at the start of a sentence."""
_OF_A_STATE = frozenset(("court", "government", "ministry", "parliament"))
"""What a state has one of in each kind, so that its kind is its name."""
_MANY_IN_A_PLACE = frozenset(("bank", "company", "team"))
"""Classes of which a place has many, so that no name is made of the two."""
_FIELDS = (words("name_parts", "matters") | DESKS | {"art", "film"}) - PARTIES
_MIN_ORDINARY = 4
"""Letters of a word that begins no name in small: "the", "von", "bin" are shorter."""
_BEHIND_COMMAS = LEGAL_FORMS | POSTNOMINALS
"""What belongs to the name before a comma: "Tolvan, Inc.", "Ann Roe, QC"."""


def trimmed(tokens: Tokens, start: int, end: int, kind: NameKind) -> tuple[int, int]:
    """Return the tokens of a told name without what is none of it; empty when nothing is left."""
    for i in range(end - 2, start, -1):
        if "\n" in tokens.words[i]:
            start = i + 1  # "Homeless Figures" ends a headline, and "Tolvan" begins the text
            break
    end = next((i for i in range(start + 1, end - 1) if _is_dash_of_dateline(tokens, start, i)), end)
    end = _end_before_what_follows(tokens, start, end)
    if end > start and is_state_of_attorney(tokens, end - 1):
        end -= 1
        if ROLE_MODIFIERS.issuperset(tokens.norms[start:end]):
            return start, start  # "Assistant State's Attorney"
    if end > start + 1 and tokens.norms[end - 1] == "district" and tokens.norm_at(end) in _COURTS:
        end -= 1
    end = _end_before_country(tokens, start, end)
    end = _end_before_owned(tokens, start, end)
    if start < end and is_inverted_cue(tokens, start):
        start += 1
    if end - start > 2 and tokens.norms[start] == "the" and tokens.initial[start]:
        start += kind == "organization" and tokens.norms[end - 1] in _BODIES  # "The Coast Guard"
    while start < end and (not is_word(tokens, start) or _is_word_before_name(tokens, start, end)):
        start += 1
    if end - start > 1 and tokens.norms[end - 1] == "press" and tokens.norm_at(end) == "secretary":
        end -= 1  # "White House Press Secretary"
    if kind == "organization" and _ends_in_office(tokens, start, end):
        end -= 1
        if not _is_body(tuple(tokens.norms[start:end])):
            return start, start  # "Police Public Relations Officer"
    start = _start_behind_what_tells_it(tokens, start, end, kind)
    is_before_name = tokens.norm_at(end) in GIVEN_NAMES and tokens.words[end][0].isupper()  # not "said"
    if end > start + 1 and tokens.norms[end - 1] in _ROLES and is_before_name:
        end -= 1  # "Delm County Sheriff" before "Ada Byrne"
    is_super = tokens.norms[start] == "pac" and tokens.norm_at(start - 1) == "super" if start < end else False
    if start + 1 < end and (is_super or tokens.words[start] in ("NGO", "PAC")):
        start += 1  # "the super PAC Tolvan Rising", "the NGO Tolvan Watch"
    if start < end and _is_closed_behind(tokens, end - 1):
        end += 1  # "CPI(M | )"
    return start, end


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
    is_office = len(key) > 1 and key[-1] in _OFFICES
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
    is_trade = trade in _TRADES and tokens.words[start].istitle()
    if tokens.norms[start] in _BESIDE:  # "Rival Boeing", and "Rival Macy" of "Macy's"
        wholes = (tuple(tokens.norms[noun:last]) for last in (end, end + 1))
        return int(not KNOWN_ORGANIZATIONS.keys().isdisjoint(wholes))
    of_rest = CLASSES.get(tokens.norms[end - 1], _COMPANY)
    return 1 if is_trade and tokens.words[noun][0].isupper() and of_rest <= _COMPANY else 0


def is_word(tokens: Tokens, i: int) -> bool:
    """Tell whether a token has a letter or digit, and no bracket of an editor."""
    word = tokens.words[i]
    return any(character.isalnum() for character in word) and not _BRACKETS.intersection(word)


def _is_address(word: str) -> bool:
    return "@" in word[1:] and "." in word


def _is_described(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether words in small only say what a body is: "the space agency", not "the foreign ministry"."""
    noun = tokens.norms[end - 1]
    if _is_one_of_a_place(tokens, start, end):
        return True
    is_small = all(tokens.words[i].islower() for i in range(start, end))
    return is_small and noun in DESCRIPTION_NOUNS and CLASSES[noun].isdisjoint(_OF_A_STATE)


def _is_trade_before_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a sentence opens with what the company behind it makes: "Chipmaker" before "Tolvan"."""
    is_before_name = i + 1 < len(tokens) and tokens.upper[i + 1] and not tokens.space[i + 1]
    return tokens.initial[i] and singular(tokens.norms[i]) in _TRADES and is_before_name


def _is_field_before_role(tokens: Tokens, i: int) -> bool:
    """Tell whether a sentence opens with the field of somebody: "Art" before "historian Ann Roe"."""
    is_field = tokens.initial[i] and tokens.norms[i] in _FIELDS
    return is_field and tokens.norm_at(i + 1) in ROLES and tokens.words[i + 1].islower()


def _is_office(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether it is an office with its matters, and no body: "Minister of Culture and Sport"."""
    is_of = tokens.norms[start] in _OFFICES and tokens.norm_at(start + 1) in ("of", "for")
    return is_of and end > start + 2 and is_portfolio(tokens, start + 2, end)


def _is_one_of_a_place(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether it only says where a company or a team is from: "the San Diego company"."""
    place, noun = tuple(tokens.norms[start : end - 1]), tokens.norms[end - 1]
    is_noun = tokens.words[end - 1].islower() and noun in DESCRIPTION_NOUNS
    article = tokens.norm_at(start - 1)
    is_one = is_noun and article == "the" and not _MANY_IN_A_PLACE.isdisjoint(CLASSES[noun])
    is_one |= is_noun and article in ("a", "an")  # "A Houston hospital"
    return is_one and (place in PLACES or place in NATIONALITIES)


def _is_one_of_people(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether somebody is called by a nation: "The New Zealander", "the 25-year-old Briton"."""
    the = start + (tokens.norms[start] == "the")
    key = tuple(tokens.norms[the:end])
    if key not in NATIONALITIES or (key[-1].endswith("s") and not key[-1].endswith("ss")):
        return False
    before = the - 1
    while before > 0 and (
        tokens.pos[before] in ("ADJ", "NUM") or tokens.norms[before] in ("-", "year", "old")
    ):
        before -= 1
    is_alone = tokens.norm_at(end) in (",", ".", "") or (
        end < len(tokens) and tokens.pos[end] in ("VERB", "AUX")
    )
    return tokens.norm_at(before) == "the" and is_alone


def may_be_name(tokens: Tokens, start: int, end: int, kind: NameKind) -> bool:
    """Tell whether it is no letter ("(D-Minn.)"), hashtag, model ("A380"), people ("Afghan"), "flute"."""
    norm = tokens.norms[start]
    if norm in ("family", "government", "state") and tokens.norms[end : end + 2] in _OWNED_OR_RUN:
        return False  # "State-owned"
    if end - start == 1 and (norm == "no" or norm in POSSESSIVES):
        return False  # "No. 1", "Her" before the letters of an office
    if (
        end - start == 1
        and norm in _ERAS
        and (tokens.norm_at(end).isdigit() or tokens.norm_at(start - 1).isdigit())
    ):
        return False
    if tokens.norm_at(start - 1) == "#" or norm.startswith("#") or _is_address(tokens.words[start]):
        return False
    if kind == "organization" and is_portfolio(tokens, start, end):
        return False
    if end - start == 1 and _is_trade_before_name(tokens, start):
        return False
    if end - start == 1 and _is_field_before_role(tokens, start):
        return False
    if is_only_rank(tokens, start, end) or _is_office(tokens, start, end):
        return False
    if _is_one_of_people(tokens, start, end):
        return False
    if end - start > 1:
        return not _is_described(tokens, start, end)
    if norm in _BEHIND_COMMAS and tokens.norm_at(start - 1) == ",":
        return False  # "Tolvan Foods, Inc.", "Ann Roe, MD, MPH"
    if tokens.initial[start] and norm != singular(norm) and singular(norm) in DOCUMENTS:
        return False  # "Emails released to the paper show"
    if kind == "organization" and norm in DESKS and tokens.norm_at(end) in _DESK_HEADS:
        return False
    is_ordinary = tokens.words[start].islower() and len(norm) > _MIN_ORDINARY and norm.isalpha()
    if is_ordinary and (norm,) not in KNOWN_ORGANIZATIONS:
        return False
    if tokens.words[start] in TITLES_IN_CAPITALS and tokens.norm_at(end) in GIVEN_NAMES:
        return False
    if kind == "person":
        return len(tokens.words[start]) > 1
    if _MODEL.fullmatch(norm) and (norm,) not in KNOWN_ORGANIZATIONS:
        return False
    return len(norm) > 1 and ((norm,) not in COUNTRY_OF_PEOPLE or norm.endswith("s"))
