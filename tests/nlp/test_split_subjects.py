"""A subject that stands before its speaker is said as well, by each engine, from text to claims."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

SPLIT = [
    ("The dog, its owner told the court, had never bitten anybody.", "The dog", "its owner"),
    ("The city, the mayor said on Monday, would rebuild the market.", "The city", "the mayor"),
    (
        "The old bridge, an engineer told the inquiry, could not bear the load.",
        "The old bridge",
        "an engineer",
    ),
    ("The two boys, a neighbour told the Herald, were always polite.", "The two boys", "a neighbour"),
    ("The museum, its director said, was not for sale.", "The museum", "its director"),
    ("The brothers, prosecutors allege, moved the cash.", "The brothers", "prosecutors"),
    ("Rice, the trade ministry in Abuja reckons, will be dearer.", "Rice", "the trade ministry in Abuja"),
    ("The lake, a report has found, is shrinking.", "The lake", "a report"),
    # who says it behind the verb
    (
        "The storm, warns forecaster Bridie Quinn, will not pass before dawn.",
        "The storm",
        "forecaster Bridie Quinn",
    ),
    ("The bridge, said Ann Bell, the mayor, will stay shut.", "The bridge", "Ann Bell, the mayor"),
    # behind the auxiliary of what is said
    ("The comet will, astronomers calculate, pass in 2061.", "The comet will", "astronomers"),
    ("The drug has, its makers insist, saved lives.", "The drug has", "its makers"),
    ("The plan is, critics say, a disaster.", "The plan is", "critics"),
    ("Rates would, said Roe, rise in May.", "Rates would", "Roe"),
    # behind what is no subject
    ("Also at risk, says the Wildlife Trust, are water voles.", "Also at risk", "the Wildlife Trust"),
]
DASHES = ["The drug - its makers insist - is safe.", "The drug – its makers insist – is safe."]
NO_SUBJECT = [
    # somebody is named behind the role
    ("Kerr, the mayor, said the road was closed.", ["the road was closed"]),
    # a clause about whoever speaks
    ("The minister, whose office told the court nothing, said he was sorry.", ["he was sorry"]),
    # a list
    (
        "The owner said the dog, its keeper, and the cat had left.",
        ["the dog, its keeper, and the cat had left"],
    ),
    # a verb that says nothing
    (
        "Kerr, for years a baker, has offended many, while breaking rules on issues Roe holds dear, from "
        "trade to wages.",
        [],
    ),
    # who is told is no speaker
    ("The man, said to be 40, was held.", []),
]


@pytest.mark.parametrize(("text", "subject", "source"), SPLIT)
def test_the_subject_before_the_speaker_is_said(
    extractor: Extractor, text: str, subject: str, source: str
) -> None:
    (claim,) = analyze(extractor, Article("a", text)).claims
    said, rest = (span.of(text) for span in claim.content)
    assert said == subject
    assert text.endswith(f", {rest}.")
    assert [span.of(text) for span in claim.source] == [source]


@pytest.mark.parametrize("text", DASHES)
def test_dashes_part_them_as_well(extractor: Extractor, text: str) -> None:
    (claim,) = analyze(extractor, Article("a", text)).claims
    assert [span.of(text) for span in claim.content] == ["The drug", "is safe"]
    assert [span.of(text) for span in claim.source] == ["its makers"]


@pytest.mark.parametrize(("text", "contents"), NO_SUBJECT)
def test_what_stands_before_a_speaker_may_be_who_it_is(
    extractor: Extractor, text: str, contents: list[str]
) -> None:
    claims = analyze(extractor, Article("a", text)).claims
    assert [" ".join(span.of(text) for span in claim.content) for claim in claims] == contents
