"""Which words, once left out, let a statement say the contrary, or say it without its condition. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import tomli

from reader.quotes.sentence_ends import SENTENCE_END
from reader.text.alignment.words import ComparableText, Word

_CLAUSE_END = re.compile(r"[,;:—–]|\s-\s")
_PREDICATES = frozenset({"'s", "was", "'re", "were"})
"""What a statement that is the subject of another one is followed by: "is not true". As keys."""
NOT = "n't"
"""The key of "not", and its form where it is contracted."""
_MAX_HEAD_WORDS = 40
"""So far before and behind a quotation its sentence is looked at: longer than sentences that people say."""
_PREDICATE_WORDS = 3
"""So near behind its words a negation denies them: "is simply not true"."""


def turning_words(words: Sequence[Word]) -> tuple[str, ...]:
    """Return those of some words that deny or make a condition, in order: "not", "as long as"."""
    forms = (
        word.form if word.key in _negators() else _condition(words, place) for place, word in enumerate(words)
    )
    return tuple(filter(None, forms))


def negations(words: Iterable[Word]) -> tuple[str, ...]:
    """Return those of some words that deny, in order."""
    return tuple(word.form for word in words if word.key in _negators())


def is_negation(form: str) -> bool:
    """Tell whether a turning word denies; else it makes a condition."""
    return _key(form) in _negators()


def carries_over(draft_words: Sequence[Word], turning: str) -> bool:
    """Tell whether a draft's own words around a quotation deny, or make a condition, as those lost did."""
    kind = _negators() if is_negation(turning) else _conditions()
    is_condition = kind is _conditions()
    return any(
        word.key in kind or (is_condition and bool(_condition(draft_words, place)))
        for place, word in enumerate(draft_words)
    )


def lost_before(text: str, words: ComparableText, first: int, limit: int) -> tuple[str, ...]:
    """Return what denies or conditions the words from `first` on and stands before them in their sentence.

    `limit` is the first word that the same speaker says without a break; `text` is that of `words`.
    """
    start = max(limit, first - _MAX_HEAD_WORDS)
    place = first
    is_own_clause = False
    lost_forms: list[str] = []
    while place > start:
        between = text[words.words[place - 1].end : words.words[place].start]
        if SENTENCE_END.search(between):
            break
        if _CLAUSE_END.search(between):
            if words.words[place].form in _lists()["coordinators"]:
                break
            is_own_clause = True
        place -= 1
        word = words.words[place]
        condition = _condition(words.words, place)
        if condition or (word.key in _negators() and not is_own_clause):
            lost_forms.insert(0, condition or word.form)
    return tuple(lost_forms)


def lost_behind(text: str, words: ComparableText, stop: int, limit: int) -> tuple[str, ...]:
    """Return what denies or conditions the words before `stop` and stands behind them in their sentence."""
    lost_forms: list[str] = []
    end = min(limit, stop + _MAX_HEAD_WORDS)
    is_predicate = stop < end and words.words[stop].key in _PREDICATES
    for place in range(stop, end):
        word = words.words[place]
        between = text[words.words[place - 1].end : word.start]
        is_next_clause = _CLAUSE_END.search(between) and word.form in _lists()["coordinators"]
        # Not where it goes on with a condition: "sound, but only if it is repaired".
        if SENTENCE_END.search(between) or (
            is_next_clause and not (place + 1 < end and _condition(words.words, place + 1))
        ):
            break
        is_near = (is_predicate and place - stop < _PREDICATE_WORDS) or (place == stop and word.key == NOT)
        condition = _condition(words.words, place)
        if condition or (word.key in _negators() and is_near):
            lost_forms.append(condition or word.form)
    return tuple(lost_forms)


def lost_around(text: str, words: ComparableText, kept: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """Return what denies or conditions words and is left out: before, between and behind those that are kept.

    `kept`: half-open ranges of `words`, those of `text`, in order; at least one.
    """
    between = (
        in_broken_sentences(text, words, stop, first)
        for (_, stop), (first, _) in pairwise(kept)
        if stop < first
    )
    return (
        *lost_before(text, words, kept[0][0], 0),
        *(form for part in between for form in turning_words(part)),
        *lost_behind(text, words, kept[-1][1], len(words)),
    )


def in_broken_sentences(text: str, words: ComparableText, first: int, stop: int) -> tuple[Word, ...]:
    """Return those of the words [first, stop) that share a sentence with a word on either side of them."""
    ends = [
        place
        for place in range(first, stop + 1)
        if 0 < place < len(words)
        and SENTENCE_END.search(text[words.words[place - 1].end : words.words[place].start])
    ]
    if not ends:
        return words.words[first:stop]
    return (*words.words[first : ends[0]], *words.words[ends[-1] : stop])


def _condition(words: Sequence[Word], place: int) -> str:
    """Return the condition that a word makes, alone or with those that follow, "as long as"; else nothing."""
    if words[place].key in _conditions():
        return words[place].form
    for phrase in _condition_phrases().get(words[place].key, ()):
        beginning = words[place : place + len(phrase)]
        if phrase == tuple(word.key for word in beginning):
            return " ".join(word.form for word in beginning)
    return ""


def _key(form: str) -> str:
    return NOT if form == "not" else form


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    lists = tomli.loads(Path(__file__).with_name("turning.toml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in lists.items()}


@cache
def _condition_phrases() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return the conditions of several words, by the first of them."""
    phrases = [tuple(phrase.split()) for phrase in sorted(_lists()["condition_phrases"])]
    return {phrase[0]: [other for other in phrases if other[0] == phrase[0]] for phrase in phrases}


def _negators() -> frozenset[str]:
    return _lists()["negators"]


def _conditions() -> frozenset[str]:
    return _lists()["conditions"]
