"""Attributions that the rules found, as drafts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.encoder.alignment import draft_of
from reader.nlp.encoder.inputs import Words
from reader.nlp.encoder.scores import FAR
from tests.nlp.encoder.handmade import handmade

TEXTS, SCORES = handmade(
    "Ada/S said/C rain/K fell/k and Bo/S wept/C",
    cue_of={"rain": "said"},
    source_of={"said": "Ada", "wept": None},
)
TEXT = " ".join(TEXTS)
STARTS = [TEXT.index(word) for word in TEXTS]
ENDS = [start + len(word) for start, word in zip(STARTS, TEXTS, strict=True)]
WORDS = Words(TEXTS, STARTS, ENDS, [], [*range(len(TEXTS))])


def spans(words: str) -> tuple[Span, ...]:
    return (Span(TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()


@pytest.mark.parametrize(
    ("source", "cue", "content", "link", "source_link"),
    [
        ("Ada", "said", "rain fell", -0.01, -0.01),
        ("Bo", "said", "rain fell", -0.01, -9.0),
        ("", "said", "rain fell", -0.01, -9.0),
        ("", "wept", "rain fell", -9.0, -0.01),
    ],
)
def test_links_are_as_likely_as_the_scores_say(
    source: str, cue: str, content: str, link: float, source_link: float
) -> None:
    draft = draft_of(Attribution(spans(content), spans(cue), spans(source)), WORDS, SCORES)
    assert draft is not None
    assert draft.link == pytest.approx(link)
    assert draft.source_link == pytest.approx(source_link)
    assert [" ".join(TEXTS[slice(*part)]) for part in (draft.cue, draft.content[0].range)] == [cue, content]


def test_a_cue_where_none_can_begin_is_far_fetched() -> None:
    (choice,) = SCORES.cues
    columns = {word: column for word, column in choice.columns.items() if TEXTS[word] != "and"}
    scores = replace(SCORES, cues=[replace(choice, columns=columns)])
    draft = draft_of(Attribution(spans("rain fell"), spans("and")), WORDS, scores)
    assert draft is not None
    assert draft.link == FAR


def test_without_a_cue_there_is_nothing_to_judge() -> None:
    assert draft_of(Attribution(spans("rain fell")), WORDS, SCORES) is None


def test_a_span_of_part_of_a_word_or_of_a_space_stands_for_the_word() -> None:
    start = TEXT.index("rain")
    for span in (Span(start + 1, start + 2), Span(start - 1, start)):
        draft = draft_of(Attribution((span,), spans("said")), WORDS, SCORES)
        assert draft is not None
        assert [part.range for part in draft.content] == [(2, 3)]
