"""Tells by places before titles who is not meant: "the Vermont senator" is not "Delm Sen. Roe"."""

from __future__ import annotations

from reader.nlp.lexicon.people import ROLES, TITLES
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import Key, fold
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.token_rows import TokenRows

_MAX_WORDS = 3
"""Of a state: "New South Wales"."""


def origin_before_title(rows: TokenRows, name: range) -> Key:
    """Return the place right before the title of a name, which may begin with it; empty without one."""
    end = name.start
    while end < name.stop and _is_title(rows, end):
        end += 1
    first = end
    while end > 0 and _is_title(rows, end - 1):
        end -= 1
    return _place_before(rows, end) if end < first else ()


def may_be_from(rows: TokenRows, candidate: Candidate, phrase: Phrase) -> bool:
    """Tell whether nothing says that a description and a candidate are of different places."""
    place = _place_before(rows, phrase.head)
    return not place or not candidate.origins or place in candidate.origins


def _is_title(rows: TokenRows, token: int) -> bool:
    return rows.words[token].rstrip(".") in TITLES | ROLES


def _place_before(rows: TokenRows, end: int) -> Key:
    for start in range(max(0, end - _MAX_WORDS), end):
        key = tuple(fold(word) for word in rows.words[start:end])
        if key in PLACES:
            return key
    return ()
