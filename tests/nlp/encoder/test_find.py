"""The trained model on whole texts: what it finds, and that nothing but the text decides it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.encoder.find import opinions
from reader.nlp.encoder.reading import Told
from reader.nlp.encoder.weights import bundled
from reader.nlp.language.quotation_tokens import locate
from reader.nlp.reading import read
from reader.text.quotations import quotations

pytestmark = pytest.mark.model
_LEAST = 0.1

_CASES = [
    # text, (source, cue, content) of each claim
    (
        "The harbour will close on Monday, the port authority said.",
        [("the port authority", "said", "The harbour will close on Monday")],
    ),
    (
        "“We lost the roof,” Mara Lind said. “We will rebuild it.”",
        [("Mara Lind", "said", "“We lost the roof,” … “We will rebuild it.”")],
    ),
    (
        "According to the ministry, wheat prices fell in May.",
        [("the ministry", "According to", "wheat prices fell in May")],
    ),
    (
        "Okafor argued that the bridge was unsafe. He warned that it could fall.",
        [
            ("Okafor", "argued", "that the bridge was unsafe"),
            ("He", "warned", "that it could fall"),
        ],
    ),
    (
        "Harbour to close\n\nThe harbour will close on Monday, the port authority said.",
        [("the port authority", "said", "The harbour will close on Monday")],
    ),
    ("The mayor declined to comment.", []),
    ("The river rose two metres overnight.", []),
    ("", []),
    ("\n \n", []),
]


def _say(text: str, claim: Attribution) -> tuple[str, str, str]:
    source, cue, content = (
        " … ".join(span.of(text) for span in spans) for spans in (claim.source, claim.cue, claim.content)
    )
    return source, cue, content


def _read(nlp: Language, text: str) -> tuple[Doc, Told]:
    reading = read(nlp, text, bundled())
    assert reading.told is not None
    return reading.doc, reading.told


@pytest.fixture
def find(nlp: Language) -> Callable[[str], tuple[Attribution, ...]]:
    """Return what the model finds, but for what it holds to be all but impossible."""

    def attributions(text: str) -> tuple[Attribution, ...]:
        doc, told = _read(nlp, text)
        model, _ = opinions(doc, locate(doc, quotations(text)), (), told, bundled())
        likely = [opinion for opinion in model if opinion.probability >= _LEAST]
        assert all(opinion.probability < 1 for opinion in likely)
        return tuple(sorted((opinion.attribution for opinion in likely), key=lambda claim: claim.first_span))

    return attributions


@pytest.mark.parametrize(("text", "expected"), _CASES)
def test_claims_come_with_source_cue_and_content(
    find: Callable[[str], tuple[Attribution, ...]], text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [_say(text, claim) for claim in find(text)] == expected


_PARAGRAPH = "“The dam will hold,” said Ines Prado, an engineer. She added that the gates were shut.\n\n"


def test_the_same_text_gives_the_same_claims_with_the_same_confidence(
    find: Callable[[str], tuple[Attribution, ...]],
) -> None:
    text = _PARAGRAPH * 30
    assert find(text) == find(text)


def test_long_texts_are_read_to_the_end_and_claims_stand_in_order(
    find: Callable[[str], tuple[Attribution, ...]],
) -> None:
    found = find(_PARAGRAPH * 60)
    assert len(found) >= 100
    assert found[-1].content[0].start > len(_PARAGRAPH) * 59
    for before, after in pairwise(found):
        assert min(before.content) < min(after.content)
    for claim in found:
        assert claim.found_by == "model"


def test_words_unknown_to_the_vocabulary_and_very_long_ones_are_read(
    find: Callable[[str], tuple[Attribution, ...]],
) -> None:
    text = "𓀀𓀁 ﷽ \ufffd " + "x" * 3000 + " The port authority said that the harbour will close."
    assert [_say(text, claim)[1] for claim in find(text)] == ["said"]


def test_candidates_of_the_rules_are_judged_too_and_without_a_cue_are_impossible(nlp: Language) -> None:
    text = "The port authority said that the harbour will close."
    doc, told = _read(nlp, text)
    content = (Span(text.index("that"), len(text) - 1),)
    cue, source = (Span(19, 23),), (Span(0, 18),)
    candidates = (Attribution(content, cue, source), Attribution((Span(0, 3),), cue), Attribution(content))
    _, judged = opinions(doc, (), candidates, told, bundled())
    assert tuple(opinion.attribution for opinion in judged) == candidates
    right, wrong, without_cue = (opinion.probability for opinion in judged)
    assert right > 0.7 > 0.2 > wrong > without_cue == 0
