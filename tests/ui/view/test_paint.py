"""Every stretch of a line is drawn by what it is, told apart by more than colour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.settings.typography import Typography
from reader.text.quotations import quoted_parts
from reader.ui.view.columns import share
from reader.ui.view.layout import Layout
from reader.ui.view.lines import Line
from reader.ui.view.look import ClaimLook, Look
from reader.ui.view.marks import Mark, MarkKind, Marks, marks_of, starts_of
from reader.ui.view.paint import margin, pieces
from reader.ui.view.speaker_signs import again_sign
from tests.ui.view.sample import ANALYSIS, ARTICLE, TEXT, span

LOOK = Look(
    marks=Marks(marks_of(ANALYSIS, quoted_parts(TEXT))),
    claims=(
        ClaimLook("indirect", 0),
        ClaimLook("direct", 1, behind="?"),
        ClaimLook("mixed", 2),
        ClaimLook("indirect", 2),
    ),
    starts=starts_of(ANALYSIS),
)
LAYOUT = Layout(ARTICLE, 51, Typography(hanging=False))


def _line(words: str) -> Line:
    return LAYOUT.line(LAYOUT.line_at(TEXT.index(words)))


def _drawn(words: str, look: Look = LOOK, selected: Span | None = None) -> list[tuple[str, str]]:
    return [(piece.text, " ".join(piece.styles)) for piece in pieces(_line(words), look, selected)]


def _margin(words: str, look: Look = LOOK, *, width: int = 60, is_cursor: bool = False) -> str:
    columns = share(width, 51, 4)
    return "".join(piece.text for piece in margin(_line(words), look, columns, is_cursor=is_cursor))


def test_indirect_speech_has_a_sign_in_place_of_the_space_before_it() -> None:
    assert _drawn("The harbour board clarified") == [
        ("The ", "speaker-0 source"),
        ("harbour board", "speaker-0 organization source"),
        (" ", ""),
        ("clarified", "speaker-0 cue"),
        ("┆", "speaker-0"),
        ("that a second tram line", "speaker-0 indirect"),
    ]


def test_a_direct_quotation_is_plain_in_the_colour_of_its_speaker() -> None:
    assert _drawn("“This is") == [
        ("“This is not on the agenda,”", "speaker-1 direct"),
        (" ", ""),
        ("a board official", "speaker-1 unnamed"),
        (" ", ""),
        ("said", "speaker-1 cue"),
        (".", ""),
    ]


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("The harbour board clarified", "  1┆   "),
        ("“This is", "  2“?  "),
        ("“There are no plans", "       "),
        ("Mayor", "  3“┆  "),
    ],
)
def test_the_margin_has_number_and_sign_of_the_claim_that_starts(words: str, sign: str) -> None:
    assert _margin(words) == sign


def test_a_line_that_hangs_out_takes_the_last_cell_of_the_margin() -> None:
    line = _line("“This is")._replace(hanging_cells=1)
    assert "".join(piece.text for piece in margin(line, LOOK, share(60, 51, 4), is_cursor=False)) == "  2“? "


def test_indirect_speech_goes_on_in_the_margin() -> None:
    assert _margin("is not on the agenda.") == "      ┆"
    assert _margin("is not on the agenda.", width=30) == "   ┆"
    assert _margin("is not on the agenda.", width=12) == " "


def test_the_current_claim_has_a_bar_and_the_cursor_a_sign() -> None:
    look = LOOK._replace(current=0)
    lines = ("The harbour board clarified", "is not on the agenda.", "“This is")
    assert [_margin(line, look, width=12) for line in lines] == ["▌", "▌", " "]
    assert [_margin(line, look, width=12, is_cursor=True) for line in lines] == ["█", "█", "›"]
    assert _drawn(lines[1], look)[0] == ("is not on the agenda", "speaker-0 indirect current")


def test_the_margin_names_the_current_claim_when_two_start_on_a_line() -> None:
    text = "A said this, B said that."
    look = Look(
        Marks([Mark(0, 11, "direct", 0), Mark(13, 24, "direct", 1)]),
        (ClaimLook("direct"), ClaimLook("direct")),
        [(0, 0), (13, 1)],
    )
    line = Line(text, Span(0, len(text)), "paragraph")
    for current, number in ((None, "1"), (0, "1"), (1, "2")):
        shown = margin(line, look._replace(current=current), share(60, 50, 2), is_cursor=False)
        assert "".join(piece.text for piece in shown)[1:3].strip() == number


@pytest.mark.parametrize(
    ("current", "below", "numbers"),
    [
        (None, "went on. B said more.", "1"),
        (0, "went on.", "1 2"),
        (1, "went on.", "2"),  # the first ends on the line above
    ],
)
def test_a_claim_without_room_for_its_number_has_it_on_the_line_below_unless_one_starts_there(
    current: int | None, below: str, numbers: str
) -> None:
    above = "A said this, B said it"
    ends = len(above) + 1 + below.index(".")
    marks = [Mark(0, 11, "direct", 0), Mark(13, ends, "indirect", 1)]
    starts = [(0, 0), (13, 1)]
    if "B said more" in below:
        starts.append((ends + 2, 2))
        marks.append(Mark(ends + 2, ends + 13, "direct", 2))
    look = Look(Marks(marks), (ClaimLook("direct"),) * 3, starts, current=current)
    first = Line(above, Span(0, len(above)), "paragraph")
    second = Line(below, Span(len(above) + 1, len(above) + 1 + len(below)), "paragraph")
    columns = share(60, 50, 3)
    rows = (
        margin(first, look, columns, is_cursor=False),
        margin(second, look, columns, is_cursor=False, above=first.span),
    )
    told = [next(piece.text.strip() for piece in row if "number" in piece.styles) for row in rows]
    expected = [*numbers.split(), "3"] if "B said more" in below else numbers.split()
    assert [number for number in told if number] == expected


@pytest.mark.parametrize(
    ("color", "sign"),
    [(1, "“┆? "), (9, "“┆?²"), (8 * 10 + 1, "“┆? ")],  # "¹" would be the first of that colour
)
def test_which_speaker_of_a_colour_it_is_is_told_whole_or_not_at_all(color: int, sign: str) -> None:
    claim = ClaimLook("mixed", color, behind=f"?{again_sign(color)}")
    look = Look(Marks([Mark(0, 5, "direct", 0)]), (claim,), [(0, 0)])
    shown = margin(Line("words", Span(0, 5), "paragraph"), look, share(60, 50, 1), is_cursor=False)
    assert "".join(piece.text for piece in shown)[3:] == sign


@pytest.mark.parametrize("hidden", ["direct", "indirect", "organization", "source", "unnamed", "cue"])
def test_a_kind_of_mark_can_be_hidden(hidden: MarkKind) -> None:
    look = LOOK._replace(mark_kinds=LOOK.mark_kinds - {hidden})
    lines = [piece for words in ("The harbour", "“This is", "Mayor") for piece in _drawn(words, look)]
    assert not any(hidden in styles.split() for _, styles in lines)
    assert "".join(text for text, _ in lines).replace("┆", " ").startswith("The harbour board clarified that")


def test_a_claim_that_steps_back_has_no_colour() -> None:
    look = LOOK._replace(outside_filter=frozenset({1}))
    assert ("“This is not on the agenda,”", "direct dimmed") in _drawn("“This is", look)


def test_the_number_of_a_claim_steps_back_with_it() -> None:
    look = LOOK._replace(outside_filter=frozenset({1}))
    for words, is_dimmed in (("The harbour board clarified", False), ("“This is", True)):
        row = margin(_line(words), look, share(60, 51, 4), is_cursor=False)
        number = next(piece for piece in row if "number" in piece.styles)
        assert ("dimmed" in number.styles) is is_dimmed


def test_everything_steps_back_but_the_claims_that_a_filter_lets_through() -> None:
    look = LOOK._replace(outside_filter=frozenset({1, 2, 3}))
    assert {styles.split()[-1] for _, styles in _drawn("“This is", look)} == {"dimmed"}
    assert _drawn("The harbour board clarified", look) == [
        ("The ", "speaker-0 source"),
        ("harbour board", "speaker-0 organization source"),
        (" ", "dimmed"),
        ("clarified", "speaker-0 cue"),
        ("┆", "speaker-0"),
        ("that a second tram line", "speaker-0 indirect"),
    ]


def test_the_text_does_not_step_back_while_marks_are_hidden() -> None:
    look = LOOK._replace(outside_filter=frozenset({1}), mark_kinds=frozenset())
    assert _drawn("“This is", look) == [("“This is not on the agenda,” a board official said.", "")]


def test_matches_and_selection_lie_on_top() -> None:
    matches = (span("agenda", 0), span("agenda", 1), span("official"))
    look = LOOK._replace(matches=matches, current_match=1)
    assert _drawn("“This is", look, Span(0, 5))[:4] == [
        ("“This", "speaker-1 direct selected"),
        (" is not on the ", "speaker-1 direct"),
        ("agenda", "speaker-1 direct match-current"),
        (",”", "speaker-1 direct"),
    ]
    assert ("official", "speaker-1 unnamed match") in _drawn("“This is", look)


def test_a_quotation_inside_indirect_speech_has_its_own_colour() -> None:
    text = "he said she shouted “no” twice"
    look = Look(
        Marks([Mark(8, 30, "indirect", 0), Mark(20, 24, "direct", 1)]),
        (ClaimLook("indirect", 0), ClaimLook("direct", 1)),
        [(8, 0), (20, 1)],
    )
    drawn = [*pieces(Line(text, Span(0, 30), "paragraph"), look)]
    assert [(piece.text, " ".join(piece.styles)) for piece in drawn] == [
        ("he said", ""),
        ("┆", "speaker-0"),
        ("she shouted ", "speaker-0 indirect"),
        ("“no”", "speaker-1 direct"),
        (" twice", "speaker-0 indirect"),
    ]


_MARKS = st.builds(
    lambda at, size, kind: Mark(at, at + size, kind, 0),
    st.integers(0, 40),
    st.integers(1, 20),
    st.sampled_from(["direct", "indirect", "cue"]),
)


@given(st.lists(_MARKS, max_size=9), st.integers(0, 20))
def test_whatever_is_marked_the_text_stays_as_it_is(marks: list[Mark], start: int) -> None:
    text = "one two three four five six seven eight nine ten"
    line = Line(text[start:40], Span(start, 40), "paragraph")
    look = Look(Marks(marks), (ClaimLook("direct"),), [(0, 0)])
    shown = "".join(piece.text for piece in pieces(line, look))
    assert len(shown) == len(line.text)
    assert all(
        drawn == own or (drawn, own) == ("┆", " ") for drawn, own in zip(shown, line.text, strict=True)
    )


@pytest.mark.parametrize(
    ("words", "claim"),
    [("The harbour board clarified", 0), ("“This is", 1), ("Mayor", 2), ("Lund said", 3)],
)
def test_a_line_is_near_the_claim_on_it_else_the_last_before(words: str, claim: int) -> None:
    line = _line(words)
    assert LOOK.claim_near(*line.span) == claim
    assert LOOK.claim_near(line.span.end, line.span.end) == claim


def test_above_all_claims_none_is_near() -> None:
    assert LOOK._replace(starts=[(10, 0)]).claim_near(0, 10) is None
