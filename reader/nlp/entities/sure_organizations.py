"""Names that one construction makes organizations, whatever the hints of their kind weigh."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from reader.nlp.entities.casing import is_speaking_paper
from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.publications import (
    is_journal,
    is_outlet_that_saw,
    is_told_outlet,
    is_where_published,
)
from reader.nlp.entities.role_before import head_of_part
from reader.nlp.entities.surroundings import noun_after
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.name_words import CALENDAR
from reader.nlp.lexicon.organizations import (
    CLASSES,
    COMPANY_PARTS,
    DESCRIPTION_NOUNS,
    ENDS_ABROAD,
    FIRM_ENDS,
    PARTS_OF_PERIODS,
    SHARE_MOVES,
    STARTS_ABROAD,
    SUBSIDIARIES,
    TRADERS,
)
from reader.nlp.lexicon.people import OFFICERS, ROLE_MODIFIERS, ROLES, ROLES_OF_BODIES, TITLES
from reader.nlp.lexicon.places import COUNTRIES, NATIONALITIES, PLACE_STARTS, PLACES
from reader.nlp.lexicon.word_forms import Key, singular

_LINKS = frozenset(("of", "at"))
_OWNED = frozenset((("owned", "by"), ("part", "of"), ("headquartered", "in"), ("based", "in")))
"""What is said behind a comma of an organization and hardly of anything else that is no person."""
_SHARES = frozenset(("shares", "stake", "stakes", "shareholders"))
"""What people have of a company."""
_PERIODS = frozenset(("quarter", "quarterly", "half", "annual", "interim", "year"))
_MAX_TO_ITS = 4
"""Tokens from a verb to "its": "has cut almost all of its"."""
_CALLED = frozenset(("called", "named", "dubbed"))
_TELLING = frozenset(
    ("band", "broadcaster", "charity", "consultancy", "duo", "journal", "magazine", "nonprofit", "retailer")
) | {"startup", "tabloid", "tank", "thinktank", "trio", "weekly"}
"""Nouns before a name that say what it is; behind others ("told the paper") a sentence may begin."""
_NO_BEGINNINGS = CALENDAR | ROLES | TITLES
"""Words with a capital behind such a noun that begin no name of what it is: "told the paper Friday"."""
_ONLY_BODIES = DESCRIPTION_NOUNS - ROLES
"""What nobody is called: "the watchdog", and no "publisher"."""
_COMPANIES = frozenset(("bank", "company", "organization"))
"""Classes of nouns that stand before the name of a company."""
_ALSO_POSITIONS = words("sport", "also_positions")
"""What players are, too: "Delm center Maurkice Lund"."""
_BOUGHT = frozenset(("acquired", "bought", "owned"))
_MAX_OWNER = 10
"""Tokens behind the comma in which the owner stands: "acquired for £2m in May by the Dutch group Tolvan"."""
_ANALYSTS = frozenset(("analyst", "economist", "strategist"))
_WITH_COUNTRY = 2
"""Words of what a company is called in one country: "Airtel Kenya"."""
_PARTS_OF_COUNTRIES = (
    "central",
    "east",
    "great",
    "inner",
    "lower",
    "mainland",
    "mid",
    "north",
    "outer",
    "rural",
    "south",
    "upper",
    "west",
)
"""How parts of a country begin: "Northern Kenya", "Middle England"."""
_PROFESSIONALS = _ANALYSTS | {
    "accountant",
    "adviser",
    "advisor",
    "architect",
    "auditor",
    "banker",
    "barrister",
    "broker",
}
_PROFESSIONALS |= {"consultant", "engineer", "lawyer", "liquidator", "solicitor", "surveyor"}
"""Who works for a firm that may be called like somebody."""
_POSTS = _ANALYSTS | {
    "director",
    "executive",
    "manager",
    "officer",
    "partner",
    "producer",
    "researcher",
    "vp",
}
"""Who is "at" a body, and not at a town."""
_OF_SOMEBODY = frozenset(
    ("campaign", "communications", "office", "policy", "press", "protocol", "security", "staff")
)
"""Of what somebody in office has a head, as well as a body."""
_MAX_ROLE = 6
"""Tokens from "at" back to a role: "director of institutional sales trading"."""
_MAX_OFFICE = 5
"""Tokens from "'s" to the noun of an office: "'s former chief technology officer"."""


def sure_organizations(tokens: Tokens, names: Iterable[Name], kinds: Mapping[Key, NameKind]) -> Iterator[Key]:
    """Yield names taken for something else that have officers, are called a company, or bear an article.

    People bear none: "The Chronicle said". Of a name with several mentions each must bear it.
    """
    mentions: defaultdict[Key, list[Name]] = defaultdict(list)
    for name in names:
        mentions[name.key].append(name)
    surnames = {key[-1:] for key in mentions if kinds[key] == "person" and len(key) > 1}
    for key, places in mentions.items():
        kind = kinds[key]
        is_open = kind == "other" or (kind == "place" and key not in PLACES)
        is_one = is_open and any(
            has_officer(tokens, one) or _is_told_by_neighbors(tokens, one) for one in places
        )
        is_called_the = (
            kind == "person" and len(key) == 1 and all(bears_article(tokens, one) for one in places)
        )
        may_be_company = kind == "person" and key not in surnames  # "Lund's finance chief" beside "Ann Lund"
        is_company = may_be_company and any(is_firm_by_place(tokens, one) for one in places)
        is_one = is_one or (kind != "organization" and any(_is_behind_plural(tokens, one) for one in places))
        if is_one or is_called_the or is_company or (kind == "person" and is_firm(key)):
            yield key


def is_firm(key: Key) -> bool:
    """Tell whether a name is that of a firm and of nobody: "Hale & Sons", "Hale Research", no "Ann & Tom"."""
    is_pair = "&" in key[1:-1] and not COMMON_GIVEN_NAMES.issuperset((key[0], key[-1]))
    return is_pair or (len(key) > 1 and key[-1] in FIRM_ENDS)


def is_party_abroad(key: Key) -> bool:
    """Tell whether a name has the noun of a party in another language: "Partido Verde", "Naro Valu Katchi".

    A given name before the last word may make it somebody: "Ana Sena".
    """
    is_first = len(key) > 1 and key[0] in STARTS_ABROAD
    return is_first or (len(key) > 1 and key[-1] in ENDS_ABROAD and key[0] not in COMMON_GIVEN_NAMES)


def is_body_of_country(key: Key) -> bool:
    """Tell whether a name that is no place ends in a country: "Airtel Kenya", but "Central Kenya"."""
    is_of_country = len(key) == _WITH_COUNTRY and key[1:] in COUNTRIES and key not in PLACES
    is_part = key[0] in PLACE_STARTS or key[0].startswith(_PARTS_OF_COUNTRIES) or key[:1] in NATIONALITIES
    return is_of_country and not is_part and key[:1] not in PLACES and key[0] not in GIVEN_NAMES


def is_body_with_matter(key: Key) -> bool:
    """Tell whether a name says what body it is and what for: "Commission on Road Safety"."""
    link = next((place for place in range(1, len(key) - 1) if key[place] in ("for", "on")), None)
    is_work = link is not None and key[link + 1] in ("the", "a")  # "House on the Corner"
    return link is not None and not is_work and bool(organization_noun(key))


def is_behind_telling_noun(tokens: Tokens, name: Name) -> bool:
    """Tell whether a noun right before a name says what it is: "the journal Neurology", "a group called X".

    The noun has an article, or a word of what it is, before it: "told the paper Friday" is none.
    """
    noun = name.start - 1
    if tokens.norm_at(noun) == "the" and tokens.words[noun][0].isupper():
        noun -= 1  # "the website The Conversation"
    is_called = tokens.norm_at(noun) in _CALLED
    noun -= is_called
    if noun < 1 or not tokens.words[noun].islower() or name.key[0] in _NO_BEGINNINGS:
        return False
    is_startup = tokens.norms[noun - 2 : noun + 1] == ["start", "-", "up"]
    noun -= 2 * is_startup
    is_noun = (
        is_startup
        or tokens.norms[noun] in _TELLING
        or (is_called and (tokens.norms[noun] in CLASSES or tokens.norms[noun] == "brand"))
    )
    return is_noun and (is_called or tokens.pos[noun - 1] in ("DET", "ADJ", "NOUN", "PROPN"))


def has_officer(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name has a chief executive: "Lumeta's chief executive", "the founder of Quorum".

    Also "Lumeta chief executive Ann Roe" and "head of sales at Lumeta".
    """
    is_owner = tokens.norm_at(name.end) == "'s"
    for i in range(name.end + is_owner, min(len(tokens), name.end + is_owner + _MAX_OFFICE)):
        if _is_officer(tokens, i) and (is_owner or tokens.norm_at(i + 1) in GIVEN_NAMES):
            return True
        if tokens.pos[i] not in ("ADJ", "NOUN", "PROPN") and tokens.norms[i] != "managing":
            break
    link = name.start - 2 if tokens.norm_at(name.start - 1) == "the" else name.start - 1
    if tokens.norm_at(link) not in _LINKS or link < 1:
        return False
    return _is_officer(tokens, link - 1) or (
        tokens.norms[link] == "at" and head_of_part(tokens, link) is not None
    )


def _is_officer(tokens: Tokens, i: int) -> bool:
    if tokens.norms[i] == "officer":
        return "chief" in tokens.norms[max(0, i - 2) : i]
    if tokens.norms[i] == "director":
        return tokens.norm_at(i - 1) == "managing"
    return tokens.norms[i] in OFFICERS


def _has_analyst(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody with a given name looks at markets for it: "Edna Lund analyst Ann Roe said"."""
    i = name.end
    while tokens.norm_at(i) in ROLE_MODIFIERS:
        i += 1
    return tokens.norm_at(i) in _ANALYSTS and tokens.norm_at(i + 1) in GIVEN_NAMES


def is_firm_by_place(tokens: Tokens, name: Name) -> bool:
    """Tell whether what stands beside a name makes it a company, though it is written like somebody."""
    return (
        is_behind_company(tokens, name)
        or is_told_beside(tokens, name)
        or _has_analyst(tokens, name)
        or _is_where_somebody_works(tokens, name)
        or _moves_by_percents(tokens, name)
    )


def is_told_beside(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name without a given name is where a body is based, or said to be one beside a comma.

    "Genoa-based Linea Tolvan", "Tolvan, the industrial watchdog,", "The insurer, Denko Tolvan, said".
    """
    if name.key[0] in GIVEN_NAMES or name.title or name.office:
        return False
    if has_officer(tokens, name) or _has_head_of_part(tokens, name):
        return True
    before = name.start - 1
    if tokens.norm_at(before) == "based" and tokens.norm_at(before - 1) == "-":
        return True
    if noun_after(tokens, name.end) in _ONLY_BODIES:
        return True
    noun = before - 1
    if tokens.norm_at(before) != "," or tokens.norm_at(name.end) != "," or noun < 1:
        return False
    first = noun
    while first > 0 and tokens.pos[first - 1] in ("ADJ", "NOUN") and not tokens.initial[first]:
        first -= 1
    is_subject = tokens.norm_at(first - 1) in ("a", "an", "the", "its") and tokens.initial[first - 1]
    return is_subject and tokens.norms[noun] in _ONLY_BODIES


def _has_head_of_part(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name has a part with a head: "Delm Water's head of operations"."""
    is_head = tokens.norms[name.end : name.end + 3] == ["'s", "head", "of"]
    return is_head and tokens.norm_at(name.end + 3) not in _OF_SOMEBODY


def _is_where_somebody_works(tokens: Tokens, name: Name) -> bool:
    """Tell whether "at" stands between what somebody is and a name: "head of trading at Edna W. Lund"."""
    at = name.start - 1
    if tokens.norm_at(at) != "at":
        return False
    for i in range(at - 1, max(-1, at - 1 - _MAX_ROLE), -1):
        if tokens.norms[i] in ROLES and tokens.words[i].islower():
            return True
        if tokens.pos[i] not in ("ADJ", "NOUN") and tokens.norms[i] not in ("of", "and"):
            return False
    return False


def is_where_somebody_directs(tokens: Tokens, name: Name) -> bool:
    """Tell whether "at" stands between a post in a body and a name: "finance director at Tolvan"."""
    return tokens.norm_at(name.start - 1) == "at" and tokens.norm_at(name.start - 2) in _POSTS


def has_people(tokens: Tokens, names: Sequence[Name], people_ends: Collection[int]) -> bool:
    """Tell whether somebody is of what several words name: "Ann Roe of Irving Mundy", of a firm."""
    is_somebody = any(name.title or name.office for name in names)
    is_long = len(names[0].key) > 1
    return is_long and not is_somebody and any(_is_of_person(tokens, name, people_ends) for name in names)


def _is_of_person(tokens: Tokens, name: Name, people_ends: Collection[int]) -> bool:
    """Tell whether somebody named is of it: "Ann Roe of Irving Mundy", "Ann Roe, of Irving Mundy,".

    people_ends: the tokens right behind the names of people.
    """
    link = name.start - 1
    if tokens.norm_at(link) != "of":
        return tokens.norm_at(link) == "from" and _are_professionals(tokens, link - 1)
    return link in people_ends or (tokens.norm_at(link - 1) == "," and link - 1 in people_ends)


def _are_professionals(tokens: Tokens, i: int) -> bool:
    """Tell whether a plural of those who work for firms stands there: "accountants from Irving Mundy"."""
    return tokens.norm_at(i) != singular(tokens.norm_at(i)) and singular(tokens.norm_at(i)) in _PROFESSIONALS


def _moves_by_percents(tokens: Tokens, name: Name) -> bool:
    """Tell whether the share of a company is meant: "Edna Lund fell 1.1%"."""
    number = name.end + 1
    is_percent = tokens.norm_at(number)[:1].isdigit() and tokens.norm_at(number + 1) in ("%", "percent")
    return is_percent and tokens.norm_at(name.end) in SHARE_MOVES


def has_its(tokens: Tokens, name: Name) -> bool:
    """Tell whether what it does is done to "its" own: "Tolvan has placed its chief executive on leave"."""
    verb = tokens.head[name.end - 1]
    if tokens.dep[name.end - 1] != "nsubj":
        return False
    for i in range(verb + 1, min(len(tokens), verb + 1 + _MAX_TO_ITS)):
        if tokens.norms[i] == "its":
            owned = tokens.head[i]
            return tokens.dep[owned] == "dobj" and tokens.head[owned] == verb
        if tokens.pos[i] in ("VERB", "PUNCT", "PRON"):
            return False
    return False


def has_company_part(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name has what only a company has: "Tolvan's earnings", "Tolvan's quarterly sales"."""
    if tokens.norm_at(name.end) != "'s":
        return False
    is_of_period = False
    for i in range(name.end + 1, min(len(tokens), name.end + 1 + _MAX_OFFICE)):
        if tokens.norms[i] in COMPANY_PARTS or (is_of_period and tokens.norms[i] in PARTS_OF_PERIODS):
            return True
        is_of_period = is_of_period or tokens.norms[i] in _PERIODS
        if tokens.pos[i] not in ("ADJ", "NOUN", "PROPN", "NUM") and tokens.norms[i] != "-":
            return False
    return False


def is_plural_of_bodies(tokens: Tokens, i: int) -> bool:
    """Tell whether a plural before one name says what a body is: "owners Tolvan", "brewers Tolvan"."""
    noun = singular(tokens.norms[i])
    is_body = noun in ROLES_OF_BODIES or noun in CLASSES or noun in TRADERS
    return noun != tokens.norms[i] and is_body and tokens.words[i].islower()


def _is_behind_plural(tokens: Tokens, name: Name) -> bool:
    """Tell whether an unknown word is what several are: "owners Tolvan", but not "partners Ann and Tom"."""
    is_open = len(name.key) == 1 and name.key[0] not in GIVEN_NAMES and name.key not in PLACES
    is_alone = tokens.norm_at(name.end) not in ("and", ",", "&")
    return is_open and is_alone and name.start > 0 and is_plural_of_bodies(tokens, name.start - 1)


def has_shares(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody has a part of it: "shares in Tolvan", "a stake in Tolvan", but "at stake in"."""
    link = name.start - 1
    is_part = tokens.norm_at(link) in ("of", "in") and tokens.norm_at(link - 1) in _SHARES
    return is_part and tokens.norm_at(link - 2) != "at"


def _is_told_by_neighbors(tokens: Tokens, name: Name) -> bool:
    if has_shares(tokens, name) or (len(name.key) > 1 and is_where_published(tokens, name.start, name.key)):
        return True
    if is_told_outlet(tokens, name) or is_journal(tokens, name) or is_outlet_that_saw(tokens, name.start):
        return True
    if is_speaking_paper(tokens, name.start, name.end):
        return True
    noun = noun_after(tokens, name.end)
    if noun in CLASSES or noun in SUBSIDIARIES:
        return True
    return (
        tokens.norm_at(name.end) == ","
        and (
            tokens.norm_at(name.end + 1),
            tokens.norm_at(name.end + 2),
        )
        in _OWNED
    )


def is_behind_company(tokens: Tokens, name: Name) -> bool:
    """Tell whether a noun for a company introduces a name: "Dutch group Van Loon", "the airline Skylark".

    Not where the name has a given name: "the company Ann Roe founded", "the label Ann Roe".
    """
    noun = name.start - 1
    if (
        noun < 0
        or name.key[0] in COMMON_GIVEN_NAMES
        or not _COMPANIES & CLASSES.get(tokens.norms[noun], frozenset())
        or tokens.norms[noun] in _ALSO_POSITIONS
    ):
        return False
    age = tokens.norm_at(name.end + 1) if tokens.norm_at(name.end) == "," else ""
    if not tokens.words[noun].islower() or (age.isdigit() and tokens.norm_at(name.end + 2) == ","):
        return False  # "sewing operator Champa Khatun, 19, said"
    head, last = tokens.head[noun], name.end - 1
    is_before = tokens.dep[noun] in ("compound", "nmod") and name.start <= head < name.end
    if is_before:
        return True
    behind = name.end if name.end < len(tokens) and tokens.pos[name.end] in ("VERB", "AUX") else head
    return tokens.dep[last] == "appos" and tokens.head[last] == noun and behind == head


def is_owned(tokens: Tokens, name: Name) -> bool:
    """Tell whether only an organization may be what is said behind the comma of it.

    ", the British arm of Tolvan", ", acquired in May by Tolvan", ", in which Tolvan holds a stake".
    """
    if tokens.norm_at(name.end) != ",":
        return False
    first = name.end + 1
    clause = list(takewhile(lambda norm: norm != ",", tokens.norms[first : first + _MAX_OWNER]))
    is_bought = clause[:1] and clause[0] in _BOUGHT and "by" in clause
    is_shared = clause[:2] == ["in", "which"] and not _SHARES.isdisjoint(clause)
    return bool(is_bought or is_shared) or noun_after(tokens, name.end) in SUBSIDIARIES


def bears_article(tokens: Tokens, name: Name) -> bool:
    """Tell whether "the" stands right before a name, and it is no part of "the Bell campaign"."""
    behind = tokens.pos[name.end] if name.end < len(tokens) else ""
    is_alone = behind not in ("NOUN", "PROPN", "ADJ") and tokens.norm_at(name.end) not in ("-", "'s", "'")
    return tokens.norm_at(name.start - 1) == "the" and is_alone and not name.key[0].endswith("s")
