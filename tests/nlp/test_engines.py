"""Which engine finds the claims, and what stands in for one that is out of order."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from reader.nlp import engines
from reader.nlp.analyze import load
from reader.nlp.encoder import weights
from reader.nlp.reading import read
from reader.text.quotations import quotations


@pytest.fixture
def _no_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the program without its weights."""
    monkeypatch.setattr(weights, "bundled", lambda: weights.load(tmp_path))


@pytest.mark.model
@pytest.mark.usefixtures("_no_weights")
def test_rules_stand_in_for_missing_weights_and_the_note_says_so(nlp: Language) -> None:
    finder = engines.choose("model")
    assert finder.engine == "rules"
    assert "could not be loaded" in finder.notes[0]
    assert "rules find the claims" in finder.notes[0]
    text = "The dam is safe, said Anna Berg, an engineer."
    assert len(finder.find(read(nlp, text), quotations(text))) == 1


@pytest.mark.model
@pytest.mark.usefixtures("_no_weights")
@pytest.mark.parametrize("cores", [1, 2])
def test_without_weights_the_pipeline_finds_the_names(cores: int) -> None:
    extractor = load("model", cores=cores)
    assert "reader_ner" in extractor.nlp.pipe_names


def test_the_rules_need_no_weights_and_leave_no_note() -> None:
    finder = engines.choose("rules")
    assert (finder.engine, finder.notes) == ("rules", ())
