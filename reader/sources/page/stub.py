"""Whether a page shows only the beginning of its article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.sources.page import calls
from reader.sources.page.boxes import BoxKinds, box_of
from reader.sources.page.linked_data import LinkedData
from reader.sources.page.outline import Block, Outline

_SHORT_WORDS = 200
"""Publishers show one to three paragraphs of what they sell: an article below this that somebody has to pay
for is taken for its beginning, a longer one for all of it."""
_MAX_SHOWN = 0.6
"""Less than this share of the words that the page itself counts is a beginning; captions and boxes are
counted by some, so that the whole text has 0.8 and more."""
_BROKEN_OFF = re.compile(r"(?:…|\.\.\.)[\"”’']?$")
"""How the beginning of a text ends that a program has cut."""
_END_CODE_POINTS = 12
_PAGES = re.compile(
    r"(?:[^\n]{0,300}\W)?page \d+ ?(?:of|/) ?(?!1\b)\d+(?:\W[^\n]{0,100})?|pages?:(?: ?\d+){2,}",
    re.IGNORECASE,
)
""""Page 2 of 3" and "Pages: 1 2 3"; a single page is all of it."""


def is_one_of_several(title: str, removed: Sequence[str]) -> bool:
    """Tell whether a page says that its article goes on, or began, on another: in its `title`, or in a line
    that was cut from the text.
    """
    return any(_PAGES.fullmatch(line) for line in (title, *removed))


def is_stub(outline: Outline, kinds: BoxKinds, article: Sequence[Block], data: LinkedData) -> bool:
    """Tell whether the blocks of the `article` are only the beginning of its text.

    The page has to say that there is more for those who pay or log in: in words or in JSON-LD.
    """
    if not article:
        return False
    words = sum(block.words for block in article)
    is_asking = any(calls.is_paywall(block) and box_of(kinds, block) != "hidden" for block in outline.blocks)
    if _BROKEN_OFF.search(article[-1].text[-_END_CODE_POINTS:]) or words < _MAX_SHOWN * data.word_count:
        return is_asking or not data.is_free
    # JSON-LD alone is no reason: whole articles that need a login elsewhere on the site carry it too.
    return is_asking and words < _SHORT_WORDS
