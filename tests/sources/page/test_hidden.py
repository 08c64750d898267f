"""What nobody sees of a page is told by its attributes."""

from __future__ import annotations

import pytest
from lxml.html import fragment_fromstring

from reader.sources.page.hidden import is_hidden


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p hidden>They left.</p>", True),
        ("<p style='color: red; DISPLAY : none'>They left.</p>", True),
        ("<span style='clip: rect(0 0 0 0)'>opens new tab</span>", True),
        ("<p style='display: block'>They left.</p>", False),
        ("<div aria-hidden=true>They left.</div>", True),
        ("<div aria-hidden=false>They left.</div>", False),
        ("<em aria-hidden=true>left</em>", False),
        ("<a href=x aria-hidden=true>the strike</a>", False),
        ("<a href=x aria-hidden=true>#</a>", True),
    ],
)
def test_an_element_is_hidden_by_its_attributes_but_not_the_words_of_a_sentence_from_speech(
    markup: str, expected: bool
) -> None:
    assert is_hidden(fragment_fromstring(markup), frozenset()) is expected


def test_an_element_is_hidden_that_is_called_so() -> None:
    assert is_hidden(fragment_fromstring("<p>They left.</p>"), frozenset({"hidden"}))
