"""How a text is set in its column. Plain values."""

from __future__ import annotations

from typing import NamedTuple

MAX_SPACING = 2


class Typography(NamedTuple):
    """What a person may choose of it, besides the width."""

    justify: bool = False
    """Whether the lines of a paragraph, but for its last one, end at the same cell."""
    spacing: int = 1
    """Blank lines between paragraphs, at most MAX_SPACING; with 0 their first lines are indented."""
    hanging: bool = True
    """Whether a quotation mark that opens a paragraph hangs in the margin, where there is room for it."""

    def other_ends(self) -> Typography:
        """Return it justified, or no longer."""
        return self._replace(justify=not self.justify)

    def other_margin(self) -> Typography:
        """Return it with quotation marks that hang, or no longer."""
        return self._replace(hanging=not self.hanging)

    def next_spacing(self) -> Typography:
        """Return it with a blank line more between paragraphs; after the most, with none."""
        return self._replace(spacing=(self.spacing + 1) % (MAX_SPACING + 1))

    @property
    def words(self) -> str:
        """How the text is set, in words."""
        between = ("an indent", "a blank line", "two blank lines")[self.spacing]
        return f"Lines {'justified' if self.justify else 'ragged'}, {between} between paragraphs."

    @property
    def margin_words(self) -> str:
        """What becomes of quotation marks that open a paragraph, in words."""
        return f"Opening quotation marks {'hang in' if self.hanging else 'stay out of'} the margin."
