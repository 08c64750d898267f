"""Shows the open article and what is known of it, in every widget that has to do with it."""

from __future__ import annotations

from textual.content import Content

from reader.library.library import Library
from reader.model import Analysis, Progress
from reader.ui.reading.actions.filter import Filtering
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.widgets import Parts
from reader.ui.view import navigation as walk
from reader.ui.widgets.claim_list import NOTE_SIGN
from reader.ui.widgets.row_list import RowList

_PROBLEM_SECONDS = 12.0


class Showing:
    """Draws from `open`; `filter` says which claims are listed, and the others step back in the text."""

    def __init__(self, parts: Parts, open: OpenArticle, library: Library) -> None:
        self._parts = parts
        self._open = open
        self._library = library
        self.filter = Filtering(self.show_claims)

    def show_problem(self, words: str) -> None:
        """Show words in the place of the text; empty brings the text back."""
        self._parts.problem.update(Content(words))
        self._parts.panes.set_class(bool(words), "-problem")

    def show_progress(self, progress: Progress) -> None:
        """Show what is known of the open article; of any other, only that it is done."""
        self._parts.articles.refresh()
        if not self._open.is_open(progress.article_id):
            return
        done = progress.is_complete
        self._parts.status.activity = "" if done else f"analysing {progress.done}/{progress.total} parts"
        if progress.analysis is not None:
            self.show_found(progress.analysis)

    def show_failure(self, id: str, reason: str) -> None:
        """Show that an article could not be read or analysed, and of the open one why."""
        self._open.fail(id, reason)
        self._parts.articles.refresh()
        if self._open.is_open(id):
            self._parts.status.activity = ""
            self.show_found(self._open.found)
            self._parts.status.trouble = reason

    def show_found(self, analysis: Analysis | None) -> None:
        """Show the marks and claims of what was found; None when nothing is known yet."""
        self._open.find(analysis)
        self.show_analysis()

    def show_analysis(self) -> None:
        """Show the marks and claims of the open article."""
        analysis = self._open.analysis
        self._parts.text.mark(analysis, walk.speaker_colors(analysis))
        self.filter.over(analysis, self._open.text)
        self.show_claims()

    def show_correction(self, words: str) -> None:
        """Show claims and marks anew after a correction, and say what it was; the list stays at its row."""
        claims = self._parts.claims
        cursor = claims.cursor
        self.show_found(self._open.found)
        self._parts.articles.refresh()
        if self._parts.panes.active == "claims" and cursor is not None:
            claims.cursor = cursor
            claims.post_message(RowList.Moved(claims, claims.cursor or 0))
        self._parts.status.say(words)

    def show_claims(self) -> None:
        """List the claims that the filter lets through, and let the others step back in the text."""
        parts, analysis = self._parts, self._open.analysis
        parts.text.dimmed = self.filter.left_out
        parts.claims.by_hand = self._open.by_hand
        parts.claims_pane.show(
            self._open.text,
            analysis,
            self.filter.let_through,
            walk.speaker_colors(analysis),
            why_empty=self._open.why_no_claims(),
            filter=self.filter.query,
        )
        parts.claims.go_to_claim(parts.text.current_claim)
        self.show_gutter()
        self.show_place()
        self._tell_troubles()

    def toggle_by_speaker(self) -> str:
        """List the claims under their speakers, or in the order of the text; return what to say about it."""
        self._parts.claims.by_speaker = not self._parts.claims.by_speaker
        self.show_claims()
        return "Claims by speaker." if self._parts.claims.by_speaker else "Claims as in the text."

    def show_gutter(self) -> None:
        """Show where the listed claims stand in the length of the article."""
        left_out = self.filter.left_out
        self._parts.gutter.show([place for place in self._parts.text.places if place.claim not in left_out])

    def show_place(self) -> None:
        """Show which claim is the current one, what was noted on it, and how far the article is read."""
        parts, current = self._parts, self._parts.text.current_claim
        note = self._open.note(current)
        parts.gutter.current = current
        parts.claims_pane.count(current)
        parts.status.remark = f"{NOTE_SIGN} {note}" if note else ""
        parts.status.place = (
            parts.claims_pane.position(current),
            f"{parts.text.progress:.0%}" if self._open.article else "",
        )

    def _tell_troubles(self) -> None:
        self._parts.status.trouble = " ".join(self._open.troubles())
        for problem in self._library.problems():
            self._parts.status.notify(problem, severity="warning", timeout=_PROBLEM_SECONDS, markup=False)
