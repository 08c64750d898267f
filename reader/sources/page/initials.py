"""Letters and signs that a page shows as pictures, or sets large in an element of their own."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARKS = "\"'“‘"
"""They may stand before the first letter, in its element."""
_MAX_PIECES = 9
"""Of text: a letter and its marks, each in an element, and the space between these."""
_WORDS = frozenset("AIO")
"""Letters that are words: "A man came", but "T" begins "The"."""


def shown_by(picture: HtmlElement) -> str:
    """Return what a picture in a text stands for: a smile, or the first letter of the word behind it; empty
    when it is a picture.
    """
    alt = (picture.get("alt") or "").strip()
    if not any(map(str.isalnum, alt)):
        return alt
    is_first = len(alt) == 1 and alt.isupper() and (picture.tail or "")[:1].islower()
    return alt if is_first else ""


def letter_in(element: HtmlElement) -> str:
    """Return the first letter that an element called so holds, with the marks before it; empty when it holds
    more, as where a whole paragraph is called by its first letter.
    """
    text = "".join(islice(element.itertext(), _MAX_PIECES)).strip()
    return text if len(text.lstrip(_MARKS)) == 1 and text[-1].isalpha() else ""


def joined(letter: str, text: str) -> str:
    """Return the text behind a first letter with it; space between the two is that of the page's source."""
    is_word = letter[-1] in _WORDS and text[:1].isspace()
    return letter + (text if is_word else text.lstrip())
