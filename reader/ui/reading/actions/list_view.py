"""Which articles are listed, and in which order: titles are filtered letter by letter, an order is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from reader.claims.filters import Completion
from reader.library.library import Library
from reader.shelf.view import ALL, SORTS, Scope, View
from reader.text.counted import counted
from reader.ui.reading.protocols import ListDrawing, OpenDialog, PaneFocus, Say
from reader.ui.view.view_words import sort_words
from reader.ui.widgets.input_line import Question

_NO_TITLE = "No title here has these words."


class Questions(Protocol):
    """Asks questions in the line at the foot."""

    def ask(
        self, question: Question, on_keep: Callable[[], None] | None = None, *, needs_article: bool = True
    ) -> None:
        """Ask a question; afterwards the focus is where it was, or where `on_keep` gives it."""


class TitleFilter:
    """Lists the articles with the words that are typed in their titles. A question for the input line."""

    sign = "titles /"
    help: tuple[str, ...] = ("Enter keeps the list", "Esc returns", "beginnings of words, in any order")
    hint = ""

    def __init__(self, library: Library, drawing: ListDrawing) -> None:
        self._library = library
        self._drawing = drawing
        self._view_before = View()

    @property
    def count(self) -> str:
        """How many articles it leaves."""
        return f"{len(self._library.article_list):,}"

    @property
    def summary(self) -> str:
        """What the filter came to."""
        count = len(self._library.article_list)
        is_filtered = bool(self._library.article_list.view.titles)
        if not is_filtered:
            return ""
        return f"{counted(count, 'article')}." if count else _NO_TITLE

    @property
    def way_on(self) -> str:
        """How to list all titles again, where only some are listed."""
        return "{back} lists all." if self._library.article_list.view.titles else ""

    def begin(self) -> str:
        """Remember the list, and go on from its filter."""
        self._view_before = self._library.article_list.view
        return self._view_before.titles

    def update(self, value: str) -> None:
        """List the articles with what is typed so far."""
        view = replace(self._library.article_list.view, titles=value)
        if view != self._library.article_list.view:
            self._library.article_list.view = view
            self._drawing.show_list(0 if value.strip() else None)

    def completions(self, value: str, cursor: int) -> Sequence[Completion]:
        """Offer nothing: any word may be meant."""
        return ()

    def step(self, step: int) -> None:
        """Go nowhere: one steps through the list when the filter stands."""

    def cancel(self) -> None:
        """List what was listed before."""
        self.update(self._view_before.titles)


class ListView:
    """Changes the view of the library."""

    def __init__(
        self,
        library: Library,
        drawing: ListDrawing,
        questions: Questions,
        panes: PaneFocus,
        *,
        open_dialog: OpenDialog,
        say: Say,
    ) -> None:
        self._library = library
        self._drawing = drawing
        self._questions = questions
        self._panes = panes
        self._open_dialog = open_dialog
        self._say = say

    def ask_for_titles(self) -> None:
        """Ask for words of the titles, with the list in view; go there when they are kept."""
        titles = TitleFilter(self._library, self._drawing)
        self._panes.go_to("articles")
        self._questions.ask(titles, partial(self._panes.go_to, "articles"), needs_article=False)

    def ask_for_order(self) -> None:
        """Ask by what to sort."""
        from reader.ui.screens.choice_prompt import ChoicePrompt

        words = sort_words(is_library=self._library.changes is not None)
        orders = {
            words[sort, is_reversed]: (sort, is_reversed) for sort in SORTS for is_reversed in (False, True)
        }

        def sort_by(answer: str | None) -> None:
            if answer is not None:
                sort, is_reversed = orders[answer]
                self.show(replace(self._library.article_list.view, sort=sort, is_reversed=is_reversed))
                self._say(f"Articles {answer}.")

        view = self._library.article_list.view
        now = words[view.sort, view.is_reversed]
        self._open_dialog(ChoicePrompt("Sort the articles", tuple(orders), present=now), sort_by)

    def show_scope(self, scope: Scope) -> None:
        """List a part of the library, without the filter of before, and go there."""
        self.show(replace(self._library.article_list.view, scope=scope, titles=""))
        self._panes.go_to("articles")

    def leave(self, scope: Scope) -> None:
        """Show the tree without a part of the library that is gone; list all articles where it was listed."""
        view = self._library.article_list.view
        if view.scope == scope:
            self.show(replace(view, scope=ALL))
        else:
            self._drawing.show_tree()

    def clear_titles(self) -> bool:
        """List articles of any title; tell whether that is a change."""
        if not self._library.article_list.view.titles:
            return False
        self.show(replace(self._library.article_list.view, titles=""))
        return True

    def show(self, view: View) -> None:
        """List the articles of a view."""
        is_of_same_scope = view.scope == self._library.article_list.view.scope
        self._library.article_list.view = view
        self._drawing.show_list(None if is_of_same_scope else 0)
        self._drawing.show_tree()
