"""Why the current claim is one, and whose; beside the text, which goes on from claim to claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Static

from reader.claims.explain import Fact
from reader.model import Claim
from reader.text.one_line import one_line
from reader.ui.bindings import bindings_of
from reader.ui.screens.page_screen import PageScreen
from reader.ui.view.pane_room import CLAIMS_FROM_CELLS
from reader.ui.view.preview_lines import wrapped_lines
from reader.ui.widgets.page import Page

_LAYOUT_SECONDS = 0.1
"""So long a screen may lay itself out: several frames, and too short to be waited for."""
_STEPS = ("next_claim", "previous_claim", "next_by_speaker", "previous_by_speaker")


class Details(NamedTuple):
    """A claim, and what is known of it."""

    position: str
    """Which of how many: "4/8"."""
    claim: Claim
    text: str
    """The article's, in which the claim's offsets count."""
    facts: tuple[Fact, ...]


class DetailsScreen(PageScreen):
    """Follows the steps from claim to claim; escape, q or the key that opened it put it away."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (CLAIMS_FROM_CELLS, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]
    BINDINGS = [*bindings_of("why", *_STEPS)]

    def __init__(
        self,
        details: Callable[[], Details],
        *,
        step_claim: Callable[[int], None],
        step_speaker: Callable[[int], None],
    ) -> None:
        """`details` returns those of the claim that is the current one then; the others take a step to it."""
        super().__init__(DetailsPage(details))
        self._step_claim = step_claim
        self._step_speaker = step_speaker

    def action_why(self) -> None:
        """Put the details away with the key that opened them."""
        self.dismiss()

    def action_step_claim(self, step: int) -> None:
        """Go to the next claim (1) or the previous one (-1) and say why it is one."""
        self._step_claim(step)
        self._show_step()

    def action_step_speaker(self, step: int) -> None:
        """Go to the next (1) or previous (-1) claim by the same speaker."""
        self._step_speaker(step)
        self._show_step()

    def _show_step(self) -> None:
        self._page.refresh(recompose=True)
        # Textual 8.2 drops what the screen below wants to repaint while this one lays itself out.
        self.set_timer(_LAYOUT_SECONDS, self.refresh)


class DetailsPage(Page):
    """The words of the claim, then one row a fact: its label, its words."""

    def __init__(self, details: Callable[[], Details]) -> None:
        super().__init__(id="details")
        self._details = details

    def compose(self) -> ComposeResult:
        """Lay out the facts below the words."""
        details = self._details()
        yield Static(Content.assemble(("Claim ", "bold"), (details.position, "$muted")), classes="title")
        yield WrappedWords(_content_words(details), classes="said")
        yield from map(_row, details.facts)


class WrappedWords(Static):
    """Words in as many lines as the style sheet grants; a sign says that they go on.

    They break where those of the article do: a long name behind its hyphens.
    """

    def __init__(self, words: str, *, classes: str) -> None:
        super().__init__(Content(words), classes=classes)
        self._words = words

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines all of the words take."""
        # There are no more lines than code points.
        return len(wrapped_lines(self._words, width_cells=width, height=len(self._words)))

    def render(self) -> Content:
        """Return the lines there is room for."""
        width, height = self.content_size
        return Content("\n".join(wrapped_lines(self._words, width_cells=width, height=height)))


def _row(fact: Fact) -> Widget:
    label = Static(Content.styled(fact.label, "$muted"), classes="label")
    return Horizontal(label, WrappedWords(fact.words, classes="words"), classes="fact")


def _content_words(details: Details) -> str:
    return " … ".join(_stretches(details))


def _stretches(details: Details) -> Iterator[str]:
    return (one_line(span.of(details.text)) for span in details.claim.content)
