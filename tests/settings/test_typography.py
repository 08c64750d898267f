"""How a text is set can be changed step by step, and said."""

from __future__ import annotations

from reader.settings.typography import Typography


def test_spacing_goes_round() -> None:
    typography, seen = Typography(), []
    for _ in range(4):
        typography = typography.next_spacing()
        seen.append(typography.spacing)
    assert seen == [2, 0, 1, 2]


def test_the_other_ends_of_the_other_ends_are_those_from_before() -> None:
    assert Typography().other_ends() == Typography(justify=True)
    assert Typography().other_ends().other_ends() == Typography()


def test_quotation_marks_hang_or_not() -> None:
    assert Typography().other_margin() == Typography(hanging=False)
    assert Typography().other_margin().other_margin() == Typography()


def test_it_is_said_how_the_text_is_set() -> None:
    assert Typography(spacing=0).words == "Lines ragged, an indent between paragraphs."
    assert Typography(justify=True, spacing=2).words == "Lines justified, two blank lines between paragraphs."
