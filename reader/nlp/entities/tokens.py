"""The parse of an article as plain columns, with what casing says of each token. No spaCy here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One row a token; a column without annotation has empty strings, `head` the token itself."""

    text: str
    starts: Sequence[int]
    ends: list[int]
    words: Sequence[str]
    norms: list[str]
    """The words for comparison: case folded, without full stops (`word_forms.fold`)."""
    lemmas: Sequence[str]
    pos: Sequence[str]
    head: Sequence[int]
    dep: Sequence[str]
    label: list[str]
    """What the recognizer calls the name a token stands in; empty outside names."""
    name: list[int]
    """The number of that name in text order; -1 outside names."""
    upper: list[bool]
    """It is written like a name: with a capital that its place does not explain. See `casing`."""
    initial: list[bool]
    """It opens a sentence, a line or a quotation, so a capital says little."""
    stop: Sequence[bool]
    space: Sequence[bool]
    """It is white space, a line end perhaps."""
    headline: list[bool]
    """It stands in a line in which every word has a capital."""
    office_letters: frozenset[str] = frozenset()
    """Norms of the letters by which the text calls offices. See `office_letters`."""

    def __len__(self) -> int:
        return len(self.words)

    def are_adjacent(self, i: int) -> bool:
        """Tell whether nothing stands between a token and the one after it."""
        return i + 1 < len(self) and self.ends[i] == self.starts[i + 1]

    def norm_at(self, i: int) -> str:
        """Return the norm of a token; empty outside the text."""
        return self.norms[i] if 0 <= i < len(self.norms) else ""

    def words_of(self, start: int, end: int) -> str:
        """Return the words of [start, end) as they stand, line ends and runs of spaces as one space."""
        return " ".join(self.text[self.starts[start] : self.ends[end - 1]].split()) if start < end else ""
