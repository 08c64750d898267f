"""What one voice says across cues, joined to paragraphs that a person can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.sources.captions.voices import Utterance, ends_sentence

Turn = tuple[Utterance, ...]
"""A paragraph of one speaker, never empty."""

_LONG_WORDS = 50
"""A paragraph with so many words ends with the next cue that ends a sentence: three or four spoken ones."""
_LONGEST_WORDS = 150
"""And with so many wherever a cue ends: captions made by a program have no full stops."""
_PAUSE_SECONDS = 2.0
"""Between two sentences so long a pause is the end of a paragraph; within one, speakers take breath."""


def turns(utterances: Iterable[Utterance]) -> Iterator[Turn]:
    """Yield paragraphs in order: of one speaker each, at most some 150 words long."""
    turn: list[Utterance] = []
    words = 0
    for utterance in utterances:
        if turn and _is_end(turn[-1], utterance, words):
            yield tuple(turn)
            turn, words = [], 0
        turn.append(utterance)
        words += len(utterance.text.split())
    if turn:
        yield tuple(turn)


def _is_end(last: Utterance, following: Utterance, words: int) -> bool:
    if following.begins or following.speaker != last.speaker or words >= _LONGEST_WORDS:
        return True
    pause_seconds = following.start_seconds - last.end_seconds
    return ends_sentence(last.text) and (words >= _LONG_WORDS or pause_seconds >= _PAUSE_SECONDS)
