"""Who wrote an article, and who is only quoted in it."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import FIRST, SECOND, html, read

LINKED = """<script type="application/ld+json">
{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "{}"}]}</script>"""


@pytest.mark.parametrize(
    "quotation",
    [
        "<blockquote><p>It fell.</p><span class='author'>Jan Ek</span></blockquote>",
        "<blockquote><p>It fell.</p><p class='author'>Jan Ek</p></blockquote>",
        "<blockquote><p>It fell.</p><a rel='author'>Jan Ek</a></blockquote>",
        "<blockquote itemscope itemtype='https://schema.org/Quotation'><p itemprop='text'>It fell.</p>"
        "<span itemprop='author'>Jan Ek</span></blockquote>",
        "<figure><blockquote>It fell.</blockquote><figcaption class='author'>Jan Ek</figcaption></figure>",
        "<figure><img src=p.jpg><figcaption>It <a rel='author'>Jan Ek</a></figcaption></figure>",
        "<div class='comments'><div itemscope itemtype='https://schema.org/Comment'>"
        "<p itemprop='author'>Jan Ek</p><p>No!</p></div></div>",
    ],
)
@pytest.mark.parametrize("author", ["", "<p class='byline'>By Ida Rho</p>"])
def test_whom_the_article_quotes_is_not_its_author(quotation: str, author: str) -> None:
    page = read(html(f"<article><h1>Pier</h1>{quotation}{author}<p>{FIRST}</p><p>{SECOND}</p></article>"))
    assert page.byline == ("Ida Rho" if author else "")


def test_whom_microdata_quotes_or_has_comment_is_not_the_author_of_the_article() -> None:
    others = "".join(
        f"<div itemscope itemtype='https://schema.org/{kind}'><p itemprop='author'>Jan Ek</p></div>"
        for kind in ("Quotation", "Comment", "UserComments")
    )
    page = read(
        html(f"<article><h1>Pier</h1><p>By Ida Rho</p><p>{FIRST}</p><p>{SECOND}</p>{others}</article>")
    )
    assert page.byline == "Ida Rho"


def test_the_author_of_a_work_is_that_of_the_article() -> None:
    scope = "itemscope itemtype='https://schema.org/CreativeWork'"
    author = "<p><span itemprop='author'>Ida Rho</span></p>"
    page = read(html(f"<article {scope}><h1>Pier</h1>{author}<p>{FIRST}</p><p>{SECOND}</p></article>"))
    assert page.byline == "Ida Rho"


@pytest.mark.parametrize(
    ("line", "byline"),
    [("By Ida Rho and Jan Ek", "Ida Rho, Jan Ek"), ("By Jan Ek", "Ida Rho"), ("", "Ida Rho")],
)
@pytest.mark.parametrize("head", ["<meta name=author content='Ida Rho'>", LINKED.replace("{}", "Ida Rho")])
def test_of_several_authors_the_data_may_name_the_first(line: str, byline: str, head: str) -> None:
    page = html(f"<article><h1>Pier</h1><p>{line}</p><p>{FIRST}</p><p>{SECOND}</p></article>", head)
    assert read(page).byline == byline


@pytest.mark.parametrize(
    "line",
    [
        "Additional reporting by Bo Roe in Ghent",
        "With additional reporting by Bo Roe",
        "Editing by Bo Roe",
        "Photographs by Bo Roe",
        "Video by Bo Roe",
    ],
)
def test_who_helped_is_not_the_author(line: str) -> None:
    page = (
        f"<article><h1>Pier</h1>{{}}<p>{FIRST}</p><p>{SECOND}</p><p class='contributors'>{line}</p></article>"
    )
    assert read(html(page.format(""))).byline == ""
    assert read(html(page.format("<p class='byline'>By Ida Rho</p>"))).byline == "Ida Rho"


@pytest.mark.parametrize(
    ("data", "byline"),
    [
        ('"creator": ["Ida Rho", "Jan Ek"]', "Ida Rho, Jan Ek"),
        ('"creator": "Jan Ek", "author": {"name": "Ida Rho"}', "Ida Rho"),
        ('"author": {"name": "https://courier.example/ida"}, "creator": "Ida Rho"', "Ida Rho"),
        ('"author": [{"name": "https://courier.example/ida"}, {"name": "Ida Rho"}]', "Ida Rho"),
        ('"author": {"name": "https://courier.example/ida"}', "Jan Ek"),
    ],
)
def test_an_address_is_no_author_and_the_creator_is_one(data: str, byline: str) -> None:
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", {data}}}</script>'
    page = f"<article><h1>Pier</h1><p>By Jan Ek</p><p>{FIRST}</p><p>{SECOND}</p></article>"
    assert read(html(page, head)).byline == byline


@pytest.mark.parametrize("nobody", ["admin", "Editorial", "Super User", "The Courier"])
@pytest.mark.parametrize("head", ["<meta name=author content='{}'>", LINKED])
def test_nobody_gives_way_to_somebody_who_can_be_seen(nobody: str, head: str) -> None:
    head = f"<meta property='og:site_name' content='The Courier'>{head.replace('{}', nobody)}"
    body = f"<p>{FIRST}</p><p>{SECOND}</p>"
    line = "<dl><dd itemprop=author>Written by: <span>Ida Rho</span></dd></dl>"
    assert read(html(f"<article><h1>Pier</h1>{line}{body}</article>", head)).byline == "Ida Rho"
    assert read(html(f"<article><h1>Pier</h1>{body}</article>", head)).byline == ""


@pytest.mark.parametrize(("depth", "is_author"), [(1, True), (6, False)])
def test_the_name_author_far_outside_names_other_things_too(depth: int, is_author: bool) -> None:
    line = f"<div class='author'>{'<div>' * depth}Ida Rho{'</div>' * depth}</div>"
    page = html(f"<article><h1>Pier</h1>{line}<p>{FIRST}</p><p>{SECOND}</p></article>")
    assert read(page).byline == ("Ida Rho" if is_author else "")


def test_what_is_named_author_itself_comes_before_what_stands_in_it() -> None:
    meta = "<div class='byline-area'><p>Heard on Harbour Radio</p><p class='byline'>Ida Rho</p></div>"
    page = html(f"<article><h1>Pier</h1>{meta}<p>{FIRST}</p><p>{SECOND}</p></article>")
    assert read(page).byline == "Ida Rho"


@pytest.mark.parametrize(
    ("name", "byline"),
    [
        ("WQAY Staff", "Ida Rho"),
        ("WQAY Web Desk", "Ida Rho"),
        ("Staff", "Ida Rho"),
        ("WQAY Jones", "WQAY Jones"),
        ("Harbour", "Harbour"),
        ("Jan Staff", "Jan Staff"),
    ],
)
def test_the_staff_of_an_outlet_gives_way_to_whoever_is_named(name: str, byline: str) -> None:
    data = f'{{"@type": "NewsArticle", "author": "{name}", "publisher": {{"name": "WQAY"}}}}'
    head = f'<script type="application/ld+json">{data}</script>'
    body = f"<article><h1>Pier</h1><p>By Ida Rho</p><p>{FIRST}</p><p>{SECOND}</p></article>"
    assert read(html(body, head)).byline == byline


CARD = "<span class='author vcard'>{}<a class='url fn n'>Ida Rho</a></span>"


@pytest.mark.parametrize(
    ("card", "byline"),
    [
        (CARD.format("<img alt=''><span class='screen-reader-text'>Author </span>"), "Ida Rho"),
        ("<a class='p-author h-card'>Ida Rho</a>", "Ida Rho"),
        (CARD.format("").replace("author vcard", "comment-author vcard"), ""),
        (CARD.format("").replace("author vcard", "vcard"), ""),
    ],
)
def test_the_card_of_whoever_wrote_an_entry_may_stand_at_its_end(card: str, byline: str) -> None:
    body = f"<p>{FIRST}</p><p>{SECOND}</p>"
    assert read(html(f"<article><h1>Pier</h1>{body}<footer>{card}</footer></article>")).byline == byline


def test_the_authors_of_teasers_are_not_those_of_the_article() -> None:
    card = CARD.format("")
    teaser = f"<article><h3><a href=x>Boat sinks</a></h3>{card.replace('Ida Rho', 'Jan Ek')}</article>"
    body = f"<h1>Pier</h1><p>{FIRST}</p><p>{SECOND}</p>"
    assert read(html(f"<main><article>{body}{card}</article>{teaser}</main>")).byline == "Ida Rho"
    line = "<p>By Ida Rho</p>"
    for others in (teaser, f"<aside>{teaser}</aside>"):
        own = body.replace("</h1>", f"</h1>{line}", 1)
        assert read(html(f"<main><article>{own}{others}</article></main>")).byline == "Ida Rho"


@pytest.mark.parametrize(
    ("second", "byline"),
    [
        ("<div class='author'>Jan Ek</div>", "Ida Rho, Jan Ek"),
        ("<div class='author'>Jan Ek<p>Harbour editor</p></div>", "Ida Rho, Jan Ek"),
        ("<div class='author'>Whitby</div>", "Ida Rho"),
        ("<div class='author'>Harbour Correspondent</div>", "Ida Rho"),
        ("<div class='author'>Jan Ek, Whitby Bay</div>", "Ida Rho"),
        ("<p class='author'>Jan Ek</p>", "Ida Rho"),
    ],
)
def test_each_of_several_authors_may_have_an_element_alike(second: str, byline: str) -> None:
    cards = f"<div><div class='author'>Ida Rho<p>Reporter</p></div>{second}</div>"
    assert (
        read(html(f"<article><h1>Pier</h1>{cards}<p>{FIRST}</p><p>{SECOND}</p></article>")).byline == byline
    )


def test_a_line_names_authors_whom_the_page_does_not_mark() -> None:
    line = "<p class='byline'>By <a rel='author'>Ida Rho</a> and Jan Ek, The Pier</p>"
    page = html(f"<article><h1>Pier</h1>{line}<p>{FIRST}</p><p>{SECOND}</p></article>")
    assert read(page).byline == "Ida Rho, Jan Ek"


@pytest.mark.parametrize(("name", "byline"), [("Courier", "Jan Ek"), ("Courier Jones", "Courier Jones")])
def test_the_first_word_of_an_outlet_is_nobody(name: str, byline: str) -> None:
    data = f'{{"@type": "NewsArticle", "author": "{name}", "publisher": {{"name": "Courier Newspapers"}}}}'
    head = f'<script type="application/ld+json">{data}</script>'
    body = f"<article><h1>Pier</h1><p>By Jan Ek</p><p>{FIRST}</p><p>{SECOND}</p></article>"
    assert read(html(body, head)).byline == byline


LINK = "<div class='gx_1'><a href='{}'>{}</a></div>"


@pytest.mark.parametrize(
    ("above", "byline"),
    [
        (LINK.format("/author/ida-rho", "Ida Rho"), "Ida Rho"),
        (LINK.format("/staff/2684/ida-rho/", "Ida Rho"), "Ida Rho"),
        (LINK.format("https://c.example/by/ida?x=1", "Ida Rho") * 2, "Ida Rho"),
        (LINK.format("/by/ida", "Ida Rho") + LINK.format("/by/jan", "Jan Ek"), "Ida Rho, Jan Ek"),
        (LINK.format("/authors/", "Our Authors"), ""),
        (LINK.format("/author/ida-rho", "More of her"), ""),
        (LINK.format("/author/ida-rho", "Ida"), ""),
        (LINK.format("/people/ida-rho", "Ida Rho"), ""),
        (LINK.format("/author/jan", "Jan Ek") + "<p>By Ida Rho</p>", "Ida Rho"),
        (f"<p>{FIRST} {SECOND}</p>" + LINK.format("/author/ida-rho", "Ida Rho"), ""),
        (f"<div>{FIRST} {SECOND}</div>" + LINK.format("/author/ida-rho", "Ida Rho"), ""),
        ("<hr>" * 196 + LINK.format("/author/ida-rho", "Ida Rho"), "Ida Rho"),
        ("<hr>" * 200 + LINK.format("/author/ida-rho", "Ida Rho"), ""),
    ],
)
def test_an_author_whom_nothing_names_links_to_a_page_of_authors(above: str, byline: str) -> None:
    page = html(f"<main><h1>Pier</h1>{above}<div><p>{FIRST}</p><p>{SECOND}</p></div></main>")
    assert read(page).byline == byline


@pytest.mark.parametrize(("around", "byline"), [(4, "Ida Rho"), (5, "")])
def test_an_author_stands_not_far_inside_of_what_is_called_so(around: int, byline: str) -> None:
    box = f"<div class='byline-block'>{'<div>' * around}Ida Rho{'</div>' * around}</div>"
    page = html(f"<article><h1>Pier</h1>{box}<p>{FIRST}</p><p>{SECOND}</p></article>")
    assert read(page).byline == byline


def test_who_reported_wrote_the_story_where_nobody_else_is_named() -> None:
    below = "<p>(Reporting by Ida Rho in Delm; editing by Bo Roe)</p>"
    text = f"<h1>Pier</h1><p>{FIRST}</p><p>{SECOND}</p>{below}"
    assert read(html(text)).byline == "Ida Rho"
    assert read(html(text, '<meta name="author" content="Jan Ek">')).byline == "Jan Ek"
