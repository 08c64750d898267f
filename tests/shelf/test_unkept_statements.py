"""What somebody says in an article that no library has stands first on their page, once."""

from __future__ import annotations

from reader.claims.corrected import Corrected
from reader.model import Analysis, Article, Claim, Entity, Mention, Span
from reader.people.profile import Appearance
from reader.people.register import Register
from reader.shelf.unkept_statements import with_statements

TEXT = "“The quay leaks,” Ann Lee said. Ann Lee never said that it sank. Bo Ray agreed that it is old."
ARTICLE = Article("quay", TEXT, title="Quay", published="2026-01-01")
ANN = Entity("ann", "person", "Ann Lee", mentions=(Mention(Span(18, 25)),), role="harbour master")
BO = Entity("bo", "person", "Bo Ray", mentions=(Mention(Span(65, 71)),))
CLAIMS = (
    Claim("direct", (Span(0, 17),), (Span(26, 30),), (Span(18, 25),), speaker="ann"),
    Claim("indirect", (Span(51, 63),), (Span(40, 50),), (Span(32, 39),), speaker="ann", polarity="negative"),
    Claim("indirect", (Span(84, 93),), (Span(72, 78),), (Span(65, 71),), speaker="bo"),
)
ANALYSIS = Analysis("quay", CLAIMS, (ANN, BO))
APPEARANCE = Appearance("quay", "person", "Ann Lee", "harbour master", "")
(PERSON,) = Register((APPEARANCE,), ()).people


def test_their_claims_are_statements_of_the_profile_that_they_have_there() -> None:
    page = with_statements(None, PERSON, ANN, ARTICLE, Corrected(ANALYSIS))
    assert [(each.hit.excerpt, each.hit.claim, each.hit.is_negative) for each in page.statements] == [
        ("“The quay leaks,”", 0, False),
        ("that it sank", 1, True),
    ]
    assert {each.profile for each in page.statements} == {PERSON.key}
    assert (page.total, page.has_unkept, page.roles[0].words) == (2, True, "harbour master")


def test_what_the_person_rejected_is_none_of_theirs() -> None:
    page = with_statements(None, PERSON, ANN, ARTICLE, Corrected(ANALYSIS, rejected=frozenset({0})))
    assert [each.hit.claim for each in page.statements] == [1]


def test_a_page_that_has_the_article_stays_as_it_is() -> None:
    page = with_statements(None, PERSON, ANN, ARTICLE, Corrected(ANALYSIS))
    assert with_statements(page, PERSON, ANN, ARTICLE, Corrected(ANALYSIS)) is page
