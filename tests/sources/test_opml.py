"""Lists of feeds in OPML, in and out."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.shelf.feed import FULL_TEXTS, Subscription
from reader.sources.opml import FeedList, is_opml, read, write

CREATED = datetime(2026, 5, 4, 10, tzinfo=UTC)


def listed(outlines: str) -> tuple[Subscription, ...]:
    """Return the feeds in the body of an OPML file that has no faults."""
    feeds = read(f"<opml version='2.0'><body>{outlines}</body></opml>".encode(), "feeds.opml")
    assert feeds.problems == ()
    return feeds.subscriptions


def passed_through(*subscriptions: Subscription) -> FeedList:
    """Return what is read of what is written."""
    return read(write(subscriptions, created=CREATED), "feeds.opml")


@pytest.mark.parametrize(
    ("outline", "expected"),
    [
        (
            '<outline type="rss" text="A" title="A" xmlUrl="https://a.example/f" htmlUrl="/"/>',
            Subscription("https://a.example/f", "A", site="/"),
        ),
        ('<outline text="A" xmlUrl="https://a.example/f"/>', Subscription("https://a.example/f", "A")),
        # As newsboat writes it.
        (
            '<outline type="rss" xmlUrl="https://a.example/f" htmlUrl="" title="A &amp; B"/>',
            Subscription("https://a.example/f", "A & B"),
        ),
        ('<outline text="A" xmlurl="https://a.example/f"/>', Subscription("https://a.example/f", "A")),
        (
            '<outline type="rss" text="A" url="https://a.example/f"/>',
            Subscription("https://a.example/f", "A", extras={"url": "https://a.example/f"}),
        ),
        (
            '<outline text="T" title="A" xmlUrl="https://a.example/f" type="atom" language="en"/>',
            Subscription(
                "https://a.example/f",
                "A",
                extras={"type": "atom", "language": "en", "text": "T"},
            ),
        ),
        (
            '<outline text="A" xmlUrl="https://a.example/f" category="/Boston/Weather, news"/>',
            Subscription(
                "https://a.example/f",
                "A",
                tags=("Boston/Weather", "news"),
                extras={"category": "/Boston/Weather, news"},
            ),
        ),
        (
            '<outline text="A" xmlUrl="https://a.example/f" category="news,ports"/>',
            Subscription("https://a.example/f", "A", tags=("news", "ports")),
        ),
        (
            '<outline text="A" xmlUrl="https://a.example/f" category="news, / ports /"/>',
            Subscription(
                "https://a.example/f",
                "A",
                tags=("news", "ports"),
                extras={"category": "news, / ports /"},
            ),
        ),
        (
            '<outline text="red &#x202e;turned" xmlUrl="https://a.example/f"/>',
            Subscription("https://a.example/f", "red \ufffdturned"),
        ),
    ],
)
def test_every_attribute_of_a_feed_is_taken_over(outline: str, expected: Subscription) -> None:
    assert listed(outline) == (expected,)


def test_folders_nest_at_any_depth_in_the_order_of_the_file() -> None:
    feed = '<outline text="{0}" xmlUrl="https://{0}.example/f"/>'
    depth = 60
    outlines = (
        feed.format("a")
        + '<outline text="News"><outline title="Ports/Docks">'
        + feed.format("b")
        + "</outline>"
        + feed.format("c")
        + "</outline>"
        + '<outline text="x">' * depth
        + feed.format("d")
        + "</outline>" * depth
    )
    assert [(each.title, each.folder) for each in listed(outlines)] == [
        ("a", ""),
        ("b", "News/Ports∕Docks"),
        ("c", "News"),
        ("d", "/".join("x" * depth)),
    ]


def test_a_feed_in_two_folders_is_one_and_the_second_is_a_tag() -> None:
    feed = '<outline text="A" xmlUrl="https://a.example/f"/>'
    (one,) = listed(f'<outline text="News">{feed}</outline><outline text="Ports">{feed}</outline>{feed}')
    assert (one.folder, one.tags) == ("News", ("Ports",))


def test_a_feed_in_two_spellings_is_one_as_it_was_given_first() -> None:
    (one,) = listed(
        '<outline text="A" xmlUrl="http://LOCALHOST:1"/><outline text="B" xmlUrl="http://localhost:1/"/>'
    )
    assert (one.address, one.title) == ("http://LOCALHOST:1", "A")


def test_what_is_no_address_of_the_web_is_named_and_not_followed() -> None:
    addresses = ("javascript:alert(1)", "|ls", "file:///etc/passwd", "exec:ls", "https://a.example/f")
    outlines = "\n".join(f'<outline text="A" xmlUrl="{address}"/>' for address in addresses)
    feeds = read(f"<opml><body>\n{outlines}</body></opml>".encode(), "feeds.opml")
    assert [feed.address for feed in feeds.subscriptions] == ["https://a.example/f"]
    only = "only addresses that begin with http:// or https:// are fetched."
    assert feeds.problems == (
        f"feeds.opml: line 2: javascript:alert(1): {only}",
        "feeds.opml: line 3: |ls: is no address of the web.",
        f"feeds.opml: line 4: file:///etc/passwd: {only}",
        f"feeds.opml: line 5: exec:ls: {only}",
    )


def test_what_leads_to_other_lists_is_named() -> None:
    data = (
        b'<opml><body><outline type="include" text="More" url="https://ann:secret@x.example/more.opml"/>'
        b'<outline type="link" text="Page" url="https://x.example/"/></body></opml>'
    )
    assert read(data, "feeds.opml") == FeedList(
        (),
        (
            "feeds.opml: the include “More” to https://x.example/more.opml was not taken over.",
            "feeds.opml: the link “Page” to https://x.example/ was not taken over.",
        ),
    )


FEEDS = (
    Subscription(
        "https://a.example/f?x=1&y=2", "A <b> & “c”", "News/Ports", ("ports", "daily"), "https://a.example"
    ),
    Subscription("https://b.example/f", "B", "News", full_text="always"),
    Subscription(
        "https://c.example/f", "C", "", ("x",), extras={"text": "See", "type": "atom", "isOpen": "1"}
    ),
    Subscription("https://d.example/f", "D", "News/Ports", extras={"{urn:x}rank": "7"}),
    Subscription("https://e.example/f", "E", tags=("a/b", "c"), extras={"category": "/a/b, c"}),
)


def test_nothing_is_lost_on_the_way_out_and_in() -> None:
    feeds = passed_through(*FEEDS)
    assert feeds.problems == ()
    assert sorted(feeds.subscriptions, key=lambda each: each.address) == list(FEEDS)


def test_tags_that_were_changed_take_the_place_of_the_categories_of_before() -> None:
    feed = Subscription("https://a.example/f", "A", tags=("new",), extras={"category": "/old"})
    assert passed_through(feed).subscriptions == (Subscription("https://a.example/f", "A", tags=("new",)),)


def test_what_is_written_is_opml_as_others_read_it() -> None:
    text = write(FEEDS[:2], created=CREATED).decode()
    assert text.startswith("<?xml version='1.0' encoding='utf-8'?>\n<opml version=\"2.0\">")
    assert "<dateCreated>Mon, 04 May 2026 10:00:00 +0000</dateCreated>" in text
    assert text.count('<outline text="News" title="News">') == 1
    assert 'type="rss" text="B" title="B" xmlUrl="https://b.example/f"' in text


def test_a_feed_without_a_title_has_a_text_without_its_password() -> None:
    text = write([Subscription("https://ann:secret@a.example/f")], created=CREATED).decode()
    assert 'text="https://a.example/f"' in text
    assert 'xmlUrl="https://ann:secret@a.example/f"' in text  # without it, it could not be fetched again


@pytest.mark.parametrize("name", ["A/B", "A\u2215B", "A/\u2215/B", "/", "A\u2215\ufe0e/\ufe0e"])
def test_a_slash_in_the_name_of_a_folder_parts_no_folders_and_comes_back(name: str) -> None:
    feed = '<outline text="A" xmlUrl="https://a.example/f"/>'
    (subscription,) = listed(f'<outline text="News"><outline text="{name}">{feed}</outline></outline>')
    assert subscription.folder.count("/") == 1
    assert f'<outline text="{name}" title="{name}">' in write([subscription], created=CREATED).decode()


words = st.text("abcÜß“”<>&\"'!-(é 1", max_size=12).map(lambda text: " ".join(text.split())).filter(bool)

folder_names = st.text("ab \u2215\ufe0e", max_size=6).map(lambda text: " ".join(text.split())).filter(bool)


@given(
    st.lists(
        st.builds(
            Subscription,
            st.integers(0, 99).map(lambda number: f"https://{number:02}.example/f"),
            words,
            st.lists(folder_names, max_size=4).map("/".join),
            st.lists(words, unique=True, max_size=3).map(tuple),
            st.just("https://site.example/"),
            st.sampled_from(FULL_TEXTS),
        ),
        unique_by=lambda subscription: subscription.address,
        min_size=1,
        max_size=6,
    )
)
def test_any_list_comes_back_as_it_went_out(feeds: list[Subscription]) -> None:
    by_address = sorted(passed_through(*feeds).subscriptions, key=lambda feed: feed.address)
    assert by_address == sorted(feeds, key=lambda feed: feed.address)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is no OPML"),
        (b"<rss/>", "is no OPML"),
        (b"words", "is no OPML"),
        (b"<opml><body/></opml>", "there are no feeds"),
        (
            b'<!DOCTYPE opml [<!ENTITY a "ha">]><opml><body><outline xmlUrl="&a;"/></body></opml>',
            "declares entities",
        ),
    ],
)
def test_what_is_no_list_is_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        read(data, "feeds.opml")


def test_entities_without_end_are_refused_at_once() -> None:
    names = "abcdefghij"
    entities = "".join(f'<!ENTITY {y} "{f"&{x};" * 10}">' for x, y in itertools.pairwise(names))
    data = f'<!DOCTYPE opml [<!ENTITY a "ha">{entities}]><opml><body><outline text="&j;"/></body></opml>'
    with pytest.raises(SourceError):
        read(data.encode(), "feeds.opml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("number", ["&#xD800;", "&#57343;"])
def test_half_of_a_character_by_its_number_costs_no_more_than_its_outline(number: str, encoding: str) -> None:
    outlines = (
        f'<outline text="{number}B" xmlUrl="https://b.example/"/><outline xmlUrl="https://c.example/"/>'
    )
    feeds = read(f"<opml><body>{outlines}</body></opml>".encode(encoding), "feeds.opml")
    assert feeds.subscriptions[-1].address == "https://c.example/"
    assert [feed.title for feed in feeds.subscriptions[:-1]] == (["\ufffdB"] if encoding == "utf-8" else [])


def test_a_broken_list_is_read_as_far_as_it_can_be() -> None:
    data = b'<opml><body><outline text="A & B" xmlUrl="https://a.example/f"/><outline text="C" xmlUrl="https'
    feeds = read(data, "feeds.opml")
    assert feeds.subscriptions[0].address == "https://a.example/f"
    assert "is broken" in feeds.problems[0]


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b"\xef\xbb\xbf <?xml?>", True), ("<opml>".encode("utf-16"), True), (b"https://a.example", False)],
)
def test_opml_is_told_from_a_list_of_addresses(data: bytes, expected: bool) -> None:
    assert is_opml(data) == expected
