"""Finds a frame in an edited text (rules 1 to 4); hands edited and old ones to the files for these. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Span
from reader.text.anchoring.edited import find_edited
from reader.text.anchoring.frame import Frame
from reader.text.anchoring.runs import Runs, runs_of, stands_after, stands_before
from reader.text.anchoring.unedited import find_unedited
from reader.text.anchors import Selector
from reader.text.words import WordIndex, index_words

_SENTENCE_ENDS = frozenset(".!?…")
_CLAUSE_ENDS = frozenset(".,;:!?…—–-")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place where the words of a frame stand."""

    place: int
    """The first word of the frame, as an index of words."""
    has_before: bool
    """Whether the context before it is unchanged."""
    has_after: bool
    """Whether the context after it is unchanged."""


def find(text: str, selector: Selector, frame: Frame | None) -> Span | None:
    """Return where the words of a selector stand in `text`; None when that cannot be said for sure.

    Without a frame, and for words of which only the beginning is known, they must stand between the same
    characters. The words are found without quotation marks that were beside them.
    """
    if frame is None or selector.end - selector.start > len(selector.exact):
        return find_unedited(text, selector)
    index = index_words(text)
    runs = runs_of(index, selector, frame.lead, frame.trail)
    if not runs.words:
        return find_unedited(text, selector)
    former = index.first_from(selector.start) - len(runs.lead)
    places = list(index.places(runs.frame))
    if not places and index.stands(runs.frame, former):
        # A text that repeats itself without end is looked at only where the words stood.
        places = [former]
    if not places:
        return find_edited(index, text, selector, frame, runs)
    candidates = [
        _Candidate(
            place, stands_before(index, runs, place), stands_after(index, runs, place + len(runs.frame))
        )
        for place in places
    ]
    candidate = _choose(candidates, frame, former, runs, index, text)
    if candidate is None:
        return None
    first = candidate.place + len(runs.lead)
    return Span(index.starts[first], index.ends[first + len(runs.words) - 1])


def _choose(
    candidates: Sequence[_Candidate], frame: Frame, former: int, runs: Runs, index: WordIndex, text: str
) -> _Candidate | None:
    """Return the candidate that the rules let pass; None when there is none, or more than one."""
    unchanged = [candidate for candidate in candidates if candidate.has_before and candidate.has_after]
    if frame.is_pasted or len(unchanged) > 1:
        # Nothing but its place tells it from its copies, and that only while none was taken away.
        is_complete = index.count(runs.frame) == frame.copies or not frame.is_pasted
        return next((candidate for candidate in unchanged if is_complete and candidate.place == former), None)
    if unchanged:
        return unchanged[0]
    if len(candidates) > 1 or frame.copies != 1:
        return None
    (candidate,) = candidates
    is_start, is_end = (
        _starts_sentence(index, text, candidate.place),
        _ends_clause(index, text, candidate.place + len(runs.frame)),
    )
    if candidate.has_before:
        passes = is_end
    elif candidate.has_after:
        passes = frame.is_specific and is_start
    else:
        passes = frame.is_specific and is_start and is_end
    return candidate if passes else None


def _starts_sentence(index: WordIndex, text: str, place: int) -> bool:
    """Tell whether a sentence begins at a word; else it may be what somebody else is said to have said."""
    if place == 0:
        return True
    end = index.ends[place - 1]
    return text[end - 1] in _SENTENCE_ENDS or "\n" in text[end : index.starts[place]]


def _ends_clause(index: WordIndex, text: str, place: int) -> bool:
    """Tell whether a clause ends before a word; else what follows may belong to the name of who speaks."""
    if place >= len(index):
        return True
    end = index.ends[place - 1]
    return text[end - 1] in _CLAUSE_ENDS or "\n" in text[end : index.starts[place]]
