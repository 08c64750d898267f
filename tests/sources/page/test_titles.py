"""Which line is the headline, and what the titles of a page say of its outlet."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import FIRST, SECOND, html, read, story


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        ('<meta property="og:title" content="Pier cost">', "<h1>Cost of the pier</h1>", "Cost of the pier"),
        ("<title>Pier to be rebuilt - The Courier</title>", "<h1>The Courier</h1>", "Pier to be rebuilt"),
        ("<title>Pier rebuilt</title>", "<h1>Courier</h1><h2>Pier rebuilt</h2>", "Pier rebuilt"),
        ("", "<h1>Pier &amp; storm</h1>", "Pier & storm"),
        ("<title>Courier: Pier rebuilt</title>", "<h1>Courier</h1><h3>Pier rebuilt</h3>", "Pier rebuilt"),
        (
            '<meta property="og:title" content="Pier rebuilt"><title>Courier: Pier rebuilt</title>',
            "<h1>Courier</h1><h4>Pier rebuilt</h4>",
            "Pier rebuilt",
        ),
        ("<title>The pier rebuilt: Whitby</title>", "<h3>The pier rebuilt</h3>", "The pier rebuilt"),
        ("<title>Pier rebuilt at last</title>", "<h1>Pier rebuilt</h1><h3>At last</h3>", "Pier rebuilt"),
        (
            "<title>Pier rebuilt | The Courier</title>",
            "<h1>Pier is rebuilt</h1><h3>The Courier</h3>",
            "Pier is rebuilt",
        ),
        (
            "<title>Pier rebuilt again</title>",
            "<h1>Pier rebuilt</h1><h3><a href=x>Pier rebuilt again</a></h3>",
            "Pier rebuilt",
        ),
        ("<title>Pier rebuilt</title>", "<h1><p>Pier rebuilt</p></h1>", "Pier rebuilt"),
        (
            "<title>Pier shut - Town hall and council - The Northern Coast Courier</title>",
            "<h1>Pier shut</h1>",
            "Pier shut",
        ),
        (
            "<title>Pier shut - Town hall and council - The Northern Coast Courier</title>",
            "<h1><a href=/>Pier shut</a></h1>",
            "Pier shut - Town hall and council",
        ),
        (
            "<title>Courier - Town hall and council of the coast - The harbour</title>",
            "<h1>Courier</h1><h1>The crane</h1>",
            "Courier - Town hall and council of the coast",
        ),
        (
            "<title>Coast news - The pier shuts again - The Courier</title>",
            "<h1>Coast news</h1>",
            "Coast news",
        ),
        (
            "<title>Coast news - The pier shuts once again - The Courier</title>",
            "<h1>Coast news</h1>",
            "Coast news - The pier shuts once again",
        ),
        ("", "", ""),
    ],
)  # fmt: skip
def test_the_title_is_the_heading_that_agrees_with_the_titles_of_the_page(
    head: str, heading: str, title: str
) -> None:
    page = read(html(f"{heading}<div><p>{FIRST}</p><p>{SECOND}</p></div>", head))
    assert page.title == title


@pytest.mark.parametrize(
    ("heading", "title", "expected"),
    [
        ("<i>Harbour</i> Pier to be rebuilt", "Pier to be rebuilt | The Courier", "Pier to be rebuilt"),
        ("Talk with Ann Lee <span>“We hold it”</span>", "Ann Lee on piers: “We hold it”", "“We hold it”"),
        ("<i>A B C D E F</i> Pier to be rebuilt soon", "Pier to be rebuilt soon", "Pier to be rebuilt soon"),
        (
            "<i>A B C D E F G</i> Pier to be rebuilt soon",
            "Pier to be rebuilt soon",
            "A B C D E F G Pier to be rebuilt soon",
        ),
        ("<i>Exclusive:</i> Pier to be rebuilt", "Pier to be rebuilt", "Exclusive: Pier to be rebuilt"),
        ("<i>Harbour –</i> Pier to be rebuilt", "Pier to be rebuilt", "Harbour – Pier to be rebuilt"),
        ("<i>The old</i> Pier falls", "Pier falls", "The old Pier falls"),
        ("Mayor denies new pier is safe", "New pier is safe | C", "Mayor denies new pier is safe"),
        ("No Pier to be rebuilt", "Pier to be rebuilt", "No Pier to be rebuilt"),
        (
            "Harbour Pier to be rebuilt",
            "Harbour Pier to be rebuilt | Pier to be rebuilt",
            "Harbour Pier to be rebuilt",
        ),
    ],
)
def test_a_label_before_the_title_in_its_heading_is_none_of_it(
    heading: str, title: str, expected: str
) -> None:
    for around in (f"<h1>{heading}</h1><div>{{}}</div>", f"<div><h1>{heading}</h1>{{}}</div>"):
        text = f"<p>{FIRST}</p><p>{SECOND}</p>"
        page = read(html(around.format(text), f"<title>{title}</title>"))
        assert page.title == expected
        assert [block.text for block in page.blocks] == [FIRST, SECOND]


@pytest.mark.parametrize(("shared", "is_title"), [(7, True), (2, False)])
def test_a_heading_is_the_title_when_it_shares_words_with_one(shared: int, is_title: bool) -> None:
    words = [f"w{number}" for number in range(10)]
    title = " ".join([*words[:shared], *(f"x{number}" for number in range(10 - shared))])
    page = read(html(f"<h1>{' '.join(words)}</h1><p>{FIRST}</p><p>{SECOND}</p>", f"<title>{title}</title>"))
    assert (page.title == " ".join(words)) is is_title


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Pier to be rebuilt | The Courier", "The Courier"),
        ("Pier to be rebuilt | Harbour | The Courier", "The Courier"),
        ("The Courier :: Pier to be rebuilt", "The Courier"),
        ("The Courier: Pier to be rebuilt", "The Courier"),
        ("Pier to be rebuilt: what the council wants", ""),
        ("Pier to be rebuilt", ""),
        ("Pier is rebuilt | The Courier", ""),
        ("Pier to be rebuilt | All the news of the harbour and the coast", ""),
    ],
)
def test_what_the_title_of_a_page_has_beside_the_headline_is_its_outlet(title: str, outlet: str) -> None:
    assert read(story(head=f"<title>{title}</title>")).outlet == outlet


@pytest.mark.parametrize("title", ["The Courier :: Pier to be rebuilt", "The Courier: Pier to be rebuilt"])
def test_a_headline_without_markup_is_what_a_title_says(title: str) -> None:
    lines = "<p class='info'>By Ida Rho, 4 March 2026</p>"
    body = f"<p>The Courier</p><p><b>Pier to be rebuilt</b></p>{lines}<p>{FIRST}</p><p>{SECOND}</p>"
    page = read(html(f"<div>{body}</div>", f"<title>{title}</title>"))
    assert (page.title, page.outlet, page.byline) == ("Pier to be rebuilt", "The Courier", "Ida Rho")
    assert page.published == "2026-03-04"
    assert [block.text for block in page.blocks] == [FIRST, SECOND]


def test_a_headline_may_stand_in_one_paragraph_with_who_wrote_the_article() -> None:
    head = "<title>Pier to be rebuilt - The Courier</title>"
    lines = "<b>Pier to be rebuilt</b><br>By IDA RHO<br>Courier Staff Writer"
    page = read(html(f"<table><tr><td>{lines}<br><br>{FIRST}<br><br>{SECOND}</td></tr></table>", head))
    assert (page.title, page.byline, page.outlet) == ("Pier to be rebuilt", "IDA RHO", "The Courier")
    assert [block.text for block in page.blocks] == [FIRST, SECOND]
