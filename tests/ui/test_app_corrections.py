"""Claims are rejected, noted on, given another speaker, and all of it is taken back and kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.widgets import Static

from reader.claims.corrected import BY_HAND
from reader.library.library import Library
from reader.model import Analysis, Claim
from reader.paths import data_dir, state_dir
from reader.store.keeper import open_keeper
from reader.ui.screens.corrections import CorrectionList
from reader.ui.widgets.status_line import StatusLine
from tests.ui import newsroom
from tests.ui.conftest import OpenApp, Opened


def library(*ids: str, analysis: Analysis | None = None) -> Library:
    """Return a library as a new start of the program has it, the harbour analysed anew if asked."""
    analyses = {**newsroom.ANALYSES, **({"harbour": analysis} if analysis else {})}
    keeper = open_keeper(data=data_dir(), state=state_dir())
    return newsroom.library(*ids, analyzer=newsroom.HandAnalyzer(analyses), keeper=keeper)


def row(app: Opened, number: int) -> str:
    """Return the first line of a claim's row."""
    return app.claims.row(number - 1)[0].plain.strip(" ▌")


def noted(app: Opened) -> str:
    """Return the note that the status line shows."""
    return app.screen.query_one(StatusLine).state.remark.removeprefix("✎ ")


def claim_rows(app: Opened) -> range:
    """Return the rows of the screen on which the current claim stands."""
    view, current = app.text, app.text.current_claim
    extent = None if current is None else view._look.extent_of(current)
    assert extent is not None
    lines = view._layout.lines_of(extent)
    first = view.content_region.y + lines.start - view.view_top
    return range(first, first + len(lines))


def covered_from(app: Opened) -> int:
    """Return the row of the screen from which on a question covers it."""
    return min(widget.region.y for widget in app.on_top.query("#prompt, .bottom-line"))


def claims(app: Opened) -> tuple[Claim, ...]:
    """Return the claims as they were corrected."""
    found = app.screen.parts.open.raw_analysis
    assert found is not None
    return app.screen._library.corrections.laid_over(found).analysis.claims


async def test_a_rejected_claim_disappears_and_undo_brings_it_back(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("3", "x")
        assert app.status.startswith("Rejected: “that nobody had asked the crews”. U brings it back.")
        assert (app.claims.row_count(), row(app, 3)) == (5, "4 “┆Marta Olsen said")
        assert "┆that nobody" not in app.drawn(app.text)
        assert "5" in app.articles.row(0)[1].plain
        await app.press("U", "enter")
        assert app.status.startswith("Taken back: rejected.")
        assert (app.claims.row_count(), app.text.current_claim) == (6, 2)
        assert "┆that nobody" in app.drawn(app.text)


async def test_rejecting_in_the_list_leads_to_the_next_row(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("tab", "g", "j", "x")
        assert (app.pane, app.claims.cursor, app.text.current_claim) == ("claims", 1, 2)
        await app.press("G", "x")
        assert (app.pane, app.claims.cursor, app.text.current_claim) == ("claims", 3, 4)


async def test_all_claims_can_be_rejected_and_all_come_back(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("tab", "g", *["x"] * 6)
        assert app.claims.row_count() == 0
        assert "Every claim was rejected" in str(app.screen.query_one("#claims .empty", Static).visual)
        await app.press("x")
        assert app.status.startswith("Every claim was rejected. X shows them, U brings one back.")
        await app.press(*["U", "enter"] * 6)
        assert app.claims.row_count() == 6
        await app.press("U")
        assert app.status.startswith("Nothing was corrected in this article.")


async def test_corrections_hold_at_the_next_start_and_can_be_undone_there(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("1", "x", "Q")
    async with open_app(library()) as app:
        assert app.claims.row_count() == 5
        await app.press("U", "enter", "Q")
    async with open_app(library()) as app:
        assert app.claims.row_count() == 6


async def test_a_note_is_signed_in_the_list_and_read_in_the_status_line(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("2", "i", *"Who?", "enter")
        assert row(app, 2) == "2 “ Marta Olsen ✎ said"
        app.screen.query_one(StatusLine).hush()  # what was just said goes by itself, later
        await app.press("J", "K")
        assert app.status.startswith("✎ Who?")
        await app.press("[")
        assert not app.status.startswith("✎ Who?")


async def test_a_note_is_changed_emptied_and_undone(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("2", "i", *"one", "enter", "i", *"two", "enter")
        assert noted(app) == "onetwo"
        await app.press("i", *["backspace"] * 6, "enter")
        assert (noted(app), app.status.split(".")[0]) == ("", "The note is gone")
        await app.press("U", "enter")
        assert noted(app) == "onetwo"
        await app.press("U", "enter")
        assert noted(app) == "one"
        await app.press("i", *"three", "escape")
        assert noted(app) == "one"


async def test_the_speaker_is_chosen_or_typed(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        for keys, name, speaker in [
            (["down", "enter"], "Harbour Office", "office"),
            (["down", "down", "up", "enter"], "Harbour Office", "office"),
            ([*"dockers", "enter"], "Dockers Union", "union"),
            ([*"dock", "enter"], "dock worker", "worker"),
            ([*"DOCKERS UNION", "enter"], "Dockers Union", "union"),
            ([*"Dock", "down", "down", "enter"], "Dock", "by hand: Dock"),
            ([*"Bo [x] Ek", "enter", "enter"], "Bo [x] Ek", "by hand: Bo [x] Ek"),
        ]:
            await app.start_over()
            await app.press("4", "W", *("space" if key == " " else key for key in keys), "enter")
            assert row(app, 4).startswith("4 “┆✓ "), keys
            assert name in row(app, 4), keys
            claim = claims(app)[3]
            assert (claim.speaker, claim.because) == (speaker, ("She", name, BY_HAND)), keys
            await app.press("U", "enter")
            assert row(app, 4) == "4 “┆Marta Olsen said", keys


@pytest.mark.parametrize("keys", ["W", "i", "ctrl+e", "|", "M"])
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_the_claim_is_seen_above_what_is_asked_about_it(
    open_app: OpenApp, size: tuple[int, int], keys: str
) -> None:
    async with open_app(library(), size=size) as app:
        await app.press("6")
        before = app.text.view_top
        await app.press(keys)
        assert claim_rows(app)[-1] < covered_from(app)
        await app.press("escape")
        assert app.text.view_top == before


@pytest.mark.parametrize("keys", ["W", "M", "i", "!"])
@pytest.mark.parametrize(("pane", "back"), [("c", "claims"), ("a", "articles")])
async def test_the_text_is_seen_in_front_of_a_list_while_a_question_is_about_it(
    open_app: OpenApp, pane: str, back: str, keys: str
) -> None:
    async with open_app(library(), size=(40, 12)) as app:
        await app.press("6", pane)
        assert app.screen.get_widget_at(20, 3)[0] is not app.text
        await app.press(keys)
        assert app.screen.get_widget_at(20, 3)[0] is app.text
        await app.press("escape")
        assert app.screen.get_widget_at(20, 3)[0] is not app.text
        assert app.pane == back


async def test_the_claim_stays_in_sight_when_the_terminal_gets_smaller_below_a_question(
    open_app: OpenApp,
) -> None:
    async with open_app(library(), size=(120, 36)) as app:
        await app.press("6", "W")
        await app.pilot.resize_terminal(40, 12)
        await app.settle()
        assert claim_rows(app)[-1] < covered_from(app)
        await app.press("escape")
        assert app.text.view_top + app.text.size.height <= app.text._layout.height


async def test_what_is_left_before_its_end_changes_no_speaker(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        for keys in (
            ["escape"],
            [*"Ann", "escape"],
            [*"Ann", "enter", "escape"],
            ["down", "enter", "escape"],
        ):
            await app.press("4", "W", *keys)
            assert (row(app, 4), app.is_covered) == ("4 “┆Marta Olsen said", False), keys
        assert app.screen._library.corrections.of("harbour") == ()


async def test_a_half_typed_name_is_never_taken_by_one_enter(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("3", "W", *"Ann", "enter")
        assert (app.is_covered, app.screen._library.corrections.of("harbour")) == (True, ())
        await app.press("enter")
        assert [correction.value for correction in app.screen._library.corrections.of("harbour")] == ["Ann"]
        assert "✓ Ann" in row(app, 3)


async def test_the_speaker_of_today_comes_first_and_enter_confirms_it(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("4", "W", "enter")
        assert (row(app, 4), app.is_covered) == ("4 “┆✓ Marta Olsen said", False)


async def test_a_speaker_is_given_to_all_claims_of_another_at_once(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("4", "W", *"union", "enter", "down", "enter")
        assert app.status.startswith("Dockers Union says these 3 claims")
        assert ["Dockers Union" in row(app, number) for number in range(1, 7)] == [
            *(False, True, False, True, True, True)
        ]
        await app.press("U", "enter")
        assert app.status.startswith("Taken back: Dockers Union says all by Marta Olsen.")
        assert row(app, 2) == "2 “ Marta Olsen said"


async def test_any_correction_is_taken_back_and_those_without_a_place_are_dropped(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("1", "x", "]", "i", *"why", "enter", "]", "i", *"gone", "enter", "Q")
    old = newsroom.ANALYSES["harbour"]
    fewer = replace(old, claims=(*old.claims[:2], *old.claims[3:]))
    async with open_app(library(analysis=fewer)) as app:
        await app.press("G")
        assert app.status.startswith("1 correction has lost its place: U shows it.")
        await app.press("U")
        corrections = app.on_top.query_one(CorrectionList)
        firsts = [corrections.row(index)[0].plain.strip("▌ ") for index in (0, 1, 3)]
        assert [first.split("  ")[0] for first in firsts] == ["Note “why”", "Rejected", "⚠ Note “gone”"]
        assert "Lost their place" in corrections.row(2)[1].plain
        await app.press("j", "enter")
        assert (app.claims.row_count(), app.text.current_claim) == (5, 0)
        await app.press("U", "j", "enter")
        assert app.status.startswith("Taken back: note “gone”.")
        await app.press("U")
        assert app.on_top.query_one(CorrectionList).row_count() == 1
        await app.press("U")
        assert not app.is_covered


async def test_a_click_on_an_answer_takes_it(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("4", "W")
        await app.pilot.click("#prompt RowList", offset=(5, 1))
        await app.settle()
        await app.press("enter")
        assert row(app, 4) == "4 “┆✓ Harbour Office said"


async def test_corrections_hold_for_a_new_analysis(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("1", "x", "]", "i", *"why", "enter", "R")
        assert (app.claims.row_count(), noted(app)) == (5, "why")
        await app.press("Q")
    old = newsroom.ANALYSES["harbour"]
    async with open_app(library(analysis=replace(old, claims=(*old.claims[:2], *old.claims[4:])))) as app:
        assert app.claims.row_count() == 3
        assert noted(app) == "why"


async def test_a_note_whose_claim_is_gone_is_told_and_comes_back_with_it(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("3", "i", *"why", "enter", "g", "i", *"who", "enter", "Q")
    old = newsroom.ANALYSES["harbour"]
    async with open_app(library(analysis=replace(old, claims=old.claims[:2]))) as app:
        assert app.status.startswith("✎ who")
        await app.press("]")
        assert app.status.startswith("1 correction has lost its place: U shows it.")
    async with open_app(library()) as app:
        await app.press("3")
        assert noted(app) == "why"


async def test_a_broken_file_of_corrections_is_told(open_app: OpenApp) -> None:
    path = data_dir() / "corrections" / "a.json"
    path.parent.mkdir(parents=True)
    path.write_text("{}")
    async with open_app(library()) as app:
        (notice,) = app.app._notifications
        assert str(path) in notice.message
        assert app.claims.row_count() == 6


async def test_without_a_claim_there_is_nothing_to_correct(open_app: OpenApp) -> None:
    async with open_app(library("quiet")) as app:
        for key in ["x", "i", "W"]:
            await app.start_over()
            await app.press(key)
            assert app.status.startswith("No claims here. This article quotes nobody."), key
            assert app.app.screen is app.screen, key
