"""A claim as it comes back from a file that a person edited elsewhere. Plain values."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from reader.text.anchors import Selector

Editable = Literal["status", "evidence", "note", "speaker"]
EDITABLE: tuple[Editable, ...] = get_args(Editable)
"""What can be changed elsewhere: what comes back of anything else is not looked at."""
BASIS_BY_HAND = "by hand"
"""Basis of a speaker whom the person gave."""
_MARK = "r"
"""Begins a revision, so that no sheet takes it for a number."""
_DIGITS = 6
"""Of each value in a revision: one change in 17 million looks like none."""


@dataclass(frozen=True, slots=True)
class EditedClaim:
    """What a file says of one claim."""

    id: str
    """As `reader.claims.claim_id` gives it; empty where it was taken away."""
    place: str
    """Where in the file it stands, for messages: "line 17"."""
    values: Mapping[Editable, str]
    """What the file has, without what it has no place for; an empty value was taken away."""
    article: str = ""
    """The id of the article; empty when the file does not say."""
    file: str = ""
    """The path of the article; empty when it has none, or the file does not say."""
    revision: str = ""
    """As `revision` gave it when the file was written; empty when the file does not say."""
    words: Selector | None = None
    """Where the content stood, by its words; None when the file does not say."""
    cue: str = ""
    source: str = ""
    is_speaker_by_hand: bool = False
    """Whether a person gave the speaker before the file was written."""
    may_be_reformatted: bool = False
    """Whether what writes such files may give values other white space, and `_` for `*`."""
    full: frozenset[Editable] = frozenset()
    """Whose values are as long as the file can hold: they may have been cut off there."""

    @property
    def label(self) -> str:
        """What messages call it."""
        return f"the claim {self.id}" if self.id else "the claim"


def revision(values: Mapping[Editable, str]) -> str:
    """Return a short name of what can be changed: "r" and six hexadecimal digits for each of `EDITABLE`.

    In a file it tells later which values were changed there, and which were changed here since.
    """
    return _MARK + "".join(_digits(values[key]) for key in EDITABLE)


def is_of_revision(revision: str, key: Editable, value: str) -> bool:
    """Tell whether a value is the one that it was in a revision."""
    first = len(_MARK) + EDITABLE.index(key) * _DIGITS
    return revision[first : first + _DIGITS] == _digits(value)


def is_revision(text: str) -> bool:
    """Tell whether a text has the form of a revision."""
    return text.startswith(_MARK) and len(text) == len(_MARK) + _DIGITS * len(EDITABLE)


def _digits(value: str) -> str:
    # White space around a cell comes and goes with the programs that it passes through.
    return hashlib.sha256(value.strip().encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
