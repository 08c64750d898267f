"""Title, byline, outlet, date and address of an article, wherever a page says them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.sources.page.samples import FIRST, SECOND, html, read, story


def linked(*things: dict[str, Any]) -> str:
    """Return an element with JSON-LD."""
    return "".join(f'<script type="application/ld+json">{json.dumps(thing)}</script>' for thing in things)


ARTICLE: dict[str, Any] = {
    "@type": ["NewsArticle"],
    "headline": "Pier to be rebuilt",
    "author": [{"@type": "Person", "name": "Ida Rho"}, {"@type": "Person", "name": "Jan Ek"}],
    "publisher": {"@type": "Organization", "name": "The Courier"},
    "datePublished": "2026-03-04T09:30:00+01:00",
    "mainEntityOfPage": {"@id": "https://example.org/pier"},
}


def test_linked_data_says_everything() -> None:
    page = read(story(head=linked({"@type": "BreadcrumbList"}, ARTICLE)))
    assert (page.title, page.byline, page.outlet) == ("Pier to be rebuilt", "Ida Rho, Jan Ek", "The Courier")
    assert (page.published, page.url) == ("2026-03-04T09:30+01:00", "https://example.org/pier")


def test_linked_data_is_found_in_a_graph_with_references() -> None:
    graph = [
        {"@type": "WebPage", "name": "Some page", "datePublished": "1999-01-01"},
        {"@type": "Article", "headline": "Pier", "author": {"@id": "#ida"}, "publisher": {"@id": "#courier"}},
        {"@id": "#ida", "@type": "Person", "name": "Ida Rho"},
        {"@id": "#courier", "@type": "Organization", "name": "The Courier"},
    ]
    page = read(story(head=linked({"@graph": graph})))
    assert (page.byline, page.outlet, page.published) == ("Ida Rho", "The Courier", "")


EARLIER: dict[str, Any] = {"author": {"@type": "Person", "name": "Ben Roe"}, "datePublished": "2019-02-03"}
CHECK: dict[str, Any] = {
    "@type": "ClaimReview",
    "itemReviewed": {"@type": "Claim", **EARLIER},
    "datePublished": "2026-03-05",
}


@pytest.mark.parametrize(
    "things",
    [
        (CHECK, ARTICLE),
        ({"@graph": [CHECK, ARTICLE]},),
        ({"mainEntity": CHECK, **ARTICLE},),
        ({"review": CHECK, **ARTICLE},),
        ({"citation": {"@type": "Report", **EARLIER}, **ARTICLE},),
        ({"isBasedOn": {"@type": "NewsArticle", **EARLIER}, **ARTICLE},),
        ({"hasPart": [{"@type": "Quotation", **EARLIER}], **ARTICLE},),
        ({"video": {"@type": "VideoObject", **EARLIER}, **ARTICLE},),
        ({"about": {"@type": "Person", "name": "Ben Roe"}, **ARTICLE},),
        ({"@type": "Person", "name": "Ben Roe"}, ARTICLE),
        ({"liveBlogUpdate": [{"@type": "BlogPosting", **EARLIER}], **ARTICLE, "@type": "LiveBlogPosting"},),
    ],
)
def test_what_an_article_checks_cites_or_shows_has_a_date_and_an_author_of_its_own(
    things: tuple[dict[str, Any], ...],
) -> None:
    page = read(story(head=linked(*things)))
    assert (page.byline, page.published) == ("Ida Rho, Jan Ek", "2026-03-04T09:30+01:00")


def test_the_date_of_a_claim_is_not_that_of_its_check() -> None:
    time = "<time datetime='2026-03-05'>5 March 2026</time>"
    assert read(story(f"<p>{time}</p>", head=linked(CHECK))).published == "2026-03-05"


@pytest.mark.parametrize(
    "broken",
    ["{", "[" * 50_000, "null", '{"@type": 3}', '[{"@type": "Article", "author": 7, "wordCount": "x"}]'],
)
def test_linked_data_that_is_broken_is_passed_over(broken: str) -> None:
    page = read(story(head=f'<script type="application/ld+json">{broken}</script>'))
    assert page.title == "Pier to be rebuilt"


@pytest.mark.parametrize(
    "written",
    [
        '{"@type": "NewsArticle", "author": [{"name": "Ida Rho"},], "headline": "A pier,]",}',
        '//<![CDATA[\n{"@type": "NewsArticle", "author": {"name": "Ida Rho"}}\n//]]>',
        '<!--\n{"@type": "NewsArticle", "author": {"name": "Ida Rho"}};\n-->',
        '{"@type": "NewsArticle", "description": "A pier\nand a \\"crane,\\" ]", "author": "Ida Rho" , }',
    ],
)
def test_linked_data_is_read_as_templates_write_it(written: str) -> None:
    page = read(story(head=f'<script type="application/ld+json">{written}</script>'))
    assert page.byline == "Ida Rho"


def test_meta_elements_stand_in_for_linked_data() -> None:
    head = (
        '<meta property="og:site_name" content="The Courier">'
        '<meta name="author" content="By Ida Rho, Harbour Editor">'
        '<meta property="article:published_time" content="2026-03-04T08:30:00Z">'
        '<meta property="og:url" content="https://example.org/pier?x=1"><link rel="canonical" href="/pier">'
    )
    page = read(story(head=head))
    assert (page.byline, page.outlet, page.published) == ("Ida Rho", "The Courier", "2026-03-04T08:30+00:00")
    assert page.url == "https://example.org/pier"


CHROME = "<!-- saved from url=(0026)https://courier.example/a -->"
SINGLE_FILE = "<!--\n Page saved with SingleFile\n url: https://courier.example/a\n saved date: x\n-->"


@pytest.mark.parametrize("note", [CHROME, SINGLE_FILE, f"<!-- cleaned -->{CHROME}"])
def test_a_page_that_a_browser_saved_says_where_it_is_from(note: str) -> None:
    doctype, rest = story().split(b">", 1)
    above = doctype + b">" + note.encode() + rest
    inside = story().replace(b"<head>", note.encode() + b"<head>")
    assert read(above).url == read(inside).url == "https://courier.example/a"
    canonical = '<link rel="canonical" href="https://courier.example/b">'
    assert read(story(head=note + canonical)).url == "https://courier.example/b"


@pytest.mark.parametrize(
    "note",
    ["<!-- saved from url=(0014)about:internet -->", "<!-- x -->" * 5 + CHROME, "<p>saved from url</p>"],
)
def test_what_says_nothing_of_that_is_no_address(note: str) -> None:
    assert read(story(head=note)).url == ""


def test_what_is_visible_stands_in_for_meta_elements() -> None:
    header = "<h1>Pier to be rebuilt</h1><p class='byline'>By Ida Rho and Jan Ek</p><p>4 March 2026</p>"
    page = read(html(f"<article>{header}<p>{FIRST}</p><p>{SECOND}</p></article><footer>1 May 1911</footer>"))
    assert (page.byline, page.published) == ("Ida Rho, Jan Ek", "2026-03-04")
    assert [block.text for block in page.blocks] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("UPDATED: Mar 5, 2026 9:05 AM EST | PUBLISHED: Mar 4, 2026 4:15 PM EST", "2026-03-04T16:15-05:00"),
        ("Last updated: 05 Mar 2026, 01:40 AM IST First published: 04 Mar 2026, 11:10 PM IST", "2026-03-04"),
        ("Posted at 9:30 on 4 March 2026 by Ida Rho, last modified 5 March 2026", "2026-03-04"),
        ("Last updated on 4 March 2026", "2026-03-04"),
        ("Posted by Ida Rho in News on 4 March 2026", "2026-03-04"),
        ("Updated plans were published on 4 March 2026 by the council of the old harbour, Ann Lee said.", ""),
    ],
)
def test_a_line_of_several_moments_says_when_it_was_published(line: str, date: str) -> None:
    page = read(
        html(f"<article><h1>Pier to be rebuilt</h1><p>{line}</p><p>{FIRST}</p><p>{SECOND}</p></article>")
    )
    assert page.published == date
    assert (line in [block.text for block in page.blocks]) is (not date)


def test_a_headline_in_marks_that_the_data_of_the_page_does_not_have_is_none_that_quotes() -> None:
    body = f"<h1>‘Pier to be rebuilt’</h1><p>{FIRST}</p><p>{SECOND}</p>"
    assert read(html(body, linked({"@type": "NewsArticle", "headline": "Pier to be rebuilt"}))).title == (
        "Pier to be rebuilt"
    )
    assert read(html(body, linked({"@type": "NewsArticle", "headline": "‘Pier to be rebuilt’"}))).title == (
        "‘Pier to be rebuilt’"
    )


def test_a_date_in_the_footer_or_in_a_sentence_is_not_when_it_was_published() -> None:
    long = "The pier was built on 1 May 1911 by hands that had never built one, and has stood ever since."
    assert (
        read(
            html(f"<h1>Pier</h1><p>{long}</p><p>{SECOND}</p><footer><time>2 May 2020</time></footer>")
        ).published
        == ""
    )


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "http://[::1", "ftp://example.org/"]
)
def test_an_address_that_is_none_of_the_web_is_left_out(address: str) -> None:
    link = f'<link rel="canonical" href="{address}">'
    assert read(story(head=link)).url == ""
    base = "https://example.org/pier"
    assert read(story(head=f'<meta property="og:url" content="{base}">{link}')).url == base


@pytest.mark.parametrize(("count", "is_date"), [(6, True), (25, False)])
def test_a_date_in_a_sentence_is_of_another_day(count: int, is_date: bool) -> None:
    line = " ".join(["word"] * count)
    page = read(html(f"<h1>Pier</h1><p>4 March 2026 {line}</p><p>{FIRST}</p><p>{SECOND}</p>"))
    assert page.published == ("2026-03-04" if is_date else "")


TIME = '<time datetime="1911-05-01">1 May 1911</time>'
HANDS = "by hands that had never built one, and has stood since"


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        (f"<p>{TIME}</p>", True),
        (f"<p>By <b>Ida Rho</b> and Jan Ek | Published <span>{TIME}</span></p>", True),
        (f"<header><p>{SECOND}</p>{TIME}<p>{FIRST}</p></header>", True),
        (f"<p>{FIRST}<br>{TIME}</p>", True),
        (f"<p>It was built on {TIME} {HANDS}.</p>", False),
        (f"<p>It was built {HANDS} <b>{TIME}</b>.</p>", False),
        (f"<p>It was <i>built {HANDS}</i> {TIME}.</p>", False),
        (f"<p>On {TIME}<i> it was built {HANDS}</i>.</p>", False),
    ],
)
def test_a_marked_date_in_a_sentence_is_of_another_day(line: str, is_date: bool) -> None:
    page = read(html(f"<article><h1>Pier</h1>{line}<p>{FIRST}</p><p>{SECOND}</p></article>"))
    assert page.published == ("1911-05-01" if is_date else "")


@pytest.mark.parametrize(("others", "is_date"), [(197, True), (198, False)])
def test_the_line_of_a_date_is_looked_over_for_two_hundred_pieces_at_most(others: int, is_date: bool) -> None:
    time = TIME.replace("1 May 1911", "today")
    line = f"<p>{time}{'<b></b>' * others}</p>"
    page = read(html(f"<article><h1>Pier</h1>{line}<p>{FIRST}</p><p>{SECOND}</p></article>"))
    assert page.published == ("1911-05-01" if is_date else "")


def test_an_author_who_is_the_outlet_gives_way_to_one_who_can_be_seen() -> None:
    data = {**ARTICLE, "author": {"@type": "Organization", "name": "The Courier"}}
    line = "<div data-testid='byline'><div><span>Ida Rho</span></div><div>The Courier, Whitby</div></div>"
    header = f"<h1>Pier to be rebuilt</h1>{line}"
    body = f"<article>{header}<p>{FIRST}</p><p>{SECOND}</p></article>"
    assert read(html(body, linked(data))).byline == "Ida Rho"
    assert read(html(body.replace(line, ""), linked(data))).byline == ""


def test_a_date_may_stand_in_the_title_of_an_abbreviation() -> None:
    date = "<p><abbr itemprop=datePublished title='2026-06-18T20:14:00-05:00'>8:14 PM</abbr></p>"
    assert read(story(date)).published == "2026-06-18T20:14-05:00"


@pytest.mark.parametrize(
    ("time", "date"),
    [
        ("2026-03-04T09:30:00Z", "2026-03-04T09:30+00:00"),
        ("2026-03-05T09:30:00Z", "2026-03-04"),
        ("2026-03-04", "2026-03-04"),
    ],
)
def test_a_time_of_day_is_taken_where_it_is_on_the_same_day(time: str, date: str) -> None:
    page = story(f"<p><time datetime='{time}'>4 March</time></p>", "<meta name=date content='2026-03-04'>")
    assert read(page).published == date


@pytest.mark.parametrize("mark", ["itemprop=dateModified", "class=updated", "class='time--modified'"])
def test_when_an_article_was_updated_is_not_when_it_was_published(mark: str) -> None:
    updated = f"<time {mark} datetime='2026-03-05T09:30:00Z'>5 March</time>"
    published = "<time datetime='2026-03-04T08:00:00Z'>4 March</time>"
    assert read(story(f"<p>{updated} {published}</p>")).published == "2026-03-04T08:00+00:00"
    assert read(story(f"<p>{updated}</p>")).published == "2026-03-05T09:30+00:00"
    on_the_day = published.replace("T08:00:00Z", "").replace("4 March", "5 March").replace("-04", "-05")
    assert read(story(f"<p>{updated} {on_the_day}</p>")).published == "2026-03-05"


def test_what_is_called_both_published_and_updated_tells_when_it_was_published() -> None:
    both = "<time class='published updated' datetime='2026-03-05T09:30:00Z'>5 March</time>"
    head = "<meta property='article:published_time' content='2026-03-05'>"
    assert read(story(f"<p>{both}</p>", head=head)).published == "2026-03-05T09:30+00:00"


@pytest.mark.parametrize(
    "archive",
    [
        "https://web.archive.example/web/20260304071011/",
        "https://web.archive.example/web/20260304071011id_/",
        "http://archive.example/2026.03.04-071011/",
    ],
)
def test_the_address_of_a_page_in_an_archive_is_that_of_the_page(archive: str) -> None:
    page = story(head=f'<link rel="canonical" href="{archive}https://courier.example/pier">')
    assert read(page).url == "https://courier.example/pier"


@pytest.mark.parametrize(
    "address", ["https://courier.example/2026/pier", "https://courier.example/log/https://pier.example/"]
)
def test_an_address_that_is_of_no_archive_stays(address: str) -> None:
    assert read(story(head=f'<link rel="canonical" href="{address}">')).url == address


def test_of_several_articles_in_linked_data_that_of_the_page_counts() -> None:
    other = {**ARTICLE, "headline": "Two boats sink", "author": "Bo Roe", "datePublished": "2019-02-03"}
    head = "<title>Pier to be rebuilt | The Courier</title>"
    assert read(story(head=head + linked(other, ARTICLE))).byline == "Ida Rho, Jan Ek"
    assert read(story(head=head + linked({**other, "headline": "A pier sinks"}, ARTICLE))).byline == "Bo Roe"
    assert read(story(head=linked(other, ARTICLE))).byline == "Bo Roe"


def test_the_publisher_may_stand_in_microdata() -> None:
    publisher = "<div itemprop=publisher itemscope><meta itemprop=url content=x>{}</div>"
    name = "<meta itemprop=name content='The Courier'>"
    assert read(story(publisher.format(name))).outlet == "The Courier"
    assert read(story(publisher.format("<span itemprop=name>The Courier</span>"))).outlet == "The Courier"
    assert read(story(publisher.format(""))).outlet == ""


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (("Tue 3 Mar 2026 18.12 GMT", "Last modified on Wed 4 Mar 2026 09.00 GMT"), "2026-03-03T18:12+00:00"),
        (("Last updated 4 March 2026", "3 March 2026"), "2026-03-03"),
        (("4 March 2026", "First published on 3 March 2026"), "2026-03-03"),
    ],
)
def test_a_date_without_a_label_comes_before_that_of_a_change(lines: tuple[str, str], date: str) -> None:
    above = "".join(f"<p>{line}</p>" for line in lines)
    assert (
        read(html(f"<article><h1>Pier</h1>{above}<p>{FIRST}</p><p>{SECOND}</p></article>")).published == date
    )
