"""The words that attribute."""

from __future__ import annotations

from reader.nlp.language.cues import load_cues


def test_a_word_attributes_in_some_constructions_only() -> None:
    cues = load_cues()
    confidence = cues.confidence("clause", "say")
    assert confidence is not None
    assert 0 < confidence < 1
    assert cues.confidence("clause", "sleep") is None
    assert cues.confidence("no such construction", "say") is None
    assert (cues.speaks("say"), cues.speaks("sleep")) == (True, False)


def test_some_labels_are_none_of_a_speaker() -> None:
    assert "editor's note" in load_cues().labels
