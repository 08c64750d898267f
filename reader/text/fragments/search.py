"""Where the words of a text directive stand, by the rules that browsers follow.

https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document, "find a range from a text
directive". Case, accents, the form of quotation marks and dashes, and how much white space there is make no
difference. Where browsers differ, more is found here: what is told apart here is told apart everywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.model import Article, Span
from reader.text.folding import fold
from reader.text.fragments.text_directive import TextDirective

_SPACE = re.compile(r"\s*")
_WITHIN_WORD = re.compile(r"(?<=\w)(?:\w|['.]\w)|(?<=\w['.])\w|(?<=\d),\d|(?<=\d,)\d")
"""What follows a place within a word: "don't", "U.S" and "1,000" are one (UAX 29, WB5 to WB12)."""
_MAX_FOLDED_TEXTS = 2
"""The article on screen and one beside it."""


@dataclass(frozen=True, slots=True)
class SearchableText:
    """A text as a page with one block for each of its own."""

    words: str
    """The text, as long as it is, without what makes no difference."""
    block_starts: Sequence[int]
    """Where its blocks begin, in text order."""

    def occurrences(self, term: str, start: int, *, begins_word: bool, ends_word: bool) -> Iterator[Span]:
        """Yield where a term stands from a code point on, within one block; its words may share some."""
        words = folded(term).split()
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        # Each claim of an export is looked for in all of the text: a string is found ten times as fast.
        place = self.words.find(words[0], start) if words else -1
        while place >= 0:
            span = self._at(pattern, place, begins_word=begins_word, ends_word=ends_word)
            if span is not None:
                yield span
            place = self.words.find(words[0], place + 1)

    def stands_at(self, term: str, place: int, *, ends_word: bool) -> bool:
        """Tell whether a term stands at a place, within one block."""
        pattern = re.compile(r"\s+".join(map(re.escape, folded(term).split())))
        return self._at(pattern, place, begins_word=False, ends_word=ends_word) is not None

    def _at(self, pattern: re.Pattern[str], place: int, *, begins_word: bool, ends_word: bool) -> Span | None:
        match = pattern.match(self.words, place)
        if match is None or match.end() == place:
            return None
        start, end = match.span()
        is_cut = (begins_word and self._is_within_word(start)) or (ends_word and self._is_within_word(end))
        return None if is_cut or self._block(start) != self._block(end - 1) else Span(start, end)

    def after_space(self, offset: int) -> int:
        """Return the first code point from `offset` on that is no white space; it may be past the end."""
        match = _SPACE.match(self.words, offset)
        return match.end() if match else offset

    def _is_within_word(self, offset: int) -> bool:
        return _WITHIN_WORD.match(self.words, offset) is not None

    def _block(self, offset: int) -> int:
        return bisect_right(self.block_starts, offset)


def searchable(article: Article) -> SearchableText:
    """Return the text of an article for searching; that of the last ones is kept."""
    starts = tuple(block.span.start for block in article.blocks)
    return _searchable(article.text, starts)


@lru_cache(_MAX_FOLDED_TEXTS)
def _searchable(text: str, block_starts: tuple[int, ...]) -> SearchableText:
    return SearchableText(folded(text), block_starts)


def folded(text: str) -> str:
    """Return a text, as long as before, without what makes no difference but white space."""
    lower_case = (character.lower() for character in fold(text, accents=True))
    return "".join(lower if len(lower) == 1 else lower[0] for lower in lower_case)


def find_words(article: Article, directive: TextDirective) -> Span | None:
    """Return the first place in an article that a directive names; None without one."""
    return find_directive(searchable(article), directive)


def find_directive(text: SearchableText, directive: TextDirective) -> Span | None:
    """Return the first place in a text that a directive names; None without one."""
    ends_word = bool(directive.end) or not directive.suffix
    for start in _starts(text, directive, ends_word=ends_word):
        for span in _ranges(text, directive, start):
            if not directive.suffix or _follows(text, directive.suffix, span.end):
                return span
    return None


def _starts(text: SearchableText, directive: TextDirective, *, ends_word: bool) -> Iterator[Span]:
    if not directive.prefix:
        yield from text.occurrences(directive.start, 0, begins_word=True, ends_word=ends_word)
        return
    starts = {
        span.start: span
        for span in text.occurrences(directive.start, 0, begins_word=False, ends_word=ends_word)
    }
    for prefix in text.occurrences(directive.prefix, 0, begins_word=True, ends_word=False):
        if span := starts.get(text.after_space(prefix.end)):
            yield span


def _ranges(text: SearchableText, directive: TextDirective, start: Span) -> Iterator[Span]:
    if not directive.end:
        yield start
        return
    ends = text.occurrences(directive.end, start.end, begins_word=True, ends_word=not directive.suffix)
    for end in ends:
        yield Span(start.start, end.end)


def _follows(text: SearchableText, suffix: str, offset: int) -> bool:
    return text.stands_at(suffix, text.after_space(offset), ends_word=True)
