"""The keys, and what the marks mean."""

from __future__ import annotations

from itertools import groupby

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.filters import KEYS as FILTERS
from reader.keymap import Keymap, display, entries
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.widgets.claim_list import CONFIRMED_SIGN, KIND_SIGNS, NOTE_SIGN, UNNAMED_SIGN

_KEYS_CELLS = 16

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
    (Content.styled("said", "italic $muted"), "how it is said: the cue"),
    (Content.styled("NATO", "underline"), "an organization"),
    (Content.styled(CONFIRMED_SIGN, "$speaker-0"), "in the list: a speaker corrected by hand"),
    (Content.styled(NOTE_SIGN, "$accent"), "in the list: you noted something on the claim"),
    (Content.styled("▌", "$accent"), "the current claim, article or row"),
)


class HelpScreen(PaneScreen[None], ModalScreen[None]):
    """Lies over the screen it explains; escape, q or ? put it away."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap
        self._page = HelpPage(Static(_text(keymap)))

    def compose(self) -> ComposeResult:
        """Show one page."""
        yield self._page

    @property
    def pane(self) -> Pane:
        """The page."""
        return self._page

    def action_back(self) -> None:
        """Put the help away."""
        self.dismiss()


class HelpPage(VerticalScroll, can_focus=False):
    """A page that scrolls."""

    def move_lines(self, count: int) -> None:
        """Scroll by lines."""
        self.scroll_relative(y=count, animate=False)

    def move_pages(self, pages: float) -> None:
        """Scroll by screenfuls."""
        self.scroll_relative(y=round(pages * self.size.height), animate=False)

    def top(self) -> None:
        """Scroll to the beginning."""
        self.scroll_home(animate=False)

    def bottom(self) -> None:
        """Scroll to the end."""
        self.scroll_end(animate=False)


def _text(keymap: Keymap) -> Content:
    lines = [Content.styled("Marks", "bold $accent")]
    lines += [Content.assemble(_padded(sign), words) for sign, words in _LEGEND]
    for group, rows in groupby(entries(keymap), key=lambda entry: entry[0]):
        lines += [Content(), Content.styled(group, "bold $accent")]
        for _, keys, help in rows:
            shown = Content.styled("  ".join(display(key) for key in keys), "bold")
            lines.append(Content.assemble(_padded(shown), help))
    lines += [Content(), Content.styled("What a filter can ask for", "bold $accent")]
    lines += [
        Content.assemble(_padded(Content.styled(f"{key}:", "bold")), about) for key, about in FILTERS.items()
    ]
    lines.append(Content("Any other word is looked for in the claims; - before a term turns it around."))
    return Content("\n").join(lines)


def _padded(content: Content) -> Content:
    return content.pad_right(max(_KEYS_CELLS - content.cell_length, 1))
