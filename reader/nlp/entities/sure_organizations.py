"""Names that one construction makes organizations, whatever the hints of their kind weigh."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.surroundings import noun_after
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.organizations import CLASSES, COMPANY_PARTS, PARTS_OF_PERIODS, SUBSIDIARIES
from reader.nlp.lexicon.people import OFFICERS
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import Key

_LINKS = frozenset(("of", "at"))
_OWNED = frozenset((("owned", "by"), ("part", "of"), ("headquartered", "in"), ("based", "in")))
"""What is said behind a comma of an organization and hardly of anything else that is no person."""
_SHARES = frozenset(("shares", "stake", "stakes", "shareholders"))
"""What people have of a company."""
_PERIODS = frozenset(("quarter", "quarterly", "half", "annual", "interim", "year"))
_MAX_TO_ITS = 4
"""Tokens from a verb to "its": "has cut almost all of its"."""
_MAX_OFFICE = 5
"""Tokens from "'s" to the noun of an office: "'s former chief technology officer"."""


def sure_organizations(tokens: Tokens, names: Iterable[Name], kinds: Mapping[Key, NameKind]) -> Iterator[Key]:
    """Yield names taken for something else that have officers, are called a company, or bear an article.

    People bear none: "The Chronicle said". Of a name with several mentions each must bear it.
    """
    mentions: defaultdict[Key, list[Name]] = defaultdict(list)
    for name in names:
        mentions[name.key].append(name)
    for key, places in mentions.items():
        kind = kinds[key]
        is_open = kind == "other" or (kind == "place" and key not in PLACES)
        is_one = is_open and any(has_officer(tokens, one) or _is_called_one(tokens, one) for one in places)
        is_called_the = kind == "person" and len(key) == 1
        if is_one or (is_called_the and all(bears_article(tokens, one) for one in places)):
            yield key


def is_body_with_matter(key: Key) -> bool:
    """Tell whether a name says what body it is and what for: "Commission on Road Safety"."""
    link = next((place for place in range(1, len(key) - 1) if key[place] in ("for", "on")), None)
    is_work = link is not None and key[link + 1] in ("the", "a")  # "House on the Corner"
    return link is not None and not is_work and bool(organization_noun(key))


def has_officer(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name has a chief executive: "Lumeta's chief executive", "the founder of Quorum"."""
    if tokens.norm_at(name.end) == "'s":
        for i in range(name.end + 1, min(len(tokens), name.end + 1 + _MAX_OFFICE)):
            if _is_officer(tokens, i):
                return True
            if tokens.pos[i] not in ("ADJ", "NOUN", "PROPN"):
                return False
    link = name.start - 2 if tokens.norm_at(name.start - 1) == "the" else name.start - 1
    return tokens.norm_at(link) in _LINKS and link > 0 and _is_officer(tokens, link - 1)


def _is_officer(tokens: Tokens, i: int) -> bool:
    if tokens.norms[i] == "officer":
        return "chief" in tokens.norms[max(0, i - 2) : i]
    return tokens.norms[i] in OFFICERS


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


def has_shares(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody has a part of it: "shares in Tolvan", "a stake in Tolvan", but "at stake in"."""
    link = name.start - 1
    is_part = tokens.norm_at(link) in ("of", "in") and tokens.norm_at(link - 1) in _SHARES
    return is_part and tokens.norm_at(link - 2) != "at"


def _is_called_one(tokens: Tokens, name: Name) -> bool:
    if has_shares(tokens, name):
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


def bears_article(tokens: Tokens, name: Name) -> bool:
    """Tell whether "the" stands right before a name, and it is no part of "the Bell campaign"."""
    behind = tokens.pos[name.end] if name.end < len(tokens) else ""
    is_alone = behind not in ("NOUN", "PROPN", "ADJ") and tokens.norm_at(name.end) not in ("-", "'s", "'")
    return tokens.norm_at(name.start - 1) == "the" and is_alone and not name.key[0].endswith("s")
