"""Which words, once left out, let a statement say the contrary, or say it without its condition. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

import tomli

from reader.text.alignment.words import ComparableText, Word

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s|\n\n")
_CLAUSE_END = re.compile(r"[,;:—–]|\s-\s")
_PREDICATES = frozenset({"'s", "was", "'re", "were"})
"""What a statement that is the subject of another one is followed by: "is not true". As keys."""
_MAX_HEAD_WORDS = 40
"""So far before and behind a quotation its sentence is looked at: longer than sentences that people say."""
_PREDICATE_WORDS = 3
"""So near behind its words a negation denies them: "is simply not true"."""


def turning_words(words: Sequence[Word]) -> tuple[str, ...]:
    """Return those of some words that deny or make a condition, in order."""
    return tuple(word.form for word in words if word.key in _negators() | _conditions())


def negations(words: Iterable[Word]) -> tuple[str, ...]:
    """Return those of some words that deny, in order."""
    return tuple(word.form for word in words if word.key in _negators())


def carries_over(draft_words: Sequence[Word], turning: str) -> bool:
    """Tell whether a draft's own words around a quotation deny, or make a condition, as those lost did."""
    kind = _negators() if _key(turning) in _negators() else _conditions()
    return any(word.key in kind for word in draft_words)


def lost_before(text: str, words: ComparableText, first: int, limit: int) -> tuple[str, ...]:
    """Return what denies or conditions the words from `first` on and stands before them in their sentence.

    `limit` is the first word that the same speaker says without a break; `text` is that of `words`.
    """
    start = max(limit, first - _MAX_HEAD_WORDS)
    place = first
    is_own_clause = False
    lost: list[str] = []
    while place > start:
        between = text[words.words[place - 1].end : words.words[place].start]
        if _SENTENCE_END.search(between):
            break
        if _CLAUSE_END.search(between):
            if words.words[place].form in _lists()["coordinators"]:
                break
            is_own_clause = True
        place -= 1
        word = words.words[place]
        if word.key in _conditions() or (word.key in _negators() and not is_own_clause):
            lost.insert(0, word.form)
    return tuple(lost)


def lost_behind(text: str, words: ComparableText, stop: int, limit: int) -> tuple[str, ...]:
    """Return what denies or conditions the words before `stop` and stands behind them in their sentence."""
    lost: list[str] = []
    end = min(limit, stop + _MAX_HEAD_WORDS)
    is_predicate = stop < end and words.words[stop].key in _PREDICATES
    for place in range(stop, end):
        word = words.words[place]
        between = text[words.words[place - 1].end : word.start]
        if _SENTENCE_END.search(between) or (
            _CLAUSE_END.search(between) and word.form in _lists()["coordinators"]
        ):
            break
        is_near = is_predicate and place - stop < _PREDICATE_WORDS
        if word.key in _conditions() or (word.key in _negators() and is_near):
            lost.append(word.form)
    return tuple(lost)


def in_broken_sentences(text: str, words: ComparableText, first: int, stop: int) -> tuple[Word, ...]:
    """Return those of the words [first, stop) that share a sentence with a word on either side of them."""
    ends = [
        place
        for place in range(first, stop + 1)
        if 0 < place < len(words)
        and _SENTENCE_END.search(text[words.words[place - 1].end : words.words[place].start])
    ]
    if not ends:
        return words.words[first:stop]
    return (*words.words[first : ends[0]], *words.words[ends[-1] : stop])


def _key(form: str) -> str:
    return "n't" if form == "not" else form


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    lists = tomli.loads(files("reader.quotes").joinpath("turning.toml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in lists.items()}


def _negators() -> frozenset[str]:
    return _lists()["negators"]


def _conditions() -> frozenset[str]:
    return _lists()["conditions"]
