"""Pages that a browser saved in one file."""

from __future__ import annotations

import pytest

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources import files
from reader.sources.mail.message import removals
from tests.sources.page.samples import FIRST, SECOND, story

_FILE = Origin("path", "folder/pier.mhtml")
_HEAD = """\
From: <Saved by Blink>
Snapshot-Content-Location: https://courier.example/pier?a=1
Subject: The whole title of the window
Date: Mon, 4 May 2026 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--B"

----B
Content-Type: {kind}
Content-Transfer-Encoding: base64
Content-Location: https://courier.example/part

"""
_END = "\n----B\nContent-Type: text/css\nContent-Location: https://courier.example/a.css\n\np {}\n----B--\n"


def saved(page: bytes, kind: str = "text/html", head: str = _HEAD) -> bytes:
    """Return the file that a browser makes of a page."""
    from base64 import encodebytes

    return head.format(kind=kind).encode() + encodebytes(page) + _END.encode()


def article(data: bytes, name: str = "pier.mhtml") -> Article:
    """Return the article in such a file."""
    return files.parse(data, name)


@pytest.mark.parametrize("name", ["pier.mhtml", "pier.mht", "PIER.MHT", "pier"])
def test_the_article_is_that_of_the_page_and_the_address_its_own(name: str) -> None:
    pier = article(saved(story("<figure><figcaption>The pier in May.</figcaption></figure>")), name)
    assert pier.title == "Pier to be rebuilt"
    assert pier.text.startswith(f"{FIRST}\n\n{SECOND}")
    assert "The pier in May" not in pier.text
    assert (pier.url, pier.published) == ("https://courier.example/pier?a=1", "")


def test_the_address_that_the_page_names_itself_comes_first() -> None:
    head = "<link rel=canonical href='https://courier.example/pier'>"
    assert article(saved(story(head=head))).url == "https://courier.example/pier"


def test_without_the_address_of_the_page_that_of_its_part_counts() -> None:
    head = _HEAD.replace("Snapshot-Content-Location", "X-Location").replace(
        "Blink", "Windows Internet Explorer"
    )
    assert article(saved(story(), head=head)).url == "https://courier.example/part"


def test_what_was_cut_from_the_page_is_told() -> None:
    page = story("<figure><figcaption>The pier in May.</figcaption></figure>")
    assert [removal.text for removal in removals(saved(page), _FILE) if removal.reason == "caption"] == [
        "The pier in May."
    ]


def test_a_file_without_a_page_has_no_article() -> None:
    with pytest.raises(SourceError, match="no text"):
        article(saved(b"x", kind="image/png"))
