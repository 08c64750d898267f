"""The place is never lost: jumps, marks, and the next start."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Static

from reader.library.library import Library
from reader.model import Analysis
from reader.paths import data_dir, state_dir
from reader.settings.typography import Typography
from reader.store.keeper import open_keeper
from reader.text.normalize import blocks
from reader.ui.screens.mark_prompt import MarkPrompt
from tests.ui import newsroom
from tests.ui.conftest import OpenApp


def library(*ids: str) -> Library:
    """Return a library as a new start of the program has it."""
    return newsroom.library(*ids, keeper=open_keeper(data=data_dir(), state=state_dir()))


SMALL = (60, 14)


async def test_the_jump_list_leads_back_and_forward_across_articles(open_app: OpenApp) -> None:
    async with open_app(size=SMALL) as app:
        for keys, article, claim in [
            ("H", "harbour", 1),
            ("5 H", "harbour", 1),
            ("5 H L", "harbour", 5),
            ("5 J H", "harbour", 5),
            ("5 J H H", "harbour", 1),
            ("5 J H H L L", "council", None),
            ("J J K H", "quiet", None),
            ("J J H 1 H", "council", None),
            ("5 J H G L", "harbour", 6),
            ("G H", "harbour", 1),
            ("2 * H", "harbour", 2),
            ("] ] H", "harbour", 3),
            ("enter j j enter H", "harbour", 1),
            ("h j enter H", "harbour", 1),
        ]:
            await app.start_over()
            await app.press(*keys.split())
            assert (app.articles.open_index, app.pane) == (list(newsroom.ARTICLES).index(article), "text"), (
                keys
            )
            if claim is not None:
                assert app.text.current_claim == claim - 1, keys


LONG = "\n\n".join(f"Paragraph {number} says a little." for number in range(90)) + "\n"


@pytest.mark.parametrize("keys", ["G H", "g H", "J K", "m a G ' a", "G H L H", "J H"])
async def test_one_comes_back_to_the_same_lines_and_not_only_to_the_place(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    for id in ("harbour", "council"):
        long = replace(newsroom.ARTICLES[id], text=LONG, blocks=blocks(LONG))
        monkeypatch.setitem(newsroom.ARTICLES, id, long)
    analyzer = newsroom.HandAnalyzer({id: Analysis(id) for id in newsroom.ARTICLES})
    async with open_app(newsroom.library("harbour", "council", analyzer=analyzer), size=(80, 24)) as app:
        await app.press(*"dddkkkkk")
        before = app.text.place, app.text.view_top
        assert app.text.row not in (0, app.text.size.height // 3)
        await app.press(*keys.split())
        assert (app.text.place, app.text.view_top) == before


async def test_an_end_of_the_jump_list_is_told(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, says in [("H", "No place to go back to."), ("5 L", "No place to go forward to.")]:
            await app.start_over()
            await app.press(*keys.split())
            assert app.status.startswith(says), keys


async def test_a_mark_leads_back_from_another_article_and_twice_leads_to_and_fro(open_app: OpenApp) -> None:
    async with open_app(size=SMALL) as app:
        await app.press("5", "m", "a")
        marked = app.text.place
        assert app.status.startswith("Mark a is set")
        await app.press("J", "apostrophe", "a")
        assert (app.articles.open_index, app.text.place) == (0, marked)
        await app.press("apostrophe", "apostrophe")
        assert app.articles.open_index == 1
        await app.press("apostrophe", "apostrophe")
        assert (app.articles.open_index, app.text.place) == (0, marked)


async def test_any_letter_is_a_mark_and_other_keys_leave_the_question(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, says in [
            ("m a", "Mark a is set"),
            ("m A", "Mark A is set"),
            ("m q", "Mark q is set"),
            ("apostrophe b", "There is no mark b."),
            ("apostrophe apostrophe", "No jump yet to go back from."),
            ("m escape", "1/4"),
            ("m down", "1/4"),
        ]:
            await app.start_over()
            await app.press(*keys.split())
            assert app.status.startswith(says), keys
            assert app.app.screen is app.screen, keys


async def test_the_letter_may_be_typed_before_the_question_is_seen(open_app: OpenApp) -> None:
    async with open_app() as app:
        for key in ("m", "a"):
            app.app.simulate_key(key)
        await app.settle()
        assert app.status.startswith("Mark a is set")
        assert "articles" in app.seen


async def test_the_question_shows_the_marks_there_are(open_app: OpenApp) -> None:
    async with open_app(library("brackets", "quiet")) as app:
        await app.press("m", "a", "J", "apostrophe")
        prompt = app.app.screen
        assert isinstance(prompt, MarkPrompt)
        rows = [str(row.visual) for row in prompt.query(".row").results(Static)]
        assert rows[0].startswith("Go to which mark?")
        assert rows[1].startswith("' [/x] [b]brackets[/b]")
        assert rows[2].startswith("a [/x] [b]brackets[/b]  A [b]bold[/b] claim [/x]")


async def test_a_mark_in_an_article_that_is_not_open_is_told(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("m", "a", "Q")
    async with open_app(library("council")) as app:
        await app.press("apostrophe", "a")
        assert app.status.startswith("Mark a lies in harbour, which is not open.")


async def test_the_next_start_takes_up_where_the_last_one_ended(open_app: OpenApp) -> None:
    async with open_app(library(), size=SMALL) as app:
        await app.press("4", "m", "a", "J", "G", "+", "&", "J", "K")
        place, column = app.text.place, app.text.column
        await app.press("Q")
    async with open_app(library(), size=SMALL) as app:
        assert (app.articles.open_index, app.text.place, app.text.column) == (1, place, column)
        assert app.text.typography == Typography(justify=True)
        await app.press("apostrophe", "a")
        assert (app.articles.open_index, app.text.current_claim) == (0, 3)
        await app.press("H")
        assert (app.articles.open_index, app.text.place) == (1, place)


async def test_the_next_start_shows_the_same_panes(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("a", "a", "h", "a", "Q")
    async with open_app(library()) as app:
        assert " ".join(app.seen) == "text claims"
        await app.press("z", "Q")
    async with open_app(library()) as app:
        assert " ".join(app.seen) == "text"
        await app.press("z")
        assert " ".join(app.seen) == "text claims"


async def test_the_place_is_found_in_an_article_that_was_edited(open_app: OpenApp) -> None:
    async with open_app(library(), size=SMALL) as app:
        await app.press("5")
        assert newsroom.HARBOUR[app.text.place :].startswith("According to the Dockers Union")
        await app.press("Q")
    text = "Corrected on Tuesday.\n\n" + newsroom.HARBOUR
    article = replace(newsroom.ARTICLES["harbour"], text=text, blocks=blocks(text))
    keeper = open_keeper(data=data_dir(), state=state_dir())
    edited = Library(
        newsroom.origins("harbour"),
        read=lambda _: article,
        analyzer=newsroom.HandAnalyzer({"harbour": Analysis("harbour")}),
        keeper=keeper,
    )
    async with open_app(edited, size=SMALL) as app:
        assert text[app.text.place :].startswith("According to the Dockers Union")


async def test_the_article_left_last_is_the_first_of_those_that_are_there(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("J", "J", "K", "Q")
    async with open_app(library("harbour", "quiet")) as app:
        assert app.articles.open_index == 1
    async with open_app(library("brackets", "harbour")) as app:
        assert app.articles.open_index == 1


async def test_a_broken_state_file_is_told_and_kept_beside_a_new_one(open_app: OpenApp) -> None:
    state_dir().mkdir(parents=True)
    broken = state_dir() / "session.json"
    broken.write_text('{"version": 1, "places": [')
    async with open_app(library()) as app:
        (notice,) = app.app._notifications
        assert str(broken) in notice.message
        assert "is now called session.json.broken" in notice.message
        await app.press("J", "Q")
    assert Path(f"{broken}.broken").read_text() == '{"version": 1, "places": ['
    async with open_app(library()) as app:
        assert app.articles.open_index == 1
        assert not list(app.app._notifications)


async def test_the_place_is_kept_without_a_word_of_farewell(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.reading.screen._KEEP_SECONDS", 0.05)
    async with open_app(library()) as app:
        await app.press("J")
        await asyncio.sleep(0.2)
        assert library().keeper.session().last_of(newsroom.ARTICLES) == "council"


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (120, ["a A title that takes a whole row of small screens  The words go on", "b Short  The words"]),
        (40, ["a A title that takes…  The words go on", "b Short  The words"]),
        (30, ["a A title tha…  The words go…", "b Short  The words"]),
    ],
)
async def test_a_row_of_a_mark_has_title_and_words(open_app: OpenApp, columns: int, rows: list[str]) -> None:
    marks = [
        ("a", "A title that takes a whole row of small screens", "The words go on"),
        ("b", "Short", "The words"),
    ]
    async with open_app(size=(columns, 12)) as app:
        await app.app.push_screen(MarkPrompt("Go to which mark?", marks))
        await app.settle()
        _, *shown = app.on_top.query(".row")
        assert [row.render_line(0).text.strip() for row in shown] == rows
