"""The claims of the article: number, kind, who and how in one line, the words in the next."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from reader.model import Analysis, Claim, Kind, Span
from reader.ui.widgets.row_list import RowList

KIND_SIGNS: Mapping[Kind, str] = {"direct": "“", "indirect": "┆", "mixed": "“┆"}
UNNAMED_SIGN = "?"
"""Stands before a source that the article does not name."""
_NOBODY = "nobody named"
_WORDS_CODE_POINTS = 200
"""More words than this fit in no row."""


class ClaimList(RowList):
    """One row a claim, in text order."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = ""
        self._analysis: Analysis | None = None
        self._colors: Mapping[str, int] = {}

    def show(self, text: str, analysis: Analysis | None, colors: Mapping[str, int]) -> None:
        """List the claims of an analysis of `text`; `colors` maps the ids of speakers to colour indices."""
        self._text, self._analysis, self._colors = text, analysis, colors
        self.rows_changed(self.cursor)

    def row_count(self) -> int:
        """Return the number of claims."""
        return len(self._analysis.claims) if self._analysis else 0

    def row(self, index: int) -> tuple[Content, Content]:
        """Return the two lines of a claim."""
        assert self._analysis is not None
        claim = self._analysis.claims[index]
        digits = len(str(self.row_count()))
        bar = "▌" if index == self.cursor else " "
        head = Content.assemble(
            (bar, "$accent"),
            (f"{index + 1:>{digits}} ", "$muted"),
            (f"{KIND_SIGNS[claim.kind]:<2}", self._color(claim)),
            *self._who(claim),
            (f" {_words(self._text, claim.cue)}", "italic $muted"),
        )
        words = _words(self._text, claim.content)
        return head, Content.assemble((bar, "$accent"), " " * (digits + 1), words)

    def _who(self, claim: Claim) -> tuple[tuple[str, str], ...]:
        assert self._analysis is not None
        speaker = self._analysis.entity(claim.speaker)
        if speaker is None:
            return ((_words(self._text, claim.source) or _NOBODY, "$muted"),)
        name = (_one_line(speaker.name), f"bold {self._color(claim)}")
        return ((f"{UNNAMED_SIGN} ", self._color(claim)), name) if speaker.kind == "unnamed" else (name,)

    def _color(self, claim: Claim) -> str:
        color = self._colors.get(claim.speaker) if claim.speaker else None
        return "$muted" if color is None else f"$speaker-{color}"


def _words(text: str, spans: tuple[Span, ...]) -> str:
    """Return the words of the spans in one line, cut where no row reaches."""
    return _one_line(" … ".join(text[start : min(end, start + _WORDS_CODE_POINTS)] for start, end in spans))


def _one_line(text: str) -> str:
    return " ".join(text.split())
