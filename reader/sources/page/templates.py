"""Templates that hold parts of the article, which a program shows once its reader has scrolled there."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.sources.page.calls import speaks_to_reader
from reader.sources.page.sentences import MIN_SENTENCE_WORDS, text_ends_sentence
from reader.text.one_line import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHADOW_ROOT = "shadowrootmode"
"""With it a <template> is shown where it stands."""
_ARTICLE = frozenset({"article", "main"})
_BLANKS = ("{{", "${", "<%", "[[")
"""Where programs fill something in: then it is the form of a box."""
_MIN_SENTENCES = 2
"""A form has a single one: "Something went wrong, so please load this page again later."."""
_MAX_PARAGRAPHS = 1_000
"""Of a part of an article; a template may hold another site."""


def is_shown(template: HtmlElement) -> bool:
    """Tell whether what stands in a template is to be read: shown at once, or sentences of the article."""
    if template.get(_SHADOW_ROOT) is not None:
        return True
    if all(around.tag not in _ARTICLE for around in template.iterancestors()):
        return False
    found = islice(template.iter("p"), _MAX_PARAGRAPHS)
    paragraphs = [one_line(paragraph.text_content()) for paragraph in found]
    told = [text for text in paragraphs if _is_told(text)]
    is_form = any(blank in text for text in paragraphs for blank in _BLANKS)
    return not is_form and len(told) >= _MIN_SENTENCES and not any(map(speaks_to_reader, told))


def _is_told(paragraph: str) -> bool:
    return len(paragraph.split()) >= MIN_SENTENCE_WORDS and text_ends_sentence(paragraph)
