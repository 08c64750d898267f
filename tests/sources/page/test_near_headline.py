"""Where around a headline a byline or a date may stand without markup."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import FIRST, SECOND, html, read


@pytest.mark.parametrize(("distance", "is_near"), [(5, True), (30, False)])
def test_a_date_without_markup_stands_near_the_headline(distance: int, is_near: bool) -> None:
    labels = "".join(f"<p>Label {chr(97 + number % 26)}</p>" for number in range(distance))
    page = read(html(f"<h1>Pier</h1>{labels}<p>4 March 2026</p><p>{FIRST}</p><p>{SECOND}</p>"))
    assert page.published == ("2026-03-04" if is_near else "")


def test_the_foot_of_a_headline_names_the_author_and_that_of_the_page_does_not() -> None:
    footer = "<footer><p>Submitted by Ida Rho on Wed, 03/04/2026</p></footer>"
    text = f"<p>{FIRST}</p><p>{SECOND}</p>"
    assert read(html(f"<article><h1>Pier</h1>{footer}{text}</article>")).byline == "Ida Rho"
    assert read(html(f"<article><h1>Pier</h1>{text}</article>{footer}")).byline == ""
    assert read(html(f"<main><h1>Pier</h1>{text}</main>{footer}")).byline == ""
    assert read(html(f"<h1>Pier</h1><article>{footer}{text}</article>")).byline == "Ida Rho"
    assert read(html(f"<h1>Pier</h1><article>{text}{footer}</article>")).byline == ""
    assert read(html(f"<h1>Pier</h1>{footer}{text}")).byline == ""


def test_a_date_above_the_headline_counts_where_the_article_is() -> None:
    inside = f"<h1>Pier</h1><p>{FIRST}</p><p>{SECOND}</p>"
    date = "<div>Whitby, 4 March 2026</div>"
    assert read(html(f"<main>{date}{inside}</main>")).published == "2026-03-04"
    assert read(html(f"{date}<main>{inside}</main>")).published == ""
    assert read(html(f"<div><div>{date}</div>{inside}</div>")).published == "2026-03-04"
    assert read(html(f"<div>{date}</div><div>{inside}</div>")).published == ""
    assert read(html(f"{date}{inside}")).published == ""
    assert read(html(f"<div>{date}<h1>Pier</h1></div><p>{FIRST}</p><p>{SECOND}</p>")).published == ""
    labels = "<p>One</p><p>Two</p><p>Three</p><p>Four</p>"
    assert read(html(f"<main>{date}{labels}{inside}</main>")).published == ""


def test_whoever_is_named_above_the_headline_wrote_the_article() -> None:
    text = f"<h1>Pier</h1><p>{FIRST}</p><p>{SECOND}</p>"
    assert read(html(f"<main><div class='author'>Ida Rho</div>{text}</main>")).byline == "Ida Rho"
    assert read(html(f"<div class='author'>Ida Rho</div><main>{text}</main>")).byline == ""


def test_a_date_above_the_headline_comes_before_one_in_the_text() -> None:
    line = "Ida Rho spoke to the clerk on 3 March 2026"
    inside = f"<h1>Pier</h1><p>{FIRST}</p><p>{line}</p><p>{SECOND}</p>"
    assert read(html(f"<main><div>4 March 2026</div>{inside}</main>")).published == "2026-03-04"
    assert read(html(f"<main>{inside}</main>")).published == "2026-03-03"
