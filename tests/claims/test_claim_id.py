"""The id of a claim stays what it is while its words do."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reader.claims.claim_id import claim_ids
from reader.model import Analysis, Article, Claim, Entity, Span

TEXT = "“The quay leaks,” Ann Lee said. “The quay leaks,” Bo Ray said. “It does not.”"
FIRST, SECOND = Span(0, 17), Span(32, 49)
ARTICLE = Article("quay", TEXT)


def ids(*contents: Span, article: Article = ARTICLE) -> tuple[str, ...]:
    """Return the ids of claims with these contents."""
    return claim_ids(article, Analysis(article.id, tuple(Claim("direct", (span,)) for span in contents)))


def test_an_id_is_c_and_fifteen_hexadecimal_digits() -> None:
    (id,) = ids(FIRST)
    assert re.fullmatch(r"c[0-9a-f]{15}", id)


def test_an_id_is_the_same_in_every_version_of_the_program() -> None:
    # What other programs keep beside their own data: a change here breaks it.
    assert ids(FIRST, SECOND) == ("cabafe32edf72084", "c8d0f5f9b1b818ba")


@pytest.mark.parametrize(
    "text",
    [
        "Moved down. “The quay leaks,” Ann Lee said.",
        '"The quay leaks," Ann Lee said.',
        "The QUAY\nleaks",
    ],
)
def test_place_marks_case_and_wrapping_change_no_id(text: str) -> None:
    start = text.lower().index("the quay")
    content = Span(start, start + len("The quay leaks"))
    assert ids(content, article=Article("quay", text)) == ids(FIRST)


def test_what_found_a_claim_and_who_says_it_change_no_id() -> None:
    claim = Claim("direct", (FIRST,), speaker="ann", confidence=0.4, found_by="rules")
    other = replace(claim, speaker="bo", confidence=0.9, found_by="model", kind="mixed", polarity="negative")
    entities = (Entity("ann", "person", "Ann Lee"), Entity("bo", "person", "Bo Ray"))
    both = (Analysis("quay", (each,), entities) for each in (claim, other))
    assert len({claim_ids(ARTICLE, analysis) for analysis in both}) == 1


def test_the_same_words_again_and_the_same_words_elsewhere_have_other_ids() -> None:
    first, second = ids(FIRST, SECOND)
    (elsewhere,) = ids(FIRST, article=replace(ARTICLE, id="other"))
    assert len({first, second, elsewhere}) == 3


def test_content_in_parts_has_the_id_of_its_words() -> None:
    text = "“The quay,” she said, “leaks.”"
    article = Article("quay", text)
    parts = Claim("direct", (Span(0, 11), Span(22, 30)))
    assert claim_ids(article, Analysis("quay", (parts,))) == ids(FIRST)
