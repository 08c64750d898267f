"""Paragraphs of what one voice says across cues."""

from __future__ import annotations

from reader.sources.captions.turns import turns
from reader.sources.captions.voices import Utterance


def words(*given: tuple[str, str, float], begins: bool = False) -> list[str]:
    """Return the paragraphs of utterances of a second: speaker, words, and the pause in front of each."""
    utterances, now = [], 0.0
    for speaker, text, pause in given:
        now += pause
        utterances.append(Utterance(speaker, text, now, now + 1, begins))
        now += 1
    return [" ".join(utterance.text for utterance in turn) for turn in turns(utterances)]


def test_a_sentence_goes_on_across_cues_and_ends_with_its_speaker() -> None:
    assert words(("Ada", "We told them", 0), ("Ada", "that it holds.", 0), ("Ben", "You did.", 0)) == [
        "We told them that it holds.",
        "You did.",
    ]


def test_who_begins_to_speak_begins_a_paragraph() -> None:
    assert words(("", "Is it?", 0), ("", "It is.", 0), begins=True) == ["Is it?", "It is."]


def test_a_long_pause_between_sentences_ends_a_paragraph() -> None:
    assert words(("Ada", "It holds.", 0), ("Ada", "It does.", 1.5)) == ["It holds. It does."]
    assert words(("Ada", "It holds.", 0), ("Ada", "It does.", 2.5)) == ["It holds.", "It does."]
    assert words(("Ada", "We told them", 0), ("Ada", "that it holds.", 2.5)) == [
        "We told them that it holds."
    ]


def test_a_long_paragraph_ends_with_its_sentence_and_a_very_long_one_anywhere() -> None:
    def lengths(text: str) -> list[int]:
        return [len(paragraph.split()) for paragraph in words(*[("Ada", text, 0.0)] * 40)]

    assert lengths("It holds, we told them all last week, and so it does.") == [
        60,
        60,
        60,
        60,
        60,
        60,
        60,
        60,
    ]
    assert lengths("it holds we told them all last week and so it does") == [156, 156, 156, 12]
