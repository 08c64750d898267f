"""A claim of a file is found by its id, and where its words are said again, only where it stands."""

from __future__ import annotations

import re

import pytest

from reader.claims.claim_id import claim_ids
from reader.claims.claim_search import ClaimSearch
from reader.claims.corrected import Corrected
from reader.claims.edited_claim import EditedClaim
from reader.model import Analysis, Article, Claim, Span
from reader.text.anchors import select

_CLAIM = re.compile("(?P<content>“[^”]*”) (?P<cue>said) (?P<source>[^.]*)")
ANN = "Down at the quay they asked her once more. “No,” said Ann Lee. She went on board without a word.\n"
BETWEEN = "The mayor would not hear of a vote before the summer.\n"
BO = "In the town they asked him as well. “No,” said Bo Ray. He went on working without a word.\n"
THEN = f"{BETWEEN}{ANN}{BETWEEN}{BO}"


def analyzed(text: str) -> tuple[Article, Corrected]:
    """Return a text with a claim for each quotation in it."""
    article = Article("quay", text)
    parts = (match.span(part) for match in _CLAIM.finditer(text) for part in ("content", "cue", "source"))
    spans = [Span(*part) for part in parts]
    claims = (
        Claim("direct", (content,), (cue,), (source,))
        for content, cue, source in zip(spans[::3], spans[1::3], spans[2::3], strict=True)
    )
    return article, Corrected(Analysis("quay", tuple(claims)))


def exported(text: str) -> list[EditedClaim]:
    """Return the claims of a text as a file has them."""
    article, corrected_analysis = analyzed(text)
    analysis = corrected_analysis.analysis
    return [
        EditedClaim(
            *(id, "row", {}, "quay"),
            words=select(text, claim.content[0]),
            cue=claim.cue[0].of(text),
            source=claim.source[0].of(text),
        )
        for id, claim in zip(claim_ids(article, analysis), analysis.claims, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (THEN, ["Ann Lee", "Bo Ray"]),
        # The first is another one by now: the second has its id.
        (THEN.replace("No", "Never", 1), [None, "Bo Ray"]),
        (f"{BETWEEN}{BO}", [None, "Bo Ray"]),
        # One more stands before: the first has the id of the second.
        (f"Is it dear? “No,” said Kit Moe.\n{THEN}", ["Ann Lee", "Bo Ray"]),
        (f"{BETWEEN}{BO}{BETWEEN}{ANN}", ["Ann Lee", "Bo Ray"]),
        # What stood beside it is gone.
        (THEN.replace("Down at the quay they asked her once more.", "And?"), [None, "Bo Ray"]),
    ],
)
def test_words_that_are_said_twice_are_found_where_they_stood(text: str, sources: list[str | None]) -> None:
    claims = exported(THEN)
    article, corrected_analysis = analyzed(text)
    search = ClaimSearch(article, corrected_analysis, claims)
    places = [search.index_of(claim) for claim in claims]
    found = [
        None if place is None else corrected_analysis.analysis.claims[place].source[0].of(text)
        for place in places
    ]
    assert found == sources


def test_what_was_not_found_is_said_with_why() -> None:
    claims = exported(THEN)
    search = ClaimSearch(*analyzed(f"{BETWEEN}{BO}"), claims)
    assert search.why_not_there(claims[0]).endswith(
        "the words of another one, and no longer stands where it stood"
    )
    assert search.why_not_there(claims[1]).endswith("is not in the article any more")


@pytest.mark.parametrize("before", ["", "A new first paragraph.\n\n"])
def test_words_that_are_said_once_are_found_wherever_they_stand(before: str) -> None:
    (claim,) = exported(ANN)
    search = ClaimSearch(
        *analyzed(f"{before}Nobody asked her, but: “No,” said Ann Lee, the captain.\n"), [claim]
    )
    assert search.index_of(claim) == 0
