"""RSS and Atom: what valid, ordinary feeds say, also where the library reads it otherwise."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.sources.feeds.limits import Limits
from reader.sources.feeds.parse import parse
from tests.sources.feeds.samples import ADDRESS, LONG, atom, atom_entry, escaped, rss, rss_entry


def test_an_rss_feed_has_a_title_a_site_and_its_entries_in_order() -> None:
    feed = parse(rss("<item><title>One</title></item><item><title>Two</title></item>"), ADDRESS)
    assert (feed.title, feed.site) == ("The Courier", "https://courier.example/")
    assert [entry.title for entry in feed.entries] == ["One", "Two"]
    assert feed.problem == ""


OLDER = {
    "rss 0.91": b'<rss version="0.91"><channel><title>C</title><item><title>One</title></item></channel>',
    "rss 0.92": b'<rss version="0.92"><channel><title>C</title><item><title>One</title></item></channel>',
    "rss 1.0": b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    b'xmlns="http://purl.org/rss/1.0/"><channel><title>C</title></channel>'
    b"<item><title>One</title></item></rdf:RDF>",
    "rss 0.90": b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    b'xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>C</title></channel>'
    b"<item><title>One</title></item></rdf:RDF>",
    "atom 0.3": b'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>C</title>'
    b"<entry><title>One</title></entry></feed>",
    "atom 1.0": atom("<entry><title>One</title></entry>", "<title>C</title>"),
}


@pytest.mark.parametrize("data", OLDER.values(), ids=list(OLDER))
def test_every_version_is_read(data: bytes) -> None:
    feed = parse(data, ADDRESS)
    assert (feed.title, [entry.title for entry in feed.entries]) == ("C", ["One"])


@pytest.mark.parametrize(
    ("item", "guid", "address"),
    [
        ("<guid>https://courier.example/1</guid>", "https://courier.example/1", "https://courier.example/1"),
        ("<guid>/1</guid>", "/1", "https://courier.example/1"),
        # A name without an attribute: by the letter it would be an address, and in feeds it is none.
        ("<guid>abc-123</guid>", "abc-123", ""),
        ("<guid>abc-123</guid><link>/a</link>", "abc-123", "https://courier.example/a"),
        ('<guid isPermaLink="false">https://x.example</guid>', "https://x.example", ""),
        ("<link>story?a=1&amp;copy=2</link>", "", "https://courier.example/news/story?a=1&copy=2"),
        ("<link>http://[</link>", "", "http://["),
    ],
)
def test_a_name_is_kept_as_it_stands_and_only_an_address_is_one(item: str, guid: str, address: str) -> None:
    entry = rss_entry(item)
    assert (entry.guid, entry.address) == (guid, address)


def test_the_name_of_an_entry_does_not_change_when_its_feed_moves() -> None:
    data = rss("<item><guid>abc-123</guid></item>")
    moved = parse(data, "https://elsewhere.example/feed")
    assert [entry.guid for entry in moved.entries] == [entry.guid for entry in parse(data, ADDRESS).entries]


def test_an_address_that_counts_clicks_is_not_that_of_the_entry() -> None:
    counted = '<link href="https://alerts.example/url?sa=t&amp;url=https%3A%2F%2Fcourier.example%2Fpier"/>'
    assert atom_entry(f"<id>tag:1</id>{counted}").address == "https://courier.example/pier"
    burner = (
        '<origLink xmlns="http://rssnamespace.org/feedburner/ext/1.0">https://courier.example/a</origLink>'
    )
    assert atom_entry(f'<id>tag:1</id><link href="https://b.example/~3/x"/>{burner}').address == (
        "https://courier.example/a"
    )


def test_a_link_to_replies_or_to_a_file_is_not_the_address() -> None:
    links = '<link rel="replies" href="/r"/><link rel="enclosure" href="/e"/><link href="/story"/>'
    assert atom_entry(f"<id>tag:1</id>{links}").address == "https://courier.example/story"
    assert atom_entry('<id>tag:1</id><link rel="replies" href="/r"/>').address == ""


@pytest.mark.parametrize(
    ("language", "links", "address"),
    [
        ("en", '<link href="/a"/><link rel="alternate" hreflang="fr" href="/fr"/>', "a"),
        ("en-GB", '<link hreflang="fr" href="/fr"/><link hreflang="en-US" href="/a"/>', "a"),
        ("fr", '<link hreflang="en" href="/a"/><link hreflang="fr" href="/fr"/>', "fr"),
        ("de", '<link hreflang="en" href="/a"/><link hreflang="fr" href="/fr"/>', "a"),
        ("en", '<link type="application/pdf" href="/a.pdf"/><link type="text/html" href="/a"/>', "a"),
        ("en", '<link type="application/pdf" href="/a.pdf"/><link href="/a"/>', "a"),
        ("en", '<link type="application/pdf" href="/a.pdf"/>', "a.pdf"),
    ],
)
def test_of_translations_that_in_the_language_of_the_feed_is_the_address_and_of_forms_the_page(
    language: str, links: str, address: str
) -> None:
    data = atom(f"<entry>{links}</entry>").replace(b"<feed", f'<feed xml:lang="{language}"'.encode())
    (entry,) = parse(data, ADDRESS).entries
    assert entry.address == f"https://courier.example/{address}"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("AT&amp;T", "AT&T"),
        ("AT&amp;amp;T", "AT&T"),
        ("5 &lt; 6 &amp; 7", "5 < 6 & 7"),
        ("How to use the &lt;blink&gt; tag", "How to use the <blink> tag"),
        ("<![CDATA[A <b>bold</b> plan &amp; more]]>", "A bold plan & more"),
        ("A &amp;#8220;small&amp;#8221; miracle", "A “small” miracle"),
        ("&lt;q&gt;No plans&lt;/q&gt;, he said", "“No plans”, he said"),
        ("  two\n lines ", "two lines"),
        ("<![CDATA[<b>Watch</b>]]>", "Watch"),
        ("<![CDATA[<p>Pages: 1 2</p><p>and more</p>]]>", "Pages: 1 2 and more"),
        ("red &#x9b;31m &#x202e;turned", "red ›31m \ufffdturned"),
    ],
)
def test_a_title_is_text_whatever_it_is_written_in(title: str, expected: str) -> None:
    assert rss_entry(f"<title>{title}</title>").title == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ('<title type="text">Use &lt;b&gt; &amp;amp; rest</title>', "Use <b> &amp; rest"),
        ('<title type="html">Use &amp;lt;b&amp;gt; &lt;i&gt;now&lt;/i&gt;</title>', "Use <b> now"),
        (
            '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <q>b</q> &amp; c</div></title>',
            "A “b” & c",
        ),
    ],
)
def test_a_title_of_atom_says_what_it_is_written_in(title: str, expected: str) -> None:
    assert atom_entry(title).title == expected


@pytest.mark.parametrize(
    ("item", "byline"),
    [
        ("<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Roe</dc:creator>", "Ann Lee, Bo Roe"),
        ("<author>ann@courier.example (Ann Lee)</author>", "Ann Lee"),
        ("<author>ann@courier.org (Ann Lee)</author>", "Ann Lee"),
        ("<author>Ann Lee &lt;ann@courier.media&gt;</author>", "Ann Lee"),
        ("<dc:creator>Bo Roe</dc:creator><author>ann@courier.media (Ann Lee)</author>", "Bo Roe, Ann Lee"),
        (
            "<author>ann@courier.media (Ann Lee)</author><author>bo@courier.media (Bo Roe)</author>",
            "Ann Lee, Bo Roe",
        ),
        ("<author>desk@courier.example</author>", ""),
        ("<dc:creator>Ann Lee</dc:creator><itunes:author>Ann Lee</itunes:author>", "Ann Lee"),
        ("<dc:creator>O&amp;#8217;Neill</dc:creator>", "O’Neill"),
        ("<media:credit>The Photographer</media:credit>", ""),
        ("<dc:creator>Ann Lee and Bo Roe in Ghent</dc:creator>", "Ann Lee, Bo Roe"),
        ("<dc:creator>By Ann Lee</dc:creator>", "Ann Lee"),
        ("<dc:creator>Rhode and Ek</dc:creator>", "Rhode and Ek"),
        ("<dc:creator>The Pier and Harbour Post</dc:creator>", "The Pier and Harbour Post"),
    ],
)
def test_the_byline_has_every_author_once(item: str, byline: str) -> None:
    assert rss_entry(item).byline == byline


def test_the_author_of_an_atom_feed_is_that_of_its_entries_without_one() -> None:
    feed = "<title>C</title><author><name>Ann Lee</name></author>"
    assert atom_entry("<title>One</title>", feed).byline == "Ann Lee"
    assert atom_entry("<author><name>Bo Roe</name></author>", feed).byline == "Bo Roe"


def test_an_author_has_no_address_of_another() -> None:
    ann = "<author><name>Ann Lee</name><email>ann@courier.example</email></author>"
    assert atom_entry(f"{ann}<author><name>Bo Roe</name></author>").byline == "Ann Lee, Bo Roe"


BODY = escaped(f"<p>{LONG}</p>")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("<itunes:summary>A summary for podcasts.</itunes:summary>", ""),
        ("<media:description>A photo of the pier.</media:description>", ""),
        ("<description>The pier holds.</description>", "<media:description>A photo.</media:description>"),
        (f"<content:encoded>{escaped('<p>Sponsored.</p>')}</content:encoded>", ""),
        ("<media:group><media:description>A photo.</media:description></media:group>", "<description/>"),
    ],
)
def test_the_body_is_the_text_with_markup_wherever_it_stands(before: str, after: str) -> None:
    for item in (f"{before}<content:encoded>{BODY}</content:encoded>{after}",):
        entry = rss_entry(item)
        assert entry.html == f"<p>{LONG}</p>"
        assert not entry.is_teaser


CAPTION = "The pier in the morning, with the cranes behind it, seen from the roof of the town hall."


@pytest.mark.parametrize(
    "media",
    [
        f'<media:content><media:description type="plain">{CAPTION}</media:description></media:content>',
        f'<media:description type="html">{escaped(f"<p>{CAPTION}</p>")}</media:description>',
        f"<media:group><media:description>{CAPTION}</media:description></media:group>",
    ],
)
def test_a_caption_is_no_body_however_long_it_is_but_where_there_is_nothing_else(media: str) -> None:
    teaser = "<description>The pier holds.</description>"
    for item in (f"{media}{teaser}", f"{teaser}{media}"):
        assert rss_entry(item).html == "<p>The pier holds.</p>"
    assert rss_entry(media).html == f"<p>{CAPTION}</p>"
    assert rss_entry(f"{media}<description/>").html == f"<p>{CAPTION}</p>"


@pytest.mark.parametrize("space", [b"\n", b"\r\n  \t"])
def test_a_feed_with_space_before_its_declaration_is_not_broken(space: bytes) -> None:
    feed = parse(space + rss("<item><title>Café</title></item>"), ADDRESS)
    assert ([entry.title for entry in feed.entries], feed.problem) == (["Café"], "")


def test_a_text_without_markup_keeps_its_paragraphs() -> None:
    entry = atom_entry('<content type="text">5 &lt; 6.\n\nIt holds &amp;amp; stands.</content>')
    assert entry.html == "<p>5 &lt; 6.</p><p>It holds &amp;amp; stands.</p>"
    html = "<p>It holds.</p><p>It stands.</p>"
    assert rss_entry("<description>It holds.\n\nIt stands.</description>").html == html


def test_a_picture_in_letters_is_no_body() -> None:
    entry = atom_entry(
        '<summary>Short.</summary><content type="image/png">iVBORw0KGgoAAAANSUhEUg==</content>'
    )
    assert entry.html == "<p>Short.</p>"


def test_a_body_keeps_the_markup_that_tells_what_is_text() -> None:
    html = '<p style="display:none">Hidden.</p><p>A <q>b</q> <mark>c</mark></p><main>d</main>'
    assert rss_entry(f"<description>{escaped(html)}</description>").html == html


def test_a_body_of_xhtml_is_read_as_it_stands() -> None:
    body = '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <q>b</q></p></div></content>'
    assert atom_entry(body).html == "<p>A <q>b</q></p>"


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Pier holds - The Post", "Pier holds"), ("Pier holds - it does", "Pier holds - it does")],
)
def test_the_outlet_behind_a_title_is_none_of_it(title: str, expected: str) -> None:
    source = '<source url="https://x.example">The Post</source>'
    assert rss_entry(f"<title>{title}</title>{source}").title == expected
    assert rss_entry(f"<title>{title}</title>").title == title


def test_what_describes_a_film_has_its_lines() -> None:
    description = "<media:description>It holds.\n0:00 Start</media:description>"
    assert rss_entry(f"<media:group>{description}</media:group>").html == "<p>It holds.<br>0:00 Start</p>"


def test_an_item_of_several_outlets_says_which_it_is_from() -> None:
    assert (
        rss_entry('<source url="https://x.example">The Post &amp;amp; Mail</source>').outlet
        == "The Post & Mail"
    )


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "utf-8"),  # says the wrong thing
        ("utf-8", "windows-1252"),  # so does this
        ("windows-1252", "windows-1252"),
        ("iso-8859-1", "windows-1252"),
        ("koi8-r", "koi8-r"),
        ("utf-16", "utf-16"),
    ],
)
def test_the_bytes_tell_the_encoding_when_the_declaration_is_wrong(declaration: str, encoding: str) -> None:
    word = "Пирс" if encoding == "koi8-r" else "“Café”"
    items = f"<rss version='2.0'><channel><item><title>{word}</title></item></channel></rss>"
    feed = parse(f'<?xml version="1.0" encoding="{declaration}"?>{items}'.encode(encoding), ADDRESS)
    assert [entry.title for entry in feed.entries] == [word]


@pytest.mark.parametrize(
    "content_type", ["text/xml", "text/html; charset=us-ascii", "text/plain", "nonsense", ""]
)
def test_a_wrong_content_type_does_no_harm(content_type: str) -> None:
    feed = parse(rss("<item><title>“Café”</title></item>"), ADDRESS, content_type=content_type)
    assert [entry.title for entry in feed.entries] == ["“Café”"]


def test_what_is_cut_off_is_read_to_where_it_ends_and_says_so() -> None:
    data = rss("<item><title>One</title></item><item><title>Two</title></item>")
    feed = parse(data[: data.index(b"Two") + 12], ADDRESS)
    assert [entry.title for entry in feed.entries] == ["One", "Two"]
    assert feed.problem == f"{ADDRESS}: this feed is broken; 2 entries could be read all the same."
    feed = parse(data[: data.index(b"Two")], ADDRESS)
    assert feed.problem == f"{ADDRESS}: this feed is broken; 1 entry could be read all the same."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"<!DOCTYPE html><html><body><p>A page</p></body></html>", "is a page, not a feed"),
        (b"<html><head><title>A page", "is a page, not a feed"),
        (b"Just words.", "is neither RSS nor Atom"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "is neither RSS nor Atom|can be read of it"),
        (b"<opml version='2.0'><body/></opml>", "is neither RSS nor Atom"),
        (b"<rss><channel><title>Br & oken<item><title>a</tit", "nothing can be read of it"),
        (rss("<item><title>&#999999999999999999;</title>") + b"<", "nothing can be read of it"),
    ],
)
def test_what_is_no_feed_is_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words) as caught:
        parse(data, ADDRESS)
    assert str(caught.value).startswith(f"{ADDRESS}: ")


def test_entities_never_grow() -> None:
    names = "abcdefghij"
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in itertools.pairwise(names)
    )
    items = "<rss version='2.0'><channel><item><title>&j;</title></item></channel></rss>"
    (entry,) = parse(f"<!DOCTYPE rss [{entities}]>{items}".encode(), ADDRESS).entries
    assert len(entry.title) < 100


def test_a_file_of_this_machine_never_gets_into_an_entry(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("open sesame", encoding="utf-8")
    data = (
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        "<rss version='2.0'><channel><item><title>It is &x;</title></item></channel></rss>"
    )
    assert "sesame" not in repr(parse(data.encode(), ADDRESS))


def test_a_feed_that_is_the_path_of_a_file_is_not_that_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_bytes(rss("<item><title>open sesame</title></item>"))
    with pytest.raises(SourceError, match="is neither RSS nor Atom"):
        parse(f"{secret}".encode(), ADDRESS)


def test_nesting_without_end_is_read_without_a_traceback() -> None:
    data = b"<rss version='2.0'><channel><item><description>" + b"<div>" * 5_000
    with pytest.raises(SourceError, match="nothing can be read of it"):
        parse(data, ADDRESS)


def test_too_many_entries_and_too_long_fields_are_cut() -> None:
    data = rss(f"<item><title>{'a' * 50}</title><description>{'b' * 50}</description></item>" * 4)
    limits = Limits(max_entries=3, max_title_code_points=10, max_body_code_points=20)
    feed = parse(data, ADDRESS, limits=limits)
    assert [(entry.title, entry.html) for entry in feed.entries] == [("a" * 10, "")] * 3
