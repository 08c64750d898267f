"""Which lines between headline and text are the standfirst."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import choose, html, words

HEADLINE = "<h1>Pier to be rebuilt</h1>"


def is_standfirst(markup: str, text: str, description: str = "") -> bool:
    """Tell whether the lines between headline and text are taken."""
    head = f'<meta name="description" content="{description}">'
    page = html(
        f"<header>{HEADLINE}{markup}</header><main><p>{words(300)}</p><p>{words(300, 300)}</p></main>", head
    )
    return text in choose(page)


@pytest.mark.parametrize(("count", "expected"), [(2, False), (6, True), (70, True), (180, False)])
def test_a_standfirst_is_a_sentence_or_a_few(count: int, expected: bool) -> None:
    assert is_standfirst(f"<p class='dek'>{words(count, 700)}</p>", words(count, 700)) is expected


@pytest.mark.parametrize(("same", "expected"), [(0.95, True), (0.6, False)])
def test_a_description_may_be_changed_by_a_word_or_two(same: float, expected: bool) -> None:
    text = words(40, 700)
    description = " ".join([*text.split()[: int(40 * same)], words(5, 900)])
    assert is_standfirst(f"<p>By Ida Rho</p><p>{text}</p>", text, description) is expected


@pytest.mark.parametrize(("depth", "expected"), [(1, True), (6, False)])
def test_the_name_of_a_node_far_outside_names_other_things_too(depth: int, expected: bool) -> None:
    text = words(12, 700)
    inner = "<div>" * depth + f"<p>{text}</p>" + "</div>" * depth
    assert is_standfirst(f"<div class='intro'>{inner}</div>", text) is expected


def test_the_second_heading_of_two_is_the_standfirst() -> None:
    text = words(8, 700)
    assert is_standfirst(f"<h2 class='x1ad'>{text}</h2>", text)
    assert not is_standfirst(f"<p>By Ida Rho</p><h2>{text}</h2>", text)
    assert not is_standfirst(f"<div><h2>{text}</h2></div>", text)
    assert is_standfirst(f"<h2><p>{text[:-1]}</p></h2>", text[:-1])
    assert not is_standfirst(f"<h3>{text}</h3>", text)
    assert is_standfirst(f"<p class='x1ad'>{text}</p>", text)
    assert not is_standfirst(f"<p class='x1ad'>{text[:-1]}</p>", text[:-1])
    correction = "Correction: the pier has forty metres."
    assert not is_standfirst(f"<p>{correction}</p>", correction)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mar 4, 2026, 9:30 PM UTC", False),
        ("It was closed on March 4, 2026.", True),
        ("On March 4, 2026, the harbour council votes on its pier", True),
    ],
)
def test_a_date_is_no_standfirst(line: str, expected: bool) -> None:
    assert is_standfirst(f"<div class='lede'><p>{line}</p></div>", line) is expected


def test_points_in_a_list_are_named_by_what_holds_the_list() -> None:
    text = words(12, 700)
    points = f"<ul><li>{text}</li><li>{words(12, 800)}</li></ul>"
    assert is_standfirst(f"<div class='RenderKeyPoints-list'><div><div>{points}</div></div></div>", text)
    assert is_standfirst(points.replace("<ul>", "<ul class='abstract'>"), text)
    assert not is_standfirst(points.replace("<ul>", "<ul class='x1ad'>"), text)
    for name in ("highlights", "key-takeaways"):
        assert is_standfirst(f"<div class='{name}'><h2>Highlights</h2><ul>{points}</ul></div>", text)
    assert not is_standfirst(f"<div class='RenderKeyPoints-list'>{'<div>' * 4}{points}{'</div>' * 5}", text)
