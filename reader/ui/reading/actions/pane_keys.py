"""Keys that mean the same of whatever has the focus: `/` narrows it, `U` takes back, `R` gets it anew."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.library import Library
from reader.ui.reading.actions.list_view import ListView
from reader.ui.reading.actions.reading_marks import ReadingMarks
from reader.ui.reading.actions.unread import UnreadSteps
from reader.ui.reading.protocols import PaneFocus, SayInShort
from reader.ui.view.pane_room import LISTS

_NO_CLAIM = "{reject} rejects claims, in the text or their list; in the tree it drops a search or feed."
_SHORT_NO_CLAIM = "{reject} rejects claims, in the text."


class PaneKeys:
    """Hands each key to the lists, or to the text, where it does what is handed in under its name.

    `refresh` and `show_problems` are about feeds, and `tag` about the article under the bar, so that only the
    lists have them.
    """

    def __init__(
        self,
        library: Library,
        panes: PaneFocus,
        list_view: ListView,
        unread: UnreadSteps,
        reading_marks: ReadingMarks,
        *,
        search: Callable[[], None],
        step_match: Callable[[int], None],
        undo: Callable[[], None],
        reject: Callable[[], None],
        drop: Callable[[], bool],
        analyze_again: Callable[[], None],
        refresh: Callable[[], None],
        add_claim: Callable[[], None],
        show_problems: Callable[[], None],
        outline: Callable[[], None],
        tag: Callable[[], None],
        say: SayInShort,
    ) -> None:
        self._library = library
        self._panes = panes
        self._list_view = list_view
        self._unread = unread
        self._reading_marks = reading_marks
        self._search = search
        self._step_match = step_match
        self._undo = undo
        self._reject = reject
        self._drop = drop
        self._analyze_again = analyze_again
        self._refresh = refresh
        self._add_claim = add_claim
        self._show_problems = show_problems
        self._outline = outline
        self._tag = tag
        self._say = say

    def search(self) -> None:
        """Ask for titles in the lists, for words of the text elsewhere."""
        (self._list_view.ask_for_titles if self._panes.active in LISTS else self._search)()

    def step_match(self, step: int) -> None:
        """Go to the next (1) or previous (-1) unread article in the list, to a match or claim elsewhere."""
        is_in_library = self._panes.active == "articles" and self._library.changes is not None
        (self._unread.step if is_in_library else self._step_match)(step)

    def undo(self) -> None:
        """Take back a mark of reading in the lists, or when it was the latest; else a correction.

        In the lists too a correction that was made since is what one means.
        """
        marks = self._reading_marks
        takes_mark = marks.is_latest or (self._is_in_library and not marks.is_before_correction)
        (marks.take_back if takes_mark else self._undo)()

    def analyze_again(self) -> None:
        """Ask the feeds for what is new in the lists, read and analyse the article again elsewhere."""
        (self._refresh if self._is_in_library else self._analyze_again)()

    def add_claim(self) -> None:
        """Show what went wrong with the feeds in the lists, add a claim elsewhere."""
        (self._show_problems if self._is_in_library else self._add_claim)()

    def outline(self) -> None:
        """Ask for the tags of the article under the bar in the list, show the headings elsewhere."""
        is_in_list = self._panes.active == "articles" and self._library.changes is not None
        (self._tag if is_in_list else self._outline)()

    @property
    def _is_in_library(self) -> bool:
        return self._panes.active in LISTS and self._library.changes is not None

    def reject(self) -> None:
        """Take a saved query or a feed out of the tree, reject the claim where claims are."""
        if self._panes.active not in LISTS:
            self._reject()
        elif self._panes.active != "tree" or not self._drop():
            self._say(_NO_CLAIM, short=_SHORT_NO_CLAIM)
