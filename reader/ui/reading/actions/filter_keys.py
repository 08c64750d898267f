"""What the keys of the filter do: ask for one and go to its first claim; take it away and come back."""

from __future__ import annotations

from reader.ui.reading.actions.ask import LineQuestions
from reader.ui.reading.actions.filter import FilterQuestion
from reader.ui.reading.actions.navigate import ClaimNavigation
from reader.ui.reading.protocols import PaneFocus


class FilterKeys:
    """Asks for a filter in the line at the foot; afterwards the pane has the focus that had it before."""

    def __init__(
        self,
        question: FilterQuestion,
        questions: LineQuestions,
        navigation: ClaimNavigation,
        panes: PaneFocus,
    ) -> None:
        self._question = question
        self._questions = questions
        self._navigation = navigation
        self._panes = panes

    def ask(self) -> None:
        """Ask what claims are wanted, and go to the nearest of them."""
        pane = self._panes.active

        def go_to_match() -> None:
            self._navigation.go_to_match()
            self._panes.go_to(pane)

        self._questions.ask(self._question, go_to_match)

    def toggle(self, term: str) -> None:
        """Put a term to the filter, or take it away."""
        self._question.toggle(term)
        self._follow()

    def cycle_level(self) -> None:
        """List only what is said, then what is believed, then what is done, then all."""
        self._question.cycle_level()
        self._follow()

    def set_level(self, level: str) -> None:
        """List only the claims of one level; of all for an empty one."""
        self._question.set_level(level)
        self._follow()

    def clear(self) -> None:
        """List all claims again, back where the filter led away from."""
        self._question.clear()
        self._navigation.return_from_match()

    def _follow(self) -> None:
        """Go to the nearest claim that is let through; without a filter, back where it led away from."""
        if self._question.is_on:
            self._navigation.go_to_match()
        else:
            self._navigation.return_from_match()
