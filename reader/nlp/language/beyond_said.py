"""Where what is said ends and the reporter goes on, in a content behind its cue.

Each file asked here knows one construction; within quotation marks all is said.
"""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.language.circumstances import begins_circumstance
from reader.nlp.language.manners import begins_manner
from reader.nlp.language.others_saying import begins_other_saying
from reader.nlp.language.reactions import begins_reaction
from reader.nlp.language.verdicts import begins_verdict

_GOING_ON = (begins_circumstance, begins_manner, begins_other_saying, begins_reaction, begins_verdict)

_MARKS = frozenset('“”„"«»')
_LEAST = 2
"""Tokens of what is said, a noun and its verb: nothing else would be left of it."""
_MAX_CONTENT = 120
"""Tokens: a bound that keeps the cost linear where a text has no full stop."""


def end_of_said(doc: Doc, start: int, end: int) -> int:
    """Return where tokens [start, end) behind a cue end as what is said; `end` where all of them are."""
    if not 0 < end - start <= _MAX_CONTENT:
        return end
    is_marked = doc[start].text in _MARKS
    for i in range(start + 1, end):
        if doc[i].text in _MARKS:
            is_marked = not is_marked
        elif (
            not is_marked and i - start >= _LEAST and any(begins(doc[i], start, end) for begins in _GOING_ON)
        ):
            return i
    while end > start + _LEAST and doc[end - 1].pos_ == "CCONJ":
        end -= 1
    return end
