"""Whether a page has only the beginning of its article."""

from __future__ import annotations

import json

import pytest

from reader.sources.page.stub import is_one_of_several
from tests.sources.page.samples import FIRST, SECOND, read, story, words

ASKED = "<div class='gate'><p>Subscribe to continue reading this story and all others.</p></div>"
LONG = "".join(f"<p>{FIRST} {SECOND}</p>" for _ in range(8))


def closed(**more: object) -> str:
    """Return JSON-LD that says that not everybody may read the article."""
    data = {"@type": "NewsArticle", "isAccessibleForFree": False, **more}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("middle", "head", "is_stub"),
    [
        ("", "", False),
        (ASKED, "", True),
        ("<p>Already a subscriber? <a href=x>Log in</a></p>", "", True),
        (f"{ASKED}<p>{words(60)}</p>", "", True),
        (f"{ASKED}<p>{words(250)}</p>", "", False),
        (ASKED + LONG, "", False),
        ("", closed(wordCount=140), True),
        ("", closed(wordCount=90), False),
        ("", closed(), False),
        ("", closed(wordCount=900), True),
        (LONG, closed(wordCount=370), False),
        ("", closed(isAccessibleForFree="False", wordCount="900"), True),
        ("", '<script type="application/ld+json">{"@type": "NewsArticle", "wordCount": 900}</script>', False),
        ("<div hidden><p>Subscribe to continue reading this story.</p></div>", "", False),
    ],
)
def test_a_page_is_a_stub_when_it_asks_and_shows_little(middle: str, head: str, is_stub: bool) -> None:
    assert read(story(middle, head)).is_stub is is_stub


def test_what_asks_for_money_is_no_sentence_of_the_article() -> None:
    assert not any("Subscribe" in block.text for block in read(story(ASKED)).blocks)


@pytest.mark.parametrize(
    ("title", "removed", "expected"),
    [
        ("The pier - Page 2 of 3 - The Courier", (), True),
        ("The pier", ("Advertisement", "Pages: 1 2 3"), True),
        ("The pier", ("Page 1/4",), True),
        ("The pier - Page 1 of 1", ("Pages: 1",), False),
        ("Front page 2 of the year", (), False),
        ("The pier", ("Homepage 2 of 3",), False),
        ("", (), False),
    ],
)
def test_a_page_says_that_the_article_is_on_others_too(
    title: str, removed: tuple[str, ...], expected: bool
) -> None:
    assert is_one_of_several(title, removed) is expected


def test_one_page_of_several_is_told_by_its_title_or_by_what_was_cut() -> None:
    pages = "<p>Pages: <a href=1>1</a> <span>2</span></p>"
    assert read(story(pages)).is_one_of_several
    assert read(story(head="<title>Pier to be rebuilt - Page 2 of 2</title>")).is_one_of_several
    assert not read(story(head="<title>Pier to be rebuilt</title>")).is_one_of_several
