"""Follows a feed no more, once the person has said so."""

from __future__ import annotations

from collections.abc import Callable

from reader.errors import ReaderError
from reader.library.intake import Intake
from reader.shelf.view import Scope
from reader.ui.reading.intake_work import IntakeWork
from reader.ui.reading.protocols import OpenDialog, Say

_STAYS = "its articles stay"


class Unfollowing:
    """Asks first: a feed has a folder, tags and settings that nobody has twice.

    `tree_scope` returns the part of the library under the bar of the tree while that has the keys, `title_of`
    what the tree calls it; `leave` takes it out of there.
    """

    def __init__(
        self,
        work: IntakeWork,
        *,
        title_of: Callable[[Scope], str],
        leave: Callable[[Scope], None],
        tree_scope: Callable[[], Scope | None],
        open_dialog: OpenDialog,
        say: Say,
    ) -> None:
        self._work = work
        self._title_of = title_of
        self._leave = leave
        self._tree_scope = tree_scope
        self._open_dialog = open_dialog
        self._say = say

    def ask(self) -> bool:
        """Ask whether to follow the feed under the bar of the tree no more; tell whether there is one."""
        from reader.ui.screens.choice_prompt import ChoicePrompt

        scope = self._tree_scope()
        if scope is None or scope.kind != "feed":
            return False
        intake = self._work.intake
        if intake is not None and self._work.is_free():
            title = self._title_of(scope)
            self._open_dialog(
                ChoicePrompt("Follow this feed no more?", (f"{title}  ·  {_STAYS}",)),
                lambda answer: None if answer is None else self._unfollow(intake, scope, title),
            )
        return True

    def _unfollow(self, intake: Intake, scope: Scope, title: str) -> None:
        try:
            intake.unfollow(scope.name)
        except ReaderError as error:
            self._say(str(error))
            return
        self._leave(scope)
        self._say(f"{title} is followed no more; {_STAYS}. {{add}} follows it again.")
