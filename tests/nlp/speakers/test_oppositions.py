"""Who is named only as not speaking does not speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model import Article, Engine
from reader.nlp import engines
from reader.nlp.analyze import Extractor, analyze

if TYPE_CHECKING:
    from spacy.language import Language

ROWS = [
    ("It was Tom Berg, not Mary Jones, who said the bridge was unsafe.", "Tom Berg"),
    ("It was Tom Berg and not Mary Jones who said the bridge was unsafe.", "Tom Berg"),
    ("It was Tom Berg, not the mayor, who told the press the bridge was unsafe.", "Tom Berg"),
    ("It was not Tom Berg but Mary Jones who said the bridge was unsafe.", "Mary Jones"),
    ("Mary Jones and not Tom Berg said the bridge was unsafe.", "Mary Jones"),
    ("Mary Jones but not Tom Berg said the bridge was unsafe.", "Mary Jones"),
    ("Mary Jones, not Tom Berg, said the bridge was unsafe.", "Mary Jones"),
    ("Everyone except Mary Jones said the bridge was unsafe.", None),
    ("Everybody but Mary Jones said the bridge was unsafe.", None),
    ("All the councillors except Mary Jones said the bridge was unsafe.", None),
    ("All except for Mary Jones said the bridge was unsafe.", None),
    ("Nobody but Mary Jones said the bridge was unsafe.", "Mary Jones"),
    ("Everyone left, but Mary Jones said the bridge was unsafe.", "Mary Jones"),
]


@pytest.mark.model
@pytest.mark.parametrize("engine", ["model", "rules"])
@pytest.mark.parametrize(("text", "speaker"), ROWS)
def test_the_one_who_speaks_is_the_one_that_the_sentence_affirms(
    nlp: Language, engine: Engine, text: str, speaker: str | None
) -> None:
    analysis = analyze(Extractor(nlp, engines.choose(engine)), Article("a", text))
    (claim,) = analysis.claims
    entity = analysis.entity(claim.speaker)
    assert (entity.name if entity else None, claim.polarity) == (speaker, "positive")
