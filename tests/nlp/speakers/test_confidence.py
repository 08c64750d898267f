"""How surely a speaker is told: doubt takes from the confidence, and a guess stays a guess."""

from __future__ import annotations

from typing import get_args

import pytest

from reader.nlp.lexicon import lexicon
from reader.nlp.speakers.confidence import speaker_confidence
from reader.nlp.speakers.evidence import MAX_RIVALS, MAX_SENTENCES, Evidence, Way


def test_every_way_has_a_weight() -> None:
    assert set(lexicon("speaker_confidence")["ways"]) == set(get_args(Way))


def test_a_name_is_sure_and_a_description_of_nobody_named_is_less_so() -> None:
    name = speaker_confidence(Evidence("named", "name"))
    alone = speaker_confidence(Evidence("description", "description alone"))
    definite = speaker_confidence(Evidence("description", "definite description alone"))
    assert 0.9 <= name < 0.97
    assert name > alone > definite > 0.5


@pytest.mark.parametrize(
    "way",
    [
        "role of nobody known",
        "shared name",
        "no source",
        "he or she of two alike",
        "description of two alike",
    ],
)
def test_a_guess_is_as_likely_wrong_as_right(way: Way) -> None:
    assert speaker_confidence(Evidence("inferred", way)) <= 0.5


@pytest.mark.parametrize(
    "way", ["he or she among several", "description among several", "description that says more"]
)
def test_what_may_be_somebody_else_is_likely_and_not_sure(way: Way) -> None:
    assert 0.5 < speaker_confidence(Evidence("pronoun", way)) < 0.9


def test_every_rival_and_every_sentence_of_distance_takes_from_the_confidence() -> None:
    near = [
        speaker_confidence(Evidence("pronoun", "he or she", rivals, 1)) for rivals in range(MAX_RIVALS + 1)
    ]
    far = [
        speaker_confidence(Evidence("pronoun", "he or she", 0, sentences))
        for sentences in range(MAX_SENTENCES + 1)
    ]
    for confidences in (near, far):
        assert confidences == sorted(set(confidences), reverse=True)


def test_a_description_of_whom_nothing_stands_before_is_no_more_than_a_guess() -> None:
    assert speaker_confidence(Evidence("description", "description of somebody", 0, MAX_SENTENCES)) < 0.6
