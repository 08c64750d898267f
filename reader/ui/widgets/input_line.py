"""The line one types a search or a filter into: what is typed, how much it finds, and how it could go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from reader.ui.widgets import terminal_cursor
from reader.ui.widgets.hint_line import HintLine

if TYPE_CHECKING:
    from reader.claims.filters import Completion


class Question(Protocol):
    """What is asked for while the line is open. It acts with every letter typed."""

    sign: str
    """Stands before what is typed."""
    help: tuple[str, ...]
    """Stands below while nothing is typed, as much as there is room for: what one needs first comes first."""

    def begin(self) -> str:
        """Remember how things are, and return what to begin with."""

    def update(self, value: str) -> None:
        """Act on what is typed so far."""

    @property
    def count(self) -> str:
        """How much it finds: "3/17"."""

    @property
    def hint(self) -> str:
        """What is wrong with it, in a sentence; empty when nothing is."""

    @property
    def summary(self) -> str:
        """What to say when it is kept."""

    @property
    def way_on(self) -> str:
        """How to go on then, and how to take it back, in a sentence that names actions; empty for nothing."""

    def completions(self, value: str, cursor: int) -> Sequence[Completion]:
        """Return how it could go on."""

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) of what it finds."""

    def cancel(self) -> None:
        """Make everything as it was before."""


class InputLine(Vertical):
    """Two lines: the question, and below it what can be said about it. Gone while nothing is asked."""

    BINDINGS = [
        Binding("tab", "complete(1)", show=False),
        Binding("shift+tab", "complete(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("escape", "cancel", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._question: Question | None = None
        self._then: Callable[[bool], None] = lambda is_kept: None
        self._offers: Sequence[Completion] = ()
        self._offer: int | None = None
        """Which of the offers was taken last; None after anything else was typed."""
        self._sign = Static(classes="sign")
        self._input = Input(compact=True, select_on_focus=False)
        self._count = Static(classes="count")
        self._note = HintLine(classes="note")
        self.display = False

    def compose(self) -> ComposeResult:
        """Lay out the two lines."""
        yield Horizontal(self._sign, self._input, self._count)
        yield self._note

    @property
    def is_open(self) -> bool:
        """Whether something is being typed."""
        return self._question is not None

    def ask(self, question: Question, then: Callable[[bool], None]) -> None:
        """Open the line for a question; `then` is told in the end whether what was typed holds.

        It gives the focus to something else. A message would be too late for that: a key typed at once after
        the last one would still come here.
        """
        self._question, self._then = question, then
        self._sign.update(Content(question.sign))
        self.display = True
        with self.prevent(Input.Changed):
            self._input.value = question.begin()
        self._input.cursor_position = len(self._input.value)
        self._input.focus()
        terminal_cursor.place_in(self._input)
        self._type()

    def keep(self) -> None:
        """Close the line with what was typed, if it is open."""
        self._close(is_kept=True)

    def show_state(self) -> None:
        """Show anew what can be said of what is typed, which may be known only later."""
        if self._question is None:
            return
        if self._offer is None:
            self._offers = self._question.completions(self._input.value, self._input.cursor_position)
        self._show()

    def action_complete(self, step: int) -> None:
        """Take the next (1) or previous (-1) of the ways to go on; what stands behind the cursor stays."""
        if not self._offers or self._question is None:
            return
        first = 0 if step > 0 else -1
        self._offer = (first if self._offer is None else self._offer + step) % len(self._offers)
        offer = self._offers[self._offer]
        with self.prevent(Input.Changed):
            self._input.value = offer.query
        self._input.cursor_position = offer.cursor
        if len(self._offers) > 1:
            self._question.update(offer.query)
            self._show()
        else:
            self._type()  # it goes on behind the only one

    def action_step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) of what is found."""
        if self._question is not None:
            self._question.step(step)
            self._show()

    def action_cancel(self) -> None:
        """Close the line as if nothing had been typed."""
        self._close(is_kept=False)

    @on(Input.Submitted)
    def _keep(self, message: Input.Submitted) -> None:
        message.stop()
        self.keep()

    @on(Input.Changed)
    def _act(self, message: Input.Changed) -> None:
        message.stop()
        self._type()

    def _type(self) -> None:
        if self._question is None:
            return
        self._question.update(self._input.value)
        self._offer = None
        self._offers = self._question.completions(self._input.value, self._input.cursor_position)
        self._show()

    def _close(self, *, is_kept: bool) -> None:
        question, self._question = self._question, None
        if question is None:
            return
        self.display = False
        if not is_kept:
            question.cancel()
        self._then(is_kept)

    def _show(self) -> None:
        assert self._question is not None
        self._count.update(Content(self._question.count))
        if self._question.hint:
            self._note.show([Content.styled(self._question.hint, "$error")])
        elif self._offers:
            self._note.show(self._offer_hints(), more="…")
        else:
            self._note.show([Content.styled(part, "$muted") for part in self._question.help], gap=" · ")

    def _offer_hints(self) -> Sequence[Content]:
        """Return the key, and the offers from the one taken on."""
        first = self._offer or 0
        labels = [offer.label for offer in (*self._offers[first:], *self._offers[:first])]
        styles = ["$muted" if self._offer is None else "bold $accent", *("$muted" for _ in labels[1:])]
        first_offer, *more_offers = map(Content.styled, labels, styles)
        return (Content.styled("Tab ", "$muted") + first_offer, *more_offers)
