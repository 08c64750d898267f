"""What stands raised in a sentence is one of its words, or the mark of a footnote."""

from __future__ import annotations

import pytest
from lxml import html

from reader.sources.page.footnote_marks import is_footnote_link, is_footnote_mark


@pytest.mark.parametrize(
    ("before", "markup", "is_mark"),
    [
        ("so he said", "<sup>[2]</sup>", True),
        ("so he said", "<sup>[<a href='#n'>citation needed</a>]</sup>", True),
        ("so he said.”", "<sup>2</sup>", True),
        ("in 2019", "<sup>2</sup>", True),
        ("so he said", "<sup><a href='#n'>a</a></sup>", True),
        ("so he said", "<sup><a href='#n'>*</a></sup>", True),
        ("40 km", "<sup>2</sup>", False),
        ("40 km", "<sup><a href='#n'>2</a></sup>", True),
        ("x", "<sup>2</sup>", False),
        ("10", "<sup>6</sup>", False),
        ("the 5", "<sup>th</sup>", False),
        ("so he said", "<sup>not</sup>", False),
        ("so he said", "<sup>1984</sup>", False),
        ("so he said", "<sup><a href='/x'>not</a></sup>", False),
    ],
)
def test_a_number_in_brackets_a_link_or_alone_marks_a_footnote(
    before: str, markup: str, is_mark: bool
) -> None:
    assert is_footnote_mark(html.fragment_fromstring(markup), before) is is_mark


@pytest.mark.parametrize(
    ("before", "markup", "is_link"),
    [
        ("the second day.", "<a class='footnote-anchor' href='#footnote-1'>1</a>", True),
        ("in 2019", "<a href='#n'>12</a>", True),
        ("he said”", "<a href='#n'>*</a>", True),
        ("It was a good bulb.\xa0", "<a href='#fnref:1'>↩︎</a>", True),
        ("The lamp", "<a href='#lamp'>#</a>", True),
        ("in 1820", "<a href='#n'>[2]</a>", True),
        ("so he said. ", "<a href='#n'>[b]</a>", True),
        ("so he said. ", "<a href='/n'>[2]</a>", False),
        ("so he said. ", "<a href='#n'>[the plan]</a>", False),
        ("see section ", "<a href='#s2'>2</a>", False),
        ("the tables (", "<a href='#t1'>1</a>", False),
        ("", "<a href='#t1'>1</a>", False),
        ("he said", "<a href='#n'>1984</a>", False),
        ("he said", "<a href='/page/2'>2</a>", False),
        ("he said", "<a>2</a>", False),
    ],
)
def test_a_sign_that_leads_within_the_page_is_no_word(before: str, markup: str, is_link: bool) -> None:
    assert is_footnote_link(html.fragment_fromstring(markup), before) is is_link


@pytest.mark.parametrize(
    ("before", "link", "behind", "is_link"),
    [
        ("he said. [", "12", "]", True),
        ("he said. [", "12", "and more]", False),
        ("he said. [", "see", "]", False),
        ("he said (", "12", ")", False),
    ],
)
def test_the_brackets_of_a_mark_may_stand_outside_of_its_link(
    before: str, link: str, behind: str, is_link: bool
) -> None:
    paragraph = html.fragment_fromstring(f"<p>{before}<a href='#n'>{link}</a>{behind}</p>")
    assert is_footnote_link(paragraph[0], before) is is_link
