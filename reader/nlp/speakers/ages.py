"""How old somebody is told to be: "the 34-year-old" is nobody who is 52."""

from __future__ import annotations

from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.token_rows import TokenRows

_TO_NUMBER = 4
"""Tokens from "old" back to the number in "34-year-old"."""
_TO_AGE = 9
"""Tokens from a noun to "old" in "the driver, a 70-year-old"."""
_ARTICLES = frozenset({"a", "an"})
_MAX_BEFORE_NAME = 3
"""Tokens of what somebody of that age is: "34-year-old former shop assistant Ann Roe"."""
_CLOSERS = frozenset({",", ")", ".", ";", "and"})


def age_beside(rows: TokenRows, name: range) -> str:
    """Return the age in "Ann Roe, 34," and "34-year-old nurse Ann Roe"; empty without one."""
    behind = rows.words[name.stop : name.stop + 4]
    behind = [word for word in behind if word != "aged"]
    if len(behind) > 2 and behind[0] in (",", "(") and behind[1].isdigit() and behind[2] in _CLOSERS:
        return behind[1]
    for token in range(name.start - 1, max(0, name.start - 2 - _MAX_BEFORE_NAME), -1):
        if rows.is_age(token):
            return _number(rows, token)
        if rows.pos[token] not in ("ADJ", "NOUN", "PROPN"):
            break
    return ""


def age_in(rows: TokenRows, phrase: Phrase) -> str:
    """Return the age that a phrase tells: "19" in "the 19-year-old striker"; empty without one."""
    token = next((i for i in (*phrase.modifiers, phrase.head) if rows.is_age(i)), None)
    return "" if token is None else _number(rows, token)


def age_behind(rows: TokenRows, phrase: Phrase) -> str:
    """Return the age in "the driver, a 70-year-old man," and "the driver, 70,"; empty without one."""
    behind = rows.words[phrase.head + 1 : phrase.head + 4]
    if len(behind) > 2 and behind[0] == "," and behind[1].isdigit() and behind[2] in _CLOSERS:
        return behind[1]
    if len(behind) < 3 or behind[0] != "," or behind[1] not in _ARTICLES:
        return ""
    age = next(
        (i for i in range(phrase.head + 4, min(len(rows), phrase.head + _TO_AGE)) if rows.is_age(i)), None
    )
    return "" if age is None else _number(rows, age)


def may_be_as_old(candidate: Candidate, age: str) -> bool:
    """Tell whether nothing says that somebody is of another age."""
    return not age or not candidate.ages or age in candidate.ages


def _number(rows: TokenRows, token: int) -> str:
    number = rows.words[max(0, token - _TO_NUMBER)]
    return number if number.isdigit() else ""
