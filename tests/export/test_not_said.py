"""No output shows a negative claim like a positive one, and an inferred name like one of the text."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from rich.console import Console

from reader.claims.corrected import Corrected
from reader.claims.explain import why
from reader.export.citation import citation, quotation
from reader.export.jsonl import line
from reader.export.listing import listing
from reader.export.spoken import plain
from reader.model import Analysis, Article, Claim, Entity, Span

TEXT = "Neither Jane Smith nor Tom O'Hara said the deal was off."


def span(words: str) -> Span:
    """Return where the words stand in the text."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


PAIR = Entity("pair", "group", "Jane Smith and Tom O'Hara")
STATEMENT = Claim(
    "indirect",
    (span("the deal was off"),),
    (span("Neither"), span("nor"), span("said")),
    (span("Jane Smith"), span("Tom O'Hara")),
    "pair",
)
DENIAL = replace(STATEMENT, polarity="negative")
GUESS = replace(
    STATEMENT, source=(span("the deal"),), content=(span("was off"),), speaker_basis="description"
)

ARTICLE = Article("deal.txt", TEXT, "The deal", outlet="Post")


def printed(claim: Claim) -> str:
    """Return the listing."""
    out = io.StringIO()
    console = Console(file=out, width=100, highlight=False, markup=False)
    for part in listing(ARTICLE, corrected(claim), console):
        console.print(part)
    return out.getvalue()


def corrected(claim: Claim) -> Corrected:
    """Return an analysis with that claim."""
    return Corrected(Analysis("deal.txt", (claim,), (PAIR,)))


OUTPUTS: Mapping[str, Callable[[Claim], str]] = {
    "copy": lambda claim: quotation(ARTICLE, corrected(claim).analysis, claim),
    "citation": lambda claim: citation(ARTICLE, corrected(claim).analysis, claim),
    "listing": printed,
    "spoken": lambda claim: "\n".join(plain(ARTICLE, corrected(claim))),
    "details": lambda claim: str(why(TEXT, corrected(claim), 0)),
}


@pytest.mark.parametrize("output", OUTPUTS)
def test_every_output_says_in_words_what_was_not_said(output: str) -> None:
    assert re.search(r"\b(did not say|not said by)\b", OUTPUTS[output](DENIAL))
    assert "not" not in OUTPUTS[output](STATEMENT)


@pytest.mark.parametrize("output", OUTPUTS)
def test_every_output_gives_the_words_of_the_text_beside_an_inferred_name(output: str) -> None:
    assert "in the text: “the deal”" in OUTPUTS[output](GUESS)
    assert "in the text" not in OUTPUTS[output](STATEMENT)


def test_a_program_reads_the_polarity() -> None:
    for claim in (DENIAL, STATEMENT):
        assert json.loads(line(ARTICLE, corrected(claim)))["claims"][0]["polarity"] == claim.polarity


def test_a_copy_says_who_did_not_say_it() -> None:
    assert OUTPUTS["copy"](DENIAL) == (
        "the deal was off — not said by Jane Smith and Tom O'Hara, group "
        "(in the text: “Neither … nor … said”), as reported by Post"
    )
    assert (
        OUTPUTS["listing"](DENIAL).splitlines()[2] == "  1 ≠┆  Jane Smith and Tom O'Hara (group) did not say"
    )
    assert OUTPUTS["listing"](GUESS).splitlines()[2] == (
        "  1 ┆~  Jane Smith and Tom O'Hara (group, in the text: “the deal”) neither … nor … said"
    )


def test_nobody_is_not_denied_twice() -> None:
    text = "Nobody said the deal was off."
    claim = Claim("direct", (Span(12, 28),), (Span(7, 11),), (Span(0, 6),), polarity="negative")
    assert quotation(Article("a", text), Analysis("a", (claim,)), claim) == (
        "“the deal was off” — Nobody (not said)"
    )


def test_a_denial_is_not_copied_as_a_statement() -> None:
    text = "Mary Jones denies the bridge is unsafe."
    claim = Claim("indirect", (Span(18, 38),), (Span(11, 17),), (Span(0, 10),), "mary")
    mary = Entity("mary", "person", "Mary Jones", role="mayor")
    assert quotation(Article("a", text), Analysis("a", (claim,), (mary,)), claim) == (
        "the bridge is unsafe — Mary Jones, mayor, denies, as reported"
    )
    direct = replace(claim, kind="direct")
    assert quotation(Article("a", text), Analysis("a", (direct,), (mary,)), direct) == (
        "“the bridge is unsafe” — Mary Jones, mayor, denies"
    )
