"""The keys, what the marks mean, and what a filter can ask for."""

from __future__ import annotations

from collections.abc import Collection
from textwrap import wrap

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from reader.claims.check import STATUS_SIGNS
from reader.model import INFERRED_SIGN, KIND_SIGNS, NEGATIVE_SIGN, UNNAMED_SIGN
from reader.settings.key_names import with_keys
from reader.settings.keymap import Keymap
from reader.settings.pane_actions import PaneName
from reader.settings.themes import SPEAKERS
from reader.ui.bindings import bindings_of
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.view.article_rows import STAR_SIGN, UNREAD_SIGN, UPDATED_SIGN
from reader.ui.view.claim_row_words import FLAG_SIGN, MARK_SIGN
from reader.ui.view.claim_signs import (
    ADDED_SIGN,
    BY_HAND_SIGN,
    NOTE_SIGN,
    QUOTED_ELSEWHERE_SIGN,
    REJECTED_SIGN,
)
from reader.ui.view.help_rows import HelpRow, Section, find, sections
from reader.ui.view.paint import CURSOR_SIGN
from reader.ui.view.speaker_signs import again_sign
from reader.ui.widgets import terminal_cursor
from reader.ui.widgets.gutter import CLAIM_SIGN, CLAIMS_SIGN
from reader.ui.widgets.page import Page

_SIGN_CELLS = 16
"""The column of the signs: three keys with long names fit; wider signs push their words to the right."""
_MIN_WORDS_CELLS = 12
"""Words get so much however narrow the page is: a long word is then cut by its edge, not broken in pieces."""

_LEGEND = (
    (
        Content.styled(f"{KIND_SIGNS['direct']}words”", "$speaker-0"),
        "direct quotation, in the colour of its speaker",
    ),
    (Content.styled(f"{KIND_SIGNS['indirect']}words", "italic $speaker-0"), "indirect speech"),
    (
        Content.styled(KIND_SIGNS["mixed"], "$speaker-0"),
        "in the list: indirect speech with quoted words in it",
    ),
    (Content.styled("source", "bold $speaker-0"), "who says it"),
    (
        Content.assemble((f"{UNNAMED_SIGN} ", "$speaker-0"), ("source", "bold italic $unnamed")),
        "somebody the article does not name",
    ),
    (
        Content.styled(INFERRED_SIGN, "$speaker-0"),
        "the text does not name the speaker there: the name is inferred",
    ),
    (Content.styled(NEGATIVE_SIGN, "$speaker-0"), "the text says that this was not said"),
    (Content.styled("said", "italic $muted"), "how it is said: the cue"),
    (Content.styled("NATO", "underline"), "an organization"),
    (
        Content.styled(BY_HAND_SIGN, "$speaker-0"),
        "you corrected the speaker, or more of the claim",
    ),
    (Content.styled(ADDED_SIGN, "$speaker-0"), "you added the claim"),
    (Content.styled(NOTE_SIGN, "$accent"), "you noted something on the claim"),
    (Content.styled(QUOTED_ELSEWHERE_SIGN, "$accent"), "in the list: another article quotes the same"),
    *(
        (Content.styled(sign, "$speaker-0"), f"you checked what the claim says: {status}")
        for status, sign in STATUS_SIGNS.items()
        if sign
    ),
    (Content.styled(REJECTED_SIGN, "$muted"), "you rejected the claim"),
    (Content.styled(FLAG_SIGN, "$warning"), "in the list: how much there is to check, and why"),
    (Content.styled(MARK_SIGN, "bold $accent"), "in the list: marked, to be copied with others"),
    (Content.styled(UNREAD_SIGN, "bold $accent"), "in your library: not read yet"),
    (Content.styled(STAR_SIGN, "$accent"), "you gave the article a star"),
    (Content.styled(UPDATED_SIGN, "$accent"), "the article was changed since you read it"),
    (Content.styled("+4", "$muted"), "also in 4: the same text, from so many others"),
    (Content.styled("▌", "$accent"), "the current claim, article or row"),
    (Content(CURSOR_SIGN), "the cursor, on a line without the current claim"),
    (
        Content.styled(f"{CLAIM_SIGN} {CLAIMS_SIGN}", "$speaker-0"),
        "in the strip beside the text: a claim there, or several",
    ),
    (
        Content.styled(again_sign(SPEAKERS), "bold $speaker-0"),
        "the second speaker with this colour",
    ),
)


_SIGNS = {sign.plain: sign for sign, _ in _LEGEND}
_MARKS = Section("Marks", tuple(HelpRow((sign.plain,), words) for sign, words in _LEGEND))
_MOUSE = Section(
    "Mouse",
    (
        HelpRow(("click",), "A claim, in the text, its list or the strip of all: go there"),
        HelpRow(("click",), "An article: open it; a row of the tree: list it, its sign ▾: fold it"),
        HelpRow(("click",), "A key in a line at the bottom: do it; beside what lies over the text: close it"),
        HelpRow(("2 clicks",), "A paragraph: select it, to copy or add as a claim"),
        HelpRow(("drag",), "Words: select them; the border of a pane: make it wider"),
        HelpRow(("wheel",), "Scroll what is under it, and keep the keys where they are"),
        HelpRow(("Shift",), "With any of these, in most terminals: what the terminal itself does"),
    ),
)
_HINT = "{search} searches in this page · {back} closes · keys stand below the marks"
_NOTHING = "No key and no mark is like that."


class HelpScreen(PaneScreen[None], Dialog[None]):
    """Lies over the screen it explains; escape, q or ? put it away."""

    BINDINGS = [*bindings_of("search")]

    def __init__(self, keymap: Keymap, live: Collection[str], pane: PaneName | None) -> None:
        """`live` has the ids of the actions that do anything on the screen below, `pane` its focus if any."""
        super().__init__()
        self._sections = (_MARKS, *sections(keymap, live, pane), _MOUSE)
        self._hint = with_keys(_HINT, keymap)
        self._input = Input(placeholder="A key, or words of what it does", compact=True)
        self._words = Static()
        self._page = HelpPage(self._words, self._input)

    def compose(self) -> ComposeResult:
        """Show one page."""
        yield self._page

    @property
    def pane(self) -> Pane:
        """The page."""
        return self._page

    def action_search(self) -> None:
        """Ask what to look for."""
        self._page.add_class("-searching")
        self._input.focus()
        terminal_cursor.place_in(self._input)

    @on(Input.Changed)
    def _narrow(self) -> None:
        self._draw()
        self._page.top()

    def on_resize(self) -> None:
        """Set the words in the width that there is."""
        self.call_after_refresh(self._draw)

    @on(Input.Submitted)
    def _keep(self) -> None:
        """Give the keys back to the page, with what was found."""
        self.set_focus(None)
        self._page.set_class(bool(self._input.value), "-searching")

    def action_back(self) -> None:
        """Show everything again; else put the help away."""
        if self._page.has_class("-searching"):
            self._input.clear()
            self._keep()
        else:
            self.dismiss()

    def _draw(self) -> None:
        query, width = self._input.value, self._page.scrollable_content_region.width
        visible = find(self._sections, query) if query.strip() else self._sections
        hints = [Content.styled(line, "$muted") for line in wrap(self._hint, max(width, _MIN_WORDS_CELLS))]
        lines = [] if query else [*hints, Content()]
        for section in visible:
            rows = (_line(row, width) for row in section.rows)
            lines += [Content.styled(section.heading, "bold $accent"), *rows, Content()]
        self._words.update(Content("\n").join(lines[:-1] or [Content.styled(_NOTHING, "$muted")]))


class HelpPage(Page):
    """All of it."""


def _line(row: HelpRow, width: int) -> Content:
    """Return a row, its words beside its signs on every line."""
    keys = Content.styled("  ".join(row.signs), "bold" if row.is_live else "$muted")
    sign = _SIGNS.get(row.signs[0], keys)
    padded = sign.pad_right(max(_SIGN_CELLS - sign.cell_length, 1))
    indent = "\n" + " " * _SIGN_CELLS
    words = indent.join(wrap(row.words, max(width - padded.cell_length, _MIN_WORDS_CELLS)))
    return Content.assemble(padded, (words, "" if row.is_live else "$muted"))
