"""What becomes of the spaces and line ends of a block."""

from __future__ import annotations

import pytest

from reader.sources.page.block_text import LEFT_OUT, paragraphs, preformatted, rows
from reader.sources.page.limits import DEFAULT
from reader.sources.page.tree import parse
from reader.sources.page.walk import outline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The  pier   holds.", ["The pier holds."]),
        ("\u200b The pier holds. \ufeff\n", ["The pier holds."]),
        ("The pier holds. \n \n It was built well.", ["The pier holds.", "It was built well."]),
        ("The pier\nholds.", ["The pier holds."]),
        ("The pier holds.\nit was built well.", ["The pier holds.\nit was built well."]),
        ("Ann Lee\nMayor", ["Ann Lee\nMayor"]),
        ("Pier rebuilt\nBy ANN LEE\nStaff Writer", ["Pier rebuilt", "By ANN LEE", "Staff Writer"]),
        ("It holds,\nBy the sea\nas ever", ["It holds,\nBy the sea as ever"]),
        (
            f"Pier rebuilt\nBy Ann Lee\n{'Word ' * 17}",
            [f"Pier rebuilt\nBy Ann Lee\n{('Word ' * 17).strip()}"],
        ),
        ("The pier holds.\n* * *\nIt was built well.", ["The pier holds.", "It was built well."]),
        ("4.3.2026\nThe pier holds.", ["4.3.2026", "The pier holds."]),
        ("Wednesday, March 4, 2026\nThe pier\nholds.", ["Wednesday, March 4, 2026", "The pier holds."]),
        ("On Wednesday, March 4, 2026\nThe pier fell.", ["On Wednesday, March 4, 2026\nThe pier fell."]),
        ("Update: March 4, 2026\nIt holds.", ["Update: March 4, 2026\nIt holds."]),
        ("Pier 4\nThe pier fell.", ["Pier 4\nThe pier fell."]),
        ("4 March 2026", ["4 March 2026"]),
        ("\u200b\n", []),
        (f"The pier holds. [{LEFT_OUT}]", ["The pier holds."]),
        (f"The pier [ {LEFT_OUT} ] holds{LEFT_OUT} [1].", ["The pier holds [1]."]),
        ("The pier holds. []", ["The pier holds. []"]),
        ("[ ] Mend the pier", ["[ ] Mend the pier"]),
    ],
)
def test_two_line_ends_part_paragraphs_and_one_inside_a_sentence_is_a_space(
    text: str, expected: list[str]
) -> None:
    assert paragraphs(text) == expected


def test_preformatted_text_keeps_its_spaces_and_the_ends_of_its_lines() -> None:
    assert preformatted("\n  Berth   1\n  Berth   2\n\nThe pier\nholds.\n") == (
        "  Berth   1\n  Berth   2\n\nThe pier holds."
    )


def test_rows_without_a_word_in_any_cell_are_none() -> None:
    assert rows("Berth | Ships  \n | | \n\n1 |  4") == "Berth | Ships\n1 | 4"


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<div><span>They left early.</span><span>Ida Rho</span></div>", ["They left early.", "Ida Rho"]),
        ("<div><span>They left</span><a href=x>Ida Rho</a></div>", ["They left", "Ida Rho"]),
        ("<div><span>They left.</span><span>“Now.”</span></div>", ["They left.", "“Now.”"]),
        ("<div><span>They left</span> <span>Ida Rho</span></div>", ["They left Ida Rho"]),
        ("<div><span>They</span><span>selves</span></div>", ["Theyselves"]),
        ("<p><span>Mac</span><span>Rho left.</span></p>", ["MacRho left."]),
        ("<div><em>Mac</em><em>Rho left.</em></div>", ["MacRho left."]),
        ("<div><span>W</span><span>HO left.</span></div>", ["WHO left."]),
        ("<div><span>Ida Rho</span><span>2026-03-04</span></div>", ["Ida Rho", "2026-03-04"]),
        ("<p>One&nbsp;line.&nbsp;&nbsp; Two &nbsp;lines.</p>", ["One\xa0line. Two lines."]),
        (
            "<p><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span></span>The pier.</p>",
            ["· The pier."],
        ),
        ("<div><span>Ida Rho</span><time>March 4, 2026</time></div>", ["Ida Rho", "March 4, 2026"]),
        ("<div><time>4 March</time><span>Ida Rho</span></div>", ["4 March", "Ida Rho"]),
        ("<p><b>Ida Rho</b><time>March</time></p>", ["Ida RhoMarch"]),
        ("<div><span>4 March 2026</span><span>By Ida</span></div>", ["4 March 2026", "By Ida"]),
        ("<div><span>CO</span><span>2</span> rose.</div>", ["CO2 rose."]),
    ],
)
def test_what_a_page_sets_side_by_side_with_its_styles_is_not_one_word(markup: str, lines: list[str]) -> None:
    root = parse(f"<html><body>{markup}</body></html>", "page.html", DEFAULT)
    assert [block.text for block in outline(root, "page.html", DEFAULT).blocks] == lines
