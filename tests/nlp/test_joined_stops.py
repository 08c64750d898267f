"""The full stop of a title before a name is part of the title, and ends no sentence."""

from __future__ import annotations

import pytest
import spacy

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.joined_stops import with_stops_joined

NLP = spacy.blank("en")


def words(text: str) -> list[str]:
    return [token.text for token in with_stops_joined(NLP.make_doc(text))]


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("Sgt. Bell left.", ["Sgt.", "Bell"]),
        ("“Capt. Bell left.”", ["“", "Capt.", "Bell"]),
        ("Lt. Col. Bell left.", ["Lt.", "Col.", "Bell"]),
        ("Barr.\u00a0Bell left.", ["Barr.", "Bell"]),
    ],
)
def test_a_title_before_a_name_has_its_stop(text: str, beginning: list[str]) -> None:
    assert [word for word in words(text) if word.strip()][: len(beginning)] == beginning


@pytest.mark.parametrize(
    "text",
    [
        "They promoted the Sgt. He left.",  # a sentence begins
        "It was by Bob Barr. Roe left.",  # a surname
        "They met the Hon.",
        "It is hon. Roe left.",
        "He rose to Sgt.\nRoe left.",
    ],
)
def test_another_stop_is_a_token_of_its_own(text: str) -> None:
    doc = NLP.make_doc(text)
    assert with_stops_joined(doc) is doc


def test_what_the_tokenizer_says_of_other_words_stays() -> None:
    doc = NLP.make_doc("Sgt. Roe can't go,  said\nCol. Bell.")
    joined = with_stops_joined(doc)
    assert joined.text == doc.text
    assert [token.norm_ for token in joined if token.text == "n't"] == ["not"]
    assert joined[0].norm_ == "sgt."


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Police spokesman Sgt. Tom Bell said it was late.", "Tom Bell", "Police spokesman"),
        ("The lawmaker, Hon. Tom Bell, said it was late.", "Tom Bell", "lawmaker"),
        ("Ann Roe's lawyer, Atty. Tom Bell, said it was late.", "Tom Bell", "lawyer"),
        ("It was late, Cmdr. Tom Bell said.", "Tom Bell", "Cmdr."),
        ("“It is late,” said Barr. Tom Bell, the party's chairman.", "Tom Bell", "party's chairman"),
        ("Deputy governor Arc. Tom Bell said it was late.", "Tom Bell", "Deputy governor"),
        ("Delm Police Chief Supt. Tom Bell said it was late.", "Tom Bell", "Chief Supt."),
    ],
)
def test_who_has_a_title_speaks_in_one_sentence(
    extractor: Extractor, text: str, name: str, role: str
) -> None:
    analysis = analyze(extractor, Article("a", text))
    assert len(analysis.claims) == 1
    speaker = analysis.entity(analysis.claims[0].speaker)
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)
