"""What the encoder told as a name, and is none: a letter, a model, a people, an office, an ordinary word."""

from __future__ import annotations

import re

from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.name_edges import OFFICES_OF_PEOPLE, TRADES_BEFORE_NAMES
from reader.nlp.entities.portfolios import is_portfolio
from reader.nlp.entities.role_phrases import is_only_rank
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.documents import DOCUMENTS
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES, DESCRIPTION_NOUNS, KNOWN_ORGANIZATIONS, LEGAL_FORMS
from reader.nlp.lexicon.people import DESKS, PARTIES, POSTNOMINALS, ROLES, TITLES_IN_CAPITALS
from reader.nlp.lexicon.places import COUNTRY_OF_PEOPLE, NATIONALITIES, PLACES
from reader.nlp.lexicon.pronouns import POSSESSIVES
from reader.nlp.lexicon.word_forms import singular

_MODEL = re.compile(r"[a-z]{1,4}[0-9][0-9.,]*[a-z]*")
"""Letters and a number: an aircraft, a phone, a version, or money ("N1,100"), seldom an organization."""
_DESK_HEADS = frozenset(("correspondent", "editor", "reporter", "writer"))
"""Who has a desk: "Science Editor Jane Roe" names no organization."""
_ERAS = frozenset(("ad", "bc", "bce", "ce"))
_OWNERS = frozenset(("family", "government", "state"))
_OWNED_OR_RUN = (["-", "owned"], ["-", "run"], ["-", "backed"], ["-", "controlled"])
_OF_A_STATE = frozenset(("court", "government", "ministry", "parliament"))
"""What a state has one of in each kind, so that its kind is its name."""
_MANY_IN_A_PLACE = frozenset(("bank", "company", "team"))
"""Classes of which a place has many, so that no name is made of the two."""
_FIELDS = (words("name_parts", "matters") | DESKS | {"art", "film"}) - PARTIES
_MAX_SMALL_NAME = 4
"""Letters of a name that is written small, "ebay"; a longer word is an ordinary one, "flute"."""
_BEHIND_COMMAS = LEGAL_FORMS | POSTNOMINALS
"""What belongs to the name before a comma: "Tolvan, Inc.", "Ann Roe, QC"."""


def may_be_name(tokens: Tokens, start: int, end: int, kind: NameKind) -> bool:
    """Tell whether a told name is one, by its words and those beside it."""
    if _is_no_word(tokens, start) or _begins_participle(tokens, start, end):
        return False
    if is_only_rank(tokens, start, end) or _is_office(tokens, start, end):
        return False
    if kind == "organization" and is_portfolio(tokens, start, end):
        return False
    if _is_one_of_people(tokens, start, end):
        return False
    if end - start > 1:
        return not _is_described(tokens, start, end)
    return _may_be_name_alone(tokens, start, kind)


def _may_be_name_alone(tokens: Tokens, i: int, kind: NameKind) -> bool:
    """Tell whether one word may be a name: no letter ("(D-Minn.)"), model ("A380"), people ("Afghan")."""
    word, norm = tokens.words[i], tokens.norms[i]
    if _is_of_number(tokens, i) or _belongs_to_another(tokens, i, kind) or _is_ordinary(tokens, i):
        return False
    if kind == "person":
        return len(word) > 1
    if _MODEL.fullmatch(norm) and (norm,) not in KNOWN_ORGANIZATIONS:
        return False
    return len(norm) > 1 and ((norm,) not in COUNTRY_OF_PEOPLE or norm.endswith("s"))


def _is_no_word(tokens: Tokens, start: int) -> bool:
    """Tell whether it is a hashtag or the address of a mailbox."""
    norm = tokens.norms[start]
    return tokens.norm_at(start - 1) == "#" or norm.startswith("#") or _is_address(tokens.words[start])


def _begins_participle(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether it says whose something is: "State-owned"."""
    return tokens.norms[start] in _OWNERS and tokens.norms[end : end + 2] in _OWNED_OR_RUN


def _is_of_number(tokens: Tokens, i: int) -> bool:
    """Tell whether a word says what a number counts: "No. 1", "44 BC", "AD 79"."""
    norm = tokens.norms[i]
    is_beside_digits = tokens.norm_at(i + 1).isdigit() or tokens.norm_at(i - 1).isdigit()
    return norm == "no" or norm in POSSESSIVES or (norm in _ERAS and is_beside_digits)


def _belongs_to_another(tokens: Tokens, i: int, kind: NameKind) -> bool:
    """Tell whether a word only goes with the name or the role beside it."""
    norm, before, behind = tokens.norms[i], tokens.norm_at(i - 1), tokens.norm_at(i + 1)
    return (
        _is_trade_before_name(tokens, i)
        or _is_field_before_role(tokens, i)
        or (norm in _BEHIND_COMMAS and before == ",")  # "Tolvan Foods, Inc.", "Ann Roe, MD, MPH"
        or (kind == "organization" and norm in DESKS and behind in _DESK_HEADS)
        or (tokens.words[i] in TITLES_IN_CAPITALS and behind in GIVEN_NAMES)
    )


def _is_ordinary(tokens: Tokens, i: int) -> bool:
    """Tell whether it is a word in small letters, "flute", or a plural with the capital of its sentence."""
    word, norm = tokens.words[i], tokens.norms[i]
    if tokens.initial[i] and norm != singular(norm) and singular(norm) in DOCUMENTS:
        return True  # "Emails released to the paper show"
    is_in_small = word.islower() and len(norm) > _MAX_SMALL_NAME and norm.isalpha()
    return is_in_small and (norm,) not in KNOWN_ORGANIZATIONS


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
    return tokens.initial[i] and singular(tokens.norms[i]) in TRADES_BEFORE_NAMES and is_before_name


def _is_field_before_role(tokens: Tokens, i: int) -> bool:
    """Tell whether a sentence opens with the field of somebody: "Art" before "historian Ann Roe"."""
    is_field = tokens.initial[i] and tokens.norms[i] in _FIELDS
    return is_field and tokens.norm_at(i + 1) in ROLES and tokens.words[i + 1].islower()


def _is_office(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether it is an office with its matters, and no body: "Minister of Culture and Sport"."""
    is_of = tokens.norms[start] in OFFICES_OF_PEOPLE and tokens.norm_at(start + 1) in ("of", "for")
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
