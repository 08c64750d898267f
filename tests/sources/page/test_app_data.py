"""What a page brings for the program that draws it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reader.errors import SourceError
from tests.sources.page.samples import FIRST, LAST, SECOND, THIRD, html, read, texts

ALL = [FIRST, SECOND, THIRD, LAST]


def page(data: Any, kind: str = "application/json") -> bytes:
    """Return a page with nothing but a script of data."""
    return html(f'<div id="__next"></div><script type="{kind}">{json.dumps(data)}</script>')


def span(text: str) -> dict[str, Any]:
    """Return a piece of rich text as Sanity has it."""
    return {"_type": "span", "marks": ["em"], "text": text}


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("".join(f"<p>{text}</p>" for text in ALL), id="HTML"),
        pytest.param(ALL, id="strings"),
        pytest.param([{"type": "paragraph", "text": text, "spans": []} for text in ALL], id="Prismic"),
        pytest.param([{"_type": "block", "children": [span(t[:9]), span(t[9:])]} for t in ALL], id="Sanity"),
        pytest.param(
            {
                "nodeType": "document",
                "content": [
                    {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": text}]}
                    for text in ALL
                ],
            },
            id="Contentful",
        ),
        pytest.param(
            [{"name": "core/paragraph", "attributes": {"content": text}} for text in ALL], id="Gutenberg"
        ),
        pytest.param([{"type": "text", "content": f"{text[:9]}<b>{text[9:]}</b>"} for text in ALL], id="Arc"),
        pytest.param(
            {
                "root": {
                    "children": [
                        {"type": "paragraph", "children": [{"type": "text", "text": text}]} for text in ALL
                    ]
                }
            },
            id="Lexical",
        ),
        pytest.param([{"type": "paragraph", "data": {"text": text}} for text in ALL], id="Editor.js"),
        pytest.param(
            [{"component": "text", "props": {"html": f"<p>{text}</p>"}} for text in ALL], id="components"
        ),
    ],
)
def test_an_article_is_read_in_the_forms_of_content_systems(body: Any) -> None:
    assert texts(page({"props": {"pageProps": {"story": {"title": "Pier", "body": body}}}})) == ALL


def test_a_text_keeps_its_headings_and_quotations_and_leaves_pictures_and_teasers() -> None:
    body = [
        {"type": "paragraph", "text": FIRST},
        {"type": "image", "caption": "The pier.", "text": "A picture of the pier in May, of last year."},
        {"type": "ad", "text": "Buy the boat of your dreams, and pay next May."},
        {"type": "heading", "text": "A crane"},
        {"type": "block", "style": "h3", "text": "And a roof"},
        {"type": "quote", "text": SECOND},
        {"type": "related", "items": [{"headline": "Two boats sink", "text": THIRD}]},
        {"headline": "Two boats sink", "text": THIRD},
        {"type": "paragraph", "text": "4 < 5, & more."},
        {"type": "paragraph", "text": LAST},
        7,
    ]
    blocks = read(page({"body": body})).blocks
    assert [(block.text, block.kind) for block in blocks] == [
        (FIRST, "paragraph"),
        ("A crane", "heading"),
        ("And a roof", "heading"),
        (SECOND, "quote"),
        ("4 < 5, & more.", "paragraph"),
        (LAST, "paragraph"),
    ]


def test_the_longest_text_is_the_article_and_says_who_wrote_it_and_when() -> None:
    teasers = [{"title": "Boats", "author": "Jan Ek", "body": f"<p>{THIRD}</p><p>{LAST}</p>"}]
    story = {
        "authors": [{"name": "Ida Rho"}, "Ann Lee", 7],
        "publishedAt": "2026-03-04T09:30:00Z",
        "content": [{"text": text} for text in ALL],
    }
    article = read(page({"teasers": teasers, "story": story}))
    assert [block.text for block in article.blocks] == ALL
    assert (article.byline, article.published) == ("Ida Rho, Ann Lee", "2026-03-04T09:30+00:00")


@pytest.mark.parametrize(("count", "is_read"), [(25, False), (55, True)])
def test_what_is_short_is_a_notice(count: int, is_read: bool) -> None:
    data = page({"notice": f"<p>{' '.join(['word'] * count)}.</p>"})
    if is_read:
        assert len(read(data).blocks) == 1
    else:
        with pytest.raises(SourceError, match="no article"):
            read(data)


def test_what_can_be_seen_comes_before_what_is_data() -> None:
    script = json.dumps({"body": [LAST, THIRD, LAST, THIRD]})
    data = html(f'<article><p>{FIRST}</p></article><script type="application/json">{script}</script>')
    assert texts(data) == [FIRST]


@pytest.mark.parametrize("source", ["{", "[" * 50_000, "[" * 300 + "]" * 300, "null", '{"body": [[[7]]]}'])
def test_data_that_is_broken_is_passed_over(source: str) -> None:
    with pytest.raises(SourceError, match="no article"):
        read(html(f'<script type="application/json">{source}</script>'))


def test_what_a_page_shows_where_no_program_runs_is_its_article() -> None:
    shown = "".join(f"<p>{text}</p>" for text in ALL)
    assert texts(html(f"<div id=root></div><noscript><article>{shown}</article></noscript>")) == ALL


def test_a_notice_that_a_program_should_run_is_no_article() -> None:
    with pytest.raises(SourceError, match="no article"):
        texts(html(f"<div id=root></div><noscript><p>{FIRST}</p>You need a program for this.</noscript>"))


def test_a_live_blog_that_the_page_has_as_data_alone_is_read() -> None:
    updates = [
        {
            "@type": "BlogPosting",
            "headline": "Nails & planks",
            "articleBody": f"<p>{FIRST}</p><p>{SECOND}</p>",
        },
        {"@type": "BlogPosting", "articleBody": LAST},
        {"@type": "BlogPosting", "headline": "A picture"},
    ]
    blog = {"@type": "LiveBlogPosting", "headline": "Pier", "liveBlogUpdate": updates}
    assert texts(page(blog, "application/ld+json")) == ["Nails & planks", FIRST, SECOND, LAST]


STATE = json.dumps({"article": {"body": ALL, "author": {"name": "Ida Rho"}, "date": "2026-03-04"}})


@pytest.mark.parametrize(
    "script",
    [
        f"window.__INITIAL_STATE__ = {STATE};",
        f"window['__STATE__']={STATE}",
        f"(function() {{ self.state = {STATE}; }})()",
        f"window.a = 1; window.b = {{oops}};\nwindow.__DATA__={STATE};window.c=2",
        f"window.__DATA__ = JSON.parse({json.dumps(STATE)});",
        f"window.__INITIAL_DATA__={json.dumps(STATE)};",
        f"Fusion.contextPath='/pf';Fusion.globalContent={STATE};Fusion.other={{}}",
        f'window.s={STATE[:-1]},"user":undefined}}',
    ],
)
def test_a_program_may_set_a_variable_to_the_data(script: str) -> None:
    one = read(html(f"<div id='root'></div><script>{script}</script>"))
    assert [block.text for block in one.blocks] == ALL
    assert (one.byline, one.published) == ("Ida Rho", "2026-03-04")


@pytest.mark.parametrize(
    "script",
    [
        f"windows.state = {STATE}",
        f"window.state == {STATE}",
        f"window.state = {STATE[:-2]}",
        "window.a = {};" * 50 + f"window.state = {STATE}",
        'window.text = "The pier holds, they said, and so it goes on."',
    ],
)
def test_what_else_a_program_has_is_no_data(script: str) -> None:
    with pytest.raises(SourceError, match="no article was found"):
        read(html(f"<div id='root'></div><script>{script}</script>"))


def test_of_many_variables_fifty_are_read() -> None:
    script = "window.a = {};" * 49 + f"window.state = {STATE}"
    assert texts(html(f"<div id='root'></div><script>{script}</script>")) == ALL
