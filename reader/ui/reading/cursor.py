"""Where the person is in the open article, and how they get elsewhere in it. No widgets are known here.

It only moves the text. The text reports every movement (`ArticleView.CursorMoved`), and with that report the
screen takes the list of claims along and describes the place: nothing else does.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.model import Span
from reader.session.places import Place, place
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import TextCursor
from reader.ui.view.navigation import MentionVisit


class Cursor:
    """Goes to places for good; a preview, while the list leads, is undone when the text is returned to.

    `listed_claim` returns the claim in the row with the bar while the list has the keys; None elsewhere.
    """

    def __init__(
        self,
        text: TextCursor,
        open: OpenArticle,
        filter: ClaimFilter,
        *,
        listed_claim: Callable[[], int | None],
    ) -> None:
        self._text = text
        self._open = open
        self._filter = filter
        self._listed_claim = listed_claim
        self._before_preview: int | None = None
        """Where the cursor of the text was, in code points, before moving in the list moved it."""
        self.mention: MentionVisit | None = None
        """The mention of an organization that a step led to last."""

    @property
    def claim(self) -> int | None:
        """Index of the claim that the keys act on; None above all claims, and when the filter leaves all out.

        In the list that is the one in the row with the bar, also where the text stands on a claim that is
        not listed.
        """
        current = self._text.current_claim
        if self._filter.is_in_vain:
            return None
        listed = None if current in self._filter.let_through else self._listed_claim()
        return current if listed is None else listed

    @property
    def claim_in_text(self) -> int | None:
        """Index of the claim where the text stands, listed or not; None above all claims."""
        return self._text.current_claim

    @property
    def why_no_claim(self) -> str:
        """Why `claim` is None, in sentences; actions stand in braces, as for `with_keys`."""
        if self._filter.let_through:
            return "No claim here yet. {next_claim} goes to the next."
        return self._open.why_no_claims().splitlines()[0]

    @property
    def line(self) -> Span:
        """What of the text stands on the cursor line."""
        return self._text.line_span

    @property
    def row(self) -> int | None:
        """On which row of the view the cursor stands; None during a preview, which has moved the view."""
        return self._text.row if self._before_preview is None else None

    def put_on_row(self, row: int | None) -> None:
        """Move the view so that the cursor stands on a row of it; None leaves the view where it is."""
        if row is not None:
            self._text.put_on_row(row)

    def place(self) -> Place | None:
        """Return the place of the cursor, or where it was before a preview; None without an article."""
        if self._open.article is None:
            return None
        offset = self._text.place if self._before_preview is None else self._before_preview
        return place(self._open.article, offset)

    def keep_preview(self) -> None:
        """Take where a preview led for good."""
        self._before_preview = None

    def reset(self) -> None:
        """Begin anew in another article."""
        self._before_preview = self.mention = None

    def go_to_claim(self, index: int) -> None:
        """Go to a claim, of a hidden one to its words; to none that another article or analysis had."""
        claims = self._open.analysis.claims
        if index in self._filter.hidden_claims:
            self.go_to_offset(claims[index].start)
        elif index < len(claims):
            self.keep_preview()
            self._text.go_to_claim(index)

    def go_to_offset(self, offset: int) -> None:
        """Go to a code point."""
        self.keep_preview()
        self._text.go_to_offset(offset)

    def go_to_span(self, span: Span) -> None:
        """Go to a span."""
        self.keep_preview()
        self._text.go_to_span(span)

    def go_to_mention(self, entity: str, span: Span) -> None:
        """Go to a mention of an organization, by its id; a preview stays one."""
        self._text.go_to_span(span)
        self.mention = MentionVisit(entity, span, self._text.line_span)

    def preview(self, index: int) -> None:
        """Let the text follow the list to a claim, and remember where it was."""
        if self._before_preview is None:
            self._before_preview = self._text.place
        self._text.preview_claim(index)

    def end_preview(self) -> None:
        """Bring the text back to where it was before a preview."""
        if self._before_preview is not None:
            self.go_to_offset(self._before_preview)
