"""What of a page is its article's text, and what is not."""

from __future__ import annotations

import gc
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.page.extract import extract
from reader.sources.page.limits import DEFAULT
from tests.sources.page.samples import FIRST, LAST, SECOND, THIRD, html, middle, read, story, texts


def test_the_paragraphs_of_an_article_stay_paragraphs() -> None:
    assert texts(story()) == [FIRST, SECOND, THIRD, LAST]


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("<p>It is <q>a good plan</q>, she said.</p>", ["It is “a good plan”, she said."]),
        ("<p><q>They said <q>no</q> twice</q>, he recalled.</p>", ["“They said ‘no’ twice”, he recalled."]),
        ("<p>One line.<br><br>Another line.</p>", ["One line.", "Another line."]),
        ("<p>One line.<br>Another line.</p>", ["One line.\nAnother line."]),
        ("<p>We will not<br>give in, she said.</p>", ["We will not give in, she said."]),
        ("<p>One <b>bold</b>\n   word <i>and</i> more&nbsp;words.</p>", ["One bold word and more\xa0words."]),
        ("<p>The <del>fifty</del> sixty boats are safe.</p>", ["The sixty boats are safe."]),
        ("<p>Read <mark>this</mark>.</p><main>And that.</main>", ["Read this.", "And that."]),
        (
            "<p>It left at <time>10:30</time>, not at <time>11:30</time>.</p>",
            ["It left at 10:30, not at 11:30."],
        ),
        ("<p>It lost <output>four</output> days.</p>", ["It lost four days."]),
        ("<p>Left<!-- a comment -->over words.</p>", ["Leftover words."]),
        ("<p>Shares of Acme<span class='sr-only'>, opens new tab</span> rose.</p>", ["Shares of Acme rose."]),
        ("<p>She did <span aria-hidden=true>not</span> say so.</p>", ["She did not say so."]),
        ("<p><i aria-hidden=true>A</i><i class='sr-only'>All</i>ll rose.</p>", ["All rose."]),
        ("<p>It rose <a aria-hidden=true href='#p'>#</a>by ten.</p>", ["It rose by ten."]),
        ("<p>It rose <span hidden aria-hidden=true>not </span>again.</p>", ["It rose again."]),
        ("<p>It rose<sup><a href='#n'>[2]</a></sup> by ten<sup>2</sup>.</p>", ["It rose by ten."]),
        ("<p>It rose.[<a href='#n'>2</a>]<sup>[3]</sup><a href='#m'>[4]</a> Twice.</p>", ["It rose. Twice."]),
        ("<p>[ ] Mend the pier, the list says.</p>", ["[ ] Mend the pier, the list says."]),
        ("<p>On the 5<sup>th</sup> it took 40 km<sup>2</sup>.</p>", ["On the 5th it took 40 km2."]),
        ("<p>co\u00adoper\u00adation and\u200b more.</p>", ["co\u00adoper\u00adation and\u200b more."]),
        ("<p>No!</p><p>No!</p><p>No!</p>", ["No!", "No!", "No!"]),
        (
            "<h2>What comes next</h2><p>A vote, nothing else.</p>",
            ["What comes next", "A vote, nothing else."],
        ),
        (
            "<ul><li>Four million in all</li><li>A year of work</li></ul>",
            ["Four million in all", "A year of work"],
        ),
    ],
)
def test_inline_markup_leaves_its_words(markup: str, blocks: list[str]) -> None:
    assert middle(markup) == blocks


@pytest.mark.parametrize(
    "name",
    [
        "author",
        "byline",
        "caption",
        "related",
        "social",
        "meta",
        "share",
        "widget",
        "button",
        "teaser",
        "newsletter",
        "comment",
    ],
)
def test_a_span_inside_a_sentence_is_kept_whatever_it_is_called(name: str) -> None:
    sentence = f"<p>“The boat is paid for,” <span class='{name}'>Ida Rho</span> said on Friday.</p>"
    assert middle(sentence) == ["“The boat is paid for,” Ida Rho said on Friday."]


@pytest.mark.parametrize("attribute", ["class", "id"])
@pytest.mark.parametrize(
    "name",
    [
        # "date", "comment", "foot", "share", "author", "nav", "bar", "media" are only letters of these.
        "candidate",
        "live-update",
        "commentator",
        "footballer",
        "shareholder",
        "authority",
        "navy",
        "barbara-poe",
        "jo-lightfoot",
        "mediator",
        "community-leader",
        "socialist",
        # These have the word, in another sense.
        "social-democrats",
        "speaker--socialDemocrat",
        # It is only beside one, or has one.
        "has-sidebar",
        "no-ads",
        "text--after-ad",
        "withComments",
        "not-paywall",
    ],
)
def test_a_paragraph_is_kept_that_is_called_by_who_speaks_in_it(attribute: str, name: str) -> None:
    sentence = "“We were afraid of losing it that night,” said Kim Poe, who has a boat there."
    assert middle(f"<p {attribute}='{name}'>{sentence}</p>") == [sentence]
    assert middle(f"<div {attribute}='{name}'><p>{sentence}</p></div>") == [sentence]


def test_sharing_buttons_beside_a_party_are_still_removed() -> None:
    sentence = "Share what the party says with all of your friends."
    assert middle(f"<div class='social-democrats-share'><p>{sentence}</p></div>") == []
    assert middle(f"<div class='social-democrats social'><p>{sentence}</p></div>") == []


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote><p>We will fight the plans.</p><footer>Ann Smith</footer></blockquote>",
        "<blockquote><p>We will fight the plans.</p><cite>Ann Smith</cite></blockquote>",
        "<blockquote>We will fight the plans. <cite>Ann Smith</cite></blockquote>",
        "<blockquote><p>We will fight the plans.</p><div class='author'>Ann Smith</div></blockquote>",
        "<blockquote><p>We will fight the plans.</p><span class='author'>Ann Smith</span></blockquote>",
        "<blockquote><p>We will fight the plans.</p><p><a rel='author'>Ann Smith</a></p></blockquote>",
        "<blockquote><p>We will fight the plans.</p><footer><a href='/a'>Ann Smith</a></footer></blockquote>",
        "<blockquote><p>We will fight the plans. <span class='attribution'>Ann Smith</span></p></blockquote>",
        "<figure><blockquote>We will fight the plans.</blockquote>"
        "<figcaption>Ann Smith</figcaption></figure>",
        "<figure><blockquote>We will fight the plans.</blockquote>"
        "<figcaption class='author'>Ann Smith</figcaption></figure>",
        "<figure><blockquote>We will fight the plans.</blockquote>"
        "<figcaption><span class='author'>Ann Smith</span></figcaption></figure>",
    ],
)
def test_a_quotation_set_apart_keeps_its_speaker_apart_from_its_words(markup: str) -> None:
    assert middle(markup) == ["We will fight the plans.", "Ann Smith"]


@pytest.mark.parametrize("speaker", ["Ann Smith", "<a href='/smith'>Ann Smith</a>"])
@pytest.mark.parametrize("is_last", [False, True])
def test_a_quotation_above_or_below_all_else_keeps_its_speaker(speaker: str, is_last: bool) -> None:
    quotation = f"<blockquote><p>We will fight it.</p><p>{speaker}</p></blockquote>"
    paragraphs = f"<p>{FIRST}</p><p>{SECOND}</p>"
    page = html(
        f"<article><h1>Pier</h1>{paragraphs if is_last else ''}{quotation}"
        f"{'' if is_last else paragraphs}</article>"
    )
    blocks = texts(page)
    assert (blocks[-2:] if is_last else blocks[:2]) == ["We will fight it.", "Ann Smith"]


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote><p><a href='/x'>Storm over Lindholm</a></p></blockquote>",
        "<blockquote><p><a href='/x'>View this</a></p><p><a href='/y'>A post by Ann</a></p></blockquote>",
    ],
)
def test_an_embedded_post_of_links_alone_is_no_quotation(markup: str) -> None:
    assert middle(markup) == []


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='quote-block'><p class='quote-text'>{}</p><p class='quote-author'>Ann Smith</p></div>",
        "<div class='c-quote'><div class='c-quote__text'>{}</div><div class='author'>Ann Smith</div></div>",
        "<div class='quote'>{} <cite>Ann Smith</cite></div>",
        "<section class='quotation'><p>{}</p><footer>Ann Smith</footer></section>",
        "<aside class='quote'><p>{}</p><p>Ann Smith</p></aside>",
        "<figure class='quote'><p>{}</p><figcaption>Ann Smith</figcaption></figure>",
        "<div class='testimonial'><p>{}</p><span class='author'>Ann Smith</span></div>",
    ],
)
def test_a_box_that_is_called_a_quotation_is_one(markup: str) -> None:
    page = read(story(markup.format("We will fight the plans.")))
    said = page.blocks[2:4]
    assert [(block.text, block.kind) for block in said] == [
        ("We will fight the plans.", "quote"),
        ("Ann Smith", "quote"),
    ]
    assert page.byline == ""
    pulled = "The work would cost four million."
    assert texts(story(markup.format(pulled))) == [FIRST, SECOND, THIRD, LAST]


def test_a_paragraph_or_an_article_that_is_called_a_quotation_is_none() -> None:
    said = "<p class='quote'>“It holds,” <span class='author'>Ida Rho</span> said on Friday.</p>"
    assert middle(said) == ["“It holds,” Ida Rho said on Friday."]
    body = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD} {LAST} {FIRST} {SECOND}</p><p>{LAST} {THIRD}</p>"
    page = read(html(f"<div class='quote-of-the-day'><h1>Pier</h1>{body}</div>"))
    assert {block.kind for block in page.blocks} == {"paragraph"}


@pytest.mark.parametrize(
    "post",
    [
        "<blockquote class='twitter-tweet'><p>We will fight it. <a href='/a'>pic.twitter.com/Ab1</a></p>"
        "— Ann Smith (@ann) <a href='/x'>4 March 2026</a></blockquote>",
        "<blockquote class='bluesky-embed'><p>We will fight it.<br><br><a href='/x'>[image or embed]</a></p>"
        "— Ann Smith (<a href='/a'>@ann</a>) <a href='/x'>4 March 2026</a></blockquote>",
    ],
)
def test_an_embedded_post_keeps_its_words_and_who_wrote_it(post: str) -> None:
    assert middle(post) == ["We will fight it.", "— Ann Smith (@ann) 4 March 2026"]


@pytest.mark.parametrize(
    ("link", "is_kept"),
    [
        ("Ann Smith", True),
        ("Ursula von der Leyen", True),
        ("— Ann Smith, mayor", True),
        ("Åsa Öst", True),
        ("Open it in the app of The Courier", False),
        ("Reply", False),
        ("Share this quote", False),
        ("12 May 2026", False),
        ("https://t.example/abc", False),
    ],
)
def test_a_link_below_a_quotation_is_its_speaker_when_it_is_a_name(link: str, is_kept: bool) -> None:
    quotation = f"<blockquote><p>We will fight it.</p><p><a href='/a'>{link}</a></p></blockquote>"
    assert middle(quotation) == ["We will fight it.", *[link] * is_kept]


@pytest.mark.parametrize(("count", "is_kept"), [(8, True), (22, False)])
def test_who_is_linked_below_a_quotation_is_named_in_few_words(count: int, is_kept: bool) -> None:
    link = " ".join(["Smith"] * count)
    quotation = f"<blockquote><p>We will fight it.</p><p><a href='/a'>{link}</a></p></blockquote>"
    assert middle(quotation) == ["We will fight it.", *[link] * is_kept]


def test_a_work_that_is_cited_in_a_quotation_is_no_speaker() -> None:
    assert middle("<blockquote>As <cite>The Courier</cite> wrote, it fell.</blockquote>") == [
        "As The Courier wrote, it fell."
    ]


def test_a_quotation_is_known_as_one() -> None:
    page = read(story("<blockquote>We will fight the plans.</blockquote>"))
    assert [block.kind for block in page.blocks] == [
        "paragraph",
        "paragraph",
        "quote",
        "paragraph",
        "paragraph",
    ]


def test_a_quotation_pulled_out_of_the_text_is_not_said_twice() -> None:
    pulled = "<blockquote>the work would cost four million</blockquote>"
    page = read(story(pulled))
    assert [block.text for block in page.blocks] == [FIRST, SECOND, THIRD, LAST]
    assert [(cut.text, cut.reason) for cut in page.removed] == [
        ("the work would cost four million", "pulled")
    ]


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<figure><img><figcaption>The old pier in May, from the office.</figcaption></figure>", "caption"),
        ("<div class='wp-caption'><p>The old pier in May, seen from the office.</p></div>", "caption"),
        ("<div><img><span class='photo-credit'>Picture by Ida Rho, taken last May</span></div>", "caption"),
        ("<aside>Two boats sank in the storm of last week, the coast guard said.</aside>", "related"),
        ("<div class='relatedStories'><p>Two boats sank, “a shame”, the mayor said.</p></div>", "related"),
        ("<div><h3><a href=x>Two boats sink</a></h3><p>“A shame for us all,” he said.</p></div>", "related"),
        ("<p><a href=x>Two boats sink in the harbour</a></p>", "link"),
        ("<p>Read more: <a href=x>Two boats sink in the harbour</a></p>", "call"),
        ("<p>Sign up for our morning letter and never miss a story again.</p>", "call"),
        ("<div class='newsletter-box'><p>All the news of the coast, every day.</p></div>", "newsletter"),
        ("<div id='onetrust-banner'><p>We and 842 others store cookies with you.</p></div>", "consent"),
        ("<section id='comments'><p>“What a waste of money,” wrote Seagull.</p></section>", "comments"),
        ("<form><p>Your name and the address of your house, please, and a word.</p></form>", "newsletter"),
        ("<div style='display:none'><p>Nobody can see this sentence, can they?</p></div>", "hidden"),
        ("<div class='ad-slot'><p>Buy the boat of your dreams, and pay next May.</p></div>", "advertising"),
        ("<h3><a href=x>Two boats sink in the harbour</a></h3>", "link"),
        ("<p>* * *</p>", "rule"),
        ("<amp-ad><div>No offer was found for you this time, so sorry.</div></amp-ad>", "advertising"),
        ("<vf-comments><p>“What a waste of money,” wrote Seagull.</p></vf-comments>", "comments"),
        ("<div data-hook='image-caption'>The pier in May, from the office.</div>", "caption"),
        ("<div data-component-name='Newsletter'><p>All the news of the coast.</p></div>", "newsletter"),
        ("<div data-embed-type='newsletter'><p>All the news of the coast.</p></div>", "newsletter"),
        ("<div data-cy='newsletter-cta'><p>All the news of the coast.</p></div>", "newsletter"),
        ("<div class='contribution-inline'><p>The coast needs you and your gift.</p></div>", "newsletter"),
        ("<div class='swiper-slide'><p>1 of 3 The pier in May, from the office.</p></div>", "related"),
        ("<div class='thumbcaption'>The pier in May, from the office.</div>", "caption"),
    ],
)  # fmt: skip
def test_what_is_no_sentence_of_the_article_is_removed_and_can_be_looked_at(markup: str, reason: str) -> None:
    page = read(story(markup))
    assert [block.text for block in page.blocks] == [FIRST, SECOND, THIRD, LAST]
    assert {cut.reason for cut in page.removed} == {reason}


@pytest.mark.parametrize("markup", ["<aside class='fact-box'>{}</aside>", "<div class='factbox'>{}</div>"])
def test_a_box_of_facts_is_read_with_the_article(markup: str) -> None:
    facts = "<h3>The pier in figures</h3><ul><li>Built in 1911</li><li>40 metres long</li></ul>"
    assert middle(markup.format(facts)) == ["The pier in figures", "Built in 1911", "40 metres long"]
    assert middle(markup.format(facts).replace("fact", "related-fact")) == []


def test_a_first_paragraph_with_a_name_more_is_no_box() -> None:
    first = f"<p class='has-dropcap lead paywall'>{FIRST}</p>"
    rest = "".join(f"<p class='paywall'>{text}</p>" for text in (SECOND, THIRD, LAST))
    assert texts(html(f"<h1>Pier</h1><div>{first}{rest}</div>")) == [FIRST, SECOND, THIRD, LAST]


def test_what_is_for_subscribers_is_text_and_what_is_encrypted_is_none() -> None:
    text = "The plumber told the council that he had heard it suffer."
    assert middle(f"<div class='subscriber-only'><p>{text}</p></div>") == [text]
    assert middle(f"<div class='subscriber-only encrypted-content'><p>{text}</p></div>") == []


@pytest.mark.parametrize("name", ["meteredContent", "read-more-content", "readMore-text read-more-body"])
def test_the_text_that_is_metered_or_folded_is_the_article(name: str) -> None:
    body = f"<section class='{name}'><p>{FIRST}</p><p>{SECOND}</p></section>"
    assert texts(html(f"<h1>Pier</h1>{body}<div><p>{THIRD} {LAST}</p></div>"))[:2] == [FIRST, SECOND]


def test_a_template_is_read_where_it_is_shown() -> None:
    template = f"<template>{{}}<p>{FIRST}</p></template>"
    assert middle(template.replace("{}", "")) == []
    assert texts(html(f"<x-story>{template.replace('>{}', ' shadowrootmode=open>')}</x-story>")) == [FIRST]


@pytest.mark.parametrize("label", ["Tags", "Filed under", "Posted in", "Categories"])
def test_what_an_article_is_filed_under_is_none_of_it(label: str) -> None:
    assert middle(f"<p>{label}: <a href=x>Harbours</a>, <a href=y>Piers</a></p>") == []
    assert middle(f"<p>{label} the harbour has.</p>") == [f"{label} the harbour has."]


def test_nothing_unseen_is_left_at_the_edges_of_a_paragraph() -> None:
    assert middle("<p>\u200d“No,” she said.\u200b</p><p>\u200d</p>") == ["“No,” she said."]


def test_the_sources_below_an_article_are_none_of_it() -> None:
    sources = "<h2>Sources</h2><ul><li>Ann Po. Tern speaks, Pacific Day, 4 May</li></ul>"
    page = html(f"<div><h1>Pier</h1><p>{FIRST}</p><p>{SECOND}</p>{sources}</div>")
    assert texts(page) == [FIRST, SECOND]


def test_a_field_without_a_label_is_not_hidden() -> None:
    body = f"<div class='field--name-body field--label-hidden'><p>{FIRST}</p></div><p>{SECOND} {THIRD}</p>"
    title = "<h1><span class='field--name-title field--label-hidden'>Pier to be rebuilt</span></h1>"
    page = read(html(f"<article>{title}{body}</article>"))
    assert (page.title, page.blocks[0].text) == ("Pier to be rebuilt", FIRST)
    assert middle(f"<div class='field--label-hidden is-hidden'><p>{LAST}</p></div>") == []


@pytest.mark.parametrize(
    "name", ["paywall", "social-article", "commercial", "related", "newsletter", "video"]
)
def test_a_box_that_holds_most_of_the_page_is_the_article(name: str) -> None:
    body = "".join(
        f"<p>{text}</p>"
        for text in (FIRST, SECOND, THIRD, LAST, "Nobody knows yet who will pay for all of it.")
    )
    page = html(f"<h1>Pier to be rebuilt</h1><div class='{name}'>{body}</div><p>Weather: rain.</p>")
    assert texts(page)[:4] == [FIRST, SECOND, THIRD, LAST]


def test_paragraphs_that_are_all_called_paywall_are_the_article() -> None:
    body = "".join(f"<p class='paywall'>{text}</p>" for text in (FIRST, SECOND, THIRD, LAST))
    assert texts(html(f"<h1>Pier</h1><div>{body}</div>")) == [FIRST, SECOND, THIRD, LAST]


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{FIRST}</p>",
        f"<div>{FIRST}</div>",
        FIRST,
        f"<h1>Pier to be rebuilt</h1><article>{FIRST}</article>",
        f"<figure><img><figcaption>The pier.</figcaption></figure><h1>To be rebuilt</h1><p>{FIRST}</p>",
        f"<table><tr><td>{FIRST}</td></tr></table>",
        f"<form><div>{FIRST}</div></form>",
    ],
)
def test_a_body_of_one_paragraph_is_read(body: str) -> None:
    assert texts(html(body)) == [FIRST]


def test_paragraphs_parted_by_line_breaks_alone_are_paragraphs() -> None:
    assert texts(html(f"<div>{FIRST}<br><br>{SECOND}<br/>\n<br/>{THIRD}</div>")) == [FIRST, SECOND, THIRD]


def test_what_two_line_breaks_part_is_a_link_or_text_each_for_itself() -> None:
    link = "<a href=x>Two boats sink in the harbour</a>"
    assert texts(
        html(f"<div><h1>Pier</h1>{FIRST}<br><br>{link}<br><br>{SECOND}<br><br><a href=/>Home</a></div>")
    ) == [
        FIRST,
        SECOND,
    ]
    assert middle(f"<div>One line.<br>{link}<br>Another line.</div>") == [
        "One line.\nTwo boats sink in the harbour\nAnother line."
    ]
    assert middle("<pre>One<br><br>Two</pre>") == ["One\n\nTwo"]


@pytest.mark.parametrize("tag", ["p", "div"])
def test_a_headline_that_is_not_closed_holds_no_text(tag: str) -> None:
    paragraphs = "".join(f"<{tag}>{text}</{tag}>" for text in (FIRST, SECOND, THIRD, LAST) * 2)
    page = read(html(f"<div><h1>Pier to be rebuilt<div class=text>{paragraphs}</div></div>"))
    assert page.title == "Pier to be rebuilt"
    assert {block.kind for block in page.blocks} == {"paragraph"}
    assert page.blocks[0].text == FIRST


@pytest.mark.parametrize(("count", "is_heading"), [(4, True), (6, False)])
def test_a_heading_with_elements_in_it_is_short(count: int, is_heading: bool) -> None:
    lines = "".join(f"<div>{FIRST}</div>" for _ in range(count))
    text = f"<p>{SECOND}</p><p>{THIRD}</p><h2>And then{lines}</h2><p>{LAST}</p>"
    page = read(html(f"<article><h1>Pier</h1>{text}</article>"))
    kinds = {block.kind for block in page.blocks if block.text == FIRST}
    assert kinds == {"heading" if is_heading else "paragraph"}


LETTER = (
    "<div class='x1'><h3>The Morning</h3><p>The stories you need, before breakfast, every day.</p>{}</div>"
)


@pytest.mark.parametrize(
    ("field", "is_kept"),
    [
        ("<input type='email'><button>Sign up</button>", False),
        ("<div><input type='email'></div>", False),
        ("<div><div><div><input type='email'></div></div></div>", True),
        ("<input type='text'>", True),
        ("<input placeholder='Your e-mail'>", False),
        ("<input type='text' name='EMAIL'>", False),
        ("<input placeholder='Search'>", True),
        ("<input type='checkbox' name='email-me'>", True),
    ],
)
def test_a_box_that_asks_for_an_address_is_none_of_the_article(field: str, is_kept: bool) -> None:
    assert bool(middle(LETTER.format(field))) is is_kept
    body = "".join(f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD, LAST))
    assert texts(html(f"<h1>Pier</h1><div>{body}{field}</div>")) == [FIRST, SECOND, THIRD, LAST]


@pytest.mark.parametrize(
    ("lines", "is_kept"),
    [
        ("<h3>The Morning</h3><p>All that matters on the coast, every single day.</p>", False),
        ("<p>The Morning</p><p>All that matters on the coast, every single day.</p>", True),
        (f"<h3>The Morning</h3><p>{'The boats came in. ' * 9}Amen now.</p>", False),
        (f"<h3>The Morning</h3><p>{'The boats came in. ' * 9}Amen to that.</p>", True),
        ("<h3>Who knew</h3><p>Nobody saw the letter, said Ida Rho, before it was gone.</p>", True),
    ],
)
def test_a_letter_may_be_offered_without_a_word_to_the_reader(lines: str, is_kept: bool) -> None:
    assert bool(middle(f"<div>{lines}<input type='email'></div>")) is is_kept


def test_paragraphs_beside_the_field_for_an_address_are_of_the_article() -> None:
    quoted = "“You get your pier, and we get our boats back,” said Ida Rho, who rows there."
    first = f"<div><p>{FIRST}</p><p>{quoted}</p><form><input type='email'></form></div>"
    second = f"<div><p>{SECOND}</p><p>{THIRD}</p><p>{LAST}</p></div>"
    assert texts(html(f"<article><h1>Pier</h1>{first}{second}</article>")) == [
        FIRST,
        quoted,
        SECOND,
        THIRD,
        LAST,
    ]


def test_the_same_page_reads_the_same_every_time() -> None:
    page = story("<p>No!</p><p>No!</p>")
    first = read(page)
    for _ in range(5):
        gc.collect()
        assert read(page) == first


def test_a_live_blog_keeps_its_order_its_headings_and_its_times() -> None:
    posts = "".join(
        f"<article class='post'><time>{hour}.00</time><h2>{title}</h2><p>{text}</p></article>"
        for hour, title, text in (
            ("12", "Storm nears", SECOND),
            ("11", "Boats return", THIRD),
            ("10", "Calm sea", LAST),
        )
    )
    page = html(
        f"<h1>Storm: live</h1><p>{FIRST}</p><div>{posts}</div>",
        '<meta property="og:title" content="Storm: live">',
    )
    assert texts(page) == [
        *(FIRST, "12.00", "Storm nears", SECOND, "11.00", "Boats return", THIRD),
        *("10.00", "Calm sea", LAST),
    ]


def test_the_standfirst_belongs_to_the_article() -> None:
    lines = "Four million for a crane and a roof"
    for markup in (f"<p class='standfirst'>{lines}</p>", f"<h2 class='article__dek'>{lines}</h2>"):
        header = f"<header><h1>Pier to be rebuilt</h1>{markup}<div class='byline'>By Ida Rho</div></header>"
        assert texts(html(f"{header}<div><p>{FIRST}</p><p>{SECOND}</p></div>")) == [lines, FIRST, SECOND]


def test_lines_that_the_page_describes_itself_with_are_its_standfirst() -> None:
    lines = "Four million for a crane and a roof"
    head = f'<meta name="description" content="{lines}.">'
    header = (
        f"<header><h1>Pier to be rebuilt</h1><div><p>{lines}</p></div><p>Front page, local news</p></header>"
    )
    assert texts(html(f"{header}<div><p>{FIRST}</p><p>{SECOND}</p></div>", head)) == [lines, FIRST, SECOND]


def test_a_description_that_repeats_the_first_paragraph_is_no_standfirst() -> None:
    header = f"<header><h1>Pier to be rebuilt</h1><p class='summary'>{FIRST[:70]}</p></header>"
    assert texts(html(f"{header}<div><p>{FIRST}</p><p>{SECOND}</p></div>")) == [FIRST, SECOND]


def test_a_section_whose_heading_sounds_like_a_box_is_kept_when_it_has_sentences() -> None:
    heading = "<h2>Comments from the quay</h2>"
    long = f"<p>{FIRST} {SECOND} {THIRD} {LAST}</p><p>{SECOND} {THIRD} {FIRST} {LAST}</p>"
    assert middle(heading + long)[0] == "Comments from the quay"
    teaser = "<h2>More on this story</h2><p>Two boats sank in the harbour on Monday night.</p>"
    assert middle(f"{teaser}<h2>And then</h2><p>Rain.</p>") == ["And then", "Rain."]


def test_whoever_wrote_the_article_is_no_sentence_of_it() -> None:
    head = '<meta name="author" content="Ida Rho">'
    bio = "<p>Ida Rho is a reporter who covers the coast.</p>"
    page = html(f"<h1>Pier</h1><div><p>{FIRST}</p><p>{SECOND}</p>{bio}</div>", head)
    assert texts(page) == [FIRST, SECOND]


def test_an_article_that_the_page_has_as_data_alone_is_read() -> None:
    data = f'{{"@type": "NewsArticle", "articleBody": "{FIRST}\\n{SECOND}"}}'
    data = f'<script type="application/ld+json">{data}</script>'
    assert texts(html("<div id=root></div>", data)) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{FIRST}</p><p>{SECOND.replace('who', '<em>who</em>')}</p>",
        f"&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;",
        f"{FIRST}\\n\\n{SECOND}",
    ],
)
def test_a_text_in_data_keeps_its_paragraphs(body: str) -> None:
    data = f'{{"@type": "NewsArticle", "articleBody": "{body}"}}'
    data = f'<script type="application/ld+json">{data}</script>'
    assert texts(html("<div id=root></div>", data)) == [FIRST, SECOND]


def test_only_the_article_with_the_headline_is_read_when_others_follow() -> None:
    others = "".join(
        f"<article><h2>Story {n}</h2><p>{text}</p><p>{text}</p></article>"
        for n, text in enumerate((THIRD, LAST))
    )
    page = html(
        f"<main><article><h1>Pier to be rebuilt</h1><p>{FIRST}</p><p>{SECOND}</p></article>{others}</main>"
    )
    assert texts(page) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "page", [b"", b"<html></html>", html("<nav><a href=x>Home</a></nav>"), b"<!doctype html>\xff\xfe"]
)
def test_a_page_without_an_article_is_refused_in_a_sentence(page: bytes) -> None:
    with pytest.raises(SourceError, match=r"^page\.html: .*\.$"):
        read(page)


@pytest.mark.parametrize(
    ("limits", "page", "cause"),
    [
        (replace(DEFAULT, max_bytes=100), story(), "larger than"),
        (replace(DEFAULT, max_tags=20), story(), "tags; 20 are read"),
        (replace(DEFAULT, max_depth=5), html("<div>" * 6 + FIRST), "nests its elements more than 5 deep"),
        (DEFAULT, html("<div>" * 400 + FIRST), "nests its elements more than 250 deep"),
        (replace(DEFAULT, max_seconds=-1.0), story(), "takes more than"),
    ],
    ids=["bytes", "tags", "depth", "depth of the parser", "seconds"],
)
def test_a_page_beyond_a_limit_is_refused_by_name(limits: object, page: bytes, cause: str) -> None:
    with pytest.raises(SourceError, match=cause) as caught:
        extract(page, "page.html", limits)  # type: ignore[arg-type]
    assert str(caught.value).startswith("page.html: ")
    assert extract(story(), "page.html", DEFAULT).blocks


def test_entities_do_not_grow() -> None:
    doctype = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    page = f"{doctype}<html><body><p>{FIRST} &b; &copy; &#8220;yes&#8221; &nosuch;</p></body></html>".encode()
    assert len("".join(texts(page))) < 300


@given(st.binary(max_size=400) | st.text("<>/abp&;=\"' \n!-q", max_size=200).map(str.encode))
@settings(max_examples=150, deadline=None)
def test_no_bytes_bring_more_than_a_source_error(data: bytes) -> None:
    for page in (data, b"<html><body><p>" + data):
        with suppress(SourceError):
            assert read(page).blocks
