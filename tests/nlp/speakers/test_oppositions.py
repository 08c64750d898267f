"""Who is named only as not speaking does not speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model import Article, Engine
from reader.nlp import engines
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.speakers.oppositions import is_all_but_one, rejecting
from reader.nlp.speakers.token_rows import read_rows
from tests.nlp.speakers.parses import parse

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
    ("Tom Berg, rather than Mary Jones, said the bridge was unsafe.", "Tom Berg"),
    ("It was Tom Berg rather than Mary Jones who said the bridge was unsafe.", "Tom Berg"),
    ("It was Tom Berg instead of Mary Jones who said the bridge was unsafe.", "Tom Berg"),
    ("It was Tom Berg, as opposed to the mayor, who said the bridge was unsafe.", "Tom Berg"),
    ("Tom Berg, in place of Mary Jones, said the bridge was unsafe.", "Tom Berg"),
    ("It was Tom Berg, not the former deputy mayor Mary Jones, who said the bridge was unsafe.", "Tom Berg"),
    ("Apart from Mary Jones, every councillor said the bridge was unsafe.", None),
    ("With the exception of Mary Jones, all councillors said the bridge was unsafe.", None),
    ("All of the councillors with the exception of Mary Jones said the bridge was unsafe.", None),
    ("All the members of the town council except Mary Jones said the bridge was unsafe.", None),
    ("Every councillor apart from Mary Jones said the bridge was unsafe.", None),
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


@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        ("not the|DET former|ADJ Oslo|PROPN mayor|NOUN", "not"),
        ("rather than the|DET former|ADJ Oslo|PROPN mayor|NOUN", "rather"),
        ("as opposed to the|DET mayor|NOUN", "as"),
        ("unlike the|DET mayor|NOUN", "unlike"),
        ("not of|ADP the|DET mayor|NOUN", None),
        ("not the|DET very|ADJ old|ADJ former|ADJ Oslo|PROPN harbour|NOUN mayor|NOUN", None),
        ("near the|DET mayor|NOUN", None),
    ],
)
def test_who_is_opposed_to_the_speaker_is_rejected(phrase: str, word: str | None) -> None:
    words = ["Berg|PROPN", *phrase.split()]
    words = [part if "|" in part else f"{part}|ADV" for part in words]
    rows = read_rows(parse(" ".join(f"{part}|dep|0" for part in words)), ())
    rejected = rejecting(rows, len(words) - 1)
    assert (rows.words[rejected] if rejected is not None else None) == word


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("all|DET but|CCONJ Berg|PROPN", True),
        ("all|DET of|ADP the|DET Oslo|PROPN city|NOUN council|NOUN members|NOUN but|CCONJ Li|PROPN", True),
        (f"all|DET {' '.join(['old|ADJ'] * 12)} members|NOUN but|CCONJ Berg|PROPN", False),
        ("the|DET mayor|NOUN except|ADP Berg|PROPN", False),
        ("except|ADP Berg|PROPN ,|PUNCT all|DET members|NOUN", True),
        ("except|ADP Berg|PROPN ,|PUNCT the|DET mayor|NOUN", False),
        ("with|ADP the|DET exception|NOUN of|ADP Berg|PROPN ,|PUNCT everybody|PRON", True),
    ],
)
def test_everybody_but_those_named_is_nobody_in_particular(source: str, expected: bool) -> None:
    words = source.split()
    rows = read_rows(parse(" ".join(f"{part}|dep|0" for part in words)), ())
    assert is_all_but_one(rows, range(len(words))) is expected
