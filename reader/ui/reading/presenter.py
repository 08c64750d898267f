"""Draws the open article and what is known of it: each event below comes to one drawing of each widget."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.content import Content

from reader.model import Progress
from reader.settings.key_names import with_keys
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.failures import Failures
from reader.ui.reading.list_presenter import ListPresenter
from reader.ui.reading.marked_claims import MarkedClaims
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import Say
from reader.ui.reading.quoted_elsewhere import QuotedElsewhereClaims
from reader.ui.reading.widgets import ReadingWidgets
from reader.ui.view.claim_rows import ClaimListing, ClaimOrder
from reader.ui.view.claim_signs import NOTE_SIGN
from reader.ui.view.navigation import speaker_colors
from reader.ui.widgets.row_list import RowList

_STOPS = "{next_claim} unchecked only"
_NOTHING_TO_READ = "There is nothing to read here. Start with: reader FILE-OR-FOLDER"


class ArticlePresenter:
    """Draws from `open`; `filter` says which claims are listed, `marked_claims` which of them are marked.

    `problems` returns what else went wrong meanwhile, each once; `warn` says it.
    """

    def __init__(
        self,
        widgets: ReadingWidgets,
        lists: ListPresenter,
        open: OpenArticle,
        failures: Failures,
        filter: ClaimFilter,
        marked_claims: MarkedClaims,
        quoted_elsewhere: QuotedElsewhereClaims,
        *,
        problems: Callable[[], Iterable[str]],
        warn: Say,
    ) -> None:
        self._widgets = widgets
        self._lists = lists
        self._open = open
        self._failures = failures
        self._filter = filter
        self._marked_claims = marked_claims
        self._quoted_elsewhere = quoted_elsewhere
        self._problems = problems
        self._warn = warn
        self._order: ClaimOrder = "text"
        self._hidden_claims = frozenset[int]()
        """Indices of the claims that were left without marks when the text was marked last."""

    def show_nothing(self) -> None:
        """Say that there is no article at all."""
        self._show_problem(_NOTHING_TO_READ)

    def show_text(self, offset: int) -> None:
        """Show the text of the open article from a code point on, or why there is none; no claims yet."""
        widgets = self._widgets
        self._marked_claims.clear()
        article = self._open.article
        self._lists.show_opened()
        widgets.status.change(about=self._lists.about, remark="", activity=self._open.activity(), trouble="")
        self._show_problem(self._open.problem)
        if article:
            widgets.text.show(article, offset=offset)

    def show_progress(self, progress: Progress) -> None:
        """Show what is known of the open article; of any other, only that it is analysed."""
        self._lists.show_row(progress.article_id)
        if not self._open.is_open(progress.article_id):
            return
        activity = "" if progress.is_complete else f"analysing {progress.done}/{progress.total} parts"
        if progress.analysis is not None and self._open.wants(progress):
            self._open.take(progress.analysis)
            self.show_analysis(activity=activity)
        else:
            self._widgets.status.change(activity=activity)
        if progress.is_complete and self._filter.is_in_vain:
            words = f"{self._filter.query}: no claim of this article matches. {{back}} clears it."
            self._widgets.status.say(words)

    def show_analyzed(self, ids: Iterable[str]) -> None:
        """Show in the list that articles were analysed, none of them the open one."""
        for id in ids:
            self._lists.show_row(id)

    def show_failure(self, id: str, reason: str) -> None:
        """Show that an article could not be read or analysed, and of the open one why."""
        self._failures.add(id, reason)
        self._lists.show_row(id)
        if self._open.is_open(id):
            self.show_analysis(activity="", trouble=reason)

    def show_correction(self, words: str, *, short: str) -> None:
        """Show claims and marks anew after a correction, and say what it was."""
        self.show_corrected()
        self._widgets.status.say(words, short=short)

    def show_corrected(self) -> None:
        """Show claims and marks with the corrections that there are now; the list stays at its row."""
        claims = self._widgets.claims
        row = claims.cursor
        self._open.take(self._open.raw_analysis)
        self.show_analysis()
        if self._open.id is not None:
            self._lists.show_row(self._open.id)
        if self._widgets.panes.active == "claims" and row is not None:
            claims.cursor = row
            claims.post_message(RowList.Moved(claims, claims.cursor or 0))

    def show_analysis(self, *, activity: str | None = None, trouble: str | None = None) -> None:
        """Show the marks and claims of the open article.

        `activity` is what goes on now, None for the same as before; `trouble` what went wrong, None for what
        the analysis itself says of that.
        """
        self._filter.is_complete = self._open.is_complete
        self._widgets.text.unread_from = self._open.unread_from
        self._filter.apply_to(self._open.corrected, self._open.text)
        self._mark()
        self._quoted_elsewhere.look_up(self._list_claims)
        self._list_claims(activity=activity, trouble=trouble)

    def show_claims(self) -> None:
        """List the claims that the filter lets through, and let the others step back in the text."""
        if self._filter.hidden_claims == self._hidden_claims:
            self._widgets.text.outside_filter = self._left_out
        else:
            self._mark()
        self._list_claims()

    def toggle_rejected(self) -> None:
        """Show the claims that the person rejected, in their places, or hide them; say which."""
        self._filter.show_rejected(not self._filter.shows_rejected)
        self.show_claims()
        self._widgets.status.say(self._rejected_words())

    def toggle_by_speaker(self) -> None:
        """List the claims under their speakers, or in the order of the text; say which."""
        self._toggle_order("speaker", "Claims by speaker.")

    def toggle_by_flags(self) -> None:
        """List the claims that have most reasons to be checked first, or in the order of the text; say which.

        Each shows its flags meanwhile.
        """
        self._toggle_order("flags", "Claims with most to check first.", short="Most to check first.")

    @property
    def is_as_in_text(self) -> bool:
        """Whether claims are listed in the order of the text."""
        return self._order == "text"

    def list_as_in_text(self) -> None:
        """List the claims in the order of the text, and say so."""
        self._toggle_order(self._order, "")

    def _toggle_order(self, order: ClaimOrder, words: str, *, short: str = "") -> None:
        self._order = "text" if self._order == order else order
        self.show_claims()
        if self.is_as_in_text:
            words, short = "Claims as in the text.", ""
        self._widgets.status.say(words, short=short)

    def show_gutter(self) -> None:
        """Show where the listed claims stand in the length of the article, and how much of that is seen."""
        self._widgets.gutter.show(self._widgets.text.claim_places, self._widgets.text.current_claim)
        self.show_how_far()

    def show_how_far(self) -> None:
        """Show how far the article is read: the view or its size is another."""
        self._widgets.status.change(place=self._describe(self._widgets.text.current_claim)[1])

    def show_title(self, id: str) -> None:
        """Show the title of an article that was read by now."""
        self._lists.show_row(id)

    def follow_text(self) -> None:
        """Bring the list of claims to the current one, and describe the place."""
        self._widgets.claims.go_to_claim(self._widgets.text.current_claim)
        self.show_place()

    def show_place(self) -> None:
        """Show which claim is the current one, what was noted on it, and how far the article is read."""
        current = self._widgets.text.current_claim
        self._widgets.gutter.current = current
        self._widgets.claims_pane.show_position(current)
        remark, place = self._describe(current)
        self._widgets.status.change(remark=remark, place=place)

    @property
    def _left_out(self) -> frozenset[int]:
        """Indices of the claims that step back in the text; hidden ones are not there."""
        return self._filter.left_out - self._filter.hidden_claims

    def _mark(self) -> None:
        self._hidden_claims = self._filter.hidden_claims
        self._widgets.text.mark(
            self._open.corrected,
            speaker_colors(self._open.analysis),
            outside_filter=self._left_out,
            hidden_claims=self._hidden_claims,
        )

    def _rejected_words(self) -> str:
        count = len(self._open.corrected.rejected)
        if not count:
            so_far = "" if self._open.is_complete else " so far"
            return f"No claim of this article is rejected{so_far}."
        return f"{count} rejected, {'shown greyed' if self._filter.shows_rejected else 'hidden'}."

    def _list_claims(self, *, activity: str | None = None, trouble: str | None = None) -> None:
        widgets, current = self._widgets, self._widgets.text.current_claim
        listing = ClaimListing(
            self._open.text,
            self._open.corrected,
            self._filter.let_through,
            speaker_colors(self._open.analysis),
            self._order,
            self._marked_claims.indices,
            with_keys(self._open.why_no_claims(), widgets.keys),
            self._filter.total,
            self._filter.query,
            is_complete=self._filter.is_complete,
            quoted_elsewhere=self._quoted_elsewhere.indices,
            stops=with_keys(_STOPS, widgets.keys) if self._filter.stops_at_unchecked else "",
        )
        widgets.claims_pane.show(listing, current)
        remark, place = self._describe(current)
        widgets.status.change(
            remark=remark,
            place=place,
            trouble=with_keys(self._open.trouble(), widgets.keys) if trouble is None else trouble,
            activity=widgets.status.state.activity if activity is None else activity,
        )
        for problem in self._problems():
            self._warn(problem)

    def _describe(self, current: int | None) -> tuple[str, tuple[str, str, str]]:
        """Return the note on the current claim, and what the status line says of the place."""
        note = self._open.note(current)
        percent = f"{self._widgets.text.progress:.0%}" if self._open.article else ""
        which = (self._filter.own_number(current), self._filter.position(current))
        return (f"{NOTE_SIGN} {note}" if note else "", (*which, percent))

    def _show_problem(self, words: str) -> None:
        """Show words in the place of the text; empty brings the text back."""
        self._widgets.problem.update(Content(words))
        self._widgets.panes.set_class(bool(words), "-problem")
