"""Every key does what the table of actions says, in every pane."""

from __future__ import annotations

import pytest

from reader.settings.actions import ACTIONS
from reader.settings.config import Config
from reader.settings.keymap import DIGITS, remap
from reader.ui.screens.help import HelpPage, HelpScreen
from reader.ui.screens.library_search import LibrarySearchScreen
from reader.ui.screens.theme_picker import ThemePicker
from reader.ui.widgets.article_view import ArticleView
from tests.ui import newsroom
from tests.ui.conftest import OpenApp


async def test_keys_lead_from_claim_to_claim(open_app: OpenApp) -> None:
    table = [
        ("g", 1),
        ("]", 2),
        ("] ]", 3),
        ("n", 2),
        ("] ] [", 2),
        ("] N", 1),
        ("[", 6),
        ("] *", 4),
        ("] * *", 6),
        ("] * * *", 2),
        ("] #", 6),
        ("5", 5),
        ("1 v 2", 2),
        ("1 : escape 2", 2),
        ("G", 6),
        ("}", 2),
        ("} {", 1),
        ("G [", 5),
    ]
    async with open_app() as app:
        for keys, claim in table:
            await app.press("g", *keys.split())
            assert app.text.current_claim == app.claims.cursor == claim - 1, keys
            assert f"claim {claim}/6" in app.status, keys
            assert app.pane == "text", keys


async def test_the_mouse_ends_a_number(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.pilot.press("1")
        await app.pilot.click(ArticleView)
        await app.press("2")
        assert app.text.current_claim == 1


async def test_claims_are_reached_from_every_pane(open_app: OpenApp) -> None:
    async with open_app() as app:
        for start in ["tab", "shift+tab"]:
            await app.start_over()
            await app.press(start)
            pane = app.pane
            for keys, claim in [("]", 2), ("] [", 2), ("*", 4), ("#", 2), ("3", 3), ("N", 2), ("n", 3)]:
                await app.press(*keys.split())
                assert app.text.current_claim == app.claims.cursor == claim - 1, keys
                assert app.pane == pane, keys


SAYINGS: list[tuple[str, str]] = [
    ("[", "That was the first: on from the last."),
    ("G ]", "That was the last: on from the first."),
    ("5 *", "The speaker's only claim."),
    ("9", "There is no claim 9, only 6."),
    ("K", "This is the first article."),
    ("J J J J", "This is the last article."),
    ("J J ]", "No claims here."),
    ("J J )", "No organizations here."),
    (")", "Harbour Office: mention 1 of 3"),
    (") )", "Harbour Office: mention 2 of 3"),
    (") ) ) )", "Harbour Office: mention 1 of 3"),
    (") ) (", "Harbour Office: mention 1 of 3"),
    ("v", "Marks are hidden."),
    ("v v", "Marks are shown."),
    ("-", "Text column: at most 68 cells."),
    ("+", "Text column: at most 76 cells."),
    ("=", "Text column: at most 76 cells."),
    ("tab J J J J", "This is the last article."),
]


async def test_the_status_line_says_what_happened(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, says in SAYINGS:
            await app.start_over()
            await app.press(*keys.split())
            assert app.status.startswith(says), keys


PANES: list[tuple[str, str]] = [
    ("tab", "claims"),
    ("tab tab", "articles"),
    ("tab tab tab", "text"),
    ("shift+tab", "articles"),
    ("l", "claims"),
    ("right", "claims"),
    ("l l", "claims"),
    ("h", "articles"),
    ("left", "articles"),
    ("h h", "articles"),
    ("h l", "text"),
    ("enter", "claims"),
    ("enter enter", "text"),
    ("enter escape", "text"),
    ("enter q", "text"),
    ("h enter", "text"),
    ("h j enter", "text"),
    ("a", "text"),
    ("a a", "articles"),
    ("c", "text"),
    ("c c", "claims"),
    ("z", "text"),
    ("z tab", "claims"),
    ("z tab escape", "text"),
]


async def test_keys_lead_from_pane_to_pane(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, pane in PANES:
            await app.start_over()
            await app.press(*keys.split())
            assert app.pane == pane, keys


async def test_the_same_keys_move_in_a_list(open_app: OpenApp) -> None:
    table = [
        ("j", 2),
        ("down", 2),
        ("j j k", 2),
        ("j up", 1),
        ("G", 6),
        ("end", 6),
        ("G g", 1),
        ("end home", 1),
        ("pagedown", 6),
        ("G b", 1),
        ("G pageup", 1),
        ("d", 6),
        ("G u", 1),
        ("j j j j j j j j", 6),
        ("k", 1),
    ]
    async with open_app() as app:
        await app.press("tab")
        for keys, row in table:
            await app.press("g", *keys.split())
            assert app.claims.cursor == app.text.current_claim == row - 1, keys
            assert app.pane == "claims", keys


async def test_the_same_keys_move_in_the_text(open_app: OpenApp) -> None:
    down = ["j", "down", "d", "space", "pagedown", "}", "G", "end"]
    and_back = ["j k", "d u", "space b", "} {", "G home", "j up", "pagedown pageup", "end g"]
    async with open_app(size=(60, 14)) as app:
        start = app.text.place
        for keys in [*down, *and_back]:
            await app.press("g", *keys.split())
            assert (app.text.place > start) is (keys in down), keys


TITLES: list[tuple[str, str]] = [
    ("J", "Council decides nothing"),
    ("J J", "A calm day"),
    ("J K", "Old quay closes"),
    ("h j enter", "Council decides nothing"),
    ("h G enter", "[/x] [b]brackets[/b]"),
    ("h j escape", "Old quay closes"),
    ("h j J", "Council decides nothing"),
]


async def test_keys_lead_from_article_to_article(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, title in TITLES:
            await app.start_over()
            await app.press(*keys.split())
            assert title in app.drawn(app.text), keys
            assert title in app.status, keys
            assert app.articles.cursor == app.articles.open_index, keys


async def test_an_article_is_left_and_found_again_at_its_place(open_app: OpenApp) -> None:
    async with open_app(size=(60, 14)) as app:
        await app.press("]", "]", "]")
        place = app.text.place
        await app.press("J", "K")
        assert app.text.place == place > 0


async def test_moving_in_the_list_previews_and_escape_returns(open_app: OpenApp) -> None:
    async with open_app() as app:
        place = app.text.place
        await app.press("enter", "j", "j", "j")
        assert app.text.current_claim == 3
        await app.press("escape")
        assert (app.text.place, app.claims.cursor, app.pane) == (place, 0, "text")


async def test_swapping_panes_keeps_the_place_in_the_text(open_app: OpenApp) -> None:
    async with open_app() as app:
        for swap in ["tab tab", "h", "shift+tab"]:
            await app.start_over()
            await app.press("]", "a")
            place = app.text.place
            await app.press("l", "j", "j")
            assert app.text.place != place, swap
            await app.press(*(["h"] if swap == "h" else ["tab"]))
            assert (app.text.place, app.pane) == (place, "text"), swap


async def test_enter_in_the_list_goes_to_the_place_for_good(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("enter", "j", "j", "enter")
        assert (app.text.current_claim, app.pane) == (2, "text")
        await app.press("tab", "tab", "tab")
        assert app.text.current_claim == 2


async def test_v_hides_and_shows_the_marks(open_app: OpenApp) -> None:
    async with open_app() as app:
        with_marks = app.text.mark_kinds
        await app.press("v")
        assert app.text.mark_kinds == frozenset()
        await app.press("v")
        assert app.text.mark_kinds == with_marks


async def test_r_reads_and_analyses_again(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("]", "]")
        place = app.text.place
        app.screen._library.forget("harbour")
        await app.press("R")
        assert (app.claims.row_count(), app.text.place) == (6, place)


async def test_help_opens_and_closes(open_app: OpenApp) -> None:
    async with open_app() as app:
        for key in ["?", "f1"]:
            for close in ["?", "escape", "q"]:
                await app.start_over()
                await app.press(key)
                assert isinstance(app.on_top, HelpScreen)
                await app.press(close)
                assert not app.is_covered, key


async def test_help_scrolls_by_the_same_keys(open_app: OpenApp) -> None:
    async with open_app(size=(40, 12)) as app:
        await app.press("?")
        page = app.on_top.query_one(HelpPage)
        for key, is_moved in [
            ("j", True),
            ("k", False),
            ("space", True),
            ("b", False),
            ("G", True),
            ("g", False),
        ]:
            await app.press(key)
            assert (page.scroll_offset.y > 0) is is_moved, key


async def test_the_palette_runs_an_action(open_app: OpenApp) -> None:
    async with open_app() as app:
        for key in [":", "ctrl+p"]:
            await app.start_over()
            await app.press(key)
            await app.press(*"next claim by")
            await app.press("enter")
            assert app.status.startswith("The speaker's only claim."), key


async def test_a_theme_is_seen_as_one_moves_and_kept_by_enter(open_app: OpenApp) -> None:
    async with open_app() as app:
        before = app.app.theme
        await app.press("T", "j")
        assert isinstance(app.on_top, ThemePicker)
        tried = app.app.theme
        assert tried != before
        await app.press("enter")
        assert (app.is_covered, app.app.theme) == (False, tried)
        await app.press("T", "k", "escape")
        assert (app.is_covered, app.app.theme) == (False, tried)


async def test_quitting_closes_the_library(open_app: OpenApp) -> None:
    analyzer = newsroom.HandAnalyzer()
    async with open_app(newsroom.library(analyzer=analyzer)) as app:
        await app.pilot.press("q")
    assert analyzer.closed
    assert app.app._exit


async def test_keys_quit_wherever_one_is(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    quits: list[bool] = []
    async with open_app() as app:
        monkeypatch.setattr(app.app, "exit", lambda: quits.append(True))
        for keys in ("q", "Q", "ctrl+q", "tab Q", "? Q", "T Q", "enter q q", "z q q"):
            await app.start_over()
            await app.press(*keys.split())
            assert quits == [True], keys
            quits.clear()


async def test_remapped_keys_hold_in_the_screen_and_in_the_help(open_app: OpenApp) -> None:
    keys, _ = remap({"next_claim": ("f8",), "line_down": ("f5",)})
    async with open_app(config=Config(keys=keys)) as app:
        await app.press("f8")
        assert app.claims.cursor == 1
        await app.press("]")
        assert app.claims.cursor == 1
        await app.press("tab", "f5")
        assert app.claims.cursor == 2


async def test_every_action_has_a_method_on_its_screen(open_app: OpenApp) -> None:
    async with open_app() as app:
        owners = {"everywhere": app.app, "search": LibrarySearchScreen}
        for action in ACTIONS:
            owner = owners.get(action.where, app.screen)
            assert hasattr(owner, f"action_{action.call.split('(')[0]}"), action.id


async def test_every_key_of_the_table_is_bound(open_app: OpenApp) -> None:
    async with open_app() as app:
        bound = {binding.key for _, binding, *_ in app.screen.active_bindings.values()}
        of_this_screen = [action for action in ACTIONS if action.where != "search"]
        assert len(bound) >= sum(len(action.keys) for action in of_this_screen) + len(DIGITS)


async def test_a_click_on_a_mark_selects_its_claim(open_app: OpenApp) -> None:
    async with open_app() as app:
        row = app.drawn(app.text).splitlines()
        y = next(y for y, line in enumerate(row) if "Forty is a guess" in line)
        await app.pilot.click(ArticleView, offset=(row[y].index("Forty") + 2, y))
        await app.settle()
        assert app.claims.cursor == app.text.current_claim == 5


async def test_a_click_in_the_list_goes_to_the_claim(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.pilot.click(
            "#claims ClaimList", offset=(5, app.claims.height_of(0) + app.claims.height_of(1))
        )
        await app.settle()
        assert (app.claims.cursor, app.text.current_claim, app.pane) == (2, 2, "text")


async def test_what_a_key_had_to_say_is_forgotten_with_the_next(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("9")
        assert app.status.startswith("There is no claim 9")
        await app.press("j")
        assert app.status.startswith("1/4  Old quay closes")


async def test_the_palette_finds_an_action_by_its_name_in_the_settings(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press(":", *"zen")
        await app.press("enter")
        assert app.screen.has_class("-zen")


@pytest.mark.parametrize(
    ("keys", "screen"),
    [
        ([], "ReadingScreen"),
        (["?"], "HelpScreen"),
        (["p"], "SpeakersScreen"),
        (["n", "i"], "LinePrompt"),
        (["n", "ctrl+e"], "CheckForm"),
        (["n", "M"], "ClaimEndsScreen"),
        (["w"], "ExportForm"),
        (["n", "W"], "ChoicePrompt"),
        ([":"], "Palette"),
    ],
)
async def test_ctrl_z_suspends_on_every_screen(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, keys: list[str], screen: str
) -> None:
    suspended: list[str] = []
    async with open_app() as app:
        monkeypatch.setattr(type(app.app), "action_suspend_process", lambda _: suspended.append("suspended"))
        await app.press(*keys, "ctrl+z")
        assert type(app.on_top).__name__ == screen
    assert len(suspended) == 1


async def test_the_first_minute_goes_as_the_readme_says(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("tab", "j", "escape")
        assert (app.pane, app.text.current_claim) == ("text", 0), "back where the text was"
        await app.press("tab", "j", "enter")
        assert (app.pane, app.text.current_claim) == ("text", 1)
        await app.press("/", *"quay", "enter", "n", "f", *"olsen", "enter", "D", "C")
        parts = app.screen.parts
        search, claim_filter = parts.articles._search, parts.presenter._filter
        undone = []
        for _ in range(3):
            await app.press("escape")
            undone.append((search.is_on, claim_filter.is_on, not parts.presenter.is_as_in_text))
        assert undone == [(False, True, True), (False, False, True), (False, False, False)]
        await app.press("f", *"council", "enter", "J", "?", "escape")
        assert parts.open.index == 1
        await app.press("q")
        assert not claim_filter.is_on
        assert app.app.is_running
        await app.press("q")
        assert not app.app.is_running
