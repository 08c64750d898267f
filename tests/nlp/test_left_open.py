"""Whether somebody said it stays open, or it was told wrongly: by each engine, from text to claims."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

OPEN = [
    # nobody in particular says it
    "Whoever says the Ashes do not matter has never been to Lord's.",
    "Anyone who says the bridge is safe has not seen it.",
    "Any pilot who says that the runway is long enough is mad.",
    "Anybody saying the horse was doped should come forward.",
    # it is asked who says it, or if somebody does
    "Was it the pathologist who said the wound was old?",
    "Is there a single economist who says the peg will hold?",
    # an article was mended that had it
    "Correction: an earlier version of this article said that Dr Rao said the drug was banned.",
    # it is only supposed
    "Imagine a chief justice who says that the law is a suggestion.",
    # others tell of it
    "The prince is understood to have said the trip was off.",
    # what is not known is asked more than it says
    "The home secretary was unable to say whether the flights would resume.",
    "Suffice it to say that the tour lost money.",
    # others say it of him
    "The man, said to be 40, was held.",
    "In the hall, Tom Berg, said to be ill, slept.",
]
SAID = [
    ("Why was it the pathologist who said the wound was old?", "the wound was old"),
    ("A chief justice who says that the law is dead will retire.", "that the law is dead"),
    ("The union understood that the pit would close.", "that the pit would close"),
    ("The ships, said to be lost, were found, the navy said.", "The ships, said to be lost, were found"),
]
MISREPORTED = [
    ("We wrongly reported that the judge, Ann Coyle, had said the verdict was unsafe.", "Ann Coyle"),
    ("We incorrectly reported that Roe had said the verdict was unsafe.", "Roe"),
]
UNABLE = [
    ("The council leader, Dave Pugh, was careful not to say that the pool would reopen.", "Dave Pugh"),
    ("The baker was unable to say that the bread was fresh.", "baker"),
]


@pytest.mark.parametrize("text", OPEN)
def test_what_stays_open_is_no_claim(extractor: Extractor, text: str) -> None:
    assert analyze(extractor, Article("a", text)).claims == ()


@pytest.mark.parametrize(("text", "content"), SAID)
def test_what_looks_like_it_is_said(extractor: Extractor, text: str, content: str) -> None:
    (claim,) = analyze(extractor, Article("a", text)).claims
    assert " ".join(span.of(text) for span in claim.content) == content
    assert claim.polarity == "positive"


@pytest.mark.parametrize(("text", "speaker"), MISREPORTED)
def test_what_was_told_wrongly_was_not_said(extractor: Extractor, text: str, speaker: str) -> None:
    analysis = analyze(extractor, Article("a", text))
    (claim,) = analysis.claims
    entity = analysis.entity(claim.speaker)
    assert (claim.polarity, entity and entity.name) == ("negative", speaker)
    assert [span.of(text) for span in claim.content] == ["the verdict was unsafe"]


@pytest.mark.parametrize(("text", "speaker"), UNABLE)
def test_who_does_not_say_it_is_told(extractor: Extractor, text: str, speaker: str) -> None:
    analysis = analyze(extractor, Article("a", text))
    (claim,) = analysis.claims
    entity = analysis.entity(claim.speaker)
    assert (claim.polarity, entity and entity.name) == ("negative", speaker)


def test_in_the_words_of_somebody_it_is_said(extractor: Extractor) -> None:
    text = "The move is, in the words of one backbencher, “bonkers”."
    (claim,) = analyze(extractor, Article("a", text)).claims
    assert [span.of(text) for span in claim.source] == ["one backbencher"]


def test_what_stands_behind_not_was_not_said(extractor: Extractor) -> None:
    for text in (
        "The pilot said not that the wing was cracked, but that it was wet.",
        "The pilot told the court not that the wing was cracked, but that it was wet.",
    ):
        claims = analyze(extractor, Article("a", text)).claims
        assert [(claim.content[0].of(text), claim.polarity) for claim in claims] == [
            ("that the wing was cracked", "negative"),
            ("that it was wet", "positive"),
        ]


def test_a_quotation_behind_a_correction_stays_with_what_was_said(extractor: Extractor) -> None:
    text = "Breen said not that the vote was lost, but that it was late. “Why the rush?” she asked."
    claims = analyze(extractor, Article("a", text)).claims
    assert [(claim.content[0].of(text), claim.polarity) for claim in claims] == [
        ("that the vote was lost", "negative"),
        ("that it was late", "positive"),
        ("“Why the rush?”", "positive"),
    ]


@pytest.mark.parametrize(
    "text", ["All witnesses would say that it was late.", "She would say that it was late."]
)
def test_what_all_would_say_is_open(extractor: Extractor, text: str) -> None:
    assert analyze(extractor, Article("a", text)).claims == ()
