"""The screen one reads in: wires articles, text and claims to one another and to the library."""

from __future__ import annotations

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import DescendantFocus, Key
from textual.widgets._toast import Toast

from reader.library.library import Library
from reader.model import Analysis, Article
from reader.settings.actions import DIGITS
from reader.settings.config import Config
from reader.ui.bindings import bindings
from reader.ui.reading.actions.arrange import Arranging
from reader.ui.reading.actions.articles import Opening
from reader.ui.reading.actions.ask import Asking
from reader.ui.reading.actions.correct import Correcting
from reader.ui.reading.actions.hand_on import HandingOn
from reader.ui.reading.actions.letter_marks import Marking
from reader.ui.reading.actions.navigate import Walking
from reader.ui.reading.actions.overlays import Overlays
from reader.ui.reading.actions.search import Searching
from reader.ui.reading.actions.select_lines import LineSelection
from reader.ui.reading.actions.text_options import TextOptions
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.messages import AnalysisFailed, AnalysisProgressed, ArticlesRead
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.presenter import Showing
from reader.ui.reading.widgets import Parts
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.gutter import Gutter
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.panes import PaneName
from reader.ui.widgets.row_list import RowList

_KEEP_SECONDS = 10.0
"""So often the place is kept, for a terminal that is closed without a word."""


class ReadingScreen(PaneScreen[None]):
    """Articles, text, claims. Every action and message goes to the object that knows what to do."""

    BINDINGS = [
        *bindings("reading"),
        *(Binding(digit, f"screen.type_digit({digit})", show=False) for digit in DIGITS),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]

    def __init__(self, library: Library, config: Config) -> None:
        super().__init__()
        self._library = library
        self._keys = config.keys
        self._open = open = OpenArticle(library)
        self._parts = parts = Parts(library, open)
        self._panes = parts.panes
        self._say = say = parts.status.say
        self._showing = showing = Showing(parts, open, library)
        self._filter = showing.filter
        self._search = search = Searching(parts.text)
        self._cursor = cursor = Cursor(parts, open, showing)
        self._opening = Opening(self, library, open, parts, showing, cursor, search)
        self._travels = travels = self._opening.travels
        self._walking = walking = Walking(parts, open, self._filter, cursor, travels)
        self._asking = Asking(self, parts, open, cursor, search=search, filter=self._filter)
        self._marking = Marking(self, library, travels, say=say)
        self._correcting = Correcting(self, library, open, showing, cursor, say=say)
        self._arranging = Arranging(self, parts, config)
        self._text_options = TextOptions(parts.text)
        self._overlays = Overlays(self, parts, open, self._filter, cursor, travels, walking, config.keys)
        self._lines = LineSelection(parts.text)
        self._handing = HandingOn(
            self, parts.text, shown=self._shown, say=say, read_again=self._opening.again
        )

    def compose(self) -> ComposeResult:
        """Lay out the panes over the status line and the keys."""
        yield self._panes
        yield self._parts.line
        yield self._parts.status
        yield Hints(self._keys)

    def on_mount(self) -> None:
        """Go on where the person left."""
        self._arranging.restore(self._travels.arrangement)
        self.set_interval(_KEEP_SECONDS, self._keep)
        self._opening.first()

    def on_unmount(self) -> None:
        """Keep where the person is for the next start."""
        self._keep()

    @property
    def pane(self) -> Pane:
        """The pane with the focus."""
        return self._parts.pane

    def keep_theme(self, name: str) -> None:
        """Remember a theme that the person chose."""
        self._arranging.theme = name

    def _keep(self) -> None:
        self._travels.keep(self._arranging.now())

    def _shown(self) -> tuple[Article, Analysis] | None:
        return (self._open.article, self._open.analysis) if self._open.article else None

    def on_key(self, event: Key) -> None:
        """Forget what was said, and end a number; this comes before what the key is bound to."""
        self._parts.status.hush()
        if event.key not in DIGITS:
            self._walking.end_number()

    def on_mouse_down(self) -> None:
        """End a number with the mouse too."""
        self._walking.end_number()

    def on_screen_resume(self) -> None:
        """Take the terminal's own cursor back from what lay over the screen."""
        self._parts.pane.place_terminal_cursor()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Bring the text back to its own place when the focus returns to it from a preview."""
        if event.widget is self._parts.text:
            self._cursor.end_preview()

    def _key_escape(self) -> None:
        # Textual would clear the selection here, before `back` could take that for a step of its own.
        pass

    @on(ArticlesRead)
    def _show_titles(self) -> None:
        self._parts.articles.refresh()

    @on(AnalysisProgressed)
    def _show_progress(self, message: AnalysisProgressed) -> None:
        self._showing.show_progress(message.progress)

    @on(AnalysisFailed)
    def _show_failure(self, message: AnalysisFailed) -> None:
        self._showing.show_failure(message.article_id, message.reason)

    @on(ArticleView.CursorMoved)
    def _follow_text(self) -> None:
        self._lines.follow()
        self._parts.claims.go_to_claim(self._cursor.claim)
        self._showing.show_place()

    @on(ArticleView.ClaimClicked)
    @on(Gutter.ClaimClicked)
    def _go_to_clicked(self, message: ArticleView.ClaimClicked | Gutter.ClaimClicked) -> None:
        self._walking.jump_to(message.index)

    @on(ArticleView.PlacesChanged)
    def _show_gutter(self) -> None:
        self._showing.show_gutter()

    @on(RowList.Moved)
    def _preview(self, message: RowList.Moved) -> None:
        # A message may be late: another article, or another analysis, has other rows.
        claims = self._parts.claims
        if message.rows is claims and message.index == claims.cursor and claims.claim is not None:
            self._cursor.preview(claims.claim)

    @on(RowList.Chosen)
    def _go_to_chosen(self, message: RowList.Chosen) -> None:
        self._travels.jump()
        claims, articles = self._parts.claims, self._parts.articles
        if message.rows is claims:
            if claims.claim is not None:
                self._cursor.go_to_claim(claims.claim)
        elif message.index != articles.open:
            self._opening.open(message.index)
        self._panes.go_to("text")

    def action_move_paragraph(self, step: int) -> None:
        """Go to the next (1) or previous (-1) paragraph."""
        self._parts.text.move_paragraph(step)

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
        self._say(self._travels.step(step))

    def action_set_mark(self) -> None:
        """Ask for a letter and mark the place with it."""
        self._marking.set()

    def action_go_to_mark(self) -> None:
        """Ask for a letter and go to its mark."""
        self._marking.go()

    def action_outline(self) -> None:
        """Show the headings, and go to the one that the person chooses."""
        self._overlays.outline()

    def action_search(self) -> None:
        """Ask what to search for in the article."""
        self._travels.jump()
        self._asking.search()

    def action_step_match(self, step: int) -> None:
        """Go to the next (1) or previous (-1) match; the next claim while nothing is searched."""
        if self._search.is_on:
            self._say(self._search.go(step))
        else:
            self._walking.step_claim(step)

    def action_step_claim(self, step: int) -> None:
        """Go to the next claim (1) or the previous one (-1)."""
        self._walking.step_claim(step)

    def action_step_speaker(self, step: int) -> None:
        """Go to the next (1) or previous (-1) claim by the speaker of the current one."""
        self._walking.step_speaker(step)

    def action_step_mention(self, step: int) -> None:
        """Go to the next (1) or previous (-1) mention of the organization at hand."""
        self._walking.step_mention(step)

    def action_type_digit(self, digit: int) -> None:
        """Go to the claim whose number the digits make."""
        self._walking.type_digit(digit)

    def action_filter(self) -> None:
        """Ask which claims to list."""
        self._asking.filter()

    def action_toggle_filter(self, term: str) -> None:
        """Put a term to the filter, or take it away."""
        self._filter.toggle(term)
        self._say(self._filter.said)

    def action_toggle_by_speaker(self) -> None:
        """List the claims under their speakers, or in the order of the text."""
        self._say(self._showing.toggle_by_speaker())

    def action_speakers(self) -> None:
        """Show who speaks; go on with what the person asks for there."""
        self._overlays.speakers()

    def action_why(self) -> None:
        """Say why the current claim is one, and whose."""
        self._overlays.why()

    def action_open(self) -> None:
        """Go from the text to its claim, or from a row to its text."""
        if self._panes.active == "text":
            if not self._parts.text.unfold():
                self._panes.go_to("claims")
        else:
            (self._parts.claims if self._panes.active == "claims" else self._parts.articles).choose()

    def action_reject(self) -> None:
        """Take the current claim for none."""
        self._correcting.reject()

    def action_note(self) -> None:
        """Ask for a note on the current claim."""
        self._correcting.note()

    def action_name_speaker(self) -> None:
        """Ask who really speaks."""
        self._correcting.name_speaker()

    def action_undo_correction(self) -> None:
        """Take back the last correction of the article, and go to what it was about."""
        self._correcting.undo()

    def action_select_lines(self) -> None:
        """Begin to select lines of the text, or end it."""
        self._panes.go_to("text")
        self._say(self._lines.toggle())

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

    def action_step_article(self, step: int) -> None:
        """Open the next (1) or previous (-1) article."""
        self._opening.step(step)

    def action_analyse_again(self) -> None:
        """Read the article again and analyse it anew."""
        self._opening.again()

    def action_browse(self) -> None:
        """Open the article in the browser."""
        self._handing.browse()

    def action_edit(self) -> None:
        """Open the article in the editor, and read it again when it was changed."""
        self._handing.edit()

    def action_step_pane(self, step: int, around: bool) -> None:
        """Go to the pane to the right (1) or left (-1); around the ends or not."""
        self._panes.cycle(step, around=around)

    def action_toggle_pane(self, name: PaneName) -> None:
        """Show a pane and go there, or put it away."""
        self._panes.toggle(name)

    def action_widen_pane(self, cells: int) -> None:
        """Make a pane beside the text wider, or narrower by a negative number."""
        self._say(self._panes.widen(cells))

    def action_zen(self) -> None:
        """Leave nothing but the text, or bring the rest back."""
        self._arranging.toggle_zen()

    def action_back(self) -> None:
        """Put problems away; else go one step back: to the text, out of a search, of a filter, of zen."""
        if self.query(Toast):
            self.app.clear_notifications()
        else:
            self._go_back()

    def action_leave(self) -> None:
        """Go one step back; where there is none, quit."""
        if not self._go_back():
            self.app.exit()

    def _go_back(self) -> bool:
        """Undo what was done last of what can be undone; tell whether there was anything."""
        if self._lines.end():
            return True
        if self._filter.is_on and not self._filter.let_through:
            self._filter.clear()
        elif self._panes.active != "text":
            self._parts.articles.cursor = self._parts.articles.open
            self._panes.go_to("text")
        elif self._search.is_on:
            self._search.clear()
            self._say("")
        elif self._filter.is_on:
            self._filter.clear()
        elif self._parts.text.skims:
            self.action_toggle_skim()
        elif self._panes.zen:
            self.action_zen()
        else:
            return False
        return True

    def action_toggle_skim(self) -> None:
        """Leave only the claims and a line around them, or bring the rest back."""
        self._say(self._text_options.toggle_skim())

    def action_toggle_marks(self) -> None:
        """Show or hide the marks."""
        self._say(self._text_options.toggle_marks())

    def action_justify(self) -> None:
        """Justify the lines, or leave their ends ragged."""
        self._say(self._text_options.justify())

    def action_spacing(self) -> None:
        """Set the paragraphs further apart; after the furthest, together."""
        self._say(self._text_options.space())

    def action_hanging(self) -> None:
        """Hang opening quotation marks in the margin, or not."""
        self._say(self._text_options.hang())

    def action_widen(self, cells: int) -> None:
        """Make the text column wider, or narrower by a negative number."""
        self._say(self._text_options.widen(cells))
