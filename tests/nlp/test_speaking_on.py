"""What whoever speaks does next is no part of what is said, by each engine, from text to claims."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

NEXT = [
    # a thing does nothing that somebody does
    ("Ada Lind said the ferry was late and blamed the weather.", ["the ferry was late", "the weather"]),
    (
        "Police said the road was closed and urged drivers to stay home.",
        ["the road was closed", "drivers to stay home"],
    ),
    (
        "A spokesman said the plant was safe and denied that anybody was hurt.",
        ["the plant was safe", "that anybody was hurt"],
    ),
    (
        "Tom Krog told the court the bridge was closed and said nobody came.",
        ["the bridge was closed", "nobody came"],
    ),
    (
        "The bank says rates will rise and warns that loans could cost more.",
        ["rates will rise", "that loans could cost more"],
    ),
    (
        "The agency said the storm had weakened and warned of floods.",
        ["the storm had weakened", "floods"],
    ),
    (
        "Mr Obi said the election was rigged and called on voters to protest.",
        ["the election was rigged", "voters to protest"],
    ),
    ("Ada Lind said the offer was poor and walked out.", ["the offer was poor"]),
    # the number of a verb tells whose it is
    (
        "The company said sales rose by a tenth and expects to open 40 stores.",
        ["sales rose by a tenth", "to open 40 stores"],
    ),
    ("Officials say the bridge is unsafe and want it closed.", ["the bridge is unsafe", "it closed"]),
    ("Residents say the noise is unbearable and have left.", ["the noise is unbearable"]),
    ("The union said the drivers were tired and has left the talks.", ["the drivers were tired"]),
    # behind a quotation in marks as well
    (
        'Mr Obi said the scheme was "a mess" and called on the council to scrap it.',
        ['the scheme was "a mess"', "the council to scrap it"],
    ),
    # what somebody gives others with words
    (
        "The firm said the fire was an accident but extended its sympathies to the family.",
        ["the fire was an accident"],
    ),
    ("The council said the road was shut and offered its apologies.", ["the road was shut"]),
    # what is expected now, behind what was said in the past
    ("Oduya said he felt fine but expects to play on Tuesday.", ["he felt fine", "to play on Tuesday"]),
    ("Kerr said she was tired but plans to run again.", ["she was tired", "to run again"]),
    # what "would" governs has another form
    (
        "The mayor said the park would open in May and added that entry would be free.",
        ["the park would open in May", "that entry would be free"],
    ),
    # what is said first, and later
    (
        "Police first said that the boy had fallen but later said that he was pushed.",
        ["that the boy had fallen", "that he was pushed"],
    ),
    ("The company said it would cut jobs and blamed weak demand.", ["it would cut jobs", "weak demand"]),
]
SAID = [
    # somebody else may do it, or a thing does
    "The coach said the team played well and praised the goalkeeper.",
    "The report said the letter was real and said nothing of the fire.",
    "She said the deal had saved 300 jobs and added 40 more.",
    "He said the plan was cheap and called for cuts.",
    "He said the plan was criticised and blamed for the delays.",
    "Kerr said the deal offered hope and extended the lease.",
    "Kerr said he was born in Delm and lives in Hull.",
    "Kerr says he felt fine but expects to lose.",
    "The ministers said the firm lost money but expects to recover.",
    "Kerr said rates rose because the bank expects to lose money.",
    # it agrees with both, or with what is said alone
    "Kerr says the girl is tired and wants a rest.",
    "Residents say the streets are dark and have no lamps.",
    "The report says the letters were burned and were never read.",
    "The firm says a series of attacks was foiled and are linked.",
    # any form of the verb
    "Officials said the plan would cut costs and boost trade.",
    "Kerr said the plan would fail and put jobs at risk.",
]


@pytest.mark.parametrize(("text", "contents"), NEXT)
def test_what_the_speaker_does_next_is_apart(extractor: Extractor, text: str, contents: list[str]) -> None:
    analysis = analyze(extractor, Article("a", text))
    assert [" ".join(span.of(text) for span in claim.content) for claim in analysis.claims] == contents
    assert len({claim.speaker for claim in analysis.claims}) == 1


@pytest.mark.parametrize("text", SAID)
def test_what_may_be_said_stays(extractor: Extractor, text: str) -> None:
    analysis = analyze(extractor, Article("a", text))
    ends = [claim.content[-1].end for claim in analysis.claims]
    assert ends == [len(text) - 1]


def test_words_in_marks_are_said(extractor: Extractor) -> None:
    text = "Ada Lind said “the ferry was late and blamed the weather”."
    (claim,) = analyze(extractor, Article("a", text)).claims
    assert "blamed the weather" in claim.content[-1].of(text)
