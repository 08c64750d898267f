"""Tables that hold data are read row by row; those that only set a page are not."""

from __future__ import annotations

import pytest
from lxml import html

from reader.sources.page.tables import table_form
from tests.sources.page.samples import FIRST, SECOND, choose, middle, words
from tests.sources.page.samples import html as page

TOLD = "We sold the boat in May, and the net with it, and the shed."
FEW, MANY = " ".join(["boat"] * 8), " ".join(["boat"] * 16)


def table(*rows: tuple[str, ...], cell: str = "td") -> str:
    """Return a table with those cells."""
    lines = ("".join(f"<{cell}>{text}</{cell}>" for text in row) for row in rows)
    return f"<table><tbody>{''.join(f'<tr> {line} </tr>' for line in lines)}</tbody></table>"


@pytest.mark.parametrize(
    ("rows", "form"),
    [
        ((("Lund", "48"), ("Moe", "44")), "figures"),
        ((("Town", "2025", "2026"), ("Orr", "4", "7")), "figures"),
        ((("LEE:", "Yes."), ("ROE:", "No.")), "labels"),
        ((("Greens", TOLD), ("Centre", "No.")), "labels"),
        ((("Greens", "<p>" + TOLD + "</p>"), ("Centre", "<p>No.</p>")), "labels"),
        ((("Lund", "48"),), "columns"),
        ((("Lund",), ("Moe",)), "columns"),
        (((TOLD, TOLD), ("Moe", "44")), "columns"),
        ((("Greens", TOLD, TOLD), ("Centre", "No.", "No.")), "columns"),
        ((("", TOLD), ("Centre", "No.")), "columns"),
        ((("Home<br>News", TOLD), ("Moe", "44")), "columns"),
        ((("Home", "<p>One.</p><p>Two.</p>"), ("Moe", "44")), "columns"),
        ((("Home", "<ul><li>One</li></ul>"), ("Moe", "44")), "columns"),
        ((("Home", table(("a", "b"), ("c", "d"))), ("Moe", "44")), "columns"),
    ],
)
def test_a_table_is_of_figures_of_labels_or_of_columns(rows: tuple[tuple[str, ...], ...], form: str) -> None:
    assert table_form(html.fragment_fromstring(table(*rows))) == form


@pytest.mark.parametrize(("span", "form"), [(" colspan=2", "figures"), ("", "columns")])
def test_a_line_across_a_table_says_what_it_is_about(span: str, form: str) -> None:
    rows = table(("Lund", "48"), ("Moe", "44"))
    across = rows.replace("<tbody>", f"<tbody><tr><th{span}>Votes</th></tr>")
    assert table_form(html.fragment_fromstring(across)) == form
    if form == "figures":
        assert middle(across) == ["Votes\nLund | 48\nMoe | 44"]


@pytest.mark.parametrize(("cell", "form"), [(FEW, "figures"), (MANY, "columns")])
def test_figures_are_short(cell: str, form: str) -> None:
    assert table_form(html.fragment_fromstring(table((cell, "1", "2"), ("Moe", "3", "4")))) == form


@pytest.mark.parametrize(("count", "form"), [(4, "labels"), (9, "columns")])
def test_labels_are_shorter(count: int, form: str) -> None:
    label = " ".join(["Lee"] * count)
    assert table_form(html.fragment_fromstring(table((label, TOLD), ("Moe", TOLD)))) == form


@pytest.mark.parametrize(("count", "form"), [(500, "figures"), (3000, "columns")])
def test_a_register_is_no_table_to_read(count: int, form: str) -> None:
    assert table_form(html.fragment_fromstring(table(*[("Lund", "48")] * count))) == form


def test_figures_stay_side_by_side() -> None:
    rows = (("Party", "Votes"), ("<b>Greens</b>", "48"), ("", ""), ("centre", "<q>44</q>"))
    assert middle(table(*rows)) == ["Party | Votes\nGreens | 48\ncentre | “44”"]


def test_whoever_is_named_beside_a_text_begins_it() -> None:
    assert middle(table(("CHAIR:", "What did you see?"), ("MR ROE:", "Nothing <i>at</i> all."))) == [
        "CHAIR: What did you see?",
        "MR ROE: Nothing at all.",
    ]
    assert middle(table(("Greens", TOLD), ("Centre", "No."))) == [f"Greens: {TOLD}", "Centre: No."]


def test_a_table_of_figures_is_no_sentence_of_a_page() -> None:
    figures = table(*[("Orr", "4", "7", "9", "11")] * 60)
    text = f"<div><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert choose(page(f"<h1>Pier</h1>{text}<div>{figures}</div>"), words(200)) == [FIRST, SECOND]
