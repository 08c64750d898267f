"""Where the name of an organization only says something of another one, or of somebody.

The next "the company" is not that organization.
"""

from __future__ import annotations

from collections.abc import Collection

from reader.nlp.entities.surroundings import is_in_dateline
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES, PLATFORMS, SUBSIDIARIES
from reader.nlp.lexicon.people import OFFICERS, ROLES

_FIGURES = frozenset(("estimates", "data", "poll", "polls", "survey", "consensus", "statistics", "figures"))
_MAX_TO_FIGURES = 2
"""Tokens behind a name among which that noun is: "Datura consensus estimates"; before: "data compiled by"."""
_BY = frozenset(("from", "by", "at"))
_MAX_TO_OWNER = 5
"""Tokens before a name among which an "its" stands: "its main North American rival Acme"."""
SUBJECTS = frozenset(("nsubj", "nsubjpass", ""))
"""Relations of a name that does something; empty without a parse."""
_ABOUT_NOUN = frozenset(("appos", "relcl", "acl"))
"""Relations of an apposition and of a clause to the name of which they say something."""
_MAX_CLIMB = 6
"""Steps from a name up to the apposition or clause that it stands in; further up is another clause."""
_MAX_TO_SUBJECT = 12
"""Tokens from a verb back to its subject: "Northlight, which has two plants in Delm, was bought"."""
_MAX_TO_COMMA = 4
"""Tokens from the link of an apposition back to its comma: ", now wholly owned by"."""
_AT = frozenset(("at", "with"))
"""Between a role and where somebody works: "an analyst at Morgan Stanley"."""


def is_said_in_passing(tokens: Tokens, start: int, end: int, name_tokens: Collection[int]) -> bool:
    """Tell whether the name in tokens [start, end) only says something of what else the text is about.

    name_tokens: those of the names of all organizations.
    """
    return (
        _is_where_said(tokens, start)
        or _is_of_figures(tokens, start, end)
        or _is_of_owner(tokens, start, end)
        or is_in_dateline(tokens, start, end)
        or _is_parent(tokens, end)
        or _is_said_of_other(tokens, start, end, name_tokens)
    )


def _is_where_said(tokens: Tokens, start: int) -> bool:
    """Tell whether a name is only the place where something was published: "said on Twitter"."""
    return tokens.norm_at(start - 1) in ("on", "via") and tokens.norms[start] in PLATFORMS


def _is_of_figures(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a name only says whose figures they are: "Datura estimates", "data from Datura"."""
    before = tokens.norms[max(0, start - 1 - _MAX_TO_FIGURES) : max(0, start - 1)]
    is_behind = tokens.norm_at(start - 1) in _BY and not _FIGURES.isdisjoint(before)
    return is_behind or any(norm in _FIGURES for norm in tokens.norms[end : end + _MAX_TO_FIGURES])


def _is_of_owner(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a name only says what another one has: "shares of its rival Baltic Energy"."""
    before = tokens.norms[max(0, start - _MAX_TO_OWNER) : start]
    return "its" in before and tokens.dep[end - 1] not in SUBJECTS


def _is_parent(tokens: Tokens, end: int) -> bool:
    """Tell whether a name only says whose arm the next one is: "Baltic Energy's subsidiary Northlight"."""
    if tokens.norm_at(end) != "'s":
        return False
    noun = end + 1
    while noun < min(len(tokens), end + _MAX_TO_FIGURES + 1) and tokens.norms[noun] not in SUBSIDIARIES:
        noun += 1
    is_noun = tokens.norm_at(noun) in SUBSIDIARIES
    return is_noun and noun + 1 < len(tokens) and tokens.upper[noun + 1]


def _is_said_of_other(tokens: Tokens, start: int, end: int, name_tokens: Collection[int]) -> bool:
    """Tell whether a name only says something of one before it: "Northlight, which belongs to Baltic Energy".

    Of "Northlight, a unit of Baltic Energy," the next "the company" is Northlight.
    """
    if _is_behind_comma_of_other(tokens, start, name_tokens) or _is_agent(tokens, end - 1, name_tokens):
        return True
    token = end - 1
    for _ in range(_MAX_CLIMB):
        above = tokens.head[token]
        is_about = tokens.dep[token] in _ABOUT_NOUN or (tokens.dep[token] == "amod" and above < token)
        if is_about and above in name_tokens and above < start:  # "Northlight, majority-owned by"
            return above not in range(start, end) and token not in range(start, end)
        if above == token:
            return False
        token = above
    return False


def _is_behind_comma_of_other(tokens: Tokens, start: int, name_tokens: Collection[int]) -> bool:
    # ", owned by Baltic Energy," and ", part of the Baltic Energy group": parses attach it elsewhere.
    link = start - 2 if tokens.norm_at(start - 1) == "the" else start - 1
    if tokens.norm_at(link) not in ("of", "by"):
        return False
    between = ("VERB", "ADV", "AUX") if tokens.norm_at(link) == "by" else ("DET", "ADJ", "NOUN", "ADV")
    comma = link - 1
    while comma > 0 and link - comma <= _MAX_TO_COMMA and tokens.pos[comma] in between:
        comma -= 1
    return comma > 0 and tokens.norms[comma] == "," and comma < link - 1 and comma - 1 in name_tokens


def _is_agent(tokens: Tokens, token: int, name_tokens: Collection[int]) -> bool:
    """Tell whether a name only says who did it to one before: "Northlight was bought by Baltic Energy"."""
    by = tokens.head[token]
    verb = tokens.head[by]
    if tokens.dep[by] == "agent" and tokens.dep[verb] == "acl":
        return True  # "analysts polled by Datura"
    before = range(max(0, verb - _MAX_TO_SUBJECT), verb)
    return tokens.dep[by] == "agent" and any(
        tokens.head[i] == verb and tokens.dep[i] == "nsubjpass" and i in name_tokens for i in before
    )


def is_employer(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether the name in tokens [start, end) only says where somebody works.

    "Morgan Stanley analyst Ada Byrne", "an analyst at Morgan Stanley".
    """
    return _is_before_role(tokens, end) or _is_behind_role(tokens, start)


def _is_before_role(tokens: Tokens, end: int) -> bool:
    behind = end + 1 if tokens.norm_at(end) == "'s" else end
    is_role = tokens.norm_at(behind) in ROLES and tokens.norm_at(behind) not in CLASSES
    return is_role or (behind > end and behind < len(tokens) and tokens.norms[behind] in COMMON_GIVEN_NAMES)


def _is_behind_role(tokens: Tokens, start: int) -> bool:
    """Tell whether somebody is at what a name names, who does not speak for it.

    Of a chief executive or of a spokesman the company is the one for which they speak.
    """
    link = start - 2 if tokens.norm_at(start - 1) == "the" else start - 1
    role = tokens.norm_at(link - 1)
    return tokens.norm_at(link) in _AT and role in ROLES and role not in OFFICERS and role not in CLASSES
