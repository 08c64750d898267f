"""From scores to the names of a text."""

from __future__ import annotations

import numpy as np
import pytest

import reader.nlp.encoder.names as name_tags
from reader.nlp.encoder.crf import best_path
from reader.nlp.encoder.names import LEAST_DOUBT, NAME_TAGS, name_spans

_TAGS = {"": 0, "P": 1, "p": 2, "O": 3, "o": 4, "L": 5, "l": 6}


def _spans(sentence: str, *, lines: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    """Return the names of a sentence in which a word's tag follows a slash, and what they name."""
    words, tags = zip(
        *((part.partition("/")[0], part.partition("/")[2]) for part in sentence.split()), strict=True
    )
    scores = np.zeros((len(words), NAME_TAGS), np.float32)
    scores[np.arange(len(words)), [_TAGS[tag] for tag in tags]] = 6
    spans = name_spans(scores, [word in lines for word in range(len(words))])
    return [(" ".join(words[span.start : span.end]), span.kind) for span in spans]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("it rained", []),
        (
            "Ada/P Byrne/p of/ the/ Harbour/O Council/o",
            [("Ada Byrne", "person"), ("Harbour Council", "organization")],
        ),
        ("Oslo/L Bergen/L", [("Oslo", "place"), ("Bergen", "place")]),
        # A name that goes on where none began begins there, or is none.
        ("in/ Oslo/L fjord/l Ada/P", [("Oslo fjord", "place"), ("Ada", "person")]),
    ],
)
def test_names_are_runs_of_one_kind(sentence: str, names: list[tuple[str, str]]) -> None:
    assert _spans(sentence) == names


def test_no_name_goes_on_into_another_line() -> None:
    assert _spans("by/ Ada/P Byrne/p") == [("Ada Byrne", "person")]
    assert all("Byrne" not in name or name == "Byrne" for name, _ in _spans("by/ Ada/P Byrne/p", lines=(2,)))


def test_a_word_inside_a_name_follows_one_of_the_same_kind() -> None:
    assert _spans("Ada/P Council/o") != [("Ada Council", "person")]
    assert all(kind in ("person", "organization") for _, kind in _spans("Ada/P Council/o"))


def test_what_is_longer_than_any_name_is_none() -> None:
    assert len(_spans("Ada/P " + "Byrne/p " * 39)) == 1
    assert _spans("Ada/P " + "Byrne/p " * 40 + "of/ Oslo/L") == [("Oslo", "place")]


def test_the_doubt_of_a_name_is_how_likely_its_words_are_none() -> None:
    scores = np.zeros((4, NAME_TAGS), np.float32)
    scores[:, 0] = [6, 5, 6, 0]
    scores[[1, 3], _TAGS["O"]] = [6, 60]
    doubts = [span.doubt for span in name_spans(scores, [False] * 4)]
    assert doubts == pytest.approx([-1.0, LEAST_DOUBT])


def test_what_stands_between_sure_words_has_the_tags_of_the_best_sequence() -> None:
    random = np.random.default_rng(7)
    for scale in (1, 3, 9):
        scores = (random.standard_normal((400, NAME_TAGS)) * scale).astype(np.float32)
        scores[:, 0] += scale
        probabilities = scores - np.logaddexp.reduce(scores, 1, keepdims=True)
        starts = np.zeros(NAME_TAGS, np.float32)
        assert name_tags._tags(probabilities) == best_path(probabilities, name_tags._TRANSITIONS, starts)
