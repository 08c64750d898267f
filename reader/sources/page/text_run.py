"""The text of one block of a page so far, piece by piece. No elements here."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.sources.page.block_text import LEFT_OUT

_QUOTATION_END = re.compile(r"[.!?…:][\"”’'»)\]]*$|[\"”»—–-]$")
_QUOTATION_END_CODE_POINTS = 12
"""A sign with the marks and brackets behind it; the whole text is not looked through."""


@dataclass(slots=True)
class TextRun:
    """What was written since the last block ended."""

    pieces: list[str] = field(default_factory=list)
    characters: int = 0
    """All but the space around each piece."""
    link_characters: int = 0
    """Those of them that are links."""
    roles: frozenset[str] | None = None
    """Those of the elements that hold all of it; None before the first word."""
    last_text: str = ""
    """The last piece that is more than space; kept, since each of 100,000 links may ask what is before it."""

    def add(self, piece: str) -> None:
        """Go on with a piece that counts for nothing: a mark, a line end, what stands for words left out."""
        self.pieces.append(piece)
        if piece != LEFT_OUT and not piece.isspace():
            self.last_text = piece

    def write(self, text: str, *, is_link: bool, roles: frozenset[str]) -> None:
        """Go on with the words of one element; roles: those of it and of the inline ones around."""
        self.add(text)
        characters = len(text.strip())
        if not characters:
            return
        self.characters += characters
        self.link_characters += characters * is_link
        self.roles = roles if self.roles is None else self.roles & roles

    def ends_line(self) -> bool:
        """Tell whether nothing stands behind the last <br>: another one ends the paragraph."""
        pieces = reversed(self.pieces)
        return next((piece for piece in pieces if piece == "\n" or not piece.isspace()), "") == "\n"

    def ends_quotation(self) -> bool:
        """Tell whether who said it may stand next: behind the end of a sentence, or of a quotation."""
        text = self.last_text.rstrip()
        return not text or _QUOTATION_END.search(text[-_QUOTATION_END_CODE_POINTS:]) is not None
