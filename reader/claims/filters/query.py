"""What a typed filter asks for, term by term, and what of it makes no sense. Never raises."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from reader.claims.filters.days import first_day, is_unfinished
from reader.claims.filters.keys import (
    ANY_CHOICE,
    ARTICLE_YES_OR_NO,
    CHOICES,
    DATE_KEYS,
    KEYS,
    SEARCH_KEYS,
    WHOLE,
    YES_OR_NO,
)
from reader.text.folding import fold, spell_out
from reader.text.normalize import replace_controls
from reader.text.one_line import one_line
from reader.text.umlauts import other_spelling

_TERM = re.compile(
    r'(?P<minus>-(?=\S))?(?:(?:after\s+(?=edits:))?(?P<key>[^\W\d_]+):)?(?P<value>(?:"[^"]*"?|[^\s"])*)',
    re.IGNORECASE,
)
_PART = re.compile(r'(?:"[^"]*"?|(?<=\d),(?=\d{3}(?!\d))|[^,"])+')
"""Between commas; that of "4,000" parts nothing."""
_THRESHOLD = re.compile(r"(?P<sign>>=|<=|>|<|=)?\s*(?P<number>\d+(?:\.\d*)?|\.\d+)(?P<percent>%)?")
_NAME_KEYS = ("speaker", "org")
_YES, _NO = ("", "y", "yes"), ("n", "no")
_UNFINISHED_THRESHOLD = ("", ">", "<", ">=", "<=", "=", ".", ">.", "<.")


@dataclass(frozen=True, slots=True)
class Threshold:
    """A confidence to compare with."""

    sign: str
    """One of > >= < <= =."""
    number: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class Term:
    """One condition."""

    key: str
    """One of the keys asked for, or "" for words."""
    values: tuple[str, ...] = ()
    """Any of them will do; without accents and capitals. Behind `WHOLE` stands all of a name; of `after` and
    `before` one that means a day."""
    is_negated: bool = False
    threshold: Threshold | None = None
    """Only of `conf`."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Terms that all have to hold."""

    terms: tuple[Term, ...] = ()
    problems: tuple[str, ...] = ()
    """A sentence for every part that was left out because it makes no sense."""

    @property
    def asks_for_rejected(self) -> bool:
        """Whether it is about claims that the person rejected."""
        return any(term.key == "rejected" and not term.is_negated for term in self.terms)

    def __bool__(self) -> bool:
        """Tell whether it leaves anything out."""
        return bool(self.terms)


def parse(query: str, keys: Mapping[str, str] = KEYS) -> Filter:
    """Return the filter that a person typed; what makes no sense is left out and said.

    Terms stand apart by spaces, values with spaces in quotation marks, alternatives apart by commas; a minus
    turns a term around. What has none of the `keys` is looked for in the words.
    """
    terms: list[Term] = []
    problems: list[str] = []
    for match in _TERM.finditer(fold(replace_controls(query))):
        term, problem = _term(bool(match["minus"]), (match["key"] or "").lower(), match["value"], keys)
        if term:
            terms.append(term)
        if problem:
            problems.append(problem)
    return Filter(tuple(terms), tuple(problems))


def _term(is_negated: bool, key: str, value: str, keys: Mapping[str, str]) -> tuple[Term | None, str]:
    """Return the term, or why it makes no sense; neither while its value is not yet typed."""
    values = _values(value, has_names=key in _NAME_KEYS)
    match key:
        case _ if key and key not in keys:
            return None, _key_problem(key, keys)
        case _ if key in (*YES_OR_NO, *ARTICLE_YES_OR_NO):
            return _yes_or_no(key, value.lower(), is_negated)
        case "conf":
            threshold, problem = _threshold(value)
            return Term(key, (), is_negated, threshold) if threshold else None, problem
        case _ if key in ANY_CHOICE and not values:
            return Term(key, is_negated=is_negated), ""
        case _ if key in CHOICES and (problem := _choice_problem(key, values)):
            return None, problem
        case _ if key in DATE_KEYS:
            return _day(key, values, is_negated)
        case "speaker" | "org":
            # Names mostly stand without the article of a sentence; behind `WHOLE` nothing is left out.
            values = tuple(value.removeprefix("the ") for value in values)
    return Term(key, values, is_negated) if values else None, ""


def exactly(key: str, *names: str) -> str:
    """Return the term that lets through what has one of these names, and no longer ones."""
    values = (one_line(name.replace('"', "")) for name in names)
    return f"{key}:" + ",".join(f'{WHOLE}"{value}"' for value in values)


def choice_of(query: str, key: str) -> str:
    """Return the one choice that a query asks for by a key of few words, written out.

    `key` is one of `CHOICES`. Empty when the query asks for none, for several, or for what is not it.
    """
    match [term for term in parse(query).terms if term.key == key]:
        case [Term(values=(value,), is_negated=False)]:
            return next(choice for choice in CHOICES[key] if choice.startswith(value))
    return ""


def replace_term(query: str, key: str, term: str) -> str:
    """Return a query with `term` where its first term with that key stands, without the others.

    It comes last when there is none; an empty one only takes away. The rest stays as it was typed.
    """
    pieces: list[str] = []
    rest = 0
    for match in _TERM.finditer(fold(replace_controls(query))):
        if (match["key"] or "").lower() != key:
            continue
        before = query[rest : match.start()]
        pieces.append(before if term else before.rstrip())
        pieces.append(term)
        rest, term = match.end(), ""
    if rest:
        return ("".join(pieces) + query[rest:]).strip()
    return f"{query.strip()} {term}".strip()


def plain(text: str) -> str:
    """Return text as filters compare it: without accents and capitals, "Strøm" as "strom", "ß" as "ss"."""
    return spell_out(fold(text, accents=True).casefold())


def _values(value: str, *, has_names: bool) -> tuple[str, ...]:
    """Return the alternatives, without the quotation marks around them; names spelled otherwise, too."""
    parts = [match[0].replace('"', "").strip() for match in _PART.finditer(value)]
    if has_names:
        parts = [each for part in parts for each in (part, other_spelling(part))]
    return tuple(plain(part) for part in parts if plain(part))


def _key_problem(key: str, keys: Mapping[str, str]) -> str:
    if key in SEARCH_KEYS:
        return f"{key}: can only be asked of the whole library."
    return f"{key}: is not known. {_suggestion(key, keys, ':')}"


def _choice_problem(key: str, values: Iterable[str]) -> str:
    choices = CHOICES[key]
    wrong = next((value for value in values if not any(name.startswith(value) for name in choices)), None)
    return f"{key}:{wrong} is not known. {_suggestion(wrong, choices)}" if wrong else ""


def _suggestion(name: str, names: Iterable[str], colon: str = "") -> str:
    near = get_close_matches(name, names, n=1)
    return f"Did you mean {near[0]}{colon}?" if near else f"There are {', '.join(names)}."


def _yes_or_no(key: str, value: str, is_negated: bool) -> tuple[Term | None, str]:
    if value not in (*_YES, *_NO):
        return None, f"{key}:{value} is neither yes nor no."
    return Term(key, is_negated=is_negated != (value in _NO)), ""


def _day(key: str, values: tuple[str, ...], is_negated: bool) -> tuple[Term | None, str]:
    """Return the term of a day, or why it is none; neither while it is not yet typed."""
    # Any day will do to tell whether "7d" is one.
    if len(values) == 1 and first_day(values[0], date(2000, 1, 1)) is not None:
        return Term(key, values, is_negated), ""
    if all(is_unfinished(value) for value in values):
        return None, ""
    return None, f"{key}:{','.join(values)} is no day. Write {key}:2026-03-01, {key}:2026-03, {key}:7d."


def _threshold(value: str) -> tuple[Threshold | None, str]:
    """Return what to compare with, or why there is nothing; neither while it is not yet typed."""
    if value in _UNFINISHED_THRESHOLD:
        return None, ""
    match = _THRESHOLD.fullmatch(value)
    if not match:
        return None, f"conf:{value} is not a comparison. Write conf:>0.8 or conf:<50%."
    number = float(match["number"]) / (100 if match["percent"] else 1)
    if number > 1:
        return None, f"conf:{value} is beyond 1. Confidence goes from 0 to 1, or to 100%."
    return Threshold(match["sign"] or ">=", number), ""
