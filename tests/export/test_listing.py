"""The listing of claims: every part readable, wrapped, and plain where it has to be."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from reader.claims.corrected import Corrected
from reader.export.listing import listing
from reader.model import Analysis, Article, Claim, Entity, EntityKind, Span

TEXT = "“Not [b]today,” Ann Lee said, “nor 明日 ever.”\nHe hopes to win."
ARTICLE = Article("dam.txt", TEXT, title="Dam [holds]", outlet="Courier", published="2026-01-02")


def span(words: str) -> Span:
    """Return where the words stand in the text."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


DIRECT = Claim(
    "direct",
    content=(span("“Not [b]today,”"), span("“nor 明日 ever.”")),
    cue=(span("said"),),
    source=(span("Ann Lee"),),
    speaker="p1",
)
INDIRECT = Claim("indirect", content=(span("to win"),), cue=(span("hopes"),), source=(span("He"),))
ANN = Entity("p1", "person", "Ann Lee", role="mayor of Dover", affiliation="Dover")


def lines(analysis: Analysis, *, width: int = 80, is_terminal: bool = False) -> list[str]:
    """Return the listing as it is printed."""
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=is_terminal, highlight=False, markup=False)
    for line in listing(ARTICLE, Corrected(analysis), console):
        console.print(line)
    return out.getvalue().splitlines()


def test_listing_tells_number_kind_speaker_role_cue_and_content() -> None:
    analysis = Analysis("dam.txt", (DIRECT, INDIRECT), (ANN,), ("One sentence was left out.",))
    assert lines(analysis) == [
        "Dam [holds]",
        "Courier · 2026-01-02 · 2 claims",
        "  1 “   Ann Lee (mayor of Dover) said",
        "        “Not [b]today,” … “nor 明日 ever.”",
        "  2 ┆   He (nobody named) hopes",
        "        to win",
        "One sentence was left out.",
    ]


@pytest.mark.parametrize(
    ("kind", "role", "affiliation", "shown"),
    [
        ("person", "", "", "Ann Lee said"),
        ("person", "mayor", "", "Ann Lee (mayor) said"),
        ("person", "spokesperson", "Acme", "Ann Lee (spokesperson, Acme) said"),
        ("person", "spokesperson for Acme", "Acme", "Ann Lee (spokesperson for Acme) said"),
        ("unnamed", "", "NATO", "Ann Lee (unnamed, NATO) said"),
        ("group", "", "", "Ann Lee (group) said"),
        ("organization", "", "", "Ann Lee said"),
    ],
)
def test_speaker_is_described_once(kind: EntityKind, role: str, affiliation: str, shown: str) -> None:
    speaker = Entity("p1", kind, "Ann Lee", role=role, affiliation=affiliation)
    assert lines(Analysis("dam.txt", (DIRECT,), (speaker,)))[2] == f"  1 “   {shown}"


def test_gap_is_shown_where_words_are_left_out() -> None:
    claim = Claim("indirect", content=(span("He"), span("hopes"), span("win")))
    assert lines(Analysis("dam.txt", (claim,)))[3].strip() == "He hopes … win"


def test_claim_without_a_source_is_somebodys() -> None:
    claim = Claim("mixed", content=(span("to win"),))
    assert lines(Analysis("dam.txt", (claim,)))[2] == "  1 “┆  nobody named"


def test_article_without_claims_says_so() -> None:
    assert lines(Analysis("dam.txt"))[1] == "Courier · 2026-01-02 · no claims"


@pytest.mark.parametrize("width", [80, 40, 20, 12])
def test_listing_fits_its_width_and_keeps_every_word(width: int) -> None:
    shown = lines(Analysis("dam.txt", (DIRECT,), (ANN,)), width=width)
    assert max(map(cell_len, shown)) <= width
    words = "".join(line[8:] for line in shown if line.startswith(" ")).replace(" ", "")
    assert words == "AnnLee(mayorofDover)said“Not[b]today,”…“nor明日ever.”"


@pytest.mark.parametrize("width", [8, 1])
def test_no_width_is_too_small_to_print(width: int) -> None:
    assert "".join(lines(Analysis("dam.txt", (DIRECT,), (ANN,)), width=width)).startswith("Dam")


def test_escape_sequence_in_an_id_does_not_reach_the_terminal() -> None:
    console = Console(file=io.StringIO())
    first = next(listing(Article("a\x1b[2J", TEXT), Corrected(Analysis("a")), console))
    assert first.plain == "a␛[2J"


def test_only_a_terminal_gets_escape_sequences() -> None:
    analysis = Analysis("dam.txt", (DIRECT,), (ANN,))
    assert "\x1b[1mAnn Lee\x1b[0m" in "\n".join(lines(analysis, is_terminal=True))
    assert "\x1b" not in "\n".join(lines(analysis))
