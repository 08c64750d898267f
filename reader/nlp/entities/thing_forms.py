"""Tells things from organizations by how names are written: a share's code, a street, an act, a model."""

from __future__ import annotations

import re

from reader.nlp.entities.names import Name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.organizations import LEGAL_FORMS
from reader.nlp.lexicon.word_forms import Key

_CODE = re.compile(r"[A-Z0-9]{1,6}\.[A-Z]{1,3}")
"""Of a share and its exchange, as financial news prints it in brackets: "(NGC.TO)"."""
_MODEL = re.compile(r"[a-z]{1,4}[0-9]{2,}[a-z]*|[a-z]{2,4}[0-9][a-z]*")
"""Of a car, a telephone or an aircraft behind its maker: "EX30", and no "F1"."""
_PLURAL = re.compile(r"[A-Z]{2,5}s")
"""Of letters that are short for one of many: prizes ("the AMAs"), "MCAs", "SUVs"."""
_NUMBER = re.compile(
    r"[0-9]+(?:st|nd|rd|th)|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th|first|second|third"
)
_DIVISIONS = frozenset(("district", "ward"))
"""What voters are counted by: "Fifth District", "5th Congressional District"."""
_STREETS = frozenset(("avenue", "ave", "boulevard", "blvd", "drive", "road", "street", "streets", "st"))
_QUARTERS = frozenset(("ne", "nw", "se", "sw"))
_LAWS = frozenset(("act", "amendment", "bill"))
_INSIDE_LAW = frozenset(("against", "and", "for", "from", "in", "of", "on", "to"))
_MAX_WORDS_A_LETTER = 2
"""Tokens for each letter: "banking, financial services and insurance (BFSI)" has six for four."""
_MAX_LAW_REST = 6
"""Words of an act behind what was told as a name: "in Election Campaigns Act"."""


def is_written_like_thing(tokens: Tokens, name: Name, key: Key) -> bool:
    """Tell whether a name is written as none of an organization is."""
    return (
        _is_share(tokens, name)
        or _is_short_for_words(tokens, name)
        or (len(key) == 1 and _PLURAL.fullmatch(tokens.words[name.start]) is not None)
        or (len(key) > 1 and key[-1] in _DIVISIONS and _NUMBER.fullmatch(key[0]) is not None)
        or (key[-1] in _QUARTERS and not _STREETS.isdisjoint(key))
        or (len(key) > 1 and _MODEL.fullmatch(key[-1]) is not None)
        or _is_within_law(tokens, name)
    )


def _is_share(tokens: Tokens, name: Name) -> bool:
    is_code = len(name.key) == 1 and _CODE.fullmatch(tokens.words[name.start]) is not None
    return (is_code and tokens.norm_at(name.start - 1) in ("(", ":")) or _is_code_of_row(tokens, name)


def _is_code_of_row(tokens: Tokens, name: Name) -> bool:
    """Tell whether a row about a share begins with a name: "TLV TOLVAN FOODS INC. 22.86 -1.9"."""
    if name.end - name.start > 1 or not (name.start == 0 or tokens.space[name.start - 1]):
        return False
    i = name.start
    while i < len(tokens) and tokens.words[i].isupper():
        i += 1
    is_company = i > name.end + 1 and tokens.norms[i - 1] in LEGAL_FORMS
    return is_company and tokens.norm_at(i)[:1].isdigit()


def _is_short_for_words(tokens: Tokens, name: Name) -> bool:
    """Tell whether letters in brackets are short for words in small: "gross domestic product (GDP)"."""
    letters = name.key[0]
    is_acronym = len(name.key) == 1 and len(letters) > 1 and tokens.words[name.start].isupper()
    if not is_acronym or tokens.norm_at(name.start - 1) != "(" or tokens.norm_at(name.end) != ")":
        return False
    left = list(letters)
    for i in range(name.start - 2, max(-1, name.start - 2 - _MAX_WORDS_A_LETTER * len(letters)), -1):
        word = tokens.words[i]
        if word[0].isupper():
            return False
        if word[0] == left[-1]:
            left.pop()
            if not left:
                return True
    return False


def _is_within_law(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name goes on to an act: "Stop Foreign Funds" before "in Elections Act"."""
    if tokens.norm_at(name.end) not in _INSIDE_LAW:
        return False
    for i in range(name.end + 1, min(len(tokens), name.end + _MAX_LAW_REST)):
        if not tokens.upper[i] and tokens.norms[i] not in _INSIDE_LAW:
            return False
        if tokens.norms[i] in _LAWS:
            return True
    return False
