"""Who says each line of captions: by its <v> tag, its label, a mark of change, or because the turn goes on.

A name that is lost is better than a wrong one: where nothing tells who speaks, nobody does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.sources.captions.cues import Cue
from reader.text.one_line import one_line

_PAUSE_SECONDS = 3.0
"""After a longer one, a line without a label need not be by whoever spoke last."""
_LEAST_LABELS = 2
"""Of a name in small letters, and so many names, as in transcripts: "Remember: ..." stands alone."""
_MAX_NAME_CODE_POINTS = 60
_CHANGE = re.compile(r"(?:^|(?<=\s))>>+\s*")
"""What broadcasters write where somebody else begins, in the middle of a line too."""
_DASH = re.compile(r"^[-–—] ?(?![-–—])")
_LABEL = re.compile(r"(?P<name>[^\W\d_][^:\n()]{0,59}?)(?:\s?\([^)\n]{1,40}\))?:(?:\s+|$)")
_NAME = re.compile(r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|da|di|du|van|von|der|den|bin|al|of|the)){0,4}")
_NUMBERED = re.compile(
    r"(?:speaker|voice|interviewe[er]|participant|moderator|guest|host) ?\d{1,2}", re.IGNORECASE
)
"""What programs and typists call those whose names they do not know."""
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")


class Utterance(NamedTuple):
    """What one voice says in one cue."""

    speaker: str
    """Empty when nobody tells who speaks."""
    text: str
    start_seconds: float
    end_seconds: float
    begins: bool
    """Whether a mark says that somebody begins to speak here."""


class _Segment(NamedTuple):
    """What stands in one line of a cue without a mark of change in it."""

    words: str
    is_marked: bool
    """Whether a mark of change stands in front of it."""
    voice: str
    start_seconds: float
    end_seconds: float


class _Habits(NamedTuple):
    """How the whole file tells who speaks."""

    has_tags: bool
    marks_changes: bool
    labels: frozenset[str]
    """Names in small letters that label lines again and again."""


def utterances(cues: Sequence[Cue]) -> Iterator[Utterance]:
    """Yield what is said, line by line, in order."""
    segments = tuple(_segments(cues))
    habits = _Habits(
        has_tags=any(segment.voice for segment in segments),
        marks_changes=any(_CHANGE.match(line.text) for cue in cues for line in cue.lines),
        labels=_labels(segments),
    )
    speaker, text, end_seconds = "", "", 0.0
    for segment in segments:
        label = None if segment.voice else _label(segment, habits)
        pause_seconds = segment.start_seconds - end_seconds
        if segment.voice or label is not None:
            speaker = _name(label["name"] if label is not None else segment.voice)
        elif segment.is_marked or not _goes_on(text, pause_seconds, habits):
            speaker = ""
        text = segment.words[label.end() :] if label is not None else segment.words
        end_seconds = segment.end_seconds
        if text:
            begins = segment.is_marked or label is not None
            yield Utterance(speaker, text, segment.start_seconds, end_seconds, begins)


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return _SENTENCE_END.search(text[-8:]) is not None


def _segments(cues: Sequence[Cue]) -> Iterator[_Segment]:
    for cue in cues:
        for line in cue.lines:
            for words, is_marked in _parts(line.text):
                yield _Segment(words, is_marked, line.voice, cue.start_seconds, cue.end_seconds)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a line, and whether a mark says that somebody else says them."""
    dash = _DASH.match(text)
    if dash is not None:
        yield text[dash.end() :], True
        return
    for number, part in enumerate(_CHANGE.split(text)):
        if part.strip():
            yield part.strip(), number > 0


def _labels(segments: Sequence[_Segment]) -> frozenset[str]:
    names = Counter(
        label["name"]
        for segment in segments
        if (label := _LABEL.match(segment.words)) and _NAME.fullmatch(label["name"])
    )
    recurring = frozenset(name for name, count in names.items() if count >= _LEAST_LABELS)
    return recurring if len(recurring) >= _LEAST_LABELS else frozenset()


def _label(segment: _Segment, habits: _Habits) -> re.Match[str] | None:
    label = _LABEL.match(segment.words)
    if label is None:
        return None
    name = label["name"]
    is_sure = name.isupper() or _NUMBERED.fullmatch(name)
    is_name = is_sure or name in habits.labels or (segment.is_marked and _NAME.fullmatch(name))
    return label if is_name else None


def _goes_on(text: str, pause_seconds: float, habits: _Habits) -> bool:
    """Tell whether a line without a name is still said by whoever said `text` before it."""
    if pause_seconds <= _PAUSE_SECONDS and not ends_sentence(text):
        return True
    return not habits.has_tags and (habits.marks_changes or pause_seconds <= _PAUSE_SECONDS)


def _name(text: str) -> str:
    name = one_line(text.replace(":", " "))[:_MAX_NAME_CODE_POINTS].strip()
    return name if any(map(str.isalpha, name)) else ""
