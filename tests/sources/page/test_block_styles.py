"""What a style sets in a line of its own is one, whatever its element."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import FIRST, html, middle, read

ONE, TWO = "“We wait,” said Ola Bern.", "The second boat comes on Monday."


@pytest.mark.parametrize(
    "style",
    ["display:block", "margin: 0; DISPLAY : block;", "display:flex", "display:grid", "display: list-item"],
)
@pytest.mark.parametrize("tag", ["span", "strong", "label", "font"])
def test_each_is_a_paragraph(style: str, tag: str) -> None:
    lines = "".join(f"<{tag} style='{style}'>{line}</{tag}>" for line in (ONE, TWO))
    assert middle(f"<div>{lines}</div>") == [ONE, TWO]
    assert middle(f"<p>{lines}</p>") == [ONE, TWO]


@pytest.mark.parametrize(
    "style",
    [
        "display:inline-block",
        "display:inline",
        "x-display:block",
        "display:block;float:left",
        "display:block; position : absolute",
        "color:red",
    ],
)
def test_other_styles_leave_it_in_its_line(style: str) -> None:
    assert middle(f"<p><span style='{style}'>T</span>he boat comes on Monday.</p>") == [
        "The boat comes on Monday."
    ]


@pytest.mark.parametrize("gap", ["", " "])
@pytest.mark.parametrize("form", ["<h1>{}</h1>", "<h1><a href=/pier>{}</a></h1>"])
def test_lines_of_a_heading_are_one(gap: str, form: str) -> None:
    lines = gap.join(f"<span style='display:block'>{line}</span>" for line in ("Pier", "closes for winter"))
    page = read(html(f"{form.format(lines)}<p>{FIRST}</p>", "<title>Pier closes for winter</title>"))
    assert page.title == "Pier closes for winter"
    assert [block.text for block in page.blocks] == [FIRST]


def test_a_label_goes_on_with_its_words() -> None:
    label = "<b style='display:block'>LEE:</b>"
    assert middle(f"<p>{label} {TWO}</p>") == [f"LEE: {TWO}"]
    assert middle(f"<div>{label}<p>{TWO}</p></div>") == ["LEE:", TWO]
