"""A speaker is given to one claim, to all by the former one, or to all with the same words as source."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.claims.speaker_scopes import SpeakerScope, speaker_scopes
from tests.ui.newsroom import ANALYSES, HARBOUR

ANALYSIS = ANALYSES["harbour"]
ALONE = SpeakerScope("claim", "", 1)
BY_OLSEN = SpeakerScope("speaker", "Marta Olsen", 3)


@pytest.mark.parametrize(
    ("index", "scopes"),
    [(0, (ALONE,)), (2, (ALONE,)), (1, (ALONE, BY_OLSEN)), (3, (ALONE, BY_OLSEN))],
)
def test_only_what_there_is_more_than_once_is_offered(index: int, scopes: tuple[SpeakerScope, ...]) -> None:
    assert speaker_scopes(ANALYSIS, HARBOUR, ANALYSIS.claims[index]) == scopes


@pytest.mark.parametrize(("index", "words"), [(5, "Olsen"), (3, "She"), (1, "Marta Olsen")])
def test_a_source_that_stands_twice_is_offered_unless_it_is_a_pronoun(index: int, words: str) -> None:
    claim = ANALYSIS.claims[index]
    other = replace(ANALYSIS.claims[4], source=claim.source)
    analysis = replace(ANALYSIS, claims=(*ANALYSIS.claims[:4], other, ANALYSIS.claims[5]))
    scopes = speaker_scopes(analysis, HARBOUR, claim)
    assert (SpeakerScope("source", words, 2) in scopes) == (words != "She")
