"""The list of a library: its rows, its tree, its filter and orders, and what was read of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from textual.widgets import Static

from reader.session.session import Arrangement
from reader.ui.reading.actions import reading_marks
from reader.ui.screens.choice_prompt import ChoicePrompt
from reader.ui.screens.corrections import CorrectionsScreen
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.status_line import StatusLine
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, OpenApp, Opened
from tests.ui.shelved import library, shelf


def listed(app: Opened) -> list[str]:
    """Return the ids in the list."""
    return list(app.screen._library.article_list)


def bar(app: Opened) -> str | None:
    """Return the article under the bar of the list."""
    return app.screen.parts.widgets.listed_article


def tree(app: Opened) -> list[str]:
    """Return the rows of the tree as they are drawn."""
    rows = app.screen.parts.widgets.tree
    return [rows.row(index)[0].plain for index in range(rows.row_count())]


def is_read(app: Opened, id: str) -> bool:
    """Tell whether an article of the library is read."""
    row = app.screen._library.article_list.row_of(id)
    assert row is not None
    return row.is_read


async def test_an_article_has_one_line_with_what_is_known_of_it(open_app: OpenApp) -> None:
    memory = shelf()
    memory.set_starred(["council"], True)
    async with open_app(library(memory)) as app:
        app.articles._now = lambda: datetime(2026, 11, 28, 20, 5)
        await app.press("shift+tab")
        first, second, third = (app.articles.row(index)[0].plain.split() for index in range(3))
        assert first == ["▌●", "Nov", "28", "Harbour", "Post", "Old", "quay", "closes", "6"]
        assert second == ["●", "Nov", "27", "Varden", "Herald", "★", "Council", "decides", "nothing", "1"]
        assert third == ["Nov", "26", "Harbour", "Post", "A", "calm", "day", "0"]
        assert "[/x] [b]brackets[/b]" in app.articles.row(3)[0].plain
        assert app.articles.virtual_size.height == 10


async def test_the_whole_title_under_the_bar_is_said_where_its_row_has_no_room_for_it(
    open_app: OpenApp,
) -> None:
    memory = shelf()
    title = "Council closes the ferry"
    memory.rows_by_id["council"] = memory.rows_by_id["council"]._replace(title=title)
    async with open_app(library(memory), size=(80, 24)) as app:
        await app.press("h")
        assert app.status.startswith("1/10  Old quay closes"), (
            "the row has room for the title of the open one"
        )
        await app.press("j")
        assert app.status.startswith(f"{title}  ·  Varden Herald ")
        await app.pilot.resize_terminal(200, 24)
        await app.settle()
        assert app.status.startswith("1/10  Old quay closes"), "now the row has room"
        await app.pilot.resize_terminal(80, 24)
        await app.settle()
        assert app.status.startswith(f"{title}  ·  Varden Herald ")
        await app.press("s")
        assert app.status.startswith("Starred."), "what the last key did comes first"
        await app.press("escape")
        assert app.status.startswith("1/10  Old quay closes")


async def test_the_whole_title_is_said_as_soon_as_the_list_is_seen(open_app: OpenApp) -> None:
    memory = shelf()
    title = "The port of Lindhaven closes its old quay"
    memory.rows_by_id["harbour"] = memory.rows_by_id["harbour"]._replace(title=title)
    async with open_app(library(memory), size=(80, 24)) as app:
        await app.press("h")
        assert app.status.startswith(f"{title}  ·  Harbour Post ")


async def test_the_number_of_claims_comes_with_the_analysis_and_only_in_that_row(open_app: OpenApp) -> None:
    memory = shelf()
    async with open_app(library(memory)) as app:
        await app.press("shift+tab")
        # The first, its two neighbours below; nobody has looked at the fourth.
        assert [app.screen._library.article_list.row(index).claims for index in range(4)] == [6, 1, 0, None]
        await app.press("tab", "]", "x", "shift+tab")
        assert app.articles.row(0)[0].plain.endswith(" 5")


async def test_only_what_is_seen_is_read_from_a_large_library(open_app: OpenApp) -> None:
    memory = shelf(5000)
    async with open_app(library(memory)) as app:
        assert app.articles.row_count() == 5000
        assert memory.rows_read == 100
        await app.press("shift+tab", "G")
        assert bar(app) == "quiet 4995"
        assert memory.rows_read == 200


@pytest.mark.parametrize(
    ("size", "keys", "seen"),
    [
        ((120, 36), "", "articles text claims"),
        ((120, 36), "h", "articles text"),
        ((120, 36), "h .", "tree articles text"),
        ((120, 36), ". tab", "tree articles text"),
        ((120, 36), ". tab tab", "articles text claims"),
        ((120, 36), ". tab tab .", "tree articles text"),
        ((120, 36), ". .", "articles text"),
        ((120, 36), ". enter", "tree articles text"),
        ((120, 36), "h c", "articles text claims"),
        ((120, 36), "h enter", "articles text claims"),
        ((120, 36), "z .", "tree text"),
        ((160, 40), ". tab tab", "tree articles text claims"),
        ((140, 40), ". tab tab", "articles text claims"),
        ((80, 24), "h", "articles text"),
        ((80, 24), "h .", "tree text"),
        ((80, 24), "h . enter", "articles text"),
        ((80, 24), ". escape", "articles text"),
        ((80, 24), ". escape escape", "text claims"),
        ((40, 12), ".", "tree text"),
        ((40, 12), ". enter", "articles text"),
        ((40, 12), ". .", "articles text"),
        ((40, 12), ". enter enter", "text"),
    ],
)
async def test_the_tree_stands_beside_the_list_where_there_is_room(
    open_app: OpenApp, size: tuple[int, int], keys: str, seen: str
) -> None:
    async with open_app(library(shelf()), size=size) as app:
        await app.press(*keys.split())
        panes = app.screen.parts.widgets.panes._panes
        assert " ".join(name for name, pane in panes.items() if pane.display) == seen


@pytest.mark.parametrize("keys", ["h", "h .", ". escape", "h . enter"])
async def test_on_a_narrow_screen_neither_list_nor_tree_covers_the_text(open_app: OpenApp, keys: str) -> None:
    async with open_app(library(shelf()), size=(80, 24)) as app:
        await app.press(*keys.split())
        lists = app.screen.parts.widgets.panes._panes
        assert max(lists[name].region.right for name in ("tree", "articles")) == app.text.region.x == 36


async def test_the_text_keeps_its_width_when_the_list_takes_the_room_of_the_claims(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        width = app.text.size.width
        await app.press("h")
        assert (app.text.size.width, app.articles.size.width) == (width, 69)
        await app.press(">", ">")
        assert app.articles.size.width == 73
        await app.press("tab")
        assert (app.text.size.width, app.articles.size.width) == (width - 4, 39)


async def test_a_row_of_the_tree_is_listed(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press(".")
        assert [row.split() for row in tree(app)] == [
            ["▌", "All", "7/10"],
            ["●", "Unread", "7"],
            ["★", "Starred", "0"],
            ["▾", "Papers", "7/10"],
            ["post", "3/5"],
            ["herald", "4/5"],
        ]
        await app.press("G", "enter")
        assert app.pane == "articles"
        assert listed(app) == ["council", "brackets", "quiet 1", "quiet 3", "quiet 5"]
        assert bar(app) == "council"
        pane = app.screen.query_one("#articles .heading")
        assert str(pane.render()) == "Articles  –/5\nherald"


async def test_the_tree_folds_and_unfolds(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press(".", "G", "h")
        assert app.screen.parts.widgets.tree.cursor == 3
        await app.press("h")
        assert [row.split()[0] for row in tree(app)] == ["All", "●", "★", "▌▸"]
        await app.press("l")
        assert len(tree(app)) == 6
        await app.press("l")
        assert app.pane == "articles"


async def test_titles_are_filtered_with_every_letter_and_enter_keeps_the_list(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press("h", "/", "t", "r")
        assert listed(app) == ["quiet 2"]
        await app.press("enter")
        assert (app.pane, bar(app), app.status.strip()[:10]) == ("articles", "quiet 2", "1 article.")
        await app.press("enter")
        assert app.screen.parts.open.id == "quiet 2"
        await app.press("h", "escape")
        assert (len(listed(app)), app.pane, bar(app)) == (10, "articles", "quiet 2")
        await app.press("escape")
        assert app.pane == "text"


async def test_a_filter_that_is_left_or_leaves_nothing_is_undone_by_escape(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press("h", "/", "x", "q", "escape")
        assert (len(listed(app)), app.pane) == (10, "articles")
        await app.press("/", "x", "q", "enter")
        assert (listed(app), app.pane) == ([], "articles")
        assert app.status.startswith("No title here has these words.")
        empty = app.screen.query_one("#articles .empty")
        assert str(empty.render()) == "No title here has these words. Esc clears the filter."
        await app.press("escape")
        assert (len(listed(app)), app.pane) == (10, "articles")


async def test_titles_are_filtered_from_the_tree_too(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press(".", "/", "t", "r")
        assert listed(app) == ["quiet 2"]
        await app.press("enter")
        assert (app.pane, bar(app)) == ("articles", "quiet 2")
        await app.press("escape", "h", "/", "x", "escape")
        assert (len(listed(app)), app.pane) == (10, "tree")


async def test_in_the_text_the_same_key_searches_the_text(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press("/", *"quay", "enter")
        assert app.status.startswith("Match 1/")
        assert len(listed(app)) == 10


async def test_letters_typed_at_once_go_into_the_filter(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press("h")
        await app.type("/", "tr", "enter")
        assert listed(app) == ["quiet 2"]


async def test_articles_are_sorted_as_chosen_and_the_open_one_stays_under_the_bar(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press("O")
        assert isinstance(app.on_top, ChoicePrompt)
        await app.press("j", "j", "enter")
        heading = app.on_top.query_one(".row", Static)
        assert str(heading.visual) == "Sort the articles  no answer left"
        await app.press("backspace", "backspace")
        assert str(heading.visual) == "Sort the articles"
        await app.press(*"by", "space", *"title", "enter")
        assert listed(app)[:3] == ["quiet", "quiet 5", "council"]
        assert bar(app) == app.screen.parts.open.id == "harbour"
        assert app.status.startswith("Articles by title.")
        await app.press("O")
        rows = app.on_top.query_one(RowList)
        assert rows.row(rows.cursor or 0)[0].plain == "▌ by title"
        await app.press("escape")


@pytest.mark.parametrize(
    "keys", [("$",), ("$", "U"), ("O", "down", "enter")], ids=["all read", "undo", "sort"]
)
async def test_the_bar_stays_on_the_article_it_was_moved_to_when_the_list_is_another(
    open_app: OpenApp, keys: tuple[str, ...]
) -> None:
    async with open_app(library(shelf())) as app:
        await app.press("h", "j", "j")
        moved_to = bar(app)
        assert moved_to != app.screen.parts.open.id
        await app.press(*keys)
        assert bar(app) == moved_to
        await app.press("J", "K")
        assert bar(app) == app.screen.parts.open.id, "what is opened takes it along"


async def test_the_bar_comes_back_from_titles_that_were_only_looked_at(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press("h", "j", "j")
        moved_to = bar(app)
        await app.press("/", *"ferry", "escape")
        assert bar(app) == moved_to
        await app.press("/", "f", "enter", "escape")
        assert bar(app) == moved_to
        await app.press("/", "f", "enter", "j")
        in_titles = bar(app)
        assert in_titles != moved_to
        await app.press("escape")
        assert (bar(app), len(listed(app))) == (in_titles, 10), "one that was moved to there stays"


async def test_what_comes_in_does_not_take_the_bar_away(open_app: OpenApp) -> None:
    memory = shelf()
    async with open_app(library(memory)) as app:
        await app.press("h", "j", "j")
        moved_to, row = bar(app), app.articles.cursor
        assert row is not None
        newest = memory.rows_by_id["quiet"]._replace(id="new", title="New", published="2026-11-29")
        memory.rows_by_id = {"new": newest, **memory.rows_by_id}
        app.screen._library.article_list.refresh()
        app.screen.parts.presenter._lists.show_list()
        assert (bar(app), app.articles.cursor) == (moved_to, row + 1)


async def test_the_next_article_is_that_of_the_list_also_when_the_list_has_lost_the_open_one(
    open_app: OpenApp,
) -> None:
    async with open_app(library(shelf())) as app:
        await app.press("J", "J", "J")
        assert app.screen.parts.open.id == "brackets"
        await app.press("h", "/", *"fr", "enter", "tab")
        assert listed(app) == ["quiet 1", "quiet 3"]
        await app.press("K")
        assert app.screen.parts.open.id == "quiet 3"
        await app.press("K", "K")
        assert app.screen.parts.open.id == "quiet 1"
        assert app.status.startswith("This is the first article.")


async def test_stars_and_read_marks_are_put_where_the_keys_are_and_taken_back(open_app: OpenApp) -> None:
    memory = shelf()
    async with open_app(library(memory)) as app:
        await app.press("s")
        assert memory.rows_by_id["harbour"].is_starred
        await app.press("h", "j", "s", "r")
        row = memory.rows_by_id["council"]
        assert (row.is_starred, row.is_read, bar(app)) == (True, True, "council")
        await app.press("U")
        assert app.status.startswith("Unread again.")
        await app.press("U", "U", "U")
        assert app.status.startswith("Nothing to take back.")
        assert not any(row.is_starred for row in memory.rows_by_id.values())
        assert not memory.rows_by_id["council"].is_read


async def test_all_that_is_listed_is_marked_read_and_unread_again(open_app: OpenApp) -> None:
    memory = shelf()
    before = dict(memory.rows_by_id)
    async with open_app(library(memory)) as app:
        await app.press("h", "/", "f", "enter", "$")
        assert app.status.startswith("2 articles marked read. U takes it back.")
        changed = {id for id, row in memory.rows_by_id.items() if row != before[id]}
        assert changed == {"quiet 0", "quiet 3"}
        await app.press("U")
        assert memory.rows_by_id == before


async def test_in_the_tree_it_is_all_of_the_row_and_the_counts_follow(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press(".", "G", "$")
        assert [row.split()[-1] for row in tree(app)] == ["3/10", "3", "0", "3/10", "3/5", "5"]
        await app.press("U")
        assert tree(app)[-1].split()[-1] == "4/5"


async def test_unread_articles_are_stepped_through_in_the_list_and_from_the_text(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press("h", "n", "n")
        assert (bar(app), app.screen.parts.open.id) == ("brackets", "harbour")
        await app.press("N")
        assert bar(app) == "council"
        await app.press("tab", "comma", "comma")
        assert (app.screen.parts.open.id, app.pane) == ("brackets", "text")
        await app.press("^")
        assert app.screen.parts.open.id == "council"
        await app.press("h", "N", "N")
        assert app.status.startswith("No unread article above.")


@pytest.fixture
def timers(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], object]]:
    """Return what the screen would do when an article was on it for a while; nothing waits for it."""
    calls: list[Callable[[], object]] = []

    def after(self: object, seconds: float, call: Callable[[], object]) -> None:
        if seconds == reading_marks.READ_SECONDS:
            calls.append(call)

    monkeypatch.setattr("reader.ui.reading.screen.ReadingScreen.set_timer", after)
    return calls


async def test_an_article_that_stays_on_the_screen_was_read_one_that_is_leafed_over_was_not(
    open_app: OpenApp, timers: list[Callable[[], object]]
) -> None:
    async with open_app(library(shelf())) as app:
        await app.press("J", "J", "J")
        for timer in timers:
            timer()
        assert [is_read(app, id) for id in ("harbour", "council", "brackets")] == [False, False, True]
        await app.press("r")
        assert not is_read(app, "brackets")
        timers[-1]()
        assert not is_read(app, "brackets")


async def test_what_opens_by_itself_is_read_when_somebody_moves_in_it(
    open_app: OpenApp, timers: list[Callable[[], object]]
) -> None:
    async with open_app(library(shelf())) as app:
        assert timers == []
        assert not is_read(app, "harbour")
        await app.press("j")
        assert is_read(app, "harbour")


async def test_what_was_read_stays_in_the_list_of_the_unread_until_another_is_opened(
    open_app: OpenApp,
) -> None:
    async with open_app(library(shelf())) as app:
        await app.press(".", "j", "enter", "enter", "j")
        assert listed(app)[:3] == ["harbour", "council", "brackets"]
        assert app.screen.parts.open.index == 0
        await app.press("J")
        assert listed(app)[:2] == ["council", "brackets"]
        assert (app.screen.parts.open.id, app.screen.parts.open.index) == ("council", 0)


async def test_what_cannot_be_kept_is_said_and_nothing_is_shown_as_if_it_were(open_app: OpenApp) -> None:
    memory = shelf()
    async with open_app(library(memory)) as app:
        for key in ("s", "r", "$", "comma"):
            memory.problem = "library.sqlite: the disk is full."
            await app.press(key)
            assert app.status.startswith("library.sqlite: the disk is full."), key
            memory.problem = ""
        row = app.screen._library.article_list.row(0)
        assert (row.is_starred, row.is_read) == (False, False)


async def test_the_palette_finds_articles_that_nobody_has_seen(open_app: OpenApp) -> None:
    memory = shelf(3000)
    async with open_app(library(memory)) as app:
        reads = memory.rows_read
        await app.press(":", *"noth", "space", *"counc", "enter")
        assert app.screen.parts.open.id == "council"
        assert memory.rows_read - reads < 100 * len("noth counc")


async def test_files_are_neither_read_nor_in_a_tree(open_app: OpenApp) -> None:
    async with open_app() as app:
        for key in ("s", "r", "$"):
            await app.press(key)
            assert app.status.startswith("Files are neither read nor unread"), key
        await app.press(".")
        assert app.status.startswith("Files have no folders, feeds or tags")
        assert app.seen == ("articles", "text", "claims")


async def test_titles_of_files_are_filtered_and_sorted_too(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("h", "/", *"calm", "enter")
        assert listed(app) == ["quiet"]
        await app.press("escape", "O", *"most", "enter")
        assert listed(app) == ["harbour", "council", "quiet", "brackets"]  # nobody looked at the last yet


async def test_in_the_list_a_correction_that_came_last_is_taken_back(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press("2", "h", "s", "E")
        assert app.status.startswith("■ Confirmed. E goes on, U takes it back.")
        await app.press("U")
        assert isinstance(app.on_top, CorrectionsScreen)
        await app.press("enter", "U")
        assert app.status.startswith("The star is gone again.")


async def test_the_tree_is_there_again_at_the_next_start(open_app: OpenApp, make_app: MakeApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press(".")
        arrangement = app.screen.parts.arrangement.now()
        app.screen.parts.arrangement.restore(arrangement)
        await app.press("h")
        assert app.screen.parts.widgets.tree_pane.display


async def test_the_heading_says_what_is_listed(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        heading = app.screen.query_one("#articles .heading")
        await app.press("h")
        assert str(heading.render()) == "Articles  1/10"
        await app.press("/", "f")
        assert str(heading.render()) == "Articles  3\n/f"
        await app.press("escape")
        app.screen.parts.arrangement.restore(Arrangement(scope=("feed", "herald"), sort=("title", True)))
        app.screen.parts.articles.open("quiet 1")
        await app.settle()
        # The tree, which knows the title, was never seen.
        assert str(heading.render()) == "Articles  3/5\nherald · by title, Z first"


async def test_the_line_at_the_bottom_counts_as_the_heading_of_the_list_does(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press("h", "O", *"by title, Z", "enter")
        heading = str(app.screen.query_one("#articles .heading").render()).split()[1]
        assert heading != "1/10"
        assert app.screen.query_one(StatusLine).state.about.startswith(f"{heading}  ")


async def test_when_everything_is_read_the_list_says_so_and_keeps_the_keys(open_app: OpenApp) -> None:
    async with open_app(library(shelf())) as app:
        await app.press(".", "j", "enter", "$")
        empty = app.screen.query_one("#articles .empty")
        assert (listed(app), app.pane, str(empty.render())) == ([], "articles", "Everything is read.")
        await app.press("n", "j", "J", "enter")
        assert (app.pane, app.screen.parts.open.id) == ("articles", "harbour")
        await app.press("U")
        assert (len(listed(app)), bar(app)) == (7, "harbour")


async def test_in_the_text_a_mark_is_taken_back_too_until_something_was_corrected(open_app: OpenApp) -> None:
    memory = shelf()
    async with open_app(library(memory)) as app:
        await app.press("]", "s", "U")
        assert (app.status.split("  ")[0], memory.rows_by_id["harbour"].is_starred) == (
            "The star is gone again.",
            False,
        )
        await app.press("dollar_sign", "U")
        assert not is_read(app, "council")
        await app.press("s", "E", "U")
        assert app.is_covered
        assert memory.rows_by_id["harbour"].is_starred


async def test_another_library_takes_the_place_of_the_first_and_of_the_second(open_app: OpenApp) -> None:
    async with open_app(newsroom.library()) as app:
        for _ in range(2):
            memory = shelf()
            app.app.show_library(library(memory))  # type: ignore[attr-defined]
            await app.settle()
            await app.press("]", "s", "h")
            assert memory.rows_by_id["harbour"].is_starred
            assert len(listed(app)) == 10


async def test_a_library_that_comes_while_something_covers_the_text_waits_until_that_is_closed(
    open_app: OpenApp,
) -> None:
    async with open_app(newsroom.library()) as app:
        await app.press("]", "i", *"Why")
        app.app.show_library(library(shelf()))  # type: ignore[attr-defined]
        await app.settle()
        assert len(listed(app)) == 4
        await app.press("enter")
        assert (app.is_covered, len(app.app.screen_stack), len(listed(app))) == (False, 1, 10)
