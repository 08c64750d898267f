"""Words that a line end cuts in two: "recon-" and "struction" are one word, "well-" and "known" are two."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_CUT = re.compile(r"(?P<head>[^\W\d_]+)[-\N{SOFT HYPHEN}\N{HYPHEN}]\Z")
_TAIL = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-\N{HYPHEN}][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that stand in a document in one piece, in small letters."""

    words: frozenset[str]

    def join(self, line: str, following: str) -> str:
        """Return the two lines as one.

        A hyphen at the end stays where the document writes the word with it elsewhere, or where the next line
        begins with a capital or a number; else it only cuts the word.
        """
        cut, tail = _CUT.search(line), _TAIL.match(following)
        if cut is None:
            return f"{line} {following}"
        if tail is None or not tail[0][0].islower():
            return f"{line}{following}"
        head, rest = cut["head"].casefold(), tail[0].casefold()
        if head + rest not in self.words and f"{head}-{rest}" in self.words:
            return f"{line[:-1]}-{following}"
        return f"{line[:-1]}{following}"


def vocabulary(lines: Iterable[str]) -> Vocabulary:
    """Return the words of a document, without those at the ends of lines, which may be cut."""
    words: set[str] = set()
    for line in lines:
        words.update(word.casefold() for word in _WORD.findall(line) if not _is_cut(line, word))
    return Vocabulary(frozenset(words))


def _is_cut(line: str, word: str) -> bool:
    return line.endswith(("-", "\N{SOFT HYPHEN}", "\N{HYPHEN}")) and line.endswith(word, 0, -1)
