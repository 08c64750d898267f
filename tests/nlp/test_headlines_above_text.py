"""What a headline says stands in it, by each engine, from text to claims."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

TEXT = "\n\nThe talks began on Monday. Nobody knows how long they will last.\n"
HEADLINES = [
    # who says it behind the verb
    ("Road is unsafe, say police", "Road is unsafe"),
    ("Staff were misled, says Ann Bell", "Staff were misled"),
    ("No one told us, say flood victims", "No one told us"),
    ("New bridge unsafe, engineers warn", "New bridge unsafe"),
    ("Ten dead in crash, police say", "Ten dead in crash"),
    ("Minister to quit, aides say", "Minister to quit"),
    ("Thousands at risk from flood, mayor warns", "Thousands at risk from flood"),
]
OTHERS = ["Lund: plan dead", "Film a triumph, critics agree", "A day at the sea, a day at the office"]


@pytest.mark.parametrize(("headline", "content"), HEADLINES)
def test_a_headline_without_a_verb_says_what_stands_before_the_speaker(
    extractor: Extractor, headline: str, content: str
) -> None:
    (claim,) = analyze(extractor, Article("a", headline + TEXT)).claims
    assert [span.of(headline) for span in claim.content] == [content]


@pytest.mark.parametrize("headline", OTHERS)
def test_nobody_in_a_headline_says_the_text_below(extractor: Extractor, headline: str) -> None:
    claims = analyze(extractor, Article("a", headline + TEXT)).claims
    assert all(claim.content[-1].end <= len(headline) for claim in claims)


def test_a_first_line_with_a_colon_leads_to_the_next(extractor: Extractor) -> None:
    text = "Mayor Ada Lind said:\n\n“The bridge is not safe, and it never was.”\n\nShe did not say why.\n"
    (claim, *_) = analyze(extractor, Article("a", text)).claims
    assert "The bridge is not safe" in claim.content[0].of(text)
