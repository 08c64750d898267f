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


def shown(root: HtmlElement) -> frozenset[HtmlElement]:
    """Return the templates of which what stands in them is to be read: shown at once, or sentences of the
    article that it does not have elsewhere, as for the width of another screen.
    """
    templates = list(root.iter("template"))
    read = {template for template in templates if template.get(_SHADOW_ROOT) is not None}
    outermost = (
        template
        for template in templates
        if template not in read and read.issuperset(template.iterancestors("template"))
    )
    told = {template: _told(template) for template in outermost}
    if not any(told.values()):
        return frozenset(read)
    paragraphs = (one for one in root.iter("p") if told.keys().isdisjoint(one.iterancestors("template")))
    seen = set(map(_words, paragraphs))
    for template, texts in told.items():
        if texts and seen.isdisjoint(texts):
            read.add(template)
            seen.update(texts)
    return frozenset(read)


def _told(template: HtmlElement) -> list[str]:
    """Return the sentences of an article in a template; none of the form of a box."""
    if all(around.tag not in _ARTICLE for around in template.iterancestors()):
        return []
    paragraphs = [_words(paragraph) for paragraph in islice(template.iter("p"), _MAX_PARAGRAPHS)]
    told = [text for text in paragraphs if _is_told(text)]
    is_form = any(blank in text for text in paragraphs for blank in _BLANKS)
    is_part = not is_form and len(told) >= _MIN_SENTENCES and not any(map(speaks_to_reader, told))
    return told if is_part else []


def _words(paragraph: HtmlElement) -> str:
    return one_line(paragraph.text_content())


def _is_told(paragraph: str) -> bool:
    return len(paragraph.split()) >= MIN_SENTENCE_WORDS and text_ends_sentence(paragraph)
