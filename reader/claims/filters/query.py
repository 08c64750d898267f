"""What a typed filter asks for, term by term, and what of it makes no sense. Never raises."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from reader.model import KINDS, LEVELS
from reader.text.folding import fold

KEYS: Mapping[str, str] = MappingProxyType(
    {
        "speaker": "who speaks, by any of their names",
        "org": "an organization that speaks, is spoken for, or is named in the claim",
        "kind": "direct, indirect or mixed",
        "cue": "the words that attribute: said, denied",
        "level": "said, believes (or wants) or does (decided, agreed)",
        "unnamed": "sources the article does not name; unnamed:no for the others",
        "inferred": "the text does not name the speaker there",
        "not": "what was not said; not:no for what was",
        "noted": "claims with a note of yours",
        "corrected": "claims of which you corrected anything",
        "added": "claims that you added",
        "rejected": "claims that you rejected, also while they are hidden",
        "conf": "how sure: >0.8, <50%",
    }
)
"""What can stand before a colon, and what it is about."""

YES_OR_NO = ("unnamed", "inferred", "not", "noted", "corrected", "added", "rejected")
"""The keys that need no value: `not:` is the same as `not:yes`."""

WHOLE = "="
"""Before a value: all of a name, not only how one of its words begins."""

_CHOICES: Mapping[str, tuple[str, ...]] = {"kind": KINDS, "level": LEVELS}
"""The keys whose values are some of a few words; the beginning of one will do."""
_TERM = re.compile(r'(?P<minus>-(?=\S))?(?:(?P<key>[^\W\d_]+):)?(?P<value>(?:"[^"]*"?|[^\s"])*)')
_PART = re.compile(r'(?:"[^"]*"?|[^,"])+')
_THRESHOLD = re.compile(r"(?P<sign>>=|<=|>|<|=)?\s*(?P<number>\d+(?:\.\d*)?|\.\d+)(?P<percent>%)?")
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
    """One of KEYS, or "" for words of the claim."""
    values: tuple[str, ...] = ()
    """Any of them will do; without accents and capitals. Behind `WHOLE` stands all of a name."""
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


def parse(query: str) -> Filter:
    """Return the filter that a person typed; what makes no sense is left out and said.

    Terms stand apart by spaces, values with spaces in quotation marks, alternatives apart by commas; a minus
    turns a term around. What has no key is looked for in the words of the claim.
    """
    terms: list[Term] = []
    problems: list[str] = []
    for match in _TERM.finditer(fold(query)):
        term, problem = _term(bool(match["minus"]), (match["key"] or "").lower(), match["value"])
        if term:
            terms.append(term)
        if problem:
            problems.append(problem)
    return Filter(tuple(terms), tuple(problems))


def _term(is_negated: bool, key: str, value: str) -> tuple[Term | None, str]:
    """Return the term, or why it makes no sense; neither while its value is not yet typed."""
    values = _values(value)
    match key:
        case _ if key in YES_OR_NO:
            return _yes_or_no(key, value.lower(), is_negated)
        case "conf":
            threshold, problem = _threshold(value)
            return Term(key, (), is_negated, threshold) if threshold else None, problem
        case _ if key in _CHOICES and (problem := _choice_problem(key, values)):
            return None, problem
        case _ if key and key not in KEYS:
            return None, f"{key}: is not known. {_suggestion(key, KEYS, ':')}"
    return Term(key, values, is_negated) if values else None, ""


def exactly(key: str, *names: str) -> str:
    """Return the term that lets through what has one of these names, and no longer ones."""
    values = (" ".join(name.replace('"', "").split()) for name in names)
    return f"{key}:" + ",".join(f'{WHOLE}"{value}"' for value in values)


def choice_of(query: str, key: str) -> str:
    """Return the one choice that a query asks for by a key of few words, written out.

    `key` is "kind" or "level". Empty when the query asks for none, for several, or for what is not it.
    """
    match [term for term in parse(query).terms if term.key == key]:
        case [Term(values=(value,), is_negated=False)]:
            return next(choice for choice in _CHOICES[key] if choice.startswith(value))
    return ""


def replace_term(query: str, key: str, term: str) -> str:
    """Return a query with `term` where its first term with that key stands, without the others.

    It comes last when there is none; an empty one only takes away. The rest stays as it was typed.
    """
    pieces: list[str] = []
    rest = 0
    for match in _TERM.finditer(fold(query)):
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
    """Return text as filters compare it: without accents and capitals."""
    return fold(text, accents=True).casefold()


def _values(value: str) -> tuple[str, ...]:
    """Return the alternatives, without the quotation marks around them."""
    parts = (match[0].replace('"', "").strip() for match in _PART.finditer(plain(value)))
    return tuple(part for part in parts if part)


def _choice_problem(key: str, values: Iterable[str]) -> str:
    choices = _CHOICES[key]
    wrong = next((value for value in values if not any(name.startswith(value) for name in choices)), None)
    return f"{key}:{wrong} is not known. {_suggestion(wrong, choices)}" if wrong else ""


def _suggestion(name: str, names: Iterable[str], colon: str = "") -> str:
    near = get_close_matches(name, names, n=1)
    return f"Did you mean {near[0]}{colon}?" if near else f"There are {', '.join(names)}."


def _yes_or_no(key: str, value: str, is_negated: bool) -> tuple[Term | None, str]:
    if value not in (*_YES, *_NO):
        return None, f"{key}:{value} is neither yes nor no."
    return Term(key, is_negated=is_negated != (value in _NO)), ""


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
