"""Names a share of people in full: "nineteen per cent of voters", "half of those asked", "one in ten nurses".

What some of them said is not what all of them said, so a share is nobody of whom the text told before.
"""

from __future__ import annotations

from reader.nlp.lexicon import words
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.some_people import end_of_description, name_of_some
from reader.nlp.speakers.token_rows import TokenRows

_HUNDREDTHS = words("groups", "hundredths")
_SHARES = words("groups", "shares", "hundredths")
_PARTS = words("groups", "parts")
_APPROXIMATE = words("groups", "approximate")
_BEHIND_HALF = frozenset({"the", "its", "their", "his", "her", "our"})
_OUT_OF = (("in",), ("of",), ("out", "of"))
"""What stands between the numbers of "one in ten", "9 of 10", "nine out of ten"."""
_MAX_WORDS = 4
"""Words behind a number or "half the": "one in ten young working mothers", hardly more."""
_MAX_REACH = len(("one", "out", "of", "ten")) + _MAX_WORDS
"""Tokens back from the noun to the first number."""


def share_at(rows: TokenRows, token: int) -> range | None:
    """Return the tokens of the share of which `token` is the noun or a number; None when it is in none."""
    share = _part_of_whole(rows, token) or _half_the(rows, token) or _one_in_ten(rows, token)
    if share is None:
        return None
    start = share.start
    while start > 0 and rows.words[start - 1] in _APPROXIMATE and _same_sentence(rows, start - 1, token):
        start -= 1
    return range(start, share.stop)


def share_of_people(mentions: MentionIndex, rows: TokenRows, share: range) -> Candidate:
    """Add a group for a share, another one each time, and return it."""
    return mentions.add_candidate(
        Candidate("group", name_of_some(rows, share.start, share.stop), plural=True)
    )


def _part_of_whole(rows: TokenRows, token: int) -> range | None:
    """Return the tokens of "a quarter of the nurses", "40% of nurses", "six per cent"."""
    word = rows.words[token]
    if word not in _SHARES and word not in _PARTS:
        return None
    start = _first_of_amount(rows, token)
    if word in _PARTS and "-" not in word and (start == token or rows.words[start] == "the"):
        return None
    if token + 2 < len(rows) and rows.words[token + 1] == "of":
        end = end_of_description(rows, token)
        return range(start, next((i for i in range(token + 2, end) if _is_doing(rows, i)), end))
    return range(start, token + 1) if word in _HUNDREDTHS else None


def _is_doing(rows: TokenRows, token: int) -> bool:
    """Tell whether a word says what a share does: "of voters looking for work", no "those living there"."""
    is_doing = rows.pos[token] == "VERB" and rows.words[token].endswith("ing")
    return is_doing and rows.words[token - 1] != "those"


def _first_of_amount(rows: TokenRows, token: int) -> int:
    """Return where the number or the article before the noun of a share begins; `token` without one."""
    start = token
    if rows.words[token] == "cent" and token and rows.words[token - 1] == "per":
        start -= 1
    while start > 0 and _same_sentence(rows, start - 1, token):
        if rows.words[start - 1] != "-" and rows.pos[start - 1] not in ("NUM", "ADJ", "DET"):
            break
        start -= 1
    return start


def _half_the(rows: TokenRows, noun: int) -> range | None:
    """Return the tokens of "half the young nurses" where `noun` is the noun; None elsewhere."""
    first = noun - 1
    while first > max(0, noun - _MAX_WORDS) and _tells_who(rows, first):
        first -= 1
    is_half = first > 0 and rows.words[first] in _BEHIND_HALF and rows.words[first - 1] == "half"
    return range(first - 1, noun + 1) if is_half and rows.pos[noun] == "NOUN" else None


def _one_in_ten(rows: TokenRows, token: int) -> range | None:
    """Return the tokens of "one in ten nurses" where `token` is one of them; None elsewhere."""
    for first in range(max(0, token - _MAX_REACH), token + 1):
        share = _counted_from(rows, first)
        if share is not None and token in share:
            return share
    return None


def _counted_from(rows: TokenRows, first: int) -> range | None:
    """Return the tokens of "one in ten young nurses" that begins at a token; None where none begins."""
    if rows.pos[first] != "NUM":
        return None
    for between in _OUT_OF:
        second = first + 1 + len(between)
        if tuple(rows.words[first + 1 : second]) == between:
            break
    else:
        return None
    if rows.words[first + 1] == "of" and rows.words[first] == "one":
        return None  # "one of two brothers" is one man
    end = second + 1
    while end < len(rows) and end - second <= _MAX_WORDS and _tells_who(rows, end):
        end += 1
    is_counted = second + 1 < end and rows.pos[second] == "NUM" and rows.pos[end - 1] == "NOUN"
    return range(first, end) if is_counted and _same_sentence(rows, first, end - 1) else None


def _tells_who(rows: TokenRows, token: int) -> bool:
    """Tell whether a word may be one of those that say of whom a share is: "retired nurses"."""
    return rows.pos[token] in ("ADJ", "NOUN") or rows.dep[token] == "amod"


def _same_sentence(rows: TokenRows, one: int, other: int) -> bool:
    return rows.sentence[one] == rows.sentence[other]
