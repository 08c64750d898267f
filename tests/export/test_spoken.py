"""Reading aloud: every claim is announced and closed in words, and no word of the text is lost."""

from __future__ import annotations

import re

import pytest

from reader.claims.corrected import Corrected
from reader.export.spoken import plain
from reader.model import Analysis, Article, Block, Claim, Entity, Kind, Span
from reader.text.normalize import blocks

TEXT = "Not all\nAnn Lee hopes “it will”, Bo said. Cy told us.\n“Go,” she said, “now.\nAt once.”"


def span(words: str) -> Span:
    """Return where the words stand in the text."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def claim(*content: str, kind: Kind = "direct", cue: str = "said", speaker: str | None = None) -> Claim:
    """Return a claim by its words."""
    return Claim(kind, tuple(map(span, content)), (span(cue),), speaker=speaker)


def told(*claims: Claim, entities: tuple[Entity, ...] = ()) -> list[str]:
    """Return the lines below the title and the empty one, without the empty ones."""
    article = Article("a", TEXT, blocks=blocks(TEXT))
    return [line for line in plain(article, Corrected(Analysis("a", claims, entities))) if line][1:]


@pytest.mark.parametrize(
    ("claims", "line"),
    [
        ((), "“Go,” she said, “now."),
        (
            (claim("“Go,”", "“now.\nAt once.”"),),
            "[claim 1, direct, nobody named said:] “Go,” [claim 1 pauses] she said, [claim 1 goes on:] “now.",
        ),
        (
            (claim("“Go,” she said", kind="mixed"), claim("“Go,”")),
            "[claim 1, mixed, nobody named said:] [claim 2, direct, nobody named said:] “Go,” "
            "[end of claim 2] she said [end of claim 1], “now.",
        ),
        (
            (claim("“Go,”", "she", kind="mixed"),),
            "[claim 1, mixed, nobody named said:] “Go,” she [end of claim 1] said, “now.",
        ),
        (
            (claim("“Go,”"), claim("she")),
            "[claim 1, direct, nobody named said:] “Go,” [end of claim 1] "
            "[claim 2, direct, nobody named said:] she [end of claim 2] said, “now.",
        ),
    ],
)
def test_claim_is_opened_and_closed_where_it_stands(claims: tuple[Claim, ...], line: str) -> None:
    assert line in told(*claims)


def test_claim_that_crosses_paragraphs_is_closed_in_the_last() -> None:
    assert told(claim("“Go,”", "“now.\nAt once.”"))[-1] == "At once.” [end of claim 1]"


def test_heading_is_said_to_be_one() -> None:
    assert told()[0] == "[heading] Not all"


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        (
            "Who | What\nAnn Lee | “No,” she said",
            [
                "[table] Who | What",
                "Ann Lee | [claim 1, direct, nobody named said:] “No,” [end of claim 1] she said",
            ],
        ),
        ("if no:\n    end()", ["[code] if no:", "    end()"]),
    ],
)
def test_a_table_is_called_so_and_keeps_its_rows_as_code_does_its_lines(code: str, lines: list[str]) -> None:
    said = code.find("“No,”")
    claims = (Claim("direct", (Span(said, said + 5),), (Span(said + 10, said + 14),)),) if said > 0 else ()
    article = Article("a", code, blocks=(Block(Span(0, len(code)), "code"),))
    assert [*plain(article, Corrected(Analysis("a", claims)))][2:] == lines


def test_speaker_is_named_and_described() -> None:
    lee = Entity("lee", "unnamed", "city official", affiliation="Dover")
    line = told(claim("it will", speaker="lee"), entities=(lee,))[1]
    assert line.startswith("Ann Lee hopes “[claim 1, direct, city official (unnamed, Dover) said:] it will")


def test_no_word_is_lost() -> None:
    lines = told(claim("“Go,”", "“now.\nAt once.”"), claim("it will"), claim("“it will”, Bo"))
    words = re.sub(r"\[[^\]]*\]", "", " ".join(lines))
    assert words.replace(" ", "") == TEXT.replace(" ", "").replace("\n", "")


def test_title_and_what_is_known_come_first_and_once() -> None:
    article = Article(
        "a", "Go\n\nNow.", "Go", byline="Ann", published="2026-01-02", blocks=blocks("Go\n\nNow.")
    )
    assert list(plain(article, Corrected(Analysis("a", notes=("A part was left out.",))))) == [
        "Ann. 2026-01-02. No claims.",
        "",
        "[heading] Go",
        "",
        "Now.",
        "",
        "[note] A part was left out.",
    ]
    untitled = Article("a", "Go on.\n---", "Go", blocks=(Block(Span(0, 6)), Block(Span(7, 10), "rule")))
    assert list(plain(untitled, Corrected(Analysis("a")))) == ["Go", "No claims.", "", "Go on."]


def test_escape_sequence_in_a_text_does_not_reach_the_terminal() -> None:
    assert "\x1b" not in "".join(plain(Article("a", "a\x1b[2J"), Corrected(Analysis("a"))))
