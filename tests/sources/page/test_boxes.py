"""What a box is: by its names, and by how much of the page it holds."""

from __future__ import annotations

import pytest

from reader.sources.page import boxes
from reader.sources.page.outline import Block
from tests.sources.page.samples import choose, html, is_kept, middle, words

TEXT = f"<p>{words(100)}</p><p>{words(100, 100)}</p>"


@pytest.mark.parametrize(("size", "is_box"), [(70, True), (380, False)])
def test_a_box_holds_less_than_half_of_the_sentences(size: int, is_box: bool) -> None:
    page = html(f"<div>{TEXT}</div><div class='related'><p>{words(size, 500)}</p></div>")
    texts = choose(page, words(2000))
    assert (words(size, 500) not in texts) is is_box


@pytest.mark.parametrize(
    ("name", "is_box"), [("photo-slider", True), ("filmstrip", True), ("sliding-doors", False)]
)
def test_what_slides_is_said_of_pictures(name: str, is_box: bool) -> None:
    page = html(f"<div>{TEXT}<div class='{name}'><p>{words(12, 500)}</p></div>{TEXT}</div>")
    assert (words(12, 500) not in choose(page)) is is_box


def test_boxes_of_one_name_are_counted_together() -> None:
    parts = "".join(f"<div class='related'><p>{words(60, 500 + 60 * part)}</p></div>" for part in range(5))
    assert len(choose(html(f"<div>{TEXT}{parts}</div>"))) == 7


@pytest.mark.parametrize(("size", "is_box"), [(1800, True), (20_000, False)])
def test_readers_may_write_more_than_the_article_has(size: int, is_box: bool) -> None:
    page = html(f"<div><div>{TEXT}</div><div id='comments'><p>{words(size, 500)}</p></div></div>")
    assert (words(size, 500) not in choose(page)) is is_box


@pytest.mark.parametrize(("count", "is_box"), [(3, True), (7, False)])
def test_whoever_asks_for_a_click_is_brief(count: int, is_box: bool) -> None:
    lines = [words(12, 500 + 12 * part) for part in range(count)]
    box = "".join(f"<p>{line}</p>" for line in lines)
    assert (lines[0] not in choose(html(f"<div>{TEXT}<div class='cta'>{box}</div></div>"))) is is_box


@pytest.mark.parametrize(("size", "is_card"), [(50, True), (150, False)])
def test_a_linked_headline_with_little_else_is_a_card(size: int, is_card: bool) -> None:
    card = f"<div><h3><a href=x>Two boats sink</a></h3><p>{words(size, 500)}</p></div>"
    assert (words(size, 500) not in choose(html(f"<div>{TEXT}{card}</div>"))) is is_card


@pytest.mark.parametrize(
    ("above", "is_kept"),
    [
        (f"<div class='teaser-content'><p>{words(20, 500)}</p></div>", True),
        (f"<p class='dek'>{words(12, 700)}</p><p class='teaser'><b>{words(20, 500)}</b></p>", True),
        (f"<div class='teaser'><p>{words(20, 500)} <a href=x>More</a></p></div>", False),
        (f"<p>{words(12, 700)}</p><div class='teaser'><p>{words(20, 500)}</p></div>", False),
        (f"<div class='above-paywall'><p>{words(20, 500)}</p></div>", True),
        (f"<p class='metered-preview'>{words(20, 500)}</p>", True),
        (f"<div class='paywall'><p>{words(20, 500)}</p><p>Already a subscriber?</p></div>", False),
        (f"<aside class='teaser'><p>{words(20, 500)}</p></aside>", False),
        (f"<div class='most-read'><p>{words(20, 500)}</p></div>", False),
        (f"<div class='teaser'><p>{words(20, 100)}</p></div>", False),  # the text says the same again
    ],
)
def test_a_teaser_that_leads_nowhere_is_the_beginning_of_its_article(above: str, is_kept: bool) -> None:
    for page in (f"<main><h1>Pier</h1>{above}<div>{TEXT}</div></main>", f"<h1>Pier</h1>{above}{TEXT}"):
        opening = words(20, 100 if "w100 " in above else 500)
        assert (opening in choose(html(page))) is is_kept


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ((words(20, 500), words(20, 600)), True),
        (("“The pier was paid for by us,” said Ida Rho, who leads the council.", words(20, 500)), True),
        ((words(20, 500),), False),
        ((words(20, 500), "All stories, the archive and the app for 1 euro a week"), False),
        ((words(20, 500), words(20, 600), "What you get for it is all of our stories."), False),
        ((words(20, 500), words(20, 600), "With Bo Roe", "<a href=x>Read more: Two boats sink</a>"), True),
        ((words(20, 500), words(20, 600), words(40, 700)[:-1]), False),
        ((words(20, 500), words(20, 600), "<a href=x>Subscribe now</a>"), False),
        ((words(20, 500), words(20, 600), "Subscribe to continue reading."), False),
    ],
)
def test_what_lies_behind_a_paywall_may_be_called_one(inside: tuple[str, ...], expected: bool) -> None:
    box = f"<div class='paywall'>{''.join(f'<p>{line}</p>' for line in inside)}</div>"
    assert (inside[0] in choose(html(f"<h1>Pier</h1><div>{TEXT}{box}</div>"))) is expected


LETTER = "<h3>{0}</h3><p>{1}</p><p class='author'>{2}</p>"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Ida Rho, Whitby", "Jan Ek, Ghent"), True),
        (("Ida Rho, Whitby", "Ida Rho, Whitby"), False),  # who wrote each part of one text
        (("By Ida Rho", "By Jan Ek"), False),
        (("Ida Rho " + "of the pier " * 4 + "x", "Jan Ek " + "of the pier " * 4 + "x"), True),
        (("Ida Rho " + "of the pier " * 5, "Jan Ek " + "of the pier " * 5), False),
    ],
)
def test_whoever_signs_one_of_several_letters_is_named(names: tuple[str, str], expected: bool) -> None:
    first, second = names
    page = LETTER.format("Cranes", words(60), first) + LETTER.format("Boats", words(60, 100), second)
    texts = choose(html(f"<article><h1>Letters</h1><div>{page}<h3>Write</h3></div></article>"))
    assert (first.strip() in texts) is expected
    called = page.replace("<h3>Boats</h3>", "<p>Do you have an opinion? Send us a letter.</p>")
    assert (
        first.strip() in choose(html(f"<article><h1>Letters</h1><div>{called}</div></article>"))
    ) is expected
    moved = page.replace("</p><p class='author'>", "</p><h3>Who</h3><p class='author'>")
    assert first.strip() not in choose(html(f"<article><h1>Letters</h1><div>{moved}</div></article>"))


OWN = "Nobody lifts a hatch here."


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (f"<div class='pullquote'><p>{OWN}</p></div>", True),
        (f"<aside class='pull-quote'><p>{OWN}</p><p>Ida Rho</p></aside>", True),
        (f"<div class='pullquote'><p>{OWN} w10 w11 w12 w13</p></div>", False),
        (f"<div class='pull-right'><p>{OWN}</p></div>", False),  # where styles set a box
        (f"<div class='pullquote promo'><p>{OWN}</p></div>", False),
    ],
)
def test_a_pulled_quotation_that_stands_nowhere_else_is_said_there(box: str, expected: bool) -> None:
    texts = choose(html(f"<h1>Pier</h1><div>{TEXT}{box}<p>{words(100, 200)}</p></div>"))
    assert any(text.startswith(OWN) for text in texts) is expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>The first bus leaves in front of the customs house:</p><address>4 Quay Street</address>", True),
        ("<p>The first bus leaves in front of the customs house.</p><address>4 Quay Street</address>", False),
        ("<p>Our office:</p><address>4 Quay Street</address>", False),
        (
            "<p>The first bus leaves in front of the customs house:</p><address class=bio>4 Quay</address>",
            False,
        ),
        ("<address>4 Quay Street</address>", False),
    ],
)
def test_an_address_to_which_a_sentence_leads_is_text(markup: str, expected: bool) -> None:
    assert any(text.startswith("4 Quay") for text in middle(markup)) is expected


def test_a_pulled_quotation_of_four_words_tells_nothing_of_where_else_it_stands() -> None:
    texts = choose(html(f"<div>{TEXT}<div class='pullquote'><p>Nobody lifts a hatch</p></div>{TEXT}</div>"))
    assert "Nobody lifts a hatch" not in texts


def test_a_teaser_of_many_sentences_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def is_call(block: Block) -> bool:
        asked.append(block.text)
        return False

    monkeypatch.setattr(boxes, "is_call", is_call)
    lines = "".join(f"<p>{words(12, 500 + 12 * part)}</p>" for part in range(6))
    teaser = f"<div class='teaser'>{lines}<p><a href=x>More</a></p></div>"
    choose(html(f"<main><h1>Pier</h1>{teaser}<div>{TEXT}</div></main>"))
    assert len(asked) == len(set(asked)) == 6


ENTRIES = "".join(
    f"<div><h4><a href='{{}}{number}'>Entry {number}</a></h4><p>{words(20, 100 * number)}</p></div>"
    for number in range(6)
)


@pytest.mark.parametrize(
    ("address", "name", "expected"),
    [
        ("/entry-", "live-blog-entries", True),
        ("/entry-", "liveblog", True),
        ("#entry-", "x1", True),
        ("/entry-", "x1", False),
    ],
)
def test_what_is_told_entry_by_entry_has_headings_with_an_address(
    address: str, name: str, expected: bool
) -> None:
    entries = ENTRIES.format(*[address] * 6)
    texts = choose(html(f"<h1>Pier</h1><div class='{name}'>{entries}</div>"))
    told = [text for number in range(6) for text in (f"Entry {number}", words(20, 100 * number))]
    assert (texts == told) is expected


def test_the_name_of_a_whole_page_says_nothing_of_a_heading_in_it() -> None:
    page = html(f"<h1>Pier</h1><div>{ENTRIES.format(*['/entry-'] * 6)}</div>")
    assert "Entry 3" not in choose(page.replace(b"<body>", b"<body class='liveblog'>"))


NEXT = f"<p>{words(300, 500)}</p><p>{words(300, 900)}</p>"


@pytest.mark.parametrize(
    ("page", "is_other"),
    [
        (f"<article><h1>Pier</h1>{TEXT}</article><article><h1>Boats</h1>{NEXT}</article>", True),
        (
            f"<article><div><article><h1>Pier</h1>{TEXT}</article><article><h1>Boats</h1>{NEXT}</article></div>"
            "</article>",
            True,
        ),
        # One article in parts: those of a live blog, one below its own title, a title that is repeated.
        (
            f"<h1>Pier</h1><article><h1>Noon</h1>{TEXT}</article><article><h1>Boats</h1>{NEXT}</article>",
            False,
        ),
        (f"<article><h1>Pier</h1>{TEXT}<article><h1>Boats</h1>{NEXT}</article></article>", False),
        (f"<article><h1>Pier</h1></article><article><h1>Boats</h1>{TEXT}{NEXT}</article>", False),
        (f"<article><h1>Pier</h1>{TEXT}</article><article><h1>Pier</h1>{NEXT}</article>", False),
        (f"<article><h1>Pier</h1>{TEXT}</article><article><h2>Boats</h2>{NEXT}</article>", False),
    ],
    ids=[
        "beside",
        "beside in one around both",
        "live blog",
        "inside",
        "a headline alone",
        "repeated",
        "parts",
    ],
)
def test_the_next_article_of_a_page_that_scrolls_on_is_another(page: str, is_other: bool) -> None:
    texts = choose(html(f"<main>{page}</main>", "<title>Pier</title>"))
    assert (words(300, 500) not in texts) is is_other
    assert words(100) in texts or not is_other


@pytest.mark.parametrize(
    ("second", "is_other"),
    [
        (f"<div class='s'><h1>Boats</h1><p>By Ida Rho</p>{NEXT}</div>", True),
        (f"<div class='s'><h1>Boats</h1><p>4 March</p><p>Sea</p><p>By Ida Rho</p>{NEXT}</div>", True),
        (
            f"<div class='s'><h1>Boats</h1><p>4</p><p>M</p><p>S</p><p>T</p><p>By Ida Rho</p>{NEXT}</div>",
            False,
        ),
        (f"<div class='s'><h1>Boats</h1><p class='byline'>Ida Rho</p>{NEXT}</div>", True),
        (f"<div class='s'><h1>Boats</h1><p><b class='author'>Ida Rho</b></p>{NEXT}</div>", True),
        (f"<div class='s'><h1>Boats</h1><p class='byline'>9 March</p>{NEXT}</div>", False),
        (f"<div class='s'><h1>Boats</h1><p>Ida Rho</p>{NEXT}</div>", False),
        (f"<div class='s'><h1>Boats</h1>{NEXT}</div>", False),
        (f"<section class='s'><h1>Boats</h1><p>By Ida Rho</p>{NEXT}</section>", False),
        (f"<div class='s'><h2>Boats</h2><p>By Ida Rho</p>{NEXT}</div>", False),
        (f"<div class='s'><h1>Pier</h1><p>By Ida Rho</p>{NEXT}</div>", False),
    ],
)
def test_the_next_story_may_stand_in_a_node_like_that_of_the_headline(second: str, is_other: bool) -> None:
    texts = choose(
        html(f"<main><div class='s'><h1>Pier</h1>{TEXT}</div>{second}</main>", "<title>Pier</title>")
    )
    assert (words(300, 500) not in texts) is is_other


ASKING = "<h3>The Quay needs you</h3><p>We are four people and a dog, and you pay for all of us.</p>{}"


@pytest.mark.parametrize(
    ("box", "is_kept_whole"),
    [
        (ASKING.format("<div><a href='/d'>Donate</a></div>"), False),
        (ASKING.format("<p><a href='/d'>Become a member today</a></p>"), False),
        (ASKING.format("<p>Donate</p>"), True),
        (ASKING.format("<p><a href='/d'>Donated boats</a></p>"), True),
        (ASKING.format("<p><a href='/d'>Donate</a></p><p>And the pier stands as it did.</p>"), True),
        (ASKING.format(f"<p>{words(70, 600)}</p><p><a href='/d'>Donate</a></p>"), True),
        (ASKING.format(f"{'<p>Sea.</p>' * 4}<p><a href='/d'>Donate</a></p>"), True),
    ],
)
def test_a_box_that_ends_with_an_appeal_is_one(box: str, is_kept_whole: bool) -> None:
    assert is_kept(f"<div>{box}</div>", "We are four people and a dog") is is_kept_whole


def test_a_short_article_above_an_appeal_is_none() -> None:
    page = html(
        f"<h1>Pier</h1><div><p>{words(20)}</p><p>{words(20, 30)}</p><p><a href='/d'>Donate</a></p></div>"
    )
    assert choose(page) == [words(20), words(20, 30)]


GIVING = "Your gift lets us keep reporters at sea."
FREE = "We choose not to lock anybody out with a paywall, for this is free to read."


@pytest.mark.parametrize(
    ("said", "is_kept_whole"),
    [
        ((GIVING, FREE), False),
        ((GIVING, "The pier stands."), True),
        ((FREE, "We need reporters, and readers like you."), True),
        ((GIVING, f"“{FREE}”, said Ida Rho, who edits the Courier."), True),
        ((GIVING, FREE, words(150, 600)), False),
        ((GIVING, FREE, words(200, 600)), True),
        ((GIVING, FREE, *["The pier."] * 8), False),
        ((GIVING, FREE, *["The pier."] * 9), True),
    ],
)
def test_a_box_that_asks_for_money_is_told_by_what_it_says(
    said: tuple[str, ...], is_kept_whole: bool
) -> None:
    text = "".join(f"<p>{line}</p>" for line in said)
    rest = f"<p>{words(300, 1000)}</p>"
    assert is_kept(f"<div>{text}</div>{rest}", said[0]) is is_kept_whole
    assert is_kept(f"{text}{rest}", said[0])
