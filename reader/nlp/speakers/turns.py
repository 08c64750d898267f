"""Whose the bare turns of a dialogue are: of two who speak in turn, the other one's.

Where nothing is asked and nobody has come back, the last speaker may as well go on. Where a third one speaks,
or whoever is named next would have spoken twice in a row, it cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.nlp.attributions import FOUND_IN_DIALOGUE, Attribution
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows

_TWO = 2
"""Speakers of a dialogue; between more a bare turn may be anybody's."""


def take_turns(
    rows: TokenRows, attributions: Sequence[Attribution], speakers: Sequence[Candidate | None]
) -> list[Candidate | None]:
    """Return the speakers with those of the bare turns filled in; None where it cannot be told."""
    turns = [attribution.found_by == FOUND_IN_DIALOGUE for attribution in attributions]
    all_speakers = list(speakers)
    for exchange in _exchanges(rows, attributions) if any(turns) else ():
        with_source = [speakers[place] for place in exchange if not turns[place]]
        pair = list(dict.fromkeys(with_source))
        has_question = any(_is_question(rows, attributions[place]) for place in exchange)
        takes_turns = has_question or len(list(groupby(with_source))) > _TWO
        for is_turn, places in groupby(exchange, key=turns.__getitem__):
            bare = list(places)
            if not is_turn:
                continue
            before = speakers[bare[0] - 1] if bare[0] > exchange[0] else None
            behind = speakers[bare[-1] + 1] if bare[-1] < exchange[-1] else None
            if None in pair or len(pair) > _TWO:
                row: list[Candidate | None] = [None] * len(bare)
            elif takes_turns:
                row = _alternation(pair, before, behind, len(bare))
            else:
                row = [before] * len(bare)
            for place, speaker in zip(bare, row, strict=True):
                all_speakers[place] = speaker
    return all_speakers


def _alternation(
    pair: Sequence[Candidate | None], before: Candidate | None, behind: Candidate | None, count: int
) -> list[Candidate | None]:
    """Return who speaks in turn behind `before`; nobody, where the last one would be `behind` as well.

    Of a pair of one the other has no name.
    """
    other = next((speaker for speaker in pair if speaker is not before), None)
    row = [before if place % _TWO else other for place in range(count)]
    return [None] * count if behind is not None and row[-1] is behind else row


def _exchanges(rows: TokenRows, attributions: Sequence[Attribution]) -> Iterator[list[int]]:
    """Yield the places of quotations that begin in the paragraph where the last one ends, or in the next."""
    exchange: list[int] = []
    paragraph = -1
    for place, attribution in enumerate(attributions):
        first, last = rows.tokens(attribution.content[0]), rows.tokens(attribution.content[-1])
        if not first or not last or rows.quotation[first[0]] == OUTSIDE:
            continue
        if exchange and (place != exchange[-1] + 1 or rows.paragraph[first[0]] > paragraph + 1):
            yield exchange
            exchange = []
        exchange.append(place)
        paragraph = rows.paragraph[last[-1]]
    if exchange:
        yield exchange


def _is_question(rows: TokenRows, attribution: Attribution) -> bool:
    return "?" in rows.text[attribution.content[-1].start : attribution.content[-1].end]
