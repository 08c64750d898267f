"""The view of who speaks, key by key."""

from __future__ import annotations

from dataclasses import replace

from textual.widgets import Static

from reader.claims.corrected import Corrected
from reader.model import Analysis
from reader.settings.keymap import DEFAULT
from reader.ui.screens.speakers import SpeakersScreen, speakers_screen
from reader.ui.widgets.claim_list import ClaimList
from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.organization_list import OrganizationList
from reader.ui.widgets.speaker_list import SpeakerList
from tests.ui import newsroom
from tests.ui.conftest import OpenApp, Opened
from tests.ui.test_app_filter import heading, listed


def view(app: Opened) -> tuple[SpeakerList, OrganizationList]:
    """Return the two lists of the view on top."""
    assert isinstance(app.on_top, SpeakersScreen)
    return app.on_top.query_one(SpeakerList), app.on_top.query_one(OrganizationList)


def rows(app: Opened, widget: SpeakerList | OrganizationList) -> list[list[str]]:
    """Return the words of every row, line by line."""
    return [
        [" ".join(line.plain.strip("▌ ").split()) for line in widget.row(index)]
        for index in range(widget.row_count())
    ]


async def test_every_speaker_is_counted_and_every_organization_placed(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("p")
        speakers, organizations = view(app)
        assert rows(app, speakers) == [
            ["Marta Olsen 3 claims 100%", "first 2, last 6"],
            ["Harbour Office 1 claim 0%", "institutional claim 1"],
            ["? dock worker 1 claim 0%", "unnamed claim 3"],
            ["Dockers Union 1 claim 0%", "institutional claim 5"],
        ]
        assert rows(app, organizations) == [
            ["Harbour Office 3 times, first line 1", "speaks itself: 1 claim", ""],
            ["Dockers Union line 7", "speaks itself: 1 claim", ""],
        ]
        headings = [str(pane.query_one(".heading").visual) for pane in app.on_top.query(ListPane)]  # type: ignore[attr-defined]
        assert headings == [
            "Speakers  4, each with a share of the 22 quoted words\n1 named, 1 unnamed, 2 institutional",
            "Organizations  2",
        ]


async def test_a_group_has_the_sign_that_its_claims_have_in_the_list(open_app: OpenApp) -> None:
    found = newsroom.ANALYSES["harbour"]
    entities = tuple(
        replace(entity, kind="group", mentions=()) if entity.id == "worker" else entity
        for entity in found.entities
    )
    analyses = {**newsroom.ANALYSES, "harbour": replace(found, entities=entities)}
    async with open_app(newsroom.library(analyzer=newsroom.HandAnalyzer(analyses))) as app:
        claims = app.screen.query_one(ClaimList)
        assert "?" not in "".join(line.plain for line in claims.row(2))
        await app.press("p")
        speakers, _ = view(app)
        assert rows(app, speakers)[2] == ["dock worker 1 claim 0%", "group claim 3"]
        heading = str(app.on_top.query(ListPane).first().query_one(".heading").visual)  # type: ignore[attr-defined]
        assert heading.endswith("\n1 named, 1 group, 2 institutional")


async def test_the_organization_says_who_speaks_for_it_and_its_other_names(open_app: OpenApp) -> None:
    found = newsroom.ANALYSES["harbour"]
    entities = tuple(
        replace(entity, affiliation="Harbour Office", role="head")
        if entity.id == "olsen"
        else replace(entity, aliases=("the port",))
        if entity.id == "office"
        else entity
        for entity in found.entities
    )
    analyses = {**newsroom.ANALYSES, "harbour": replace(found, entities=entities)}
    async with open_app(newsroom.library(analyzer=newsroom.HandAnalyzer(analyses))) as app:
        await app.press("p")
        speakers, organizations = view(app)
        assert rows(app, speakers)[0][1] == "head · Harbour Office first 2, last 6"
        assert rows(app, organizations)[0][1:] == [
            "speaks itself: 1 claim; spoken for by Marta Olsen",
            "also the port",
        ]


async def test_the_heading_of_a_folded_list_says_that_it_goes_on(open_app: OpenApp) -> None:
    async with open_app(size=(40, 12)) as app:
        await app.press("p", "tab")
        heading = app.on_top.query_one("#who-speaks .heading", Static)
        assert heading.render_line(0).text.strip() == "Speakers  4, each with a share of the…"


async def test_enter_filters_the_claims_to_whoever_is_under_the_cursor(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, numbers, query, claim in [
            ("p enter", [2, 4, 6], 'speaker:="Marta Olsen"', 2),
            ("5 p enter", [2, 4, 6], 'speaker:="Marta Olsen"', 6),
            ("4 p enter", [2, 4, 6], 'speaker:="Marta Olsen"', 4),
            ("p j j enter", [3], 'speaker:="dock worker"', 3),
            ("p G enter", [5], 'speaker:="Dockers Union"', 5),
            ("p tab enter", [1, 4], 'org:="Harbour Office"', 1),
            ("p l j enter", [5], 'org:="Dockers Union"', 5),
            ("p l h enter", [2, 4, 6], 'speaker:="Marta Olsen"', 2),
            ("D p tab tab enter", [2, 4, 6], 'speaker:="Marta Olsen"', 2),
        ]:
            await app.start_over()
            await app.press(*keys.split())
            assert app.on_top is app.screen, keys
            assert listed(app) == numbers, keys
            assert heading(app).endswith(f"\n{query}"), keys
            assert app.text.current_claim == claim - 1, keys
            assert app.status.startswith(f"{len(numbers)} of 6 claims match."), keys


async def test_the_keys_that_walk_a_speaker_walk_the_one_under_the_cursor(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, claim in [
            ("p *", 2),
            ("p #", 6),
            ("4 p *", 6),
            ("4 p #", 2),
            ("6 p *", 2),
            ("p j j *", 3),
            ("p tab j *", 5),
            ("p * * *", 6),
            ("p * H", 1),
        ]:
            await app.start_over()
            await app.press(*keys.split())
            assert app.on_top is app.screen, keys
            assert app.text.current_claim == claim - 1, keys
            assert listed(app) == [1, 2, 3, 4, 5, 6], keys


async def test_the_view_closes_and_changes_nothing(open_app: OpenApp) -> None:
    async with open_app() as app:
        for key in ["p", "escape", "q"]:
            await app.start_over()
            await app.press("D", "3", "p", "j", key)
            assert app.on_top is app.screen, key
            assert (listed(app), app.text.current_claim) == ([2, 6], 2), key


async def test_claims_of_nobody_known_are_filtered_by_the_words_of_their_sources(open_app: OpenApp) -> None:
    found = newsroom.ANALYSES["harbour"]
    claims = tuple(
        replace(claim, speaker=None) if place != 1 else claim for place, claim in enumerate(found.claims)
    )
    analyses = {**newsroom.ANALYSES, "harbour": replace(found, claims=claims)}
    async with open_app(newsroom.library(analyzer=newsroom.HandAnalyzer(analyses))) as app:
        await app.press("p")
        assert rows(app, view(app)[0])[0] == [
            "nobody named 5 claims 55%",
            "first 1, last 6",
        ]
        await app.press("enter")
        assert listed(app) == [1, 3, 4, 5, 6]


async def test_an_article_that_is_still_analysed_is_not_said_to_have_no_speakers(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("quiet")) as app:
        nothing = Corrected(Analysis("quiet"))
        app.app.push_screen(speakers_screen(nothing, "", None, dict(DEFAULT), is_complete=False))
        await app.settle()
        empty = [str(pane.query_one(".empty", Static).visual) for pane in app.on_top.query(ListPane)]
        assert empty == ["This article is still being analysed."] * 2


async def test_where_nobody_speaks_the_view_says_so_and_does_nothing(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("quiet")) as app:
        await app.press("p")
        empty = [str(pane.query_one(".empty").visual) for pane in app.on_top.query(ListPane)]  # type: ignore[attr-defined]
        assert empty == ["Nobody speaks here.", "No organization is named here."]
        await app.press("enter", "*", "tab", "enter", "j", "*")
        view(app)
        await app.press("escape")
        assert app.on_top is app.screen


async def test_before_an_analysis_the_view_is_empty(open_app: OpenApp) -> None:
    library = newsroom.library(
        analyzer=newsroom.HandAnalyzer({**newsroom.ANALYSES, "harbour": Analysis("harbour")})
    )
    async with open_app(library) as app:
        await app.press("p", "escape")
        assert app.on_top is app.screen


async def test_a_click_filters_and_a_click_beside_closes(open_app: OpenApp) -> None:
    async with open_app(size=(140, 40)) as app:
        await app.press("p")
        await app.pilot.click(SpeakerList, offset=(5, 5))
        await app.settle()
        assert listed(app) == [3]
        await app.press("p")
        await app.pilot.click(offset=(1, 1))
        await app.settle()
        assert app.on_top is app.screen
        assert listed(app) == [3]


async def test_on_a_small_screen_one_list_is_folded_and_a_click_on_its_heading_opens_it(
    open_app: OpenApp,
) -> None:
    async with open_app() as app:
        for size in [(40, 12), (60, 20)]:
            await app.start_over(size)
            await app.press("p")
            speakers, organizations = view(app)
            assert (speakers.display, organizations.display) == (True, False), size
            assert speakers.size.height >= 6, size
            assert "Marta Olsen" in app.drawn(speakers), size
            await app.press("tab")
            assert (speakers.display, organizations.display) == (False, True), size
            assert "Harbour Office" in app.drawn(organizations), size
            await app.pilot.click("#who-speaks .heading", offset=(3, 0))
            await app.settle()
            assert (speakers.display, organizations.display) == (True, False), size
            await app.pilot.click("#for-whom .heading", offset=(3, 0))
            await app.settle()
            await app.press("j", "enter")
            assert listed(app) == [5], size


async def test_where_there_is_room_both_lists_are_seen_and_hardly_higher_than_their_rows(
    open_app: OpenApp,
) -> None:
    async with open_app(size=(80, 30)) as app:
        await app.press("p")
        speakers, organizations = view(app)
        assert (speakers.display, organizations.display) == (True, True)
        # Four speakers of two lines each, and at most as much again of what a long heading may take.
        assert 8 <= speakers.size.height <= organizations.size.height <= 12


async def test_brackets_in_names_are_shown_as_they_stand(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("brackets")) as app:
        await app.press("p")
        assert "Ann [red]Lee[/red]" in app.drawn(view(app)[0])
        await app.press("enter")
        assert listed(app) == [1]


async def test_nothing_of_the_text_stands_beside_the_speakers(open_app: OpenApp) -> None:
    async with open_app(size=(120, 36)) as app:
        await app.press("p")
        lines = app.on_top._compositor.render_update(full=True).render_segments(app.app.console)  # type: ignore[union-attr]
        assert "The port of" not in lines
        assert app.on_top.styles.background.a == 1


async def test_where_nobody_is_quoted_no_shares_are_told(open_app: OpenApp) -> None:
    found = newsroom.ANALYSES["harbour"]
    claims = tuple(replace(claim, kind="indirect") for claim in found.claims)
    analyzer = newsroom.HandAnalyzer({"harbour": replace(found, claims=claims)})
    async with open_app(newsroom.library("harbour", analyzer=analyzer)) as app:
        await app.press("p")
        speakers, _ = view(app)
        assert rows(app, speakers)[0] == ["Marta Olsen 3 claims", "first 2, last 6"]
        heading = app.on_top.query(ListPane).first().query_one(".heading")
        assert str(heading.visual).startswith("Speakers  4, no quoted words")  # type: ignore[attr-defined]
