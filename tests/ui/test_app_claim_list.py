"""The list of claims shows what decides: all of the current claim, free rows used, rejected ones in place."""

from __future__ import annotations

from dataclasses import replace

from rich.cells import cell_len
from textual.widgets import Static

from reader.model import Analysis, Span
from reader.settings.config import Config
from reader.ui.widgets.speaker_list import SpeakerList
from tests.ui import newsroom
from tests.ui.conftest import OpenApp, Opened
from tests.ui.test_app_corrections import library

COUNT = len(newsroom.ANALYSES["harbour"].claims)


def heads(app: Opened) -> list[str]:
    """Return the number and signs of every row."""
    rows = (app.claims.row(index) for index in range(app.claims.row_count()))
    return [row[0].plain.strip("▌▏ ").split(" ")[0] for row in rows]


def gutter(app: Opened) -> str:
    """Return the strip beside the scroll bar."""
    strip = app.screen.parts.widgets.gutter
    return "".join(strip.render_line(y).text for y in range(strip.size.height))


def rewritten(**changes: object) -> Analysis:
    """Return the analysis of the harbour with its second claim changed."""
    harbour = newsroom.ANALYSES["harbour"]
    first, second, *others = harbour.claims
    return replace(harbour, claims=(first, replace(second, **changes), *others))  # type: ignore[arg-type]


async def test_the_current_row_unfolds_to_the_whole_claim(open_app: OpenApp) -> None:
    async with open_app(size=(80, 12)) as app:
        await app.press("tab", "g")
        text = newsroom.HARBOUR
        for index, claim in enumerate(newsroom.ANALYSES["harbour"].claims):
            lines = " ".join(line.plain.strip("▌▏ ") for line in app.claims.row(index)[1:])
            drawn = app.drawn(app.claims)
            for word in claim.content[0].of(text).split():
                assert word in lines, "all of the current claim is in its row"
            assert lines.split()[-1] in drawn, "and on the screen"
            await app.press("j")


async def test_other_rows_stay_at_two_lines_where_the_pane_is_full(open_app: OpenApp) -> None:
    async with open_app(size=(80, 12)) as app:
        await app.press("tab", "g")
        assert [app.claims.height_of(index) for index in range(1, COUNT)] == [2] * (COUNT - 1)
        assert app.claims.virtual_size.height >= app.claims.height_of(0) + 2 * (COUNT - 1)


async def test_free_lines_unfold_the_other_rows(open_app: OpenApp) -> None:
    async with open_app(size=(120, 50)) as app:
        drawn = " ".join(app.drawn(app.claims).replace("▌", " ").replace("▏", " ").replace("▏", " ").split())
        for claim in newsroom.ANALYSES["harbour"].claims:
            assert " ".join(claim.content[0].of(newsroom.HARBOUR).split()) in drawn
        assert "…" not in drawn.replace('guess," …', ""), "nor is a name cut"


async def test_a_click_finds_its_row_behind_an_unfolded_one(open_app: OpenApp) -> None:
    async with open_app(size=(120, 14)) as app:
        await app.press("tab", "g")
        top = app.claims.height_of(0)
        assert top > 2
        strip = app.claims.render_line(top)
        assert strip.text.startswith(" 2 ")
        assert app.claims.render_line(top - 1).text.startswith("▌")
        await app.pilot.click(app.claims, offset=(5, top))
        await app.settle()
        assert app.text.current_claim == 1


async def test_what_was_not_said_shows_in_the_row_and_in_the_margin(open_app: OpenApp) -> None:
    async with open_app(library(analysis=rewritten(polarity="negative"))) as app:
        assert app.claims.row(1)[0].plain.strip("▌▏ ") == "2 ≠“ Marta Olsen did not say"
        assert "2≠“" in app.drawn(app.text).replace(" ", "")
        assert "≠" in gutter(app)
        await app.press("p")
        speakers = app.on_top.query_one(SpeakerList)
        assert "3 claims, 1 ≠" in speakers.row(0)[0].plain


async def test_an_inferred_name_shows_what_the_text_says(open_app: OpenApp) -> None:
    start = newsroom.HARBOUR.index("A dock worker")
    guess = rewritten(source=(Span(start, start + 13),), speaker_basis="description")
    async with open_app(library(analysis=guess)) as app:
        await app.press("2")
        head, *below = (line.plain.strip("▌▏ ") for line in app.claims.row(1))
        assert head == "2 “ ~ Marta Olsen said"
        assert below[-1] == "in the text: “A dock worker”"
        await app.press("f", *"inferred:", "enter")
        assert heads(app) == ["2"]


async def test_rejected_claims_keep_their_numbers_and_are_shown_greyed(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("3", "x")
        assert heads(app) == ["1", "2", "4", "5", "6"]
        await app.press("3")
        assert app.status.startswith("Claim 3 is rejected. X shows it.")
        await app.press("g", "]", "]")
        assert app.text.current_claim == 3, "what is hidden is not visited"
        await app.press("X")
        assert app.status.startswith("1 rejected, shown greyed.")
        assert heads(app) == ["1", "2", "3", "4", "5", "6"]
        assert app.claims.row(2)[0].plain.strip("▌▏ ").startswith("3 ✗┆")
        await app.press("[")
        assert app.text.current_claim == 2, "what is shown is visited"
        await app.press("x")
        assert app.status.startswith("This claim is rejected already. U brings it back.")
        await app.press("X")
        assert app.status.startswith("1 rejected, hidden.")
        assert heads(app) == ["1", "2", "4", "5", "6"]


async def test_a_claim_that_was_just_rejected_is_the_current_one_once_it_is_shown(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("3", "x", "X")
        assert app.text.current_claim == 2
        await app.press("x")
        assert app.status.startswith("This claim is rejected already.")


async def test_the_line_at_the_bottom_calls_a_claim_by_the_number_of_its_row(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("3", "x", "5")
        assert heads(app)[3] == "5"
        assert "claim 5 · 4/5" in app.status
        await app.press("I")
        assert str(app.on_top.query_one(".title", Static).render()) == "Claim 5 · 4/5"


async def test_the_filter_finds_rejected_claims_also_while_they_are_hidden(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("3", "x", "f", *"rejected:", "enter")
        assert heads(app) == ["3"]
        await app.press("escape")
        assert heads(app) == ["1", "2", "4", "5", "6"]


async def test_whether_rejected_claims_are_shown_lasts_from_article_to_article(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("X")
        assert app.status.startswith("No claim of this article is rejected.")
        await app.press("J", "K", "1", "x")
        assert heads(app) == ["1", "2", "3", "4", "5", "6"]


async def test_at_the_next_start_rejected_claims_are_shown_as_before(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("1", "x", "X", "Q")
    async with open_app(library()) as app:
        assert heads(app) == ["1", "2", "3", "4", "5", "6"]


async def test_a_cue_of_many_words_is_whole_in_every_row(open_app: OpenApp) -> None:
    start = newsroom.HARBOUR.index("A dock worker")
    cue = newsroom.HARBOUR[start : start + 70]
    long = rewritten(cue=(Span(start, start + 70),), source=())
    async with open_app(library(analysis=long), size=(80, 12)) as app:
        await app.press("tab", "G")
        lines = [line.plain.strip("▌▏ ") for line in app.claims.row(1)]
        assert len(lines) == app.claims.height_of(1) > 2
        assert f"a{' '.join(cue.split())[1:]}" in " ".join(lines)


async def test_a_row_that_is_not_current_has_ten_lines_at_most(open_app: OpenApp) -> None:
    article = newsroom.ARTICLES["harbour"]
    text = newsroom.HARBOUR + "\n" + "many words in a row " * 100
    harbour = newsroom.ANALYSES["harbour"]
    last = replace(harbour.claims[-1], content=(Span(len(newsroom.HARBOUR) + 1, len(text)),))
    long = replace(harbour, claims=(harbour.claims[0], last))
    shelf = newsroom.library("harbour", analyzer=newsroom.HandAnalyzer({"harbour": long}))
    shelf.articles._of_files["harbour"] = replace(article, text=text)
    async with open_app(shelf, size=(120, 100)) as app:
        await app.press("tab", "g")
        drawn = sum(len(line.plain.split()) for line in app.claims.row(1)[1:])
        assert 140 < drawn < 160, "600 letters, four of them a word"
        await app.press("j")
        assert sum(len(line.plain.strip("▌▏").split()) for line in app.claims.row(1)[1:]) == 500


async def test_noted_and_corrected_claims_are_found(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("2", "i", *"ask", "enter", "f", *"noted:", "enter")
        assert heads(app) == ["2"]
        await app.press("escape", "5")
        assert "✎" in gutter(app)
        await app.press("W", *"Ana", "enter", "enter", "f", *"corrected:", "enter")
        assert heads(app) == ["5"]


async def test_levels_are_gone_through_with_one_key(open_app: OpenApp) -> None:
    hope = newsroom.HARBOUR.index("announced")
    text = newsroom.HARBOUR[:hope] + "decides  " + newsroom.HARBOUR[hope + 9 :]
    harbour = replace(newsroom.ARTICLES["harbour"], text=text)
    analyzer = newsroom.HandAnalyzer()
    shelf = newsroom.library("harbour", analyzer=analyzer)
    shelf.articles._of_files["harbour"] = harbour
    async with open_app(shelf) as app:
        listed = []
        for _ in range(4):
            await app.press(";")
            listed.append(heads(app))
        assert listed == [["2", "3", "4", "5", "6"], [], ["1"], ["1", "2", "3", "4", "5", "6"]]


async def test_the_configuration_can_start_with_one_level(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("harbour"), Config(level="does")) as app:
        assert app.claims.row_count() == 0
        await app.press("escape")
        assert app.claims.row_count() == COUNT


async def test_marked_claims_are_copied_together_in_the_order_of_the_text(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("tab", "G", "space", "g", "space")
        assert heads(app) == ["1•┆", "2", "3", "4", "5", "6•“"]
        assert app.claims.cursor == 1, "the next row can be marked at once"
        await app.press("y")
        first, last = app.app.clipboard.splitlines()
        assert first.startswith("The port of Lindhaven will close")
        assert last.startswith("“Forty is a guess, … Nobody has counted.” — Marta Olsen")
        await app.press("2", "i", *"call her", "enter", "tab", "Y")
        await app.press("escape")
        assert not app.screen.parts.widgets.claims._listing.marked_claims


async def test_all_claims_of_a_speaker_are_marked_at_once(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("2", "@")
        assert [head for head in heads(app) if "•" in head] == ["2•“", "4•“┆Marta", "6•“"]
        assert app.status.startswith("3 claims marked")
        await app.press("i", *"call her", "enter", "Y")
        assert app.app.clipboard.count("Note: call her") == 1
        assert app.app.clipboard.count("— Marta Olsen") == 3
        await app.press("@")
        assert not [head for head in heads(app) if "•" in head]


async def test_a_claim_that_was_rejected_meanwhile_is_not_copied(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("2", "%", "4", "%", "x", "y")
        assert app.app.clipboard.startswith("“We cannot repair it")
        assert "\n" not in app.app.clipboard


async def test_above_all_claims_the_list_takes_the_keys_with_its_first_row(open_app: OpenApp) -> None:
    harbour = newsroom.ANALYSES["harbour"]
    later = replace(harbour, claims=harbour.claims[1:])
    async with open_app(library("harbour", analysis=later)) as app:
        marks = app.screen.parts.presenter._marked_claims
        for arrangement in ("", "C"):
            await app.press(*arrangement, "g")
            assert app.text.current_claim is None, "the text stands above all claims"
            assert [app.claims.cursor] == [None]
            await app.press("tab")
            assert [app.claims.claim, app.text.current_claim] == [0, 0]
            await app.press("j")
            assert app.claims.claim != 0
            await app.press("escape")
            assert app.text.current_claim is None, "back where the text was"
            await app.press("tab", "space")
            assert marks.indices == {0}
            await app.press("escape", "escape", "g")


async def test_a_heading_has_its_number_of_claims_in_sight_and_stands_right_above_them(
    open_app: OpenApp,
) -> None:
    long_name = "Harbour Office of the Free and Sovereign Port of Lindhaven"
    old = newsroom.ANALYSES["harbour"]
    entities = tuple(
        replace(entity, name=long_name, role="", affiliation="")
        if entity.name == "Harbour Office"
        else entity
        for entity in old.entities
    )
    async with open_app(library(analysis=replace(old, entities=entities))) as app:
        await app.press("C")
        above, name = (line.plain for line in app.claims.row(0))
        assert (above, name.split("  ")[-1]) == ("", "1")
        assert name.startswith(" Harbour Office of")
        assert cell_len(name) <= app.claims.size.width


async def test_the_heading_of_a_row_is_in_sight_with_it_where_both_have_room(open_app: OpenApp) -> None:
    async with open_app(size=(40, 12)) as app:
        await app.press("C", "tab", "G")
        for _ in range(COUNT):
            claim = app.claims.claim
            assert claim is not None
            speaker = newsroom.ANALYSES["harbour"].entity(newsroom.ANALYSES["harbour"].claims[claim].speaker)
            assert speaker is not None
            assert speaker.name in app.drawn(app.claims), "going up, each heading comes before its row"
            await app.press("k")


async def test_a_claim_without_a_cue_has_its_words_right_below_the_name_of_its_speaker(
    open_app: OpenApp,
) -> None:
    async with open_app(library(analysis=rewritten(cue=())), size=(80, 12)) as app:
        await app.press("C", "tab", "g")
        for _ in range(COUNT):
            await app.press("j")
        second = newsroom.ANALYSES["harbour"].claims[1].content[0].of(newsroom.HARBOUR)
        first_lines = [app.claims.row(row)[0].plain for row in range(app.claims.row_count())]
        assert any(second.split()[0] in line for line in first_lines)
