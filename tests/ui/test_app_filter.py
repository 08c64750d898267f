"""Filtering and ordering the claims, key by key."""

from __future__ import annotations

import pytest
from textual.widgets import Static

from reader.claims.filters import KEYS
from reader.ui.view.gutter_cells import ClaimPlace
from reader.ui.widgets.gutter import Gutter
from tests.ui.conftest import OpenApp, Opened
from tests.ui.test_app_search import line


def heads(app: Opened) -> list[str]:
    """Return the first line of every row of the list, without the blank one over the name of a speaker."""
    rows = (app.claims.row(index) for index in range(app.claims.row_count()))
    lines = ([line.plain.strip("▌ ").replace("  ", " ") for line in row] for row in rows)
    return [next(filter(None, row)) for row in lines]


def listed(app: Opened) -> list[int]:
    """Return the numbers of the claims in the list."""
    return [int(head.split()[0]) for head in heads(app) if head[0].isdigit()]


def heading(app: Opened) -> str:
    """Return what stands over the claims."""
    return str(app.screen.query_one("#claims .heading", Static).visual)


async def test_every_letter_filters_the_list_the_text_and_the_gutter(open_app: OpenApp) -> None:
    async with open_app() as app:
        for typed, numbers in [
            ("speaker:olsen", [2, 4, 6]),
            ("-speaker:olsen", [1, 3, 5]),
            ('org:"harbour', [1, 4]),
            ("kind:direct", [2, 6]),
            ("cue:told", [3]),
            ("unnamed:", [3]),
            ("conf:<0.5", []),
            ("forty", [5, 6]),
            ("olsen kind:mixed", [4]),
        ]:
            await app.start_over()
            await app.press("f", *typed)
            assert listed(app) == numbers, typed
            assert line(app)[2] == f"{len(numbers)} of 6", typed
            greyed = {index + 1 for index in app.text.outside_filter}
            assert greyed == (set(range(1, 7)) - set(numbers) if numbers else set()), typed
            places: tuple[ClaimPlace, ...] = app.screen.query_one(Gutter)._places
            assert [place.claim + 1 for place in places] == (numbers or [1, 2, 3, 4, 5, 6]), typed
            assert heading(app).endswith(f" of 6\n{typed}"), typed


async def test_wrong_part_is_named_and_the_rest_of_the_filter_holds(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("f", *"speeker:x forty")
        assert line(app)[3] == "speeker: is not known. Did you mean speaker:?"
        assert listed(app) == [5, 6]


async def test_filter_of_nothing_but_a_mistake_is_cleared_by_escape_too(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("f", *"speeker:x", "enter")
        assert app.status.startswith("speeker: is not known.")
        assert heading(app) == "Claims  1/6\nspeeker:x"
        await app.press("escape")
        assert heading(app) == "Claims  1/6"


async def test_filter_without_a_match_says_how_to_get_out(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("f", *"zebra", "enter", "tab")
        empty = app.screen.query_one("#claims .empty", Static)
        assert str(empty.visual) == "No claim matches. Esc clears the filter."
        await app.press("]")
        assert app.status.startswith("No claim matches. Esc clears the filter.")
        await app.press("escape")
        assert listed(app) == [1, 2, 3, 4, 5, 6]
        assert app.pane == "claims"


async def test_steps_obey_the_filter_and_numbers_stay_what_they_were(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, claim, says in [
            ("]", 2, ""),
            ("] ]", 6, ""),
            ("] ] ]", 2, "That was the last: on from the first (2 of 6 match)."),
            ("[", 6, "That was the first: on from the last (2 of 6 match)."),
            ("] *", 6, ""),
            ("3 ]", 6, ""),
            ("3 [", 2, ""),
            ("4", 4, ""),
        ]:
            await app.start_over()
            await app.press("D", "g", *keys.split())
            assert app.text.current_claim == claim - 1, keys
            assert says in app.status, keys


@pytest.mark.parametrize(
    ("columns", "keys", "says"),
    [
        (80, "folsen", "3 of 6 claims match. Esc lists all."),
        (40, "folsen", "3 of 6 claims match."),
        (80, "f", "All claims are listed."),
        (80, "fxyz", "0 of 6 claims match. Esc lists all."),
        (80, "/quay", "Match 1/1. n goes on, Esc ends it."),
        (80, "/xyz", "xyz: no match in this article."),
    ],
)
async def test_what_is_kept_is_told_with_the_keys_that_go_on_and_take_it_back(
    open_app: OpenApp, columns: int, keys: str, says: str
) -> None:
    async with open_app(size=(columns, 24)) as app:
        await app.press(*keys, "enter")
        assert app.status.split("  ")[0].strip() == says


async def test_direct_quotations_only_and_back_with_one_key(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("f", *"olsen", "enter", "D")
        assert listed(app) == [2, 6]
        assert heading(app) == "Claims  1/2 of 6\nolsen kind:direct"
        assert app.status.startswith("2 of 6 claims match.")
        await app.press("D")
        assert listed(app) == [2, 4, 6]
        assert heading(app) == "Claims  1/3 of 6\nolsen"


async def test_escape_while_typing_brings_the_filter_before_back(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("D", "f", *"forty")
        assert listed(app) == [6]
        await app.press("escape")
        assert listed(app) == [2, 6]
        await app.press("escape")
        assert listed(app) == [1, 2, 3, 4, 5, 6]
        assert heading(app) == "Claims  1/6"


async def test_emptied_filter_lets_everything_through(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("D", "f", "ctrl+u", "enter")
        assert listed(app) == [1, 2, 3, 4, 5, 6]


async def test_tab_takes_one_offer_after_the_other(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("f", *"sp", "tab")
        assert line(app)[1] == "speaker:"
        assert line(app)[3].startswith("Tab Marta Olsen  Harbour Office")
        await app.press("o")
        assert line(app)[3] == "Tab Marta Olsen  Harbour Office"
        await app.press("tab")
        assert line(app)[1] == 'speaker:"Marta Olsen"'
        assert listed(app) == [2, 4, 6]
        await app.press("tab")
        assert line(app)[1] == 'speaker:"Harbour Office"'
        assert line(app)[3] == "Tab Harbour Office  Marta Olsen"
        await app.press("shift+tab", *" kind:d", "enter")
        assert listed(app) == [2, 6]


async def test_filter_holds_in_the_next_article(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("f", *"vos", "enter")
        assert listed(app) == []
        await app.press("J")
        assert listed(app) == [1]
        assert heading(app) == "Claims  –/1\nvos"


async def test_list_leads_to_the_claims_it_shows(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("D", "tab", "j", "enter")
        assert (app.pane, app.text.current_claim) == ("text", 5)


async def test_claims_gather_under_their_speakers_and_the_cursor_passes_over_names(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("C")
        assert [head for head in heads(app) if not head[0].isdigit()] == [
            "Harbour Office 1",
            "Marta Olsen 3",
            "? dock worker 1",
            "Dockers Union 1",
        ]
        assert app.claims.claim == 0
        walked = []
        await app.press("tab")
        for _ in range(6):
            await app.press("j")
            walked.append(app.claims.claim)
        assert walked == [1, 3, 5, 2, 4, 4]
        await app.press("k")
        assert app.claims.claim == app.text.current_claim == 2
        await app.press("g")
        assert app.claims.claim == 0
        await app.press("escape", "C")
        assert listed(app) == [1, 2, 3, 4, 5, 6]


async def test_filter_on_a_small_screen_leaves_the_text_readable(open_app: OpenApp) -> None:
    async with open_app(size=(40, 12)) as app:
        await app.press("f", *"forty")
        assert line(app)[2] == "2 of 6"
        assert app.text.size.height >= 9
        await app.press("enter", "c")
        assert heading(app) == "Claims  1/2 of 6\nforty"
        assert app.seen == ("text", "claims")


async def test_help_lists_what_a_filter_can_ask_for(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("?")
        page = str(app.app.screen.query_one("HelpPage Static", Static).visual)
        assert all(f"\n{key}: " in page for key in KEYS)


async def test_in_the_list_the_keys_act_on_the_row_with_the_bar(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, claim in [
            ("D tab", 2),  # text and list go to the first claim that is let through
            ("3 D tab", 6),
            ("D 3 tab", 2),  # the text stands on a claim that is not listed: the list leads
            ("D tab 3", 2),
            ("tab 3 D", 6),
            ("; ; tab", None),
            ("D D 3 tab", 3),
        ]:
            await app.start_over()
            await app.press(*keys.split())
            marks = app.screen.parts.presenter._marked_claims
            marks.clear()
            row = app.claims.claim
            await app.press("%")
            assert marks.indices == (frozenset() if claim is None else {claim - 1}), keys
            assert row == (None if claim is None else claim - 1), keys


async def test_keys_for_a_claim_refuse_when_no_claim_is_let_through(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("3", "f", *"zebra", "enter")
        for pane in ("text", "claims"):
            if pane == "claims":
                await app.press("tab")
            for key in ("y", "Y", "x", "i", "I", "W", "M", "%", "@", "*"):
                await app.press(key)
                assert not app.is_covered, key
                assert app.status.startswith("No claim matches. Esc clears the filter."), key
        assert app.screen.parts.open.corrected.rejected == frozenset()


async def test_only_direct_and_back_leads_back_to_the_claim_before(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("3", "D")
        assert app.text.current_claim == 5
        await app.press("D")
        assert app.text.current_claim == 2


async def test_direct_only_and_the_next_level_take_the_place_of_what_was_typed(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("f", *"Kind:ind -forty", "enter", "D")
        assert app.screen.parts.presenter._filter.query == "kind:direct -forty"
        assert listed(app) == [2]
        await app.press("D", ";")
        assert app.screen.parts.presenter._filter.query == "-forty level:said"
