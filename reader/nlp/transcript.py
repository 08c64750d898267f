"""What is said in a transcript: paragraphs that begin with a name and a colon; the layout says who speaks.

Every paragraph is a turn: inside an article "LUND: You are leaving." and "KROG: I am not.", in capitals,
again and again, or once where titles say that they are people, "MS. RIVERA:"; "Ada Lund:" where next to every
paragraph has a name; with a time code, as
transcripts of recordings have it, however the name is written and be it only once: "[00:01:30] Ada Byrne:
It holds." The layout alone says who speaks. A list that is laid out alike, "WHEN: Monday." and "WHERE: The
quay.", is no transcript, and nobody says it. No spaCy here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain

from reader.model import Span
from reader.nlp.attributions import FOUND_IN_TRANSCRIPT, Attribution, in_text_order
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES
from reader.nlp.lexicon.people import PEOPLE, ROLES, TITLES
from reader.nlp.remembered_paragraphs import paragraphs
from reader.nlp.turn_labels import (
    GROUPS_OF_LABEL,
    LABEL,
    NO_SPEAKERS,
    PLAIN_LABEL,
    is_heading_of_item,
    is_name_of_person,
    is_plain_label,
    told_apart,
    turn_label,
)

_TIMED_TURN = re.compile(r"\[(?:\d{1,3}:)?\d{1,2}:\d{2}\] (?P<name>[^\s:][^:\n]{0,59})(?P<cue>:)\s+")
_OPENING = '"“'
_CLOSING = ('"', "”")
_DIRECTION = re.compile(r"(?:\([^()\n]{1,40}\)|\[[^\[\]\n]{1,40}\])\s+(?=[A-Z“\"])")
"""What somebody does before the first word: "(laughs) You are right.". Of "[The dam] is old" it is said."""
_BEFORE_NAMES = TITLES | ROLES | COMMON_GIVEN_NAMES | {"a", "an", "the"}
"""What an editor adds, so that it is said: "[President] Ode lied.", "[The late] Queen"."""
_LEAST_TURNS = 2
"""Of each speaker: "NOTE: ..." stands alone."""
_LEAST_TITLED_TURNS = 2
"""Of all with a title or role: "DR. FOX: How it was made" may be a headline. With two, each label
is a turn."""
_LEAST_LABELLED = 0.8
"""Share of the paragraphs from the first label to the last, where names are not in capitals: in an article
single paragraphs begin so, too."""
_LEAST_SPEAKERS = 2
"""Several paragraphs that begin with "UPDATE: ..." are no conversation."""
_CONFIDENCE = 0.9
"""Set by hand, not counted on gold data: the layout alone tells, and it outranks any reading."""
_CONVERSATION = re.compile(
    r"\?|\b(?:i|you|we|me|us|my|your|our|yes|ask|tell|let|please|thank|thanks)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What is in some sentence of any conversation, and in hardly any item of a list."""


@dataclass(frozen=True, slots=True)
class _Turn:
    name: Span
    cue: Span
    content: tuple[Span, ...]


def with_transcript(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions, in text order, the turns of a transcript in place of those within.

    What a list in capitals has behind its labels is nobody's claim.
    """
    labelled, plainly_labelled = list(_paragraph_turns(text)), _plainly_labelled(text)
    turns = list(_timed_turns(text)) or _turns(text, labelled) or _turns(text, plainly_labelled)
    if not turns:
        items = [*_items(text, labelled), *_items(text, plainly_labelled)]
        labels = _mask(text, [(item.name, item.cue) for item in items])
        matter = _mask(text, [item.content for item in items])
        return tuple(
            one
            for one in attributions
            if not (
                _touches(labels, (*one.source, *one.cue))
                or (_is_of_writer(text, one.source) and _touches(matter, one.source))
            )
        )
    mask = _mask(text, [(turn.name, turn.cue, *turn.content) for turn in turns])
    outside = [one for one in attributions if not _touches(mask, (*one.content, *one.cue))]
    inside = [
        Attribution(turn.content, (turn.cue,), (turn.name,), _CONFIDENCE, FOUND_IN_TRANSCRIPT)
        for turn in turns
    ]
    return in_text_order([*outside, *inside])


def _is_of_writer(text: str, source: Sequence[Span]) -> bool:
    # "WHY: I like her songs."
    return bool(source) and all(span.of(text).casefold() in ("i", "we") for span in source)


def _mask(text: str, rows: Iterable[Iterable[Span]]) -> bytearray:
    mask = bytearray(len(text))
    for start, end in chain.from_iterable(rows):
        mask[start:end] = b"\1" * (end - start)
    return mask


def _touches(mask: bytearray, spans: Iterable[Span]) -> bool:
    return any(any(mask[start:end]) for start, end in spans)


def _turns(text: str, labelled: Sequence[_Turn]) -> list[_Turn]:
    has_people = any(is_name_of_person(turn.name.of(text)) for turn in labelled)
    labelled = [turn for turn in labelled if has_people or not is_heading_of_item(turn.name.of(text))]
    plain_labels = [turn_label(turn.name.of(text)) for turn in labelled]
    labels = told_apart(plain_labels)
    keys = [label.key for label in labels]
    no_speakers = {
        label.key for plain, label in zip(plain_labels, labels, strict=True) if _opens_item(plain.key)
    }
    counts = Counter(key for key in keys if key not in no_speakers)
    speakers = {key for key, count in counts.items() if count >= _LEAST_TURNS}
    titled = [label for label in labels if label.is_of_person and label.key in counts]
    has_titled_turns = len(titled) >= _LEAST_TITLED_TURNS
    speakers.update(counts if has_titled_turns else ())
    if _all_speak(text, labelled, keys, speakers):
        speakers.update(counts)
    turns = [turn for turn, key in zip(labelled, keys, strict=True) if key in speakers]
    is_spoken = any(_CONVERSATION.search(span.of(text)) for turn in turns for span in turn.content)
    return turns if (has_titled_turns or len(speakers) >= _LEAST_SPEAKERS) and is_spoken else []


def _all_speak(text: str, labelled: Sequence[_Turn], keys: Sequence[str], speakers: Set[str]) -> bool:
    """Tell whether who has one turn speaks as well: among two who speak, or where "Moderator:" speaks, too.

    That needs a label before next to every paragraph, and none that opens an item of a list.
    """
    has_host = bool(speakers) and not PEOPLE.isdisjoint(keys)
    if len(speakers) < _LEAST_SPEAKERS and not has_host:
        return False
    within = Span(labelled[0].name.start, labelled[-1].name.end)
    between = sum(within.overlaps(paragraph) for paragraph in paragraphs(text))
    return len(labelled) >= _LEAST_LABELLED * between and NO_SPEAKERS.isdisjoint(keys)


def _items(text: str, labelled: Sequence[_Turn]) -> list[_Turn]:
    """Return the items of a list in which several labels come again, or name nobody who could speak."""
    keys = [turn_label(turn.name.of(text)).key for turn in labelled]
    counts = Counter(keys)
    is_list = len([key for key, count in counts.items() if count >= _LEAST_TURNS]) >= _LEAST_SPEAKERS
    return [turn for turn, key in zip(labelled, keys, strict=True) if is_list or _opens_item(key)]


def _opens_item(key: str) -> bool:
    """Tell whether a label names nobody who speaks: "OUR VIEW:", "INNINGS 2:"."""
    return key in NO_SPEAKERS or key.rstrip("0123456789 ") in NO_SPEAKERS


def _timed_turns(text: str) -> Iterator[_Turn]:
    for paragraph in paragraphs(text):
        label = _TIMED_TURN.match(text, *paragraph)
        if label is not None:
            words = _words(text, label.end(), paragraph.end, is_marked=False)
            if words:
                yield _Turn(Span(*label.span("name")), Span(*label.span("cue")), words)


def _plainly_labelled(text: str) -> list[_Turn]:
    """Return the paragraphs with a name before a colon, where hardly a paragraph between them has none."""
    labels = [(paragraph, _plain_label(text, paragraph)) for paragraph in paragraphs(text)]
    places = [place for place, (_, label) in enumerate(labels) if label is not None]
    if not places or len(places) < _LEAST_LABELLED * (places[-1] + 1 - places[0]):
        return []
    return [
        _Turn(Span(*label.span("name")), Span(*label.span("cue")), words)
        for paragraph, label in labels
        if label is not None and (words := _words(text, label.end(), paragraph.end, is_marked=False))
    ]


def _plain_label(text: str, paragraph: Span) -> re.Match[str] | None:
    label = PLAIN_LABEL.match(text, *paragraph)
    return label if label is not None and is_plain_label(label) else None


def _paragraph_turns(text: str) -> Iterator[_Turn]:
    turn: _Turn | None = None
    is_marked = False  # whether the turns stand within quotation marks: each paragraph begins with one
    for paragraph in paragraphs(text):
        label = LABEL.match(text, *paragraph)
        opens = text[paragraph.start] in _OPENING
        if label is None and turn is not None and is_marked and opens:
            words = _words(text, paragraph.start + 1, paragraph.end, is_marked=True)
            turn = replace(turn, content=(*turn.content, *words))
            continue
        if turn is not None and turn.content:
            yield turn
        turn = None
        if label is not None:
            is_marked = opens
            words = _words(text, label.end(), paragraph.end, is_marked=is_marked)
            name, cue = next(groups for groups in GROUPS_OF_LABEL if label[groups[0]] is not None)
            turn = _Turn(Span(*label.span(name)), Span(*label.span(cue)), words)
    if turn is not None and turn.content:
        yield turn


def _behind_direction(text: str, start: int, end: int) -> int:
    direction = _DIRECTION.match(text, start, end)
    if direction is None or not (inside := re.findall(r"[^\W\d_]+", direction[0])):
        return start
    is_of_name = inside[0].istitle() and not _BEFORE_NAMES.isdisjoint(map(str.lower, inside))
    return start if is_of_name else direction.end()


def _words(text: str, start: int, end: int, *, is_marked: bool) -> tuple[Span, ...]:
    start = _behind_direction(text, start, end)
    if is_marked and text[start:end].endswith(_CLOSING):
        end -= 1
    return (Span(start, end),) if text[start:end].strip() else ()
