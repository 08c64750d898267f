"""Who says what an "according to" only tells where it was reported."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from reader.nlp.language.second_hand import saying_before

_VOCABULARY = spacy.blank("en").vocab
_POS = {
    "said": "VERB",
    "told": "VERB",
    "left": "VERB",
    "that": "SCONJ",
    ",": "PUNCT",
    "”": "PUNCT",
    "the": "DET",
}


def _saying(text: str) -> tuple[str, str, str] | None:
    words = text.split()
    pos = [_POS.get(word, "PROPN" if word[0].isupper() else "NOUN") for word in words]
    lemmas = [{"said": "say", "told": "tell", "left": "leave"}.get(word, word) for word in words]
    doc = Doc(_VOCABULARY, words, pos=pos, lemmas=lemmas)
    saying = saying_before(doc, words.index("according"))
    if saying is None:
        return None
    source, cue = (" ".join(words[start:end]) for start, end in (saying.source, saying.cue))
    return source, cue, " ".join(words[: saying.content_end])


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        ("rain , Roe said , according to Lee", ("Roe", "said", "rain")),
        ("“ rain , ” Roe said , according to Lee", ("Roe", "said", "“ rain , ”")),
        ("rain , said Roe , according to Lee", ("Roe", "said", "rain")),
        ("rain , the Roe board told Kim , according to Lee", ("the Roe board", "told", "rain")),
        # it is told as a whole
        ("Roe said that rain , according to Lee", None),
        ("rain , Roe said that rain , according to Lee", None),
        # no saying, no comma, nothing said
        ("rain , Roe left , according to Lee", None),
        ("rain , Roe said according to Lee", None),
        ("Roe said , according to Lee", None),
        ("rain , said , according to Lee", None),
    ],
)
def test_subject_and_verb_stand_between_the_content_and_the_cue(
    text: str, saying: tuple[str, str, str] | None
) -> None:
    assert _saying(text) == saying


@pytest.mark.parametrize(("length", "is_near"), [(12, True), (13, False)])
def test_the_verb_is_not_looked_for_further_than_a_subject_is_long(length: int, is_near: bool) -> None:
    words = " ".join(["Kim"] * length)
    assert (_saying(f"rain , Roe told {words} , according to Lee") is not None) == is_near
