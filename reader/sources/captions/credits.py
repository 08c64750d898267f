"""Lines in which captions say who made them: nobody speaks them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.sources.captions.cues import Cue

_CREDIT = re.compile(
    r"\W*(?:(?:english |closed )?(?:sub-?titles?|captions?|captioning|subtitled|captioned|transcription"
    r"|transcript|translation|transcribed|translated|reviewed|synced|sync(?: (?:and|&) corrections?)?)\b"
    r".{0,30}?\b(?:by|made possible)\b.{1,80}|(?:https?://|www\.)\S+)\W*",
    re.IGNORECASE,
)
"""The whole of a line: "Subtitles by the community"."""
_SENTENCE = re.compile(r"[,;:] |[.!?] \w|\b(?:is|are)\b")
"""What such a line has not: "Captions by hand are better"."""
_AT_EDGE = 2
"""So many cues at the beginning and the end may have such lines; amid them somebody may speak of captions."""


def without_credits(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    """Return the cues without such lines; no cue is left empty."""
    all_cues = list(cues)
    rest: list[Cue] = []
    for number, cue in enumerate(all_cues):
        is_at_edge = number < _AT_EDGE or number >= len(all_cues) - _AT_EDGE
        lines = tuple(line for line in cue.lines if not (is_at_edge and _is_credit(line.text)))
        if lines:
            rest.append(replace(cue, lines=lines))
    return tuple(rest)


def _is_credit(text: str) -> bool:
    return _CREDIT.fullmatch(text) is not None and _SENTENCE.search(text) is None
