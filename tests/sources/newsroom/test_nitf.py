"""Articles from NITF."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources.newsroom.nitf import parse

A_FILE = Origin("path", "folder/pier.xml")
HEAD = """<head><title>Pier</title><docdata><ed-msg info="Corrects the name."/>
<date.issue norm="20260303T093000-0500"/><doc.copyright holder="HNA"/></docdata>
<pubdata name="Harbour News"/></head>"""
ABOVE = """<body.head><hedline><hl1>Pier <em>holds</em></hl1><hl2>Mayor is glad</hl2></hedline>
<byline>By <person>Ann Lee</person><byttl>Staff Writer</byttl></byline></body.head>"""
CONTENT = """<body.content><block>
<p>The pier in <location><city>Port</city></location> <q>holds</q>, said <person>Bo Krog</person>.</p>
<media media-type="image"><media-caption><p>The pier.</p></media-caption></media>
<hl2>What comes next</hl2>
<bq><block><p>We will fight.</p></block><credit>Bo Krog</credit></bq>
<ul><li>a new deck</li></ul>
</block></body.content>"""


def article(head: str = HEAD, above: str = ABOVE, content: str = CONTENT, root: str = "nitf") -> Article:
    return parse(f"<{root}>{head}<body>{above}{content}</body></{root.split()[0]}>".encode(), A_FILE)


def test_paragraphs_headings_and_quotations_are_blocks_and_captions_are_none() -> None:
    one = article()
    assert [(block.kind, block.span.of(one.text)) for block in one.blocks] == [
        ("heading", "Mayor is glad"),
        ("paragraph", "The pier in Port “holds”, said Bo Krog."),
        ("heading", "What comes next"),
        ("quote", "“We will fight.”"),
        ("quote", "— Bo Krog"),
        ("item", "a new deck"),
    ]


def test_the_head_fills_the_fields() -> None:
    one = article()
    assert (one.title, one.byline, one.outlet) == ("Pier holds", "Ann Lee", "Harbour News")
    assert (one.published, one.note) == ("2026-03-03T09:30-05:00", "Corrects the name.")
    bare = article(head="<head><title>Pier</title></head>", above="")
    assert (bare.title, bare.byline, bare.outlet, bare.published) == ("Pier", "", "", "")
    line = article(
        above="<body.head><byline>By Ann Lee in Port</byline><distributor>HNA</distributor></body.head>"
    )
    assert (line.byline, line.outlet) == ("Ann Lee", "HNA")


@pytest.mark.parametrize(
    ("norm", "published"),
    [
        ("20260303", "2026-03-03"),
        ("2026-03-03", "2026-03-03"),
        ("20260303T093000Z", "2026-03-03T09:30+00:00"),
        ("soon", ""),
    ],
)
def test_dates_are_read_without_signs_too(norm: str, published: str) -> None:
    head = f'<head><docdata><date.release norm="{norm}"/></docdata></head>'
    assert article(head=head).published == published


def test_an_abstract_is_text_unless_the_story_begins_with_it() -> None:
    above = "<body.head><abstract><p>{}</p></abstract></body.head>"
    assert article(above=above.format("Nobody asked the council.")).text.startswith(
        "Nobody asked the council.\n\n"
    )
    repeated = article(above=above.format("The pier in Port holds, said Bo Krog."))
    assert repeated.text.startswith("The pier in Port “holds”")


def test_a_namespace_an_envelope_and_the_entities_of_html_do_no_harm() -> None:
    assert article(root='nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"').title == "Pier holds"
    inner = f"<nitf>{HEAD}<body>{ABOVE}{CONTENT}</body></nitf>"
    envelope = f"<newsItem><inlineXML>{inner}</inlineXML></newsItem>"
    assert parse(envelope.encode(), A_FILE).title == "Pier holds"
    declared = (
        f'<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">{inner.replace("We will", "&ldquo;We&nbsp;will&rdquo;")}'
    )
    assert "“We\xa0will”" in parse(declared.encode(), A_FILE).text


DEEP = "<block>" * 5_000 + "<p>It holds.</p>" + "</block>" * 5_000


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is not XML"),
        (b"<nitf>", "is not XML"),
        (b"<rss><channel/></rss>", "no story in NITF"),
        (b"<nitf><body><body.content/></body></nitf>", "has no text"),
        (b"<nitf/>", "has no text"),
        (b'<!DOCTYPE n [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><nitf>&c;</nitf>', "declares entities"),
        (f"<nitf><body><body.content>{DEEP}</body.content></body></nitf>".encode(), "nests its elements"),
    ],
    ids=["empty", "cut", "feed", "blank", "bare", "entities", "deep"],
)
def test_what_cannot_be_read_says_why(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=f"^folder/pier.xml: .*{words}"):
        parse(data, A_FILE)


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<bq>", "</bq>", "<q>", "</q>", "It holds. ", "&amp;", "<br/>"]))
)
def test_any_content_is_an_article_or_a_source_error(content: list[str]) -> None:
    with suppress(SourceError):
        assert article(content=f"<body.content>{''.join(content)}</body.content>").blocks
