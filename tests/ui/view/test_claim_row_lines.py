"""In its row a claim keeps its cue and the word "not", whatever the name and however narrow the pane."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import Span
from reader.ui.view.claim_row_lines import Line, RowWords, folded_lines, least_lines, shortened, whole_lines
from reader.ui.view.claim_row_words import beginning

NAMES = st.text(st.sampled_from("abcdeé 明日-’ "), max_size=60).map(lambda name: " ".join(name.split()))
CUES = st.lists(
    st.sampled_from(["did not", "said", "has not … confirmed", "according to", "(not said)", "発表した"]),
    max_size=5,
).map(" ".join)
"""Empty where only a mark attributes."""
SIGNS = st.sampled_from(["✎ ", ""])
"""Of a note, or none."""
CONTENTS = st.text(st.sampled_from("abc de. 明"), max_size=300).map(lambda words: " ".join(words.split()))
MARGINS = st.sampled_from(["▌1 “ ", " 12 ≠“┆", " 1147•✗≠“┆✓ ~ "])


def row(name: str, cue: str, content: str, margin: str = " 1 “ ", sign: str = "✎ ") -> RowWords:
    """Return the words of a row."""
    indent = " " * (1 + len(margin.split()[0]))
    return RowWords(
        ((margin, ""),), ((indent, ""),), (name, "bold"), ((sign, ""), (cue, "italic")), (content, "")
    )


def plain(lines: Sequence[Line]) -> list[str]:
    """Return what stands on each line."""
    return ["".join(words for words, _ in line) for line in lines]


def without_spaces(words: str) -> str:
    """Return words as they are however lines are broken."""
    return "".join(words.split())


@given(NAMES, CUES, CONTENTS, MARGINS, SIGNS, st.integers(24, 90), st.integers(2, 6))
def test_cue_and_not_are_never_cut(
    name: str, cue: str, content: str, margin: str, sign: str, width: int, count: int
) -> None:
    words = row(name, cue, content, margin, sign)
    lines = folded_lines(words, width, max(count, least_lines(words, width)))
    drawn = [line for line in plain(lines) if cell_len(line) <= width]  # a wider line is cut by the pane
    italic = "".join(word for line in lines for word, style in line if style == "italic")
    assert without_spaces(italic) == without_spaces(cue)
    assert without_spaces(f"{sign}{cue}") in without_spaces("".join([*drawn, *_cut(plain(lines), width)]))


def _cut(lines: Sequence[str], width: int) -> list[str]:
    """Return the beginning of lines that the pane cuts."""
    return [shortened(line, width) for line in lines if cell_len(line) > width]


@given(NAMES, CUES, CONTENTS, MARGINS, SIGNS, st.integers(24, 90))
def test_an_unfolded_row_has_everything_within_its_width(
    name: str, cue: str, content: str, margin: str, sign: str, width: int
) -> None:
    lines = plain(whole_lines(row(name, cue, content, margin, sign), width))
    assert without_spaces("".join(lines)) == without_spaces(f"{margin}{name}{sign}{cue}{content}")
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize(
    ("name", "cue", "width", "head"),
    [
        ("Marta Olsen", "said", 40, " 1 “ Marta Olsen ✎ said"),
        ("Aleksandra Wisniewska-Kowalczyk", "did not say", 34, " 1 “ Aleksandra Wis… ✎ did not say"),
        ("Aleksandra Wisniewska-Kowalczyk", "did not say", 25, " 1 “ Aleks… ✎ did not say"),
        ("Bo", "said", 24, " 1 “ Bo ✎ said"),
    ],
)
def test_the_name_gives_way_before_the_cue(name: str, cue: str, width: int, head: str) -> None:
    lines = plain(folded_lines(row(name, cue, "it rained"), width, 2))
    assert lines == [head, "  it rained"]


def test_without_name_and_cue_what_is_said_stands_behind_the_number() -> None:
    words = row("", "", "keep your radios dry and close", sign="")
    assert plain(folded_lines(words, 24, 2)) == [" 1 “ keep your radios", "  dry and close"]
    assert plain(whole_lines(words, 24)) == [" 1 “ keep your radios", "  dry and close"]
    assert least_lines(words, 24) == 2


def test_what_is_said_follows_a_cue_that_takes_two_lines() -> None:
    lines = plain(
        folded_lines(row("Aleksandra", "stopped short of saying (not said)", "it rained a lot"), 24, 2)
    )
    assert lines == [" 1 “ Aleks… ✎ stopped", "  short of saying (not", "  said) it rained a lot"]


def test_more_lines_hold_more_of_what_is_said() -> None:
    words = row("Bo", "said", "it rained and it rained and then it rained again")
    assert plain(folded_lines(words, 24, 2))[1] == "  it rained and it rained and then it rained again"
    assert plain(folded_lines(words, 24, 3))[1:] == [
        "  it rained and it",
        "  rained and then it rained again",
    ]
    six = [line.strip() for line in plain(folded_lines(words, 24, 6))]
    assert six[1:] == ["it rained and it", "rained and then it", "rained again", "", ""]
    assert [line.strip() for line in plain(folded_lines(row("Bo", "said", ""), 24, 2))] == [
        "1 “ Bo ✎ said",
        "",
    ]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        # Wider than what the margin leaves, not than a line: whole on the next one.
        ("Bo Wriothesley-Ashby-Quint", [" 12 ≠“┆ Bo", "   Wriothesley-Ashby-Quint", "   said"]),
        # Wider than any line: no blank parts what is left of it from its beginning.
        (
            "Bo Featherstonehaugh-Cholmondeley",
            [" 12 ≠“┆ Bo", "   Featherstonehaugh-Cholm", "   ondeley said"],
        ),
        ("Featherstonehaugh-Chol Bo", [" 12 ≠“┆ Featherstonehaugh-", "   Chol Bo said"]),
    ],
)
def test_a_word_is_broken_only_where_it_is_wider_than_a_line(name: str, lines: list[str]) -> None:
    words = row(name, "said", "it rained", margin=" 12 ≠“┆ ", sign="")
    assert plain(whole_lines(words, 26)) == [*lines, "   it rained"]


@pytest.mark.parametrize(("cells", "short"), [(9, "Marta"), (5, "Marta"), (4, "Mar…"), (1, "…"), (0, "")])
def test_a_name_is_shortened_with_a_sign(cells: int, short: str) -> None:
    assert shortened("Marta", cells) == short


def test_a_pane_of_less_than_24_cells_cuts_the_rows_of_one_of_24() -> None:
    words = row("Marta Olsen-Berg", "did not say", "a" * 100)
    assert whole_lines(words, 3) == whole_lines(words, 24) != whole_lines(words, 25)
    assert folded_lines(words, 3, 9) == folded_lines(words, 24, 9) != folded_lines(words, 25, 9)
    assert max(cell_len(line) for line in plain(whole_lines(words, 3))) == 24


def test_of_words_that_no_row_has_room_for_the_first_600_characters_are_read() -> None:
    assert beginning("a" * 900, (Span(0, 900),)) == "a" * 600
