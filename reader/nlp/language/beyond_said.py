"""Where what is said ends and the reporter goes on, in a content behind its cue.

Each file asked here knows one construction; within quotation marks all is said.
"""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.language.circumstances import FIRST_OF_CIRCUMSTANCES, begins_circumstance
from reader.nlp.language.manners import begins_manner
from reader.nlp.language.others_saying import begins_other_saying
from reader.nlp.language.verdicts import PARTINGS, begins_verdict
from reader.nlp.token_columns import strings_of, words_of

_GOING_ON = (begins_circumstance, begins_manner, begins_other_saying, begins_verdict)
_FIRST_WORDS = FIRST_OF_CIRCUMSTANCES | PARTINGS
"""With what one of them can begin, beside a conjunction; a comma is among them."""

_MARKS = frozenset('“”„"«»')
_LEAST = 2
"""Tokens of what is said, a noun and its verb: nothing else would be left of it."""
_MAX_CONTENT = 120
"""Tokens: a bound that keeps the cost linear where a text has no full stop."""


def end_of_said(doc: Doc, start: int, end: int) -> int:
    """Return where tokens [start, end) behind a cue end as what is said; `end` where all of them are."""
    if not 0 < end - start <= _MAX_CONTENT:
        return end
    texts, parts_of_speech = words_of(doc), strings_of(doc, "POS")
    is_marked = texts[start] in _MARKS
    for i in range(start + 1, end):
        if texts[i] in _MARKS:
            is_marked = not is_marked
        elif is_marked or i - start < _LEAST:
            continue
        elif (texts[i].lower() in _FIRST_WORDS or parts_of_speech[i] == "CCONJ") and any(
            begins(doc[i], start, end) for begins in _GOING_ON
        ):
            return i
    while end > start + _LEAST and doc[end - 1].pos_ == "CCONJ":
        end -= 1
    return end
