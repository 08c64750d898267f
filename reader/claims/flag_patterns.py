"""The expressions that find words worth a check, made of the lists in `flags.toml`. Pure.

An expression of a hundred alternatives is slow, and most claims have none of them: each says by which words
one can tell beforehand that it matches nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import tomli

EXPERIENCE_REACH = 4
"""So many words behind "I" its verb may stand: "I have never once seen"; the fifth is of another clause."""
_NUMBER = r"(?:[$€£]\s?)?\d+(?:[.,:]\d+)*(?:\s?(?:%|percent\b|per cent\b))?"
_YEAR = r"(?:1[5-9]|20)\d\d"
"""From 1500 to 2099: what news write of a year; other numbers of four digits count something."""
_WORD = re.compile(r"[\w']+")


class ContentWords(NamedTuple):
    """What can be said of a content before any expression looks at it."""

    words: frozenset[str]
    """In small letters, with what is shortened: "we'll"."""
    has_digits: bool

    def has_any(self, key: str) -> bool:
        """Tell whether one of the words or phrases of a list may stand in the content."""
        words = _lists()[key]
        if isinstance(words, str):
            return not self.words.isdisjoint(word_list(key))
        return any(phrase <= self.words for phrase in _phrases(key))


def content_words(content: str) -> ContentWords:
    """Return the words of a content that has plain apostrophes."""
    words = frozenset(_WORD.findall(content.lower()))
    return ContentWords(words, any(character.isdigit() for character in content))


class FlagPattern(NamedTuple):
    """An expression, and which contents are worth holding it against."""

    expression: re.Pattern[str]
    may_match: Callable[[ContentWords], bool]

    def search(self, content: str, words: ContentWords) -> re.Match[str] | None:
        """Return the first match in a content with these words."""
        return self.expression.search(content) if self.may_match(words) else None

    def matches(self, content: str, words: ContentWords) -> Iterator[re.Match[str]]:
        """Return all matches in a content with these words."""
        return self.expression.finditer(content) if self.may_match(words) else iter(())


@cache
def word_list(key: str) -> frozenset[str]:
    """Return a list of single words."""
    return frozenset(_lists()[key].split())


@cache
def numbers() -> FlagPattern:
    """Return what finds numbers, in digits and in words."""
    expression = rf"(?<![\w'])(?:{_NUMBER}(?!\w)|\d+(?:st|nd|rd|th)\b|(?:{_any('numbers')})(?![\w']))"
    return FlagPattern(
        re.compile(expression, re.IGNORECASE), lambda words: words.has_digits or words.has_any("numbers")
    )


@cache
def dates() -> tuple[FlagPattern, ...]:
    """Return what finds days, months, years, times of day, and times told from today or another one."""
    months, ambiguous_months = _any("months"), _any("ambiguous_months")
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    any_month = f"{months}|{ambiguous_months}"
    before = _any("before_months")
    count = rf"(?:\d+|{_any('numbers')}|a|an|few|several)"
    with_digits = (
        _words(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}"),
        _words(rf"(?:{any_month})\s+{day}(?:,?\s+{_YEAR})?|{day}\s+(?:of\s+)?(?:{any_month})(?:\s+{_YEAR})?"),
        _words(rf"(?:{any_month})\s+{_YEAR}"),
        _words(rf"(?<![$€£])(?<![$€£]\s){_YEAR}s?(?!\s?(?:%|percent))(?!,\d)"),
        _words(r"\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|\d{1,2}:\d\d"),
    )
    in_words = (
        ("months", _words(months)),
        (
            "ambiguous_months",
            _words(
                rf"(?:{before})\s+(?:{ambiguous_months})(?=[\s.,;:!?]|\Z)(?!\s+(?:be|have|not|also|well)\b)"
            ),
        ),
        ("weekdays", _words(_any("weekdays"))),
        ("days", _words(_any("days"))),
        ("periods", _words(rf"(?:{_any('before_periods')})\s+(?:{count}\s+)?(?:{_any('periods')})")),
        ("periods", _words(rf"{count}\s+(?:{_any('periods')})\s+(?:ago|earlier|later|from\s+now)")),
    )
    return (
        *(FlagPattern(expression, lambda words: words.has_digits) for expression in with_digits),
        *(FlagPattern(expression, _needs(key)) for key, expression in in_words),
    )


@cache
def comparisons() -> FlagPattern:
    """Return what finds comparisons; what ends in "est" need not be one."""
    return FlagPattern(
        _words(
            rf"(?:{_any('comparisons')})|\w+er\s+than|as\s+\w+\s+as"
            rf"|(?:the|its|their|our|his|her|\w+'s)\s+(?:\w+\s+)?\w{{2,}}est"
        ),
        lambda words: (
            words.has_any("comparisons")
            or not words.words.isdisjoint(("than", "as"))
            or any(word.endswith("est") for word in words.words)
        ),
    )


@cache
def no_comparisons() -> re.Pattern[str]:
    """Return what finds words of comparison that compare nothing."""
    harmless = r"(?:other|rather|sooner)\s+than|as\s+(?:well|soon|long|far)\s+as"
    return _words(f"{_any('no_comparisons')}|{harmless}")


@cache
def predictions(is_reported: bool) -> FlagPattern:
    """Return what finds what is to come, in the words of the speaker or in other ones."""
    keys = ("predictions", "reported_predictions") if is_reported else ("predictions",)
    alternatives = "|".join(map(_any, keys))
    # "We'll" is one word: what is shortened stands behind letters.
    return FlagPattern(
        re.compile(rf"(?<![\w'])(?:{alternatives})(?![\w'])|\w+'ll(?!\w)", re.IGNORECASE),
        lambda words: any(map(words.has_any, keys)) or any(word.endswith("'ll") for word in words.words),
    )


@cache
def experiences(is_reported: bool) -> FlagPattern:
    """Return what finds what the speaker lived through, in their own words or in other ones."""
    keys = ("first_persons", "third_persons") if is_reported else ("first_persons",)
    persons = "|".join(map(_any, keys))
    return FlagPattern(
        _words(rf"(?:{persons})(?:\s+[\w']+){{0,{EXPERIENCE_REACH - 1}}}?\s+(?:{_any('experiences')})"),
        lambda words: words.has_any("experiences") and any(map(words.has_any, keys)),
    )


@cache
def opinions() -> FlagPattern:
    """Return what finds words that judge."""
    return FlagPattern(
        _words(f"{_any('opinion_phrases')}|{_any('opinions')}"),
        lambda words: words.has_any("opinions") or words.has_any("opinion_phrases"),
    )


def _needs(key: str) -> Callable[[ContentWords], bool]:
    return lambda words: words.has_any(key)


@cache
def _lists() -> Mapping[str, Any]:
    return tomli.loads(Path(__file__).with_name("flags.toml").read_text("utf-8"))


@cache
def _phrases(key: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(phrase.split()) for phrase in _lists()[key])


def _any(key: str) -> str:
    """Return the alternatives of a list, longest first."""
    value = _lists()[key]
    alternatives = value.split() if isinstance(value, str) else value
    return "|".join(re.escape(word) for word in sorted(alternatives, key=len, reverse=True))


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{pattern})(?![\w'])", re.IGNORECASE)
