"""An entry becomes an article."""

from __future__ import annotations

import pytest

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.shelf.feed import FeedEntry
from reader.sources.feeds.article import entry_article
from reader.sources.page.limits import Limits

FEED = "https://courier.example/feed"


def article(entry: FeedEntry) -> Article:
    """Return the article of an entry of the Courier's feed."""
    return entry_article(entry, feed=FEED, outlet="The Courier", fetched="2026-05-05T08:00:00+00:00")


def body(html: str, title: str = "Pier") -> str:
    """Return the text of the article of an entry with this body."""
    return article(FeedEntry("1", "https://courier.example/1", title, html=html)).text


def test_an_entry_becomes_an_article_with_its_fields() -> None:
    entry = FeedEntry("1", "https://courier.example/1", "Pier", "Ann Lee", "2026-05-04", "<p>A</p><p>B</p>")
    one = article(entry)
    assert one.origin == Origin("address", "https://courier.example/1")
    assert (one.title, one.byline, one.outlet) == ("Pier", "Ann Lee", "The Courier")
    assert (one.published, one.fetched) == ("2026-05-04", "2026-05-05T08:00:00+00:00")
    assert (one.text, one.url, one.note) == ("A\n\nB", "https://courier.example/1", "")
    assert [block.span.of(one.text) for block in one.blocks] == ["A", "B"]


@pytest.mark.parametrize(
    ("html", "note"),
    [
        ("<a href=x>Pier holds</a>&nbsp;&nbsp;<font>The Bay</font>", "The feed has only the title."),
        ("<p>Pier holds!</p>", "The feed has only the title."),
        ("<p>Pier holds again</p>", ""),
    ],
)
def test_a_text_that_only_repeats_the_title_and_the_outlet_is_none(html: str, note: str) -> None:
    one = article(FeedEntry("1", "https://courier.example/1", "Pier holds", html=html, outlet="The Bay"))
    assert one.note == note
    assert (one.text == "Pier holds") is bool(note)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One paragraph.</p>", "One paragraph."),
        ("<div>One division.</div>", "One division."),
        ("No tag at all.", "No tag at all."),
        ("Before<p>inside</p>behind", "Before\n\ninside\n\nbehind"),
        ("<p>He said <q>no</q>.</p>", "He said “no”."),
        ("<p>A <mark>marked</mark> word</p>", "A marked word"),
        ("<main>Main</main><summary>Sum</summary>rest", "Main\n\nSum\n\nrest"),
        ('<p>Seen.</p><p style="display:none">Hidden.</p>', "Seen."),
        ("<p>Seen.</p><p hidden>Hidden.</p>", "Seen."),
        ("<title>Pier holds</title><p>Seen.</p>", "Pier holds\n\nSeen."),
        ("<p>Seen.</p><iframe>inside a frame</iframe>", "Seen."),
        ("<p>Seen.</p><script>alert(1)</script><style>p {}</style>", "Seen."),
        ("<figure><img><figcaption>The pier.</figcaption></figure><p>It holds.</p>", "It holds."),
        ("<p>He will <del>not</del> go.</p>", "He will go."),
        ("<h1>Pier</h1><p>It holds.</p>", "It holds."),
        ('<p><a href="/x">A blog of links</a></p>', "A blog of links"),
        ('<a href="/x">A blog of links</a><p><a href="/c">Comments</a></p>', "A blog of links"),
        ("<p>red &#27;[31m &#8238;turned</p>", "red ␛[31m \ufffdturned"),
        ("<p>A<br>B</p>", "A\nB"),
        (
            '<p>“Paid for,” said <span class="author">Ann</span> on Friday.</p>',
            "“Paid for,” said Ann on Friday.",
        ),
        ("<figure><blockquote>We go.</blockquote><figcaption>Ann</figcaption></figure>", "We go.\n\nAnn"),
        ("<blockquote><p>We go.</p><footer>Ann</footer></blockquote>", "We go.\n\nAnn"),
        ("<p>No.</p><p>No.</p>", "No.\n\nNo."),
        ("<p>It holds.</p><p>The post <a>Pier</a> appeared first on <a>C</a>.</p>", "It holds."),
        ("<p>It holds.</p><p>The article Pier first appeared on C.</p>", "It holds."),
        (
            "<p>It holds.</p><p>Pier was originally published in C on Medium, where people are reading.</p>",
            "It holds.",
        ),
        (
            "<p>Pier was originally published in C on Monday.</p>",
            "Pier was originally published in C on Monday.",
        ),
        ("<span>Pier</span> <span>admin</span> <b>Wed, 03/04/2026 - 10:00</b><p>It holds.</p>", "It holds."),
        ("<p>Pier Wed, 03/04/2026 - 10:00</p>", "Pier"),
        ("<p>Pier of 1911 holds.</p><p>Yes.</p>", "Pier of 1911 holds.\n\nYes."),
        ("<p>Pier of 1911</p><p>Yes.</p>", "Pier of 1911\n\nYes."),
        ("<p>Pier 2026 election results</p><p>Yes.</p>", "Pier 2026 election results\n\nYes."),
        ("<p>Piers of March 4, 2026</p><p>Yes.</p>", "Piers of March 4, 2026\n\nYes."),
        ("<p>Pier Ida Rho March 4, 2026</p><p>Yes.</p>", "Yes."),
        ("<p>Pier Ida Rho 4. Mar 2026</p><p>Yes.</p>", "Yes."),
        ("<p>Pier Ida Rho 2026-03-04T10:00</p><p>Yes.</p>", "Yes."),
        (
            "<p>The article on the pier first appeared on Telegram.</p>",
            "The article on the pier first appeared on Telegram.",
        ),
        ("<p>Pier of old</p><p>Yes.</p>", "Pier of old\n\nYes."),
        ("<p>Pier by a b c d e f g h i j 4.3.1911</p><p>Yes.</p>", "Yes."),
        (
            "<p>Pier by a b c d e f g h i j k 4.3.1911</p><p>Yes.</p>",
            "Pier by a b c d e f g h i j k 4.3.1911\n\nYes.",
        ),
    ],
)
def test_the_text_of_a_body_is_what_a_reader_should_see(html: str, text: str) -> None:
    assert body(html) == text


def test_an_entry_without_a_body_has_its_title_as_text_and_says_so() -> None:
    one = article(FeedEntry("1", "https://courier.example/1", "Pier", is_teaser=True))
    assert (one.text, one.note) == ("Pier", "The feed has only the title.")
    comments = FeedEntry("1", "https://courier.example/1", "Pier", html='<a href="/1#c">Comments</a>')
    assert (article(comments).text, article(comments).note) == ("Pier", "The feed has only the title.")
    with pytest.raises(SourceError, match="neither a title nor a text"):
        article(FeedEntry("1", "https://courier.example/1"))


@pytest.mark.parametrize(
    ("html", "note"),
    [
        ("<p>It …", "The feed shows only the beginning."),
        ("<p>It holds. <a href=x>Read more</a></p>", "The feed shows only the beginning."),
        ("<p>It holds.</p>", "The feed has a short text, which may be all, the beginning or a summary."),
    ],
)
def test_of_a_short_text_it_is_said_whether_it_is_broken_off(html: str, note: str) -> None:
    assert article(FeedEntry("1", "", "Pier", html=html, is_teaser=True)).note == note
    assert article(FeedEntry("1", "", "Pier", html=html)).note == ""


def test_an_entry_without_a_title_is_called_by_its_first_words() -> None:
    words = "The pier holds, the harbour master said on Monday, and it has held since it was built in 1911."
    one = article(FeedEntry("1", "", html=f"<p>{words}</p>"))
    assert one.title == "The pier holds, the harbour master said on Monday, and it has held since it was…"
    assert article(FeedEntry("1", "", html="<p>It holds.</p>")).title == "It holds."


def test_entries_without_an_address_are_told_apart_by_their_names_or_their_words() -> None:
    entries = [
        FeedEntry("1", "", "Pier", html="<p>A</p>"),
        FeedEntry("2", "", "Pier", html="<p>A</p>"),
        FeedEntry("", "", "Pier", html="<p>A</p>"),
        FeedEntry("", "", "Pier", html="<p>B</p>"),
    ]
    ids = [article(entry).id for entry in entries]
    assert len(set(ids)) == 4
    assert [article(entry).id for entry in entries] == ids


def test_no_password_of_a_feed_gets_into_an_article() -> None:
    feed = "https://ann:secret@courier.example/feed"
    one = entry_article(FeedEntry("1", "", "Pier", html="<p>A</p>"), feed=feed, outlet="", fetched="")
    assert one.label == "https://courier.example/feed#1"
    with pytest.raises(SourceError) as caught:
        entry_article(FeedEntry("1", ""), feed=feed, outlet="", fetched="")
    assert "secret" not in str(caught.value)


def test_the_outlet_of_the_entry_comes_before_that_of_the_feed() -> None:
    assert article(FeedEntry("1", "", "Pier", outlet="The Post")).outlet == "The Post"


def test_a_body_that_breaks_a_limit_is_a_sentence() -> None:
    entry = FeedEntry("1", "https://courier.example/1", "Pier", html="<b>" * 1_000)
    with pytest.raises(SourceError, match="nests"):
        article(entry)
    with pytest.raises(SourceError, match="tags"):
        entry_article(entry, feed=FEED, outlet="", fetched="", limits=Limits(max_tags=100))
