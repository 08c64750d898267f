"""Where what is said ends and the reporter goes on, in a content behind its cue.

Each file asked here knows one construction; within quotation marks all is said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from spacy.tokens import Doc, Token

from reader.nlp.language.circumstances import OPENING_WORDS, begins_circumstance
from reader.nlp.language.manners import begins_manner
from reader.nlp.language.others_saying import begins_other_saying, may_begin_other_saying
from reader.nlp.language.places import finite_places, has_any
from reader.nlp.language.reactions import begins_reaction
from reader.nlp.language.verdicts import PARTINGS, begins_verdict
from reader.nlp.token_columns import column_of, strings_of, words_of

_Begins = Callable[[Token, int, int], bool]
"""Tells whether a joint of a content [start, end) begins what goes on."""
_IN_ANY_CONTENT: tuple[_Begins, ...] = (begins_manner, begins_reaction, begins_verdict)
"""What begins in a content begins in every longer one, the whole Doc, too."""

_MARKS = frozenset('“”„"«»')
_SIGNS = _MARKS | PARTINGS
"""What may part something from what is said, beside a conjunction and the words of a circumstance; a comma is
among them."""
_place = attrgetter("place")
_LEAST = 2
"""Tokens of what is said, a noun and its verb: nothing else would be left of it."""
_MAX_CONTENT = 120
"""Tokens: a bound that keeps the cost linear where a text has no full stop."""


@dataclass(slots=True)
class _Joint:
    """Where a content may end. Without a full stop contents lie over each other: it is in dozens of them."""

    place: int
    is_mark: bool
    goings_on: tuple[_Begins, ...] | None = None
    """What may begin here, by what stands around; None before it is asked."""


def end_of_said(doc: Doc, start: int, end: int) -> int:
    """Return where tokens [start, end) behind a cue end as what is said; `end` where all of them are."""
    if not 0 < end - start <= _MAX_CONTENT:
        return end
    texts = words_of(doc)
    is_marked = texts[start] in _MARKS
    joints = column_of(doc, "joints of contents", _read_joints)
    first, last = (bisect_left(joints, place, key=_place) for place in (start + 1, end))
    for joint in joints[first:last]:
        if joint.is_mark:
            is_marked = not is_marked
        elif not is_marked and joint.place - start >= _LEAST:
            if joint.goings_on is None:
                joint.goings_on = _goings_on(doc[joint.place])
            if joint.goings_on:
                token = doc[joint.place]
                if any(begins(token, start, end) for begins in joint.goings_on):
                    return joint.place
    while end > start + _LEAST and doc[end - 1].pos_ == "CCONJ":
        end -= 1
    return end


def _read_joints(doc: Doc) -> list[_Joint]:
    """Return the places of quotation marks, and those where one of what goes on may begin."""
    rows = zip(words_of(doc), strings_of(doc, "LOWER"), strings_of(doc, "POS"), strict=True)
    return [
        _Joint(place, word in _MARKS)
        for place, (word, lower, pos) in enumerate(rows)
        if word in _SIGNS or lower in OPENING_WORDS or pos == "CCONJ"
    ]


def _goings_on(joint: Token) -> tuple[_Begins, ...]:
    """Return what a joint may begin, whatever the content."""
    doc, place = joint.doc, joint.i
    goings_on = [begins for begins in _IN_ANY_CONTENT if begins(joint, 0, len(doc))]
    if has_any(finite_places(doc), max(0, place - _MAX_CONTENT), place):  # the others go on from a clause
        if joint.lower_ in OPENING_WORDS:
            goings_on.append(begins_circumstance)
        if may_begin_other_saying(joint):
            goings_on.append(begins_other_saying)
    return tuple(goings_on)
