"""Where what is said ends and the reporter goes on, in a content behind its cue.

Each file asked here knows one construction; within quotation marks all is said.
"""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.language.circumstances import OPENING_WORDS, begins_circumstance
from reader.nlp.language.manners import begins_manner
from reader.nlp.language.others_saying import begins_other_saying
from reader.nlp.language.places import within
from reader.nlp.language.reactions import begins_reaction
from reader.nlp.language.verdicts import PARTINGS, begins_verdict
from reader.nlp.token_columns import column_of, strings_of, words_of

_GOING_ON = (begins_circumstance, begins_manner, begins_other_saying, begins_reaction, begins_verdict)

_MARKS = frozenset('“”„"«»')
_SIGNS = _MARKS | PARTINGS
"""What may part something from what is said, beside a conjunction and the words of a circumstance; a comma is
among them."""
_LEAST = 2
"""Tokens of what is said, a noun and its verb: nothing else would be left of it."""
_MAX_CONTENT = 120
"""Tokens: a bound that keeps the cost linear where a text has no full stop."""


def end_of_said(doc: Doc, start: int, end: int) -> int:
    """Return where tokens [start, end) behind a cue end as what is said; `end` where all of them are."""
    if not 0 < end - start <= _MAX_CONTENT:
        return end
    texts = words_of(doc)
    is_marked = texts[start] in _MARKS
    for i in within(column_of(doc, "joints of contents", _read_joints), start + 1, end):
        if texts[i] in _MARKS:
            is_marked = not is_marked
        elif not is_marked and i - start >= _LEAST:
            joint = doc[i]
            if any(begins(joint, start, end) for begins in _GOING_ON):
                return i
    while end > start + _LEAST and doc[end - 1].pos_ == "CCONJ":
        end -= 1
    return end


def _read_joints(doc: Doc) -> list[int]:
    """Return the places of quotation marks, and those where one of what goes on may begin."""
    rows = zip(words_of(doc), strings_of(doc, "LOWER"), strings_of(doc, "POS"), strict=True)
    return [
        place
        for place, (word, lower, pos) in enumerate(rows)
        if word in _SIGNS or lower in OPENING_WORDS or pos == "CCONJ"
    ]
