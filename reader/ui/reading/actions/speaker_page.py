"""Shows everything that the speaker of the current claim said, across articles."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial

from reader.library.people import PeopleKeeper
from reader.people.linking import LinkedPerson
from reader.people.profile import Appearance, ProfileKey, kind_of
from reader.settings.keymap import Keymap
from reader.shelf.search import SearchHit
from reader.shelf.speaker_page import SpeakerPage
from reader.shelf.unkept_statements import with_statements
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, SayInShort


class SpeakerPages:
    """Opens the page of a speaker, and then the claim that the person chooses there."""

    def __init__(
        self,
        people: PeopleKeeper | None,
        open: OpenArticle,
        cursor: Cursor,
        keys: Keymap,
        *,
        unanalyzed_count: Callable[[], int],
        open_hit: Callable[[SearchHit], None],
        open_dialog: OpenDialog,
        say: SayInShort,
    ) -> None:
        self._people = people
        self._open = open
        self._cursor = cursor
        self._keys = keys
        self._unanalyzed_count = unanalyzed_count
        self._open_hit = open_hit
        self._open_dialog = open_dialog
        self._say = say

    def show(self) -> None:
        """Show who makes the current claim, where somebody is named."""
        from reader.ui.screens.speaker_page import SpeakerPageScreen

        current = self._open.claim(self._cursor.claim)
        people = self._people
        if current is None:
            self._say(self._cursor.why_no_claim)
            return
        article, claim = current
        speaker = self._open.analysis.entity(claim.speaker)
        if speaker is None or kind_of(speaker.kind) is None:
            self._say(
                "Nobody is named who says this, so nobody can be looked for.", short="Nobody is named here."
            )
        elif people is None:
            self._say("There is no library that could know what else somebody said.")
        else:
            appearance = Appearance(article.id, speaker.kind, speaker.name, speaker.role, speaker.affiliation)
            own = partial(
                with_statements, speaker=speaker, article=article, corrected_analysis=self._open.corrected
            )
            pages = _Pages(people, appearance, own, self._unanalyzed_count)
            self._open_dialog(
                SpeakerPageScreen(
                    *(people, pages.of_speaker, pages.of_key, speaker.name, self._keys),
                    unanalyzed_count=lambda: pages.unanalyzed_count,
                ),
                lambda hit: None if hit is None else self._open_hit(hit),
            )


class _Pages:
    """Pages of people, with what the open article has of its speaker, be it kept or not.

    The store is asked in threads, one question after the other: what nobody waits for any more ends with the
    question that is under way. `with_own` returns the page of a person, or a new one, with that.
    """

    def __init__(
        self,
        people: PeopleKeeper,
        appearance: Appearance,
        with_own: Callable[[SpeakerPage | None, LinkedPerson], SpeakerPage],
        count_unanalyzed: Callable[[], int],
    ) -> None:
        self._people = people
        self._appearance = appearance
        self._with_own = with_own
        self._count_unanalyzed = count_unanalyzed
        self.unanalyzed_count = 0
        """Of so many articles nobody knew yet who speaks in them, when a page was asked for last."""

    async def of_speaker(self) -> SpeakerPage | None:
        """Return the page of whoever speaks in the open article; None for nobody. May raise ReaderError."""
        speaker = await asyncio.to_thread(self._people.speaker, self._appearance)
        if speaker is None:
            return None
        self.unanalyzed_count = await asyncio.to_thread(self._count_unanalyzed)
        for each in speaker.profiles:
            page = await asyncio.to_thread(self._people.page, each.profile.key)
            if page is not None:
                return self._with_own(page, speaker)
        return self._with_own(None, speaker)

    async def of_key(self, key: ProfileKey) -> SpeakerPage | None:
        """Return the page of the person of a profile; None where nothing is kept. May raise ReaderError."""
        page = await asyncio.to_thread(self._people.page, key)
        self.unanalyzed_count = await asyncio.to_thread(self._count_unanalyzed)
        speaker = await asyncio.to_thread(self._people.speaker, self._appearance)
        if page is None or speaker is None:
            return page
        keys = {each.profile.key for each in page.person.profiles}
        is_speaker = any(each.profile.key in keys for each in speaker.profiles)
        return self._with_own(page, speaker) if is_speaker else page
