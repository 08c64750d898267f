"""Words that a line end cuts in two: "recon-" and "struction" are one word, "well-" and "known" are two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_CUT = re.compile(r"(?P<head>[^\W\d_]+)[-\N{SOFT HYPHEN}\N{HYPHEN}]\Z")
_LONGEST_WORD = 60
"""In code points; further back no word begins that a line end cuts."""
_TAIL = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-\N{HYPHEN}][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that stand in a document in one piece, in small letters."""

    words: frozenset[str]

    def join(self, lines: Sequence[str]) -> str:
        """Return the lines of a paragraph as one.

        A hyphen at the end of a line stays where the document writes the word with it elsewhere, or where the
        next line begins with a capital or a number; else it only cuts the word.
        """
        return "".join((*(self._before(line, following) for line, following in pairwise(lines)), lines[-1]))

    def _before(self, line: str, following: str) -> str:
        cut, tail = _CUT.search(line[-_LONGEST_WORD:]), _TAIL.match(following)
        if cut is None:
            return f"{line} "
        if tail is None or not tail[0][0].islower():
            return line
        head, rest = cut["head"].casefold(), tail[0].casefold()
        if head + rest not in self.words and f"{head}-{rest}" in self.words:
            return f"{line[:-1]}-"
        return line[:-1]


def vocabulary(lines: Iterable[str]) -> Vocabulary:
    """Return the words of a document, without those at the ends of lines, which may be cut."""
    words: set[str] = set()
    for line in lines:
        words.update(word.casefold() for word in _WORD.findall(line) if not _is_cut(line, word))
    return Vocabulary(frozenset(words))


def _is_cut(line: str, word: str) -> bool:
    return line.endswith(("-", "\N{SOFT HYPHEN}", "\N{HYPHEN}")) and line.endswith(word, 0, -1)
