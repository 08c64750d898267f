"""Panes are as wide as the person wants them, but never at the cost of the text."""

from __future__ import annotations

import pytest

from reader.ui.view.pane_widths import LIBRARY_WIDTHS, WIDTHS, SideName, fit, in_lists, usual_on


@pytest.mark.parametrize(
    ("articles", "claims", "beside", "total", "expected"),
    [
        (24, 34, "articles claims", 120, (24, 34)),
        (60, 34, "articles claims", 120, (42, 34)),
        (60, 70, "articles claims", 120, (16, 60)),
        (60, 70, "articles claims", 200, (60, 70)),
        (24, 90, "articles claims", 100, (16, 40)),
        (24, 70, "claims", 80, (None, 36)),
        (24, 34, "claims", 80, (None, 34)),
        (1, 1, "articles claims", 120, (16, 20)),
        (24, 34, "", 40, (None, None)),
        (24, 34, "claims", 50, (None, 20)),
        (60, 60, "articles", 120, (60, None)),
    ],
)
def test_the_text_keeps_its_room(
    articles: int, claims: int, beside: str, total: int, expected: tuple[int | None, int | None]
) -> None:
    names: list[SideName] = [name for name in ("articles", "claims") if name in beside.split()]
    fitted = fit({"articles": articles, "claims": claims}, names, total)
    assert (fitted.get("articles"), fitted.get("claims")) == expected


def test_the_widths_until_the_person_changes_them_leave_the_text_half_of_a_usual_screen() -> None:
    assert fit({}, ("articles", "claims"), 120) == {"articles": 24, "claims": 34}
    assert fit({}, ["claims"], 80) == {"claims": 34}


@pytest.mark.parametrize(
    ("reading", "tree", "expected"),
    [
        ({"articles": 36, "claims": 34}, 0, {"articles": 70}),
        ({"articles": 36, "claims": 34}, 24, {"tree": 24, "articles": 46}),
        ({"articles": 36}, 24, {"tree": 24, "articles": 36}),
        ({"tree": 24, "articles": 36, "claims": 34}, 24, {"tree": 24, "articles": 70}),
        ({"articles": 16, "claims": 20}, 24, {"tree": 24, "articles": 16}),
        ({"articles": 36}, 0, {"articles": 36}),
    ],
)
def test_in_the_lists_the_articles_have_the_room_of_the_claims(
    reading: dict[SideName, int], tree: int, expected: dict[SideName, int]
) -> None:
    assert in_lists(reading, tree) == expected


def test_the_text_beside_a_library_is_as_wide_as_a_paragraph_needs_on_a_usual_screen() -> None:
    assert 120 - sum(fit({}, ("articles", "claims"), 120, LIBRARY_WIDTHS).values()) == 50


@pytest.mark.parametrize(
    ("screen", "expected"),
    [(80, (24, 34)), (142, (24, 34)), (143, (24, 35)), (158, (24, 50)), (160, (26, 50)), (300, (40, 50))],
)
def test_what_is_blank_beside_the_text_goes_to_the_claims_and_then_to_the_articles(
    screen: int, expected: tuple[int, int]
) -> None:
    usual = usual_on(screen, {"articles": WIDTHS["articles"], "claims": WIDTHS["claims"]})
    assert (usual["articles"], usual["claims"]) == expected


def test_beside_a_library_with_its_tree_nothing_is_blank_on_most_screens() -> None:
    assert usual_on(178, LIBRARY_WIDTHS) == LIBRARY_WIDTHS
    assert usual_on(300, LIBRARY_WIDTHS) == {"tree": 24, "articles": 40, "claims": 50}
