"""What remembers many words is loaded anew, and never beside the one before."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from reader.errors import AnalysisError
from reader.model import Article
from reader.nlp import analyze
from reader.nlp.analyze import Extractor
from reader.nlp.process.renewal import RenewedExtractor


@pytest.fixture(autouse=True)
def _unfrozen_afterwards() -> Iterator[None]:
    yield
    gc.unfreeze()


def extractor(known_strings: int) -> Any:
    """Return a stand-in that remembers so many strings."""
    return SimpleNamespace(known_strings=known_strings)


@pytest.mark.parametrize(
    ("known_strings", "loads"),
    [
        pytest.param(8_000, 1, id="as many as it may"),
        pytest.param(8_001, 2, id="one more"),
    ],
)
def test_it_is_loaded_anew_once_it_remembers_more_strings(known_strings: int, loads: int) -> None:
    extractors: list[Any] = []

    def load() -> Any:
        extractors.append(extractor(known_strings if not extractors else 0))
        return extractors[-1]

    renewed = RenewedExtractor(load)
    renewed.renew(8_000)
    assert not extractors, "nobody has asked for it"
    assert renewed.get() is extractors[0]
    renewed.renew(8_000)
    assert renewed.get() is extractors[-1]
    assert len(extractors) == loads


def test_what_could_not_be_loaded_anew_is_loaded_when_it_is_asked_for() -> None:
    answers = [extractor(2), AnalysisError("No model."), extractor(0)]

    def load() -> Any:
        answer = answers.pop(0)
        if isinstance(answer, AnalysisError):
            raise answer
        return answer

    renewed = RenewedExtractor(load)
    renewed.get()
    with pytest.raises(AnalysisError, match="No model"):
        renewed.renew(1)
    assert renewed.get().known_strings == 0


@pytest.mark.model
def test_nothing_of_the_one_before_is_left_when_the_next_is_loaded() -> None:
    article = Article("a", "“It rains,” said Ann Lee. He had told her so.")
    before: list[weakref.ref[object]] = []

    def load() -> Extractor:
        assert [reference() for reference in before] == [None] * len(before)
        loaded = analyze.load("rules", cores=1)
        before.extend([weakref.ref(loaded.nlp), weakref.ref(loaded.nlp.tokenizer)])
        return loaded

    renewed = RenewedExtractor(load)
    analyses = []
    for _ in range(2):
        renewed.renew(0)
        analyses.append(analyze.analyze(renewed.get(), article))
    assert len(before) == 4
    assert analyses[0] == analyses[1]
