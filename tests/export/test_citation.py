"""A quotation says who said it and whether word for word; a citation says where it stands."""

from __future__ import annotations

import pytest

from reader.claims.check import Check
from reader.export.citation import citation, excerpt, quotation
from reader.model import Analysis, Article, Claim, Entity, Kind, Span

TEXT = (
    'The quay closes, Ann Lee said. "It leaks," she said, "everywhere." “Nobody,”\n\n“asked us,” a man said. '
    'He called it "a shame".'
)
ANN = Entity("ann", "person", "Ann Lee", role="mayor", affiliation="Lindhaven")
CLERK = Entity("clerk", "person", "Cy", role="clerk of Lindhaven", affiliation="Lindhaven")
MAN = Entity("man", "unnamed", "man")
ARTICLE = Article(
    "/news/quay.txt", TEXT, "Quay closes", "Bo Ray", "Post", "2026-11-02", "https://post.org/quay"
)


def claim(*content: str, kind: Kind = "direct", speaker: str | None = "ann", source: str = "") -> Claim:
    """Return a claim by its words."""
    spans = tuple(Span(TEXT.index(words), TEXT.index(words) + len(words)) for words in (*content, source))
    return Claim(kind, spans[:-1], source=spans[-1:] if source else (), speaker=speaker)


def analysis(*claims: Claim) -> Analysis:
    """Return an analysis with everybody who speaks."""
    return Analysis(ARTICLE.id, claims, (ANN, CLERK, MAN))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (claim('"It leaks,"'), "“It leaks” — Ann Lee, mayor, Lindhaven"),
        (claim('"It leaks,"', '"everywhere."'), "“It leaks, … everywhere.” — Ann Lee, mayor, Lindhaven"),
        (claim("“Nobody,”", "“asked us,”", speaker="man"), "“Nobody, asked us” — man, unnamed"),
        (claim("It leaks"), "“It leaks” — Ann Lee, mayor, Lindhaven"),
        (claim('"', kind="direct"), '“"” — Ann Lee, mayor, Lindhaven'),
        (
            claim("The quay closes", kind="indirect", speaker="clerk"),
            "The quay closes — Cy, clerk of Lindhaven, as reported by Post",
        ),
        (claim('"a shame"', kind="mixed", speaker="man"), '"a shame" — man, unnamed, as reported by Post'),
        (claim('"It leaks,"', speaker=None, source="she"), "“It leaks” — she, nobody named"),
        (claim('"It leaks,"', speaker=None), "“It leaks” — nobody named"),
    ],
)
def test_only_what_was_said_word_for_word_is_quoted(said: Claim, expected: str) -> None:
    assert quotation(ARTICLE, analysis(said), said) == expected


def test_without_an_outlet_a_claim_is_reported_all_the_same() -> None:
    said = claim("The quay closes", kind="indirect")
    assert quotation(Article("a", TEXT), analysis(said), said).endswith(
        "— Ann Lee, mayor, Lindhaven, as reported"
    )


@pytest.mark.parametrize(
    ("article", "line", "below"),
    [
        (ARTICLE, 7, "Quay closes, Bo Ray, Post, 2026-11-02\nhttps://post.org/quay, characters 31–66"),
        (Article("/quay.txt", TEXT, "Quay"), 7, "Quay\n/quay.txt:7, characters 31–66"),
        (Article("/quay.txt", TEXT, "Quay"), None, "Quay\n/quay.txt, characters 31–66"),
        (Article("-", TEXT), None, "-, characters 31–66"),
    ],
)
def test_a_citation_names_article_address_and_place(article: Article, line: int | None, below: str) -> None:
    said = claim('"It leaks,"', '"everywhere."')
    assert citation(article, analysis(said), said, line=line) == (
        f"“It leaks, … everywhere.” — Ann Lee, mayor, Lindhaven\n{below}"
    )


@pytest.mark.parametrize(
    ("note", "check", "below"),
    [
        ("", Check(), ()),
        ("ask Vos", Check(), ("Note: ask Vos",)),
        (
            "ask\nVos",
            Check("false", "log,\np. 2"),
            ("Checked: false", "Evidence: log, p. 2", "Note: ask Vos"),
        ),
    ],
)
def test_a_citation_ends_with_what_the_person_found_out(
    note: str, check: Check, below: tuple[str, ...]
) -> None:
    said = claim('"It leaks,"')
    lines = citation(ARTICLE, analysis(said), said, note=note, check=check).splitlines()
    assert tuple(lines[3:]) == below


def test_an_excerpt_is_quoted_with_its_place() -> None:
    assert excerpt(Article("/quay.txt", TEXT, "Quay"), " It leaks ", Span(32, 40), line=3) == (
        "“It leaks”\nQuay\n/quay.txt:3, characters 32–40"
    )
