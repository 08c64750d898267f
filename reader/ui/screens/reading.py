"""The screen one reads in: wires articles, text and claims to one another and to the library."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import aclosing
from functools import partial
from time import monotonic

from textual import on, work
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import DescendantFocus
from textual.widgets import Static

from reader.config import MAX_WIDTH_CELLS, MIN_WIDTH_CELLS, Config
from reader.corrections import Corrected, candidates
from reader.errors import ReaderError
from reader.keymap import DIGITS
from reader.library import Library
from reader.model import Analysis, Article, Claim
from reader.places import Place, place
from reader.session import Arrangement
from reader.ui import walk
from reader.ui.bindings import bindings
from reader.ui.corrector import Corrector, words
from reader.ui.filtering import Filtering
from reader.ui.handing_on import HandingOn
from reader.ui.line_selection import LineSelection
from reader.ui.messages import AnalysisFailed, AnalysisProgressed, ArticlesRead
from reader.ui.screens.details import Details, DetailsScreen
from reader.ui.screens.line_prompt import LinePrompt
from reader.ui.screens.mark_prompt import MarkPrompt
from reader.ui.screens.outline import OutlineScreen
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.screens.speakers import speakers_screen
from reader.ui.searching import Searching
from reader.ui.travels import Travels
from reader.ui.typed_number import TypedNumber
from reader.ui.view.marks import MARK_KINDS
from reader.ui.view.outline import Section, outline
from reader.ui.widgets.article_list import ArticleList, title_of
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.claim_list import NOTE_SIGN
from reader.ui.widgets.claims_pane import ClaimsPane
from reader.ui.widgets.gutter import Gutter
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.input_line import InputLine, Question
from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.panes import PaneName, Panes
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.status_line import StatusLine
from reader.why import why

_MAX_TITLES = 1000
"""So many articles are read ahead for their titles; the rest show the names of their files until then."""
_KEEP_SECONDS = 10.0
"""So often the place is kept, for a terminal that is closed without a word."""
_PROBLEM_SECONDS = 12.0


class ReadingScreen(PaneScreen[None]):
    """Articles, text, claims. Workers only post, handlers change widgets."""

    BINDINGS = [
        *bindings("reading"),
        *(Binding(digit, f"screen.type_digit({digit})", show=False) for digit in DIGITS),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]

    def __init__(self, library: Library, config: Config) -> None:
        super().__init__()
        self._library = library
        self._config = config
        self._article: Article | None = None
        self._found: Analysis | None = None
        """What the analysis has found so far in the open article."""
        self._analysis: Analysis | None = None
        """The same as the person corrected it."""
        self._by_hand = Corrected(Analysis(""))
        """What the person corrected and noted there."""
        self._failures: dict[str, str] = {}
        """Why an article could not be read or analysed, by id."""
        self._before_preview: int | None = None
        """Where the cursor of the text was before moving in the list moved it."""
        self._visited: walk.Visited | None = None
        """The mention of an organization last visited."""
        self._number = TypedNumber()
        self._travels = Travels(library, here=self._here, go=self._go)
        self._corrector = Corrector(library)

        self._articles = ArticleList(library.ids, known=library.known, state=self._state_of)
        self._articles_pane = ListPane("Articles", self._articles, id="articles")
        self._text = ArticleView()
        self._gutter = Gutter()
        self._problem = Static(id="problem")
        self._claims_pane = ClaimsPane()
        self._claims = self._claims_pane.claims
        middle = Vertical(self._problem, Horizontal(self._text, self._gutter), id="text")
        self._theme = ""
        """The theme that the person chose; empty when they did not."""
        self._panes = Panes(self._articles_pane, middle, self._claims_pane, focus=self._text)
        self._status = StatusLine()
        self._line = InputLine()
        self._asked_from: PaneName = "text"
        """The pane that had the focus when the line was opened."""
        self._search = Searching(self._text)
        self._filter = Filtering(self._show_claims)
        self._lines = LineSelection(self._text)
        self._handing = HandingOn(
            self, self._text, shown=self._shown, say=self._status.say, read_again=self.action_analyse_again
        )

    def compose(self) -> ComposeResult:
        """Lay out the panes over the status line and the keys."""
        yield self._panes
        yield self._line
        yield self._status
        yield Hints(self._config.keys)

    def on_mount(self) -> None:
        """Show the article left last, else the first; all that takes time comes after the first paint."""
        self._arrange(self._travels.arrangement)
        self.set_interval(_KEEP_SECONDS, self._keep)
        if self._library.ids:
            self._open(self._travels.first)
            self.call_after_refresh(self._read_titles)
        else:
            self._show_problem("There is nothing to read here. Start with: reader FILE-OR-FOLDER")

    def on_unmount(self) -> None:
        """Keep where the person is for the next start."""
        self._keep()

    def _keep(self) -> None:
        column = None if self._text.column == self._config.width else self._text.column
        panes = self._panes
        self._travels.keep(
            Arrangement(
                panes.hidden,
                panes.zen,
                column,
                self._config.width,
                panes.widths,
                self._theme,
                self._config.theme,
                None if self._text.typography == self._config.typography else self._text.typography,
                self._config.typography,
            )
        )

    def _arrange(self, left: Arrangement) -> None:
        """Arrange the screen as it was left, but for what other settings have outdone."""
        self._theme = left.theme if left.theme_instead_of == self._config.theme else ""
        settings = self._config.width
        self._text.column = left.column if left.column and left.instead_of == settings else settings
        is_newer = left.typography_instead_of != self._config.typography
        self._text.typography = (not is_newer and left.typography) or self._config.typography
        self._panes.restore(left.hidden, zen=left.zen, widths=left.widths)
        self.set_class(left.zen, "-zen")

    def keep_theme(self, name: str) -> None:
        """Remember a theme that the person chose."""
        self._theme = name

    def _here(self) -> Place | None:
        """Return the place of the cursor, or where it was before a preview."""
        if self._article is None:
            return None
        return place(
            self._article, self._text.place if self._before_preview is None else self._before_preview
        )

    def _go(self, to: Place) -> None:
        """Go to a place, for good."""
        if self._article is None or to.article != self._article.id:
            self._open(self._library.ids.index(to.article))
        self._before_preview = None
        if self._article is not None:
            self._text.go_to_offset(to.offset(self._article.text))
        self._panes.go_to("text")

    @property
    def pane(self) -> Pane:
        """The pane with the focus."""
        panes: dict[PaneName, Pane] = {"articles": self._articles, "text": self._text, "claims": self._claims}
        return panes[self._panes.active]

    def _open(self, index: int) -> None:
        """Show an article at the place where it was left, then have it analysed."""
        id = self._library.ids[index]
        self._travels.leave()
        self._articles.open = index
        self._articles.rows_changed(index)
        self._articles_pane.describe(f"{index + 1}/{len(self._library.ids)}")
        self._status.clear()
        self._failures.pop(id, None)
        self._before_preview = self._visited = None
        try:
            self._article = self._library.article(id)
        except ReaderError as error:
            self._article = None
            self._failures[id] = str(error)
        self._show_problem(self._failures.get(id, ""))
        if self._article is not None:
            self._text.show(self._article, offset=self._travels.offset_in(self._article))
            self._search.over(self._article.text)
            self._status.about = f"{index + 1}/{len(self._library.ids)}  {title_of(id, self._article)}"
            self.call_after_refresh(self._analyse, id)
        self._show_analysis(self._library.analysis(id))

    @work(exclusive=True, group="analysis")
    async def _analyse(self, id: str) -> None:
        """Report how the analysis of an article comes along, then that of its neighbours."""
        place = self._library.ids.index(id)
        neighbours = (
            *self._library.ids[place + 1 : place + 3],
            *self._library.ids[max(0, place - 1) : place],
        )
        for wanted in (id, *neighbours):
            try:
                async with aclosing(self._library.analyze(wanted)) as steps:
                    async for progress in steps:
                        self.post_message(AnalysisProgressed(progress))
            except ReaderError as error:
                self.post_message(AnalysisFailed(wanted, str(error)))
                return

    @work(group="titles")
    async def _read_titles(self) -> None:
        for id in self._library.ids[:_MAX_TITLES]:
            try:
                self._library.article(id)
            except ReaderError as error:
                self.post_message(AnalysisFailed(id, str(error)))
            self.post_message(ArticlesRead())
            await asyncio.sleep(0)

    @on(ArticlesRead)
    def _show_titles(self) -> None:
        self._articles.refresh()

    @on(AnalysisProgressed)
    def _show_progress(self, message: AnalysisProgressed) -> None:
        """Show what is known of the open article; of any other, only that it is done."""
        progress = message.progress
        self._articles.refresh()
        if self._article is None or progress.article_id != self._article.id:
            return
        done = progress.is_complete
        self._status.activity = "" if done else f"analysing {progress.done}/{progress.total} parts"
        if progress.analysis is not None:
            self._show_analysis(progress.analysis)

    @on(AnalysisFailed)
    def _show_failure(self, message: AnalysisFailed) -> None:
        self._failures[message.article_id] = message.reason
        self._articles.refresh()
        if self._article is not None and message.article_id == self._article.id:
            self._status.activity = ""
            self._show_analysis(self._found)
            self._status.trouble = message.reason

    def _show_analysis(self, analysis: Analysis | None) -> None:
        """Draw marks and claims; None when nothing is known yet."""
        self._found = analysis
        self._by_hand = self._library.corrected(analysis) if analysis else Corrected(Analysis(""))
        analysis = self._analysis = self._by_hand.analysis if analysis else None
        self._text.mark(analysis, walk.speaker_colors(analysis) if analysis else {})
        self._filter.over(analysis or Analysis(""), self._article.text if self._article else "")
        self._show_claims()

    def _show_claims(self) -> None:
        """List the claims that the filter lets through, and let the others step back in the text."""
        analysis = self._analysis or Analysis("")
        self._text.dimmed = self._filter.left_out
        self._claims.by_hand = self._by_hand
        self._claims_pane.show(
            self._article.text if self._article else "",
            analysis,
            self._filter.let_through,
            walk.speaker_colors(analysis),
            why_empty=self._why_no_claims(),
            filter=self._filter.query,
        )
        self._claims.go_to_claim(self._text.current_claim)
        self._show_gutter()
        self._show_place()
        self._tell_troubles()

    def _tell_troubles(self) -> None:
        self._status.trouble = " ".join(self._troubles())
        for problem in self._library.problems():
            self.notify(problem, severity="warning", timeout=_PROBLEM_SECONDS, markup=False)

    def _troubles(self) -> Iterator[str]:
        """Yield what the analysis left out, and corrections that a complete one has no claim for."""
        yield from self._by_hand.analysis.notes
        if self._found is not None and self._found is self._library.analysis(self._found.article_id):
            yield from self._corrector.lost(self._by_hand)

    def _why_no_claims(self) -> str:
        if self._analysis and self._analysis.claims:
            return "No claim matches. Esc clears the filter."
        if self._article is None:
            return "Nothing to look for claims in."
        if self._article.id in self._failures:
            return f"{self._failures[self._article.id]}\n\nThe article stays readable. R tries again."
        if self._library.analysis(self._article.id) is None:
            return "Looking for claims …"
        if self._found is not None and self._found.claims:
            return "Every claim was rejected. U brings them back, one by one."
        return "No claims here. This article quotes nobody."

    def _state_of(self, id: str) -> str:
        """Return the number of claims in an article; nothing while it is not known."""
        analysis = self._library.analysis(id)
        if analysis is not None:
            return str(len(self._library.corrected(analysis).analysis.claims))
        return "failed" if id in self._failures else ""

    def _show_problem(self, words: str) -> None:
        """Show words in the place of the text; empty brings the text back."""
        self._problem.update(Content(words))
        self._panes.set_class(bool(words), "-problem")

    def _show_place(self) -> None:
        self._gutter.current = self._text.current_claim
        self._claims_pane.count(self._text.current_claim)
        self._status.remark = f"{NOTE_SIGN} {self._note}" if self._note else ""
        self._status.place = (
            self._claims_pane.position(self._text.current_claim),
            f"{self._text.progress:.0%}" if self._article else "",
        )

    @on(ArticleView.CursorMoved)
    def _follow_text(self) -> None:
        self._lines.follow()
        self._claims.go_to_claim(self._text.current_claim)
        self._show_place()

    @on(ArticleView.ClaimClicked)
    @on(Gutter.ClaimClicked)
    def _go_to_clicked(self, message: ArticleView.ClaimClicked | Gutter.ClaimClicked) -> None:
        self._travels.jump()
        self._go_to_claim(message.index)

    @on(ArticleView.PlacesChanged)
    def _show_gutter(self) -> None:
        left_out = self._filter.left_out
        self._gutter.show([place for place in self._text.places if place.claim not in left_out])

    @on(RowList.Moved)
    def _preview(self, message: RowList.Moved) -> None:
        """Let the text follow the list, and remember where it was."""
        # A message may be late: another article, or another analysis, has other rows.
        claim = self._claims.claim
        if message.rows is self._claims and message.index == self._claims.cursor and claim is not None:
            if self._before_preview is None:
                self._before_preview = self._text.place
            self._text.preview_claim(claim)
            self._show_place()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Bring the text back to its own place when the focus returns to it from a preview."""
        if event.widget is self._text and self._before_preview is not None:
            place, self._before_preview = self._before_preview, None
            self._text.go_to_offset(place)

    @on(RowList.Chosen)
    def _go_to_chosen(self, message: RowList.Chosen) -> None:
        self._travels.jump()
        if message.rows is self._claims:
            if self._claims.claim is not None:
                self._go_to_claim(self._claims.claim)
        elif message.index != self._articles.open:
            self._open(message.index)
        self._panes.go_to("text")

    def _go_to_claim(self, index: int) -> None:
        """Bring text and list to a claim, for good."""
        if self._analysis is None or index >= len(self._analysis.claims):
            return  # asked for before another article or analysis came
        self._before_preview = None
        self._text.go_to_claim(index)
        self._claims.go_to_claim(index)
        self._show_place()

    def action_step_claim(self, step: int) -> None:
        """Go to the next claim (1) or the previous one (-1)."""
        analysis, among = self._analysis or Analysis(""), self._filter.let_through
        none = self._why_no_claims() if analysis.claims else "No claims here."
        reached = walk.next_claim(analysis, among, self._text.current_claim, self._text.line_span, step)
        self._go_to_step(reached, step, none)

    def action_step_speaker(self, step: int) -> None:
        """Go to the next (1) or previous (-1) claim by the speaker of the current one."""
        current = self._text.current_claim
        if self._analysis is None or current is None:
            self._status.say("No claim here yet.")
        elif self._analysis.claims[current].speaker is None:
            self._status.say("Nobody can tell who says this.")
        else:
            reached = walk.same_speaker(self._analysis, self._filter.let_through, current, step)
            if reached is not None:
                self._travels.jump()
            self._go_to_step(reached, step, none="The only claim of this speaker.")

    def _go_to_step(self, reached: walk.Step | None, step: int, none: str) -> None:
        if reached is None:
            self._status.say(none)
            return
        self._go_to_claim(reached.index)
        if reached.wrapped:
            self._status.say(
                walk.around(step, f" ({self._filter.count} match)" if self._filter.is_on else "")
            )

    def action_step_mention(self, step: int) -> None:
        """Go to the next (1) or previous (-1) mention of the organization at hand."""
        analysis = self._analysis or Analysis("")
        found = walk.next_mention(analysis, self._text.line_span, self._visited, step)
        if found is None:
            self._status.say("No organizations here.")
            return
        self._text.go_to_span(found.span)
        self._visited = walk.Visited(found.entity.id, found.span, self._text.line_span)
        self._status.say(f"{found.entity.name}: mention {found.number} of {found.count}")

    def action_type_digit(self, digit: int) -> None:
        """Go to the claim whose number the digits make."""
        count = len(self._analysis.claims) if self._analysis else 0
        number = self._number.add(digit, monotonic())
        if 1 <= number <= count:
            if number == digit:  # the first of its digits
                self._travels.jump()
            self._go_to_claim(number - 1)
        elif number:
            self._status.say(f"There is no claim {number}, only {count}." if count else "No claims here.")

    def action_open(self) -> None:
        """Go from the text to its claim, or from a row to its text."""
        if self._panes.active == "text":
            if not self._text.unfold():
                self._panes.go_to("claims")
        else:
            (self._claims if self._panes.active == "claims" else self._articles).choose()

    def action_why(self) -> None:
        """Say why the current claim is one, and whose."""
        if self._current_claim():
            steps = {"step_claim": self.action_step_claim, "step_speaker": self.action_step_speaker}
            self.app.push_screen(DetailsScreen(self._details, **steps))

    def _details(self) -> Details:
        """Return what is known of the current claim, which there must be."""
        article, index = self._article, self._text.current_claim
        assert article is not None
        assert index is not None
        return Details(
            self._claims_pane.position(index),
            self._by_hand.analysis.claims[index],
            article.text,
            why(article.text, self._by_hand, index),
        )

    def action_speakers(self) -> None:
        """Show who speaks; go on with what the person asks for there."""
        if self._article is not None:
            screen = speakers_screen(
                self._analysis, self._article.text, self._text.current_claim, self._config.keys
            )
            self.app.push_screen(screen, self._follow)

    def _follow(self, answer: str | int | None) -> None:
        """Filter by a query and go to the nearest claim it lets through, or go to a claim."""
        if isinstance(answer, str):
            self._filter.typed(answer)
            self._status.say(self._filter.said)
            answer = walk.nearest(self._filter.let_through, self._text.current_claim)
        if answer is not None and answer != self._text.current_claim:
            self._travels.jump()
            self._go_to_claim(answer)

    def action_top(self) -> None:
        """Move to the beginning; in the text that is a jump."""
        self._jump_in_text()
        super().action_top()

    def action_bottom(self) -> None:
        """Move to the end; in the text that is a jump."""
        self._jump_in_text()
        super().action_bottom()

    def _jump_in_text(self) -> None:
        if self._panes.active == "text":
            self._travels.jump()

    def action_jump(self, step: int) -> None:
        """Go back (-1) to where a jump began, or forward again (1)."""
        self._status.say(self._travels.step(step))

    def action_set_mark(self) -> None:
        """Ask for a letter and mark the place with it."""
        self._ask_mark("Mark this place with a letter", self._travels.set_mark)

    def action_go_to_mark(self) -> None:
        """Ask for a letter and go to its mark."""
        self._ask_mark("Go to the mark of a letter", self._travels.go_to_mark)

    def _ask_mark(self, heading: str, use: Callable[[str], str]) -> None:
        rows = [
            (letter, title_of(at.article, self._library.known(at.article)), at.words)
            for letter, at in self._travels.marks()
        ]
        self.app.push_screen(MarkPrompt(heading, rows), lambda key: self._status.say(use(key) if key else ""))

    def action_reject(self) -> None:
        """Take the current claim for none."""
        if current := self._current_claim():
            self._show_correction(self._corrector.reject(*current))

    def action_note(self) -> None:
        """Ask for a note on the current claim."""
        if current := self._current_claim():
            self._prompt(
                LinePrompt(f"Note on {words(*current)}", value=self._note),
                partial(self._corrector.note, *current),
            )

    def action_name_speaker(self) -> None:
        """Ask who really speaks."""
        if current := self._current_claim():
            names = candidates(self._by_hand.analysis, current[1])
            self._prompt(
                LinePrompt(f"Who says {words(*current)}?", answers=names),
                partial(self._corrector.name_speaker, *current),
            )

    def action_undo_correction(self) -> None:
        """Take back the last correction of the article, and go to what it was about."""
        if self._article is None or self._found is None:
            return
        said, start = self._corrector.undo(self._article, self._found)
        self._show_correction(said)
        starts = [claim.start for claim in self._by_hand.analysis.claims]
        if start in starts:
            self._go_to_claim(starts.index(start))

    @property
    def _note(self) -> str:
        """What the person noted on the current claim."""
        current = self._text.current_claim
        return "" if current is None else self._by_hand.notes.get(current, "")

    def _current_claim(self) -> tuple[Article, Claim] | None:
        current = self._text.current_claim
        if self._article is None or current is None:
            self._status.say("No claim here yet.")
            return None
        return self._article, self._by_hand.analysis.claims[current]

    def _prompt(self, prompt: LinePrompt, use: Callable[[str], str]) -> None:
        self.app.push_screen(prompt, lambda line: None if line is None else self._show_correction(use(line)))

    def _show_correction(self, words: str) -> None:
        """Draw claims and marks anew after a correction; in the list the cursor stays at its row."""
        cursor = self._claims.cursor
        self._show_analysis(self._found)
        self._articles.refresh()
        if self._panes.active == "claims" and cursor is not None:
            self._claims.cursor = cursor
            self._claims.post_message(RowList.Moved(self._claims, self._claims.cursor or 0))
        self._status.say(words)

    def action_move_paragraph(self, step: int) -> None:
        """Go to the next (1) or previous (-1) paragraph."""
        self._text.move_paragraph(step)

    def action_step_article(self, step: int) -> None:
        """Open the next (1) or previous (-1) article."""
        index = (self._articles.open or 0) + step
        if 0 <= index < len(self._library.ids):
            self._travels.jump()
            self._open(index)
        else:
            self._status.say("This is the last article." if step > 0 else "This is the first article.")

    def action_analyse_again(self) -> None:
        """Read the article again and analyse it anew."""
        if self._articles.open is not None:
            self._library.forget(self._library.ids[self._articles.open])
            self._open(self._articles.open)

    def _shown(self) -> tuple[Article, Analysis] | None:
        return (self._article, self._by_hand.analysis) if self._article else None

    def action_select_lines(self) -> None:
        """Begin to select lines of the text, or end it."""
        self._panes.go_to("text")
        self._status.say(self._lines.toggle())

    def action_copy(self, with_place: bool) -> None:
        """Copy what is selected, else the current claim, with or without where it stands."""
        self._handing.copy(with_place=with_place)
        self._lines.end()

    def action_copy_text(self) -> None:
        """Do what Textual's own key for copying does, and say where the words went."""
        if not self.get_selected_text():
            raise SkipAction
        self.action_copy(False)

    def action_pipe(self) -> None:
        """Ask for a command and hand it what `copy` would copy."""
        self._handing.pipe()

    def action_browse(self) -> None:
        """Open the article in the browser."""
        self._handing.browse()

    def action_edit(self) -> None:
        """Open the article in the editor, and read it again when it was changed."""
        self._handing.edit()

    def _key_escape(self) -> None:
        # Textual would clear the selection here, before `back` could take that for a step of its own.
        pass

    def action_outline(self) -> None:
        """Show the headings, and go to the one that the person chooses."""
        if self._article is not None:
            starts = [self._by_hand.analysis.claims[index].start for index in self._filter.let_through]
            sections = outline(self._article, title_of(self._article.id, self._article), sorted(starts))
            self.app.push_screen(OutlineScreen(sections, self._text, self._config.keys), self._go_to_section)

    def _go_to_section(self, section: Section | None) -> None:
        if section is not None:
            self._travels.jump()
            self._before_preview = None
            self._text.go_to_span(section.span)
            self._panes.go_to("text")

    def action_search(self) -> None:
        """Ask what to search for in the article."""
        self._travels.jump()
        self._ask(self._search)
        self._panes.uncover()

    def action_filter(self) -> None:
        """Ask which claims to list."""
        self._ask(self._filter)

    def _ask(self, question: Question) -> None:
        if self._article is None:
            self._status.say("There is no article here.")
            return
        self._asked_from = self._panes.active
        self.add_class("-asking")
        self._line.ask(question)

    @on(InputLine.Closed)
    def _go_on(self, message: InputLine.Closed) -> None:
        """Go to what was searched for, else back to the pane the question was asked from."""
        self.remove_class("-asking")
        if message.question is self._search and message.is_kept:
            self._before_preview = None
            self._panes.go_to("text")
        else:
            self._panes.go_to(self._asked_from)
        self._status.say(message.question.said if message.is_kept else "")

    def action_step_match(self, step: int) -> None:
        """Go to the next (1) or previous (-1) match; the next claim while nothing is searched."""
        if self._search.is_on:
            self._status.say(self._search.go(step))
        else:
            self.action_step_claim(step)

    def action_toggle_filter(self, term: str) -> None:
        """Put a term to the filter, or take it away."""
        self._filter.toggle(term)
        self._status.say(self._filter.said)

    def action_toggle_by_speaker(self) -> None:
        """List the claims under their speakers, or in the order of the text."""
        self._claims.by_speaker = not self._claims.by_speaker
        self._show_claims()
        self._status.say("Claims by speaker." if self._claims.by_speaker else "Claims as in the text.")

    def action_back(self) -> None:
        """Go one step back: to the text, out of a search, of a filter, of zen."""
        self._go_back()

    def _go_back(self) -> bool:
        """Undo what was done last of what can be undone; tell whether there was anything."""
        if self._lines.end():
            return True
        if self._filter.is_on and not self._filter.let_through:
            self._filter.clear()
        elif self._panes.active != "text":
            self._articles.cursor = self._articles.open
            self._panes.go_to("text")
        elif self._search.is_on:
            self._search.clear()
            self._status.say("")
        elif self._filter.is_on:
            self._filter.clear()
        elif self._text.skims:
            self.action_toggle_skim()
        elif self._panes.zen:
            self.action_zen()
        else:
            return False
        return True

    def action_leave(self) -> None:
        """Go one step back; where there is none, quit."""
        if not self._go_back():
            self.app.exit()

    def action_step_pane(self, step: int, around: bool) -> None:
        """Go to the pane to the right (1) or left (-1); around the ends or not."""
        self._panes.cycle(step, around=around)

    def action_toggle_pane(self, name: PaneName) -> None:
        """Show a pane and go there, or put it away."""
        self._panes.toggle(name)

    def action_widen_pane(self, cells: int) -> None:
        """Make a pane beside the text wider, or narrower by a negative number."""
        self._status.say(self._panes.widen(cells))

    def action_zen(self) -> None:
        """Leave nothing but the text, or bring the rest back."""
        self._panes.toggle_zen()
        self.set_class(self._panes.zen, "-zen")

    def action_toggle_skim(self) -> None:
        """Leave only the claims and a line around them, or bring the rest back."""
        self._text.skims = not self._text.skims
        self._status.say("Only the claims. Enter opens a fold." if self._text.skims else "The whole text.")

    def action_toggle_marks(self) -> None:
        """Show or hide the marks."""
        self._text.shown = frozenset() if self._text.shown else frozenset(MARK_KINDS)
        self._status.say("Marks are shown." if self._text.shown else "Marks are hidden.")

    def action_justify(self) -> None:
        """Justify the lines, or leave their ends ragged."""
        self._text.typography = self._text.typography.other_ends()
        self._status.say(self._text.typography.words)

    def action_spacing(self) -> None:
        """Set the paragraphs further apart; after the furthest, together."""
        self._text.typography = self._text.typography.next_spacing()
        self._status.say(self._text.typography.words)

    def action_widen(self, cells: int) -> None:
        """Make the text column wider, or narrower by a negative number."""
        self._text.column = min(max(self._text.column + cells, MIN_WIDTH_CELLS), MAX_WIDTH_CELLS)
        self._status.say(f"Text column: at most {self._text.column} cells.")
