"""Links lead to words of an article, and give no password away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.export.links import file_link, web_link
from reader.model import Origin, Span
from tests.ui import newsroom

_ARTICLE = newsroom.ARTICLES["council"]
_SPAN = Span(0, 30)
_WORDS = "#:~:text=The%20council%20met%20on%20Tuesday%20and"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://post.org/a", f"https://post.org/a{_WORDS}"),
        ("https://ann:secret@post.org/a", f"https://post.org/a{_WORDS}"),
        ("https://post.org/a#top", f"https://post.org/a#top:~:{_WORDS.partition(':~:')[2]}"),
        ("", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_an_address_leads_to_the_words(url: str, link: str) -> None:
    assert web_link(replace(_ARTICLE, url=url), _SPAN) == link


def test_words_that_nothing_tells_from_others_leave_the_address_alone() -> None:
    article = replace(_ARTICLE, text="no, no, no, no, " * 40, blocks=(), url="https://post.org/a")
    assert web_link(article, Span(400, 402)) == "https://post.org/a"


@pytest.mark.parametrize(
    ("origin", "link"),
    [
        (Origin("path", "/news/a b.txt"), "file:///news/a%20b.txt#claim=7"),
        (Origin("path", "/news/50%#1.txt"), "file:///news/50%25%231.txt#claim=7"),
        (Origin("stdin", "-"), ""),
        (Origin("address", "https://post.org/a"), ""),
        (None, ""),
    ],
)
def test_a_file_is_named_as_the_address_of_a_file(origin: Origin | None, link: str) -> None:
    assert file_link(replace(_ARTICLE, origin=origin), "claim=7") == link
