"""Whether words stand as often in one version of a text as in another one. Pure.

An analysis may find a claim in one version that it missed in the other, and a newer one finds others: only
where the words are others too did anybody edit anything.
"""

from __future__ import annotations

from reader.model import Span
from reader.text.alignment.words import keys_of

_SEPARATOR = "  "
"""Between two words, and before and behind all: so that every word has a blank of its own on either side."""


class EditedText:
    """Two versions of a text by their words, without marks and capitals."""

    def __init__(self, former: str, current: str) -> None:
        self._versions = (_word_line(former), _word_line(current))

    def has_changed(self, text: str, span: Span) -> bool:
        """Tell whether the words of a span of one of the texts stand more or less often in the other one."""
        words = f" {_SEPARATOR.join(keys_of(span.of(text)))} "
        former_count, current_count = (version.count(words) for version in self._versions)
        return former_count != current_count

    def has_changed_before(self, text: str, span: Span) -> bool:
        """Tell the same of the span with all from the paragraph before it on: names stand there."""
        start = text.rfind("\n", 0, span.start) + 1
        before = text.rfind("\n", 0, len(text[:start].rstrip())) + 1
        return self.has_changed(text, Span(before, span.end))


def _word_line(text: str) -> str:
    return f"{_SEPARATOR}{_SEPARATOR.join(keys_of(text))}{_SEPARATOR}"
