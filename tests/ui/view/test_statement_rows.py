"""The rows of a speaker's page fit their width, and say in shape what is uncertain."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rich.cells import cell_len

from reader.shelf.speaker_page import Appellation
from reader.ui.view.claim_row_lines import Line
from reader.ui.view.statement_rows import appellation_lines, sources_of, statement_lines
from tests.ui.view.test_person_words import statement

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
HARBOUR = statement("Elm Echo", "The harbour, at length")
DATED = replace(HARBOUR, hit=replace(HARBOUR.hit, published="2026-05-01", cue="said"))


def plain(line: Line) -> str:
    """Return the words of a line."""
    return "".join(words for words, _ in line)


@pytest.mark.parametrize("width", [20, 38, 76, 118])
@pytest.mark.parametrize("is_continued", [False, True])
def test_no_first_line_is_wider_than_the_row(width: int, is_continued: bool) -> None:
    first, _ = statement_lines(DATED, "Ann Holm", width, NOW, is_continued=is_continued)
    assert cell_len(plain(first)) <= width


def test_a_row_says_where_it_stands_as_whom_and_what() -> None:
    first, second = statement_lines(DATED, "Ann Holm", 100, NOW, is_continued=False)
    assert plain(first).split() == [
        "May",
        "1",
        "Elm",
        "Echo",
        "The",
        "harbour,",
        "at",
        "length",
        "mayor",
        "of",
        "Varden",
    ]
    assert plain(second) == "  ┆   said: It holds."
    first, _ = statement_lines(DATED, "A. Holm", 100, NOW, is_continued=True)
    assert " ".join(plain(first).split()) == "The harbour, at length Ann Holm, mayor of Varden"


@pytest.mark.parametrize(
    ("published", "outlet", "line"),
    [
        ("", "", "  The harbour, at length                     mayor of Varden"),
        ("2026-05-01", "", "   May 1 The harbour, at length              mayor of Varden"),
        ("", "Elm Echo", "  Elm Echo     The harbour, at length        mayor of Varden"),
    ],
)
def test_a_column_that_is_blank_in_all_rows_is_left_out(published: str, outlet: str, line: str) -> None:
    said = replace(HARBOUR, hit=replace(HARBOUR.hit, published=published, outlet=outlet))
    sources = sources_of((said, said))
    first, _ = statement_lines(said, "Ann Holm", 60, NOW, is_continued=False, sources=sources)
    assert plain(first) == line
    dated = replace(said, hit=replace(said.hit, published="2026-05-01"))
    assert sources_of((said, dated)).have_dates


def test_what_is_not_certain_or_not_said_has_a_sign() -> None:
    unsure = replace(DATED, certainty=0.6, hit=replace(DATED.hit, is_negative=True))
    first, second = statement_lines(unsure, "Ann Holm", 100, NOW, is_continued=False)
    assert plain(first).startswith("~ ")
    assert plain(second).startswith("  ≠┆ ")


@pytest.mark.parametrize(
    ("articles", "lines"),
    [
        (1, ("  mayor", "  role · Elm Echo, May 1")),
        (3, ("  mayor                    3 ×", "  role · last Elm Echo, May 1")),
    ],
)
def test_a_role_says_where_it_comes_from(articles: int, lines: tuple[str, str]) -> None:
    appellation = Appellation("mayor", articles, DATED, frozenset((DATED.profile,)))
    first, second = appellation_lines(appellation, "role", 30, NOW)
    assert (plain(first).rstrip(), plain(second)) == lines


@pytest.mark.parametrize(("cue", "words"), [("said", "said: "), (":", ""), ("", "")])
def test_a_mark_in_place_of_a_cue_is_not_shown_as_a_word(cue: str, words: str) -> None:
    shown = replace(HARBOUR, hit=replace(HARBOUR.hit, cue=cue))
    _, second = statement_lines(shown, "", 100, NOW, is_continued=False)
    assert second[1][0] == words
