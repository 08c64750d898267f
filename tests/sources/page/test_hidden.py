"""What nobody sees of a page is told by its attributes."""

from __future__ import annotations

import pytest
from lxml.html import fragment_fromstring

from reader.sources.page.hidden import is_hidden
from tests.sources.page.samples import choose, html, words


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
        ("<span popover>a fisher</span>", True),
        ("<div popover=manual>a fisher</div>", True),
        ("<span role=tooltip>a fisher</span>", True),
        ("<span class=tooltip>Kim Poe</span>", False),
    ],
)
def test_an_element_is_hidden_by_its_attributes_but_not_the_words_of_a_sentence_from_speech(
    markup: str, expected: bool
) -> None:
    assert is_hidden(fragment_fromstring(markup), frozenset()) is expected


def test_an_element_is_hidden_that_is_called_so() -> None:
    assert is_hidden(fragment_fromstring("<p>They left.</p>"), frozenset({"hidden"}))


@pytest.mark.parametrize(
    ("button", "is_kept"),
    [
        ("<a href='#rest' data-toggle=collapse>Read more</a>", True),
        ("<button aria-controls=rest>Show the rest</button>", True),
        ("<div data-bs-target='#rest'>Continue reading</div>", True),
        ("<button aria-controls=rest>Show\n  full story</button>", True),
        ("<button aria-controls=rest>Menu</button>", False),
        ("<button aria-controls=rest>Show all comments</button>", False),
        ("<button aria-controls=rest>Show all\n  12 replies</button>", False),
        ("<a href='#rest'>See more stories</a>", False),
        ("<button aria-controls=other>Read more</button>", False),
        ("<a href=rest>Read more</a>", False),
        ("", False),
    ],
)
@pytest.mark.parametrize("hiding", ["style='display:none'", "hidden", "class=hidden"])
def test_what_is_folded_until_its_reader_asks_for_the_rest_is_read(
    button: str, hiding: str, is_kept: bool
) -> None:
    rest = f"<div id=rest {hiding}><p>{words(80, 500)}</p></div>"
    page = html(f"<article><h1>Pier</h1><p>{words(150)}</p>{rest}{button}</article>")
    assert choose(page) == ([words(150), words(80, 500)] if is_kept else [words(150)])
