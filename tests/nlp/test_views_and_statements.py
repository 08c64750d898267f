"""Who holds a view, gives out a statement, was brought to say something: the whole analysis, both engines."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

BEFORE = "Storm over Delm\n\nIt rained in Delm on Sunday, and the ferries did not run.\n\n"

SAID: list[tuple[str, str, str]] = [
    # paragraph, who speaks, what is said
    (
        "Mayor Ann Reyes added:\n\nIt is typical of them. They talk, and they leave.",
        "Ann Reyes",
        "It is typical of them. They talk, and they leave",
    ),
    (
        "Mayor Ann Reyes released this statement on Friday:\n\nI was told at noon. Nobody was hurt.",
        "Ann Reyes",
        "I was told at noon. Nobody was hurt",
    ),
    (
        "The airline issued the following statement:\n\nOur guests come first. We are looking into it.",
        "airline",
        "Our guests come first. We are looking into it",
    ),
    (
        "In Tom Berg’s view, the change would have a deep effect on farms.",
        "Tom Berg",
        "the change would have a deep effect on farms",
    ),
    ("By one estimate, 400 bridges need repair.", "estimate", "400 bridges need repair"),
    ("By the ministry’s own count, 12 were repaired last year.", "ministry", "12 were repaired last year"),
    ("As Tom Berg sees it, the river will win.", "Tom Berg", "the river will win"),
    ("To critics, the plan is a gift to the rich.", "critics", "the plan is a gift to the rich"),
    ("Tom Berg’s fear is that prices will rise.", "Tom Berg", "that prices will rise"),
    (
        "The inquiry forced Tom Berg to admit that nobody had been fired.",
        "Tom Berg",
        "that nobody had been fired",
    ),
    (
        "Questions from reporters led Mayor Ann Reyes to concede that the bridge was unsafe.",
        "Ann Reyes",
        "that the bridge was unsafe",
    ),
    (
        "“The nation is watching,” shouted Del. Maria “Mimi” Price (D-Norfolk).",
        "Maria “Mimi” Price",
        "“The nation is watching,”",
    ),
    (
        "Tom Berg sent a letter to parents warning that the school might close.",
        "Tom Berg",
        "that the school might close",
    ),
    (
        "The Lions signed guard Ben Ames to a two-year deal, per ESPN.",
        "ESPN",
        "The Lions signed guard Ben Ames to a two-year deal",
    ),
    (
        "The germ is often found in fleas, per the WHO.",
        "World Health Organization",
        "The germ is often found in fleas",
    ),
    (
        "Job cuts will be announced later this week in areas that do not support the firm's core goals, Lund "
        "Foods' recently named executive chair Marcel Ortiz said in an email to staff that was reviewed by "
        "the Ledger.",
        "Marcel Ortiz",
        "Job cuts will be announced later this week in areas that do not support the firm's core goals",
    ),
    (
        "What the museum calls a loan is, in the eyes of many Nigerians, an insult.",
        "Nigerians",
        "What the museum calls a loan is … an insult",
    ),
]
NOT_SAID = [
    "The committee concluded its third public hearing.",
    "His doctor ordered a chest X-ray.",
    "The office referred the call to the police.",
    "The company rolled back its policy of asking workers for a fee.",
    "It goes without saying that the bridge is old.",
    "Needless to say, nobody paid.",
    "Don’t forget that your child may earn $6,000 a year.",
    "We must ensure that officers are trained.",
    "The paper sent its reporter Dan Mills to the farm.",
    "Police called for backup at noon.",
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "speaker", "content"), SAID, ids=[text[:40] for text, *_ in SAID])
def test_it_is_theirs(extractor: Extractor, text: str, speaker: str, content: str) -> None:
    assert _said(extractor, BEFORE + text).get(content) == speaker


@pytest.mark.model
@pytest.mark.parametrize("text", NOT_SAID, ids=[text[:40] for text in NOT_SAID])
def test_nobody_says_it(extractor: Extractor, text: str) -> None:
    assert analyze(extractor, Article("a", BEFORE + text)).claims == ()


@pytest.mark.model
def test_a_poll_that_names_two_people_is_none_of_them(extractor: Extractor) -> None:
    text = "Poll: Hale and Ortiz in dead heat\n\nHale has 44 percent, the poll says."
    assert {*_said(extractor, text).values()} == {"poll"}


@pytest.mark.model
def test_a_delegate_is_called_without_the_title(extractor: Extractor) -> None:
    text = (
        BEFORE
        + "State Del. Rob Ames told reporters that he would vote no. Del. Sue Hart agreed that it was late."
    )
    names = {entity.name for entity in analyze(extractor, Article("a", text)).entities}
    assert {"Rob Ames", "Sue Hart"} <= names
    assert not any("Del." in name for name in names)


def _said(extractor: Extractor, text: str) -> dict[str, str | None]:
    """Return who says each content."""
    analysis = analyze(extractor, Article("a", text))
    names = {entity.id: entity.name for entity in analysis.entities}
    return {
        " … ".join(span.of(text) for span in claim.content): names.get(claim.speaker or "")
        for claim in analysis.claims
    }
