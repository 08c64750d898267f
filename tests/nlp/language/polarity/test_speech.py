"""What an engine left of a cue at the start of a content."""

from __future__ import annotations

import pytest

from reader.nlp.language.polarity.speech import speech_in_content
from tests.nlp.language.polarity.parses import parse


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("denied/deny", "saying/say/VBG so/so/RB", "saying"),
        ("denied/deny", "ever/ever/RB having/have/VBG said/say/VBN so/so/RB", "ever having said"),
        ("declined/decline", "to/to/TO call/call/VB it/it/PRP theft/theft/NN", "to call"),
        ("denied/deny", "that/that/IN it/it/PRP rained/rain/VBD", ""),
        ("denied/deny", "having/have/VBG asked/ask/VBN for/for/IN beer/beer/NN", ""),
        ("denied/deny", "stealing/steal/VBG it/it/PRP", ""),
        ("refused/refuse", "to/to/TO resign/resign/VB now/now/RB", ""),
        ("wanted/want", "to/to/TO say/say/VB so/so/RB", ""),
        ("denied/deny", "saying/say/VBG", ""),
        ("denied/deny", "saying/say/VBG ././.", ""),
    ],
)
def test_speech_behind_a_refusal_or_denial_belongs_to_the_cue(cue: str, content: str, expected: str) -> None:
    rows = [f"{cue}/VBD", *content.split()]
    words = [row.split("/") for row in rows]
    doc = parse(" ".join(f"{text}/{lemma}/X/{tag}/dep/0" for text, lemma, tag in words))
    assert " ".join(token.text for token in speech_in_content([doc[0]], list(doc[1:]))) == expected


def test_a_content_before_the_cue_has_no_part_of_it() -> None:
    doc = parse("saying/say/VERB/VBG/csubj/2 so/so/ADV/RB/advmod/0 denied/deny/VERB/VBD/ROOT/2")
    assert speech_in_content([doc[2]], list(doc[:2])) == []
