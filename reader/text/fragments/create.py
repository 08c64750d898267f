"""Makes the text directive for some words of an article, so that a browser finds these and no others.

By the advice of https://wicg.github.io/scroll-to-text-fragment/#generating-text-fragment-directives: the
words themselves up to 300 characters of one block, else the first and the last of them; what stands beside
them only where they are not told apart without.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from reader.model import Article, Span
from reader.text.fragments.search import SearchableText, find_directive, searchable
from reader.text.fragments.text_directive import TextDirective
from reader.text.one_line import one_line

_MAX_EXACT_CODE_POINTS = 300
"""Longer words are named by their first and last ones: the limit that the specification advises."""
_MIN_ALONE_CODE_POINTS = 20
"""Shorter words get some beside them: a page has more on it than the article, and "yes" stands everywhere."""
_END_WORDS = (4, 8)
"""So many words name an end of a longer stretch; four are rarely written twice."""
_CONTEXT_WORDS = (3, 6, 12)
"""So many words beside them are tried, the fewest that are enough."""
_CONTEXT_CODE_POINTS = 600
"""What so many words beside them take at most: a paragraph may be as long as the text."""
_LONGEST_RUN = 1_000
"""Code points without white space, in which a word begins and ends."""
_MOST_ALIKE = 100
"""Of words that stand more often than that none are told from the others: for each all would be looked at."""
_WORD = re.compile(r"\w+(?:['’.,]\w+)*")


def create_directive(article: Article, span: Span) -> TextDirective | None:
    """Return the directive that leads to the words of a span; None when nothing tells them from others.

    It begins and ends with whole words; the marks at its ends are left out, for a page may have others.
    """
    text = searchable(article)
    whole = whole_words(article.text, span)
    if whole is None:
        return None
    naming = next(_namings(article, whole), None)
    if naming is None or _stands_often(text, naming.start):
        return None
    candidates = (
        directive for words in _namings(article, whole) for directive in _in_context(article, whole, words)
    )
    return next((one for one in candidates if _leads_to(text, one, whole)), None)


def _stands_often(text: SearchableText, words: str) -> bool:
    places = text.occurrences(words, 0, begins_word=True, ends_word=False)
    return next(islice(places, _MOST_ALIKE, None), None) is not None


def whole_words(text: str, span: Span) -> Span | None:
    """Return from the beginning of the first word of a span to the end of its last; None without a word."""
    words = [word for word in _words(text, span) if word.overlaps(span)]
    return Span(words[0].start, words[-1].end) if words else None


def _leads_to(text: SearchableText, directive: TextDirective, span: Span) -> bool:
    return find_directive(text, directive) == span


def _namings(article: Article, span: Span) -> Iterator[TextDirective]:
    """Yield the ways to name the words themselves."""
    first_line, last_line = _line(article, span.start), _line(article, span.end - 1)
    if span.end - span.start <= _MAX_EXACT_CODE_POINTS and first_line.end >= span.end:
        yield TextDirective(_term(article.text, span))
        return
    words = tuple(_words(article.text, span))
    for count in _END_WORDS:
        # The two share no word, nor does either go over the edge of a line.
        first = [word for word in words[:count] if word.end <= first_line.end]
        last = [word for word in words[-count:] if word.start >= max(last_line.start, first[-1].end)]
        if last:
            start, end = Span(span.start, first[-1].end), Span(last[0].start, span.end)
            yield TextDirective(_term(article.text, start), _term(article.text, end))


def _in_context(article: Article, span: Span, words: TextDirective) -> Iterator[TextDirective]:
    if words.end or len(words.start) >= _MIN_ALONE_CODE_POINTS:
        yield words
    for count in _CONTEXT_WORDS:
        prefix, suffix = _prefix(article, span.start, count), _suffix(article, span.end, count)
        contexts = ((prefix, ""), ("", suffix), (prefix, suffix))
        yield from (TextDirective(words.start, words.end, *context) for context in contexts if any(context))
    yield words  # a word that is the whole article


def _prefix(article: Article, offset: int, count: int) -> str:
    """Return some words before a place, with the marks up to it, of the block in which the last stand."""
    end = offset
    while end and article.text[end - 1].isspace():
        end -= 1
    first = max(_line(article, end - 1).start, end - _CONTEXT_CODE_POINTS)
    words = tuple(_words(article.text, Span(first, end)))
    return _term(article.text, Span(words[-count:][0].start, end)) if words else ""


def _suffix(article: Article, offset: int, count: int) -> str:
    """Return some words behind a place, with the marks from it on, of the block in which the first stand."""
    text = article.text
    start = offset
    while start < len(text) and text[start].isspace():
        start += 1
    words = tuple(islice(_words(text, Span(start, _line(article, start).end)), count))
    return _term(text, Span(start, words[-1].end)) if words else ""


def _words(text: str, span: Span) -> Iterator[Span]:
    """Yield the words that touch a span, whole."""
    for match in _WORD.finditer(text, _word_start(text, span.start)):
        if match.start() >= span.end:
            return
        yield Span(match.start(), match.end())


def _word_start(text: str, offset: int) -> int:
    """Return where the run of what is no white space begins that a place stands in."""
    last = max(0, offset)
    first = max(0, last - _LONGEST_RUN)
    return max(first, max(text.rfind(space, first, last) for space in " \n\t\u00a0") + 1)


def _line(article: Article, offset: int) -> Span:
    """Return the line of a block that a place stands in; of the text where no block has it.

    A line end within a block was a <br>, over which a browser finds no term.
    """
    text = article.text
    place = bisect_right(article.blocks, offset, key=lambda block: block.span.start) - 1
    is_in_block = place >= 0 and offset < article.blocks[place].span.end
    start, end = article.blocks[place].span if is_in_block else Span(0, len(text))
    line_end = text.find("\n", max(0, offset), end)
    return Span(max(start, text.rfind("\n", start, max(0, offset)) + 1), end if line_end < 0 else line_end)


def _term(text: str, span: Span) -> str:
    return one_line(span.of(text))
