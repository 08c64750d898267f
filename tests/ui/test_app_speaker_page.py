"""The page of a speaker on the screen, over a real store."""

from __future__ import annotations

import asyncio
import gc
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.kept_analyses import KeptAnalyses
from reader.library.library import Library
from reader.library.shelf import Shelf
from reader.model import Article, Origin
from reader.people.linking import LinkedPerson
from reader.people.profile import Appearance, ProfileKey
from reader.shelf.speaker_page import SpeakerPage, Statement
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.listing import Listing
from reader.store.people import People
from reader.store.reading import ReadingState
from reader.ui.screens.speaker_page import SpeakerPageScreen
from reader.ui.widgets.list_pane import ListPane
from tests.store.articles import database
from tests.store.speaking import keep, speaker
from tests.ui import newsroom
from tests.ui.conftest import OpenApp, Opened

MAYOR = speaker("Ann Holm", "mayor of Varden", "Coastal Party")
JUDGE = speaker("Ann Holm", "judge", "Court of Elm")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Three articles: the newest with the mayor and officials, an older with her, one with a judge Holm."""
    officials = speaker("officials", kind="group")
    keep(tmp_path, "new", MAYOR, officials, published="2026-05-01", outlet="Varden Post")
    keep(tmp_path, "old", replace(MAYOR, affiliation=""), published="2025-05-01", outlet="Elm Echo")
    keep(tmp_path, "trial", JUDGE, speaker("Bo Vik"), published="2024-05-01", outlet="Elm Echo")
    data = database(tmp_path)

    def read(origin: Origin) -> Article:
        raise AssertionError(f"{origin.text} was read as a file")

    analyzer = newsroom.HandAnalyzer()
    return Library(
        {},
        read=read,
        analyzer=analyzer,
        kept_analyses=KeptAnalyses(analyzer, Analyses(data), pipeline="model 1"),
        shelf=Shelf(ArticleTable(data), Listing(data), ReadingState(data)),
        people=lambda: People(data),
    )


def page(app: Opened) -> str:
    """Return everything that the page says, line by line."""
    screen = app.on_top
    assert isinstance(screen, SpeakerPageScreen)
    rows = [pane.rows for pane in screen.query(ListPane)]  # what a person sees of both lists
    lines = [line.plain for list in rows for index in range(list.row_count()) for line in list.row(index)]
    statics = (screen.query_one(selector) for selector in ("#who", ".status"))
    return "\n".join([*(str(static.render()) for static in statics), *lines])


async def test_how_many_articles_are_not_known_yet_stands_beside_what_was_said(
    open_app: OpenApp, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "unanalyzed_count", lambda library: 57)
    async with open_app(library, size=(120, 36)) as app:
        await app.press("P")
        assert "3 claims in 3 articles · 2024 to 2026 · 57 not analysed yet" in page(app)
        await app.pilot.resize_terminal(40, 12)
        await app.settle()
        assert "Ann Holm  3 claims so far" in page(app)
        await app.pilot.resize_terminal(120, 36)
        await app.settle()
        assert "3 claims in 3 articles · 2024 to 2026 · 57 not analysed yet" in page(app)


async def test_p_shows_what_the_speaker_said_in_every_article_and_enter_opens_one(
    open_app: OpenApp, library: Library
) -> None:
    async with open_app(library, size=(120, 36)) as app:
        await app.press("P")
        assert "Ann Holm  person · 3 claims in 3 articles · 2024 to 2026" in page(app)
        assert "name · last Varden Post, May 1" in page(app)
        assert "affiliation · Elm Echo, 2024" in page(app)
        await app.press("j", "enter")
        assert app.screen.parts.open.id == Origin("address", "https://news.example/old").id


async def test_what_is_uncertain_has_a_sign_and_its_reasons(open_app: OpenApp, library: Library) -> None:
    async with open_app(library, size=(120, 36)) as app:
        await app.press("P")
        await app.press("G")
        assert "~ 55 %: the same name, another role" in page(app)
        assert "~ 2024" in page(app).replace("   ", " ")


async def test_a_namesake_is_parted_merged_again_by_name_and_both_are_taken_back(
    open_app: OpenApp, library: Library
) -> None:
    async with open_app(library, size=(120, 36)) as app:
        await app.press("P")
        await app.press("G", "x")
        assert "Ann Holm is not Ann Holm, mayor of Varden. U takes it back." in page(app)
        assert "2 claims in 2 articles" in page(app)
        await app.press("M")
        await app.press("enter")
        assert "Ann Holm, mayor of Varden and Ann Holm, judge are one." in page(app)
        assert "3 claims in 3 articles" in page(app)
        await app.press("U")
        assert "Taken back: Ann Holm, mayor of Varden and Ann Holm, judge are one." in page(app)
        assert "2 claims in 2 articles" in page(app)
        await app.press("U")
        assert "3 claims in 3 articles" in page(app)
        await app.press("U")
        assert "Nothing was decided by hand about them." in page(app)


async def test_somebody_of_another_name_is_merged_by_typing_it(open_app: OpenApp, library: Library) -> None:
    async with open_app(library, size=(80, 24)) as app:
        await app.press("P")
        await app.press("M")
        await app.type("nobody", "enter", "enter")
        assert "Nobody else called nobody speaks in your library." in page(app)
        await app.press("M")
        await app.type("vik", "enter", "enter")
        assert "Ann Holm, mayor of Varden and Bo Vik are one." in page(app)
        assert "4 claims in 3 articles" in page(app)


async def test_a_role_is_split_off_with_all_that_has_it_and_the_last_is_not(
    open_app: OpenApp, library: Library
) -> None:
    async with open_app(library, size=(40, 12)) as app:
        await app.press("P")
        await app.press("tab", "j", "j", "x")
        assert "2 claims in 2 articles" in page(app)
        await app.press("g", "x")
        assert "there is nothing to part" in page(app)


@pytest.mark.parametrize(("is_put_away", "pages"), [(False, 1), (True, 0)])
async def test_a_page_that_is_put_away_asks_the_store_nothing_more(
    is_put_away: bool, pages: int, open_app: OpenApp, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_answer, asked = threading.Event(), list[ProfileKey]()
    speaker, page = People.speaker, People.page

    def slow_speaker(self: People, appearance: Appearance) -> LinkedPerson | None:
        may_answer.wait()
        return speaker(self, appearance)

    def asked_page(self: People, key: ProfileKey) -> SpeakerPage | None:
        asked.append(key)
        return page(self, key)

    monkeypatch.setattr(People, "speaker", slow_speaker)
    monkeypatch.setattr(People, "page", asked_page)
    async with open_app(library, size=(120, 36)) as app:
        await app.pilot.press("P", *(["escape"] if is_put_away else []))
        may_answer.set()
        await app.settle()
        await asyncio.get_running_loop().shutdown_default_executor()  # every question has its answer
        assert len(asked) == pages


async def test_an_answer_that_comes_while_the_page_is_put_away_is_shown_to_nobody(
    open_app: OpenApp, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = asyncio.Event()

    async def load(self: SpeakerPageScreen) -> None:
        await answer.wait()
        self._say("Here is the answer.")

    monkeypatch.setattr(SpeakerPageScreen, "_load", load)
    async with open_app(library, size=(120, 36)) as app:
        await app.pilot.press("P")
        screen = app.on_top
        screen.dismiss(None)
        while screen.query("#who"):
            await asyncio.sleep(0)
        answer.set()
        await app.pilot.pause()
        assert app.on_top is app.screen


async def test_what_was_listed_is_gone_with_the_page_without_a_search_for_garbage(
    open_app: OpenApp, library: Library
) -> None:
    def count() -> int:
        return sum(isinstance(each, Statement) for each in gc.get_objects())

    async with open_app(library, size=(120, 36)) as app:
        gc.collect()
        gc.disable()
        try:
            of_others = count()  # tests before this one may hold some
            await app.press("P")
            assert count() - of_others == 3
            await app.press("escape")
            assert count() == of_others
        finally:
            gc.enable()


async def test_claims_are_put_in_the_order_of_outlets_and_back(open_app: OpenApp, library: Library) -> None:
    async with open_app(library, size=(120, 36)) as app:
        await app.press("P")
        by_time = page(app)
        await app.press("O")
        assert "By outlet, then time" in page(app)
        assert page(app).index("Elm Echo") < page(app).index("Varden Post ")
        await app.press("O")
        assert page(app).splitlines()[2:6] == by_time.splitlines()[2:6]


async def test_without_a_name_or_without_a_library_it_says_so(open_app: OpenApp, library: Library) -> None:
    async with open_app(library) as app:
        await app.press("]", "P")
        assert "Nobody is named who says this" in app.status
    async with open_app() as app:
        await app.press("]", "P")
        assert "There is no library that could know" in app.status


async def test_a_file_beside_the_library_shows_what_that_knows_of_its_speakers(
    open_app: OpenApp, tmp_path: Path
) -> None:
    keep(tmp_path, "old", speaker("Marta Olsen", "harbour master"), published="2025-05-01")
    library = newsroom.library()
    library.people = People(database(tmp_path))
    async with open_app(library, size=(120, 36)) as app:
        await app.press("P")
        assert "Harbour Office  institution · 1 claim in 1 article" in page(app)
        assert "In no library: A in the text adds it." in page(app)
        await app.press("escape", "]", "P")
        assert "Marta Olsen  person · 4 claims in 2 articles · 2025" in page(app)
        await app.press("enter")
        assert app.screen.parts.cursor.claim == 1


async def test_a_decision_keeps_what_an_article_says_that_is_in_no_library(
    open_app: OpenApp, tmp_path: Path
) -> None:
    keep(tmp_path, "old", speaker("Marta Olsen", "harbour master"), published="2025-05-01")
    keep(tmp_path, "new", speaker("M. Olsen", "poet"), published="2026-05-01")
    library = newsroom.library()
    library.people = People(database(tmp_path))
    async with open_app(library, size=(120, 36)) as app:
        await app.press("]", "P")
        assert "Marta Olsen  person · 4 claims in 2 articles" in page(app)
        await app.press("M")
        await app.press("enter")
        assert "M. Olsen  person · 5 claims in 3 articles" in page(app)
        await app.press("U")
        assert "Marta Olsen  person · 4 claims in 2 articles" in page(app)
        await app.press("enter")
        assert app.screen.parts.cursor.claim == 1
