"""Articles from ninjs, in all its versions."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources.newsroom.ninjs import parse

A_FILE = Origin("path", "folder/pier.json")
HTML = "<p>It <q>holds</q>, said Ann Lee.</p><blockquote>We will fight.</blockquote>"
TEXT = "It “holds”, said Ann Lee.\n\nWe will fight."


def article(**item: object) -> Article:
    return parse(json.dumps(item).encode(), A_FILE)


@pytest.mark.parametrize(
    "item",
    [
        {"body_text": "It holds, said Ann Lee. We will fight.", "body_xhtml": HTML},
        {"body_html": HTML},
        {
            "bodies": [
                {"contenttype": "text/plain", "value": "It holds."},
                {"contenttype": "text/html", "value": HTML},
            ]
        },
        {"bodies": [{"contentType": "application/xhtml+xml", "charCount": 9, "value": HTML}]},
        {"bodies": [{"role": "html", "value": HTML}, {"contentType": "text/plain", "value": "It holds."}]},
        {"body_text": TEXT},
        {"bodies": [{"value": TEXT}]},
    ],
)
def test_of_the_bodies_the_one_with_markup_is_read(item: dict[str, object]) -> None:
    assert article(**item).text == TEXT


@pytest.mark.parametrize(
    ("item", "fields"),
    [
        (
            {
                "headline": "Pier holds",
                "byline": "By Ann Lee and Bo Krog",
                "firstcreated": "2026-03-03T09:30:00Z",
                "infosource": [{"name": "Harbour News Agency"}],
                "uri": "https://agency.example/1",
                "ednote": "Corrects the name.",
            },
            ("Pier holds", "Ann Lee, Bo Krog", "Harbour News Agency", "2026-03-03T09:30+00:00"),
        ),
        (
            {
                "headlines": [{"role": "main", "value": "Pier holds"}],
                "by": "Ann Lee",
                "versionCreated": "2026-03-03T09:30:00+0100",
                "copyrightHolder": "HNA",
            },
            ("Pier holds", "Ann Lee", "HNA", "2026-03-03T09:30+01:00"),
        ),
        ({"slugline": "pier", "by": "HNA", "source": "HNA"}, ("pier", "", "HNA", "")),
        ({"headline": 5, "byline": None, "headlines": "x", "infosources": {}}, ("pier", "", "", "")),
    ],
)
def test_properties_fill_the_fields(item: dict[str, object], fields: tuple[str, ...]) -> None:
    one = article(**item, body_text="It holds, said Ann Lee, who has kept the pier. " * 5)
    assert (one.title, one.byline, one.outlet, one.published) == fields
    assert one.url == ("https://agency.example/1" if "uri" in item else "")
    assert one.note == item.get("ednote", "")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is not JSON"),
        (b"{", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "no story in ninjs, which is one object"),
        (b'{"id": "1", "text": "It holds."}', "--input-format jsonl"),
        (b'{"body_html": "<p> </p>"}', "has no text"),
        (b'{"body_html": ""}', "which has a body"),
    ],
    ids=["empty", "cut", "deep", "list", "lines", "blank", "no body"],
)
def test_what_cannot_be_read_says_why(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=f"^folder/pier.json: .*{words}"):
        parse(data, A_FILE)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda each: (
        st.lists(each)
        | st.dictionaries(st.sampled_from(["body_text", "bodies", "value", "by", "headlines"]), each)
    ),
)


@given(JSON)
def test_any_json_is_an_article_or_a_source_error(value: object) -> None:
    with suppress(SourceError):
        assert parse(json.dumps(value).encode(), A_FILE).blocks
