"""What a person decides on the page of a speaker: who is the same, who is not; asked in dialogs over it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from functools import partial

from reader.library.people import PeopleKeeper
from reader.people.deciding import merge, name_with_calling, split, split_article
from reader.people.decision import Decision
from reader.people.linking import LinkedPerson
from reader.settings.keymap import Keymap
from reader.settings.keys import display
from reader.shelf.speaker_page import Appellation, Statement
from reader.text.one_line import one_line
from reader.ui.screens.choice_prompt import ChoicePrompt
from reader.ui.view import person_words


class PersonDecisions:
    """Keeps them, and takes them back.

    `ask_store` runs what waits for the store; `show` is handed who it is about and the decision that was made
    or taken back.
    """

    def __init__(
        self,
        people: PeopleKeeper,
        keymap: Keymap,
        *,
        open_dialog: Callable[[ChoicePrompt, Callable[[str | None], None]], object],
        ask_store: Callable[[Callable[[], Coroutine[None, None, None]]], object],
        show: Callable[[LinkedPerson, Decision], Awaitable[None]],
        say: Callable[[str], None],
    ) -> None:
        self._people = people
        self._keymap = keymap
        self._open_dialog = open_dialog
        self._ask_store = ask_store
        self._show = show
        self._say = say

    def ask_who_is_same(self, person: LinkedPerson) -> None:
        """Ask who else somebody is, and make the two one."""
        self._ask_store(partial(self._offer_others, person))

    def part_appellation(self, person: LinkedPerson, appellation: Appellation) -> None:
        """Say that whoever is called so is somebody else."""
        self._part(person, split(person, appellation.profiles))

    def ask_what_to_part(self, person: LinkedPerson, statement: Statement) -> None:
        """Say that somebody else said this: in this article only, or everywhere; which, is asked."""
        article = split_article(person, statement.profile, statement.hit.article)
        profile = split(person, [statement.profile])
        if article is None or profile is None:
            self._part(person, article or profile)
            return
        answers = person_words.split_answers(statement, person)
        self._open_dialog(
            ChoicePrompt(f"Who is not {one_line(name_with_calling(person))}?", answers),
            lambda words: self._part(person, article if words == answers[0] else profile) if words else None,
        )

    def take_back(self, person: LinkedPerson) -> None:
        """Take back what was decided last about somebody."""
        self._ask_store(partial(self._take_back, person))

    async def _offer_others(self, person: LinkedPerson) -> None:
        namesakes = await asyncio.to_thread(self._people.namesakes, person.key)
        by_words = person_words.labels(namesakes)
        self._open_dialog(
            ChoicePrompt(
                f"Who is the same as {one_line(name_with_calling(person))}?",
                tuple(by_words),
                takes_new=True,
                hint="↑↓ · Enter takes it · a name finds others · Esc leaves it",
                new_words="looks for the name",
            ),
            partial(self._merge_with, person, by_words),
        )

    def _merge_with(
        self, person: LinkedPerson, by_words: Mapping[str, LinkedPerson], words: str | None
    ) -> None:
        if words is not None and words in by_words:
            self._ask_store(partial(self._decide, person, merge(person, by_words[words])))
        elif words:
            self._ask_store(partial(self._look_for, person, words))

    async def _look_for(self, person: LinkedPerson, name: str) -> None:
        """Merge with the one of that name; ask which where there are several."""
        bearers = await asyncio.to_thread(self._people.by_name, name)
        by_words = person_words.labels(other for other in bearers if other.key != person.key)
        if not by_words:
            self._say(f"Nobody else called {name} speaks in your library.")
        elif len(by_words) == 1:
            await self._decide(person, merge(person, *by_words.values()))
        else:
            self._open_dialog(
                ChoicePrompt(f"Which {name}?", tuple(by_words)), partial(self._merge_with, person, by_words)
            )

    def _part(self, person: LinkedPerson, decision: Decision | None) -> None:
        if decision is None:
            self._say("This is all there is of them, so there is nothing to part.")
        else:
            self._ask_store(partial(self._decide, person, decision))

    async def _decide(self, person: LinkedPerson, decision: Decision) -> None:
        await asyncio.to_thread(self._people.decide, decision)
        await self._show(person, decision)
        key = display(self._keymap["undo"][0])
        self._say(f"{person_words.decision_words(decision)} {key} takes it back.")

    async def _take_back(self, person: LinkedPerson) -> None:
        decisions = await asyncio.to_thread(self._people.decisions, person)
        if not decisions:
            self._say("Nothing was decided by hand about them.")
            return
        await asyncio.to_thread(self._people.take_back, decisions[0])
        await self._show(person, decisions[0])
        self._say(f"Taken back: {person_words.decision_words(decisions[0])}")
