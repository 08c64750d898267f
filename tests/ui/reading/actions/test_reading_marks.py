"""What counts as read, and what a mark says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from reader.claims.correction import correct
from reader.shelf.view import Scope
from reader.ui.reading.actions.reading_marks import ReadingMarks
from tests.library.memory_shelf import MemoryShelf
from tests.ui import newsroom, shelved
from tests.ui.reading.fakes import Reading

NOTED = newsroom.ANALYSES["harbour"].claims[0]


@dataclass
class Drawn:
    """What was drawn anew, in order."""

    calls: list[str] = field(default_factory=list)

    def show_list(self, cursor: int | None = None) -> None:
        """Remember the row of the bar."""
        self.calls.append(f"list at {cursor}")

    def show_row(self, id: str) -> None:
        """Remember the article."""
        self.calls.append(id)

    def show_tree(self) -> None:
        """Remember it."""
        self.calls.append("tree")


class Marked:
    """Reading marks with all around them; `timers` has what would be called after a while."""

    def __init__(self, memory: MemoryShelf | None = None) -> None:
        self.memory = memory or shelved.shelf()
        self.reading = Reading(shelved.library(self.memory))
        self.drawn = Drawn()
        self.timers: list[Callable[[], object]] = []
        self.scope: Scope | None = None
        self.marks = ReadingMarks(
            *(self.reading.library, self.reading.open, self.reading.panes, self.drawn),
            listed_id=lambda: "council",
            tree_scope=lambda: self.scope,
            after=self._after,
            say=self.reading.said.append,
        )

    def open(self, id: str, *, is_wanted: bool = True) -> None:
        """Open an article."""
        self.reading.open.open(id)
        self.marks.note_opening(is_wanted)

    def is_read(self, id: str) -> bool:
        """Tell whether the store has an article as read."""
        return self.memory.rows_by_id[id].is_read

    def _after(self, seconds: float, call: Callable[[], object]) -> None:
        assert seconds == 2
        self.timers.append(call)


def test_what_is_still_open_after_a_while_was_read_and_what_was_left_before_was_not() -> None:
    marked = Marked()
    marked.open("council")
    marked.open("brackets")
    first_timer, second_timer = marked.timers
    first_timer()
    assert not marked.is_read("brackets")
    second_timer()
    assert (marked.is_read("council"), marked.is_read("brackets")) == (False, True)
    assert marked.drawn.calls == ["brackets", "tree"]
    assert marked.reading.said == []


def test_moving_in_an_article_is_reading_it_also_in_one_that_nobody_wanted() -> None:
    marked = Marked()
    marked.open("council", is_wanted=False)
    assert marked.timers == []
    marked.marks.note_movement()
    assert marked.is_read("council")


@pytest.mark.parametrize("takes_back", ["toggle_read", "take_back"])
def test_what_was_marked_unread_by_hand_stays_so_while_it_is_open(takes_back: str) -> None:
    marked = Marked()
    marked.open("brackets")
    marked.marks.note_movement()
    getattr(marked.marks, takes_back)()
    marked.marks.note_movement()
    for timer in marked.timers:
        timer()
    assert not marked.is_read("brackets")


def test_marks_go_to_the_row_with_the_bar_while_the_list_has_the_keys() -> None:
    marked = Marked()
    marked.open("harbour")
    marked.marks.toggle_star()
    marked.reading.panes.active = "articles"
    marked.marks.toggle_star()
    starred = [id for id, row in marked.memory.rows_by_id.items() if row.is_starred]
    assert starred == ["harbour", "council"]
    marked.marks.toggle_star()
    assert marked.reading.said == ["Starred.", "Starred.", "No star any more."]


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (None, "7 articles marked read. {undo} takes it back."),
        (Scope("feed", "post"), "3 articles marked read. {undo} takes it back."),
        (Scope("starred"), "Everything here is read."),
    ],
)
def test_in_the_tree_all_of_the_row_is_marked_elsewhere_all_of_the_list(
    scope: Scope | None, said: str
) -> None:
    marked = Marked()
    marked.scope = scope
    marked.reading.panes.active = "tree" if scope else "articles"
    marked.marks.mark_all_read()
    assert marked.reading.last == said
    marked.marks.take_back()
    assert sum(not row.is_read for row in marked.memory.rows_by_id.values()) == 7


def test_what_cannot_be_kept_is_said_and_not_drawn() -> None:
    marked = Marked()
    marked.open("harbour")
    marked.reading.library.article_list.row(0)
    marked.memory.problem = "The disk is full."
    for act in (marked.marks.toggle_star, marked.marks.mark_all_read, marked.marks.note_movement):
        marked.reading.said.clear()
        act()
        assert marked.reading.said == ["The disk is full."], act
    assert marked.drawn.calls == []


def test_an_article_that_is_in_no_library_has_no_marks() -> None:
    marked = Marked()
    marked.open("elsewhere")
    marked.marks.note_movement()
    marked.marks.toggle_star()
    assert marked.reading.said == ["This article is not in your library."]


def correct_it(marked: Marked) -> None:
    """Note something on a claim of the harbour."""
    article = marked.reading.library.articles.article("harbour")
    marked.reading.library.corrections.add("harbour", correct("note", article.text, NOTED, value="Why?"))


@pytest.mark.parametrize(
    ("acts", "is_before"),
    [
        ((), False),
        ((correct_it,), True),
        ((lambda marked: marked.marks.toggle_star(), correct_it), True),
        ((lambda marked: marked.marks.note_movement(), correct_it), True),
        ((correct_it, lambda marked: marked.marks.toggle_star()), False),
        ((correct_it, lambda marked: marked.marks.note_movement()), False),
        (
            (lambda marked: marked.marks.toggle_star(), correct_it, lambda marked: marked.open("council")),
            False,
        ),
    ],
)
def test_a_correction_of_the_open_article_may_be_later_than_any_mark(
    acts: tuple[Callable[[Marked], object], ...], is_before: bool
) -> None:
    marked = Marked()
    marked.open("harbour")
    for act in acts:
        act(marked)
    assert marked.marks.is_before_correction is is_before


def test_a_mark_is_the_latest_until_it_is_taken_back_or_something_was_corrected_or_another_opened() -> None:
    after: list[tuple[Callable[[Marked], object], bool]] = [
        (lambda marked: None, True),
        (lambda marked: marked.marks.toggle_read(), True),
        (lambda marked: marked.marks.mark_all_read(), True),
        (lambda marked: marked.marks.take_back(), False),
        (lambda marked: marked.marks.note_movement(), False),
        (correct_it, False),
        (lambda marked: marked.open("council"), False),
    ]
    for act, is_latest in after:
        marked = Marked()
        marked.open("harbour")
        assert not marked.marks.is_latest
        marked.marks.toggle_star()
        act(marked)
        assert marked.marks.is_latest == is_latest, act


def test_one_mark_after_the_other_is_the_latest_as_they_are_taken_back() -> None:
    marked = Marked()
    marked.open("harbour")
    marked.marks.toggle_star()
    marked.marks.toggle_read()
    marked.marks.take_back()
    assert marked.marks.is_latest
    marked.marks.take_back()
    assert not marked.marks.is_latest
    assert marked.reading.said[-1] == "The star is gone again."


def test_below_a_mark_that_was_made_of_itself_the_one_of_a_key_is_the_latest_again() -> None:
    marked = Marked()
    marked.open("harbour")
    marked.marks.toggle_star()
    marked.marks.note_movement()
    assert not marked.marks.is_latest
    marked.marks.take_back()
    assert marked.marks.is_latest
