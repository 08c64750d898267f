"""Why a claim is one, shown beside the text."""

from __future__ import annotations

import inspect
import re

import pytest
from textual.widgets import Static

from reader.claims import explain
from reader.settings.config import Config
from reader.settings.keymap import DEFAULT
from reader.ui.screens.details import DetailsPage, DetailsScreen, WrappedWords
from tests.ui import newsroom
from tests.ui.conftest import OpenApp, Opened


def page(app: Opened) -> list[str]:
    """Return what stands on the page, from top to bottom."""
    assert isinstance(app.on_top, DetailsScreen)
    return [str(words.visual) for words in app.on_top.query_one(DetailsPage).query(Static)]


async def test_everything_known_of_the_current_claim_is_shown(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("4", "I")
        title, said, *facts = page(app)
        words = 'the Harbour Office had "written to every crew twice"'
        assert (title, said) == ("Claim 4/6", words)
        at = [newsroom.HARBOUR.index(part) for part in (words, "said the Harbour", "She")]
        assert dict(zip(facts[::2], facts[1::2], strict=True)) == {
            "Kind": "indirect speech with quoted words in it",
            "Speaker": "Marta Olsen, a person",
            "Name": "as the source gives it",
            "Source": "“She”",
            "Cue": "“said”",
            "Found by": "by hand",
            "Certainty": "that it is a claim: very sure: about 90 in 100 claims found this way are right",
            "To check": "a comparison: “twice”",
            "Place": f"line 5; characters: content {at[0]}–{at[0] + len(words)}; cue {at[1]}–{at[1] + 4}; "
            f"source {at[2]}–{at[2] + 3}",
        }


async def test_the_details_go_along_from_claim_to_claim(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, claim in [("]", "2/6"), ("] ]", "3/6"), ("[", "6/6"), ("] *", "4/6"), ("] #", "6/6")]:
            await app.start_over()
            await app.press("I", *keys.split())
            assert page(app)[0] == f"Claim {claim}", keys
            assert app.text.current_claim == int(claim[0]) - 1, keys
            await app.press("escape")
            assert app.on_top is app.screen, keys
            assert app.text.current_claim == int(claim[0]) - 1, keys


async def test_a_note_and_a_name_given_by_hand_are_shown(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("3", "i", *"Ask [him].", "enter", "W", *"Ann Lee", "enter", "enter", "I")
        shown = page(app)
        assert shown[shown.index("Your note") + 1] == "Ask [him]."
        assert shown[shown.index("By hand") + 1] == "you said who speaks"
        assert shown[shown.index("Name") + 1] == "A dock worker → Ann Lee"


async def test_a_long_name_breaks_behind_its_hyphens(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("3", "W", *"Wilhelmina-Maximiliane Lee", "enter", "enter", "I")
        facts = [str(words.render()) for words in app.on_top.query(".words").results(WrappedWords)]
        assert "A dock worker →\nWilhelmina-\nMaximiliane Lee" in facts


async def test_the_details_are_put_away(open_app: OpenApp) -> None:
    async with open_app() as app:
        for key in ["I", "escape", "q"]:
            await app.start_over()
            await app.press("I", key)
            assert app.on_top is app.screen, key


async def test_a_click_beside_the_details_puts_them_away(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("I")
        await app.pilot.click(offset=(10, 10))
        await app.settle()
        assert app.on_top is app.screen


async def test_without_a_claim_there_is_nothing_to_explain(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("quiet")) as app:
        await app.press("I")
        assert app.on_top is app.screen
        assert app.status.startswith("No claims here. This article quotes nobody.")


async def test_above_all_claims_the_key_to_the_next_is_named(open_app: OpenApp) -> None:
    config = Config(keys={**DEFAULT, "next_claim": ("ctrl+n",)})
    async with open_app(newsroom.library("council"), config) as app:
        assert app.text.current_claim is None
        for key in ["I", "P", "x", "E", "y"]:
            await app.press(key)
            assert app.status.startswith("No claim here yet. Ctrl+n goes to the next."), key


async def test_on_a_small_screen_the_details_scroll(open_app: OpenApp) -> None:
    async with open_app(size=(40, 12)) as app:
        await app.press("2", "I")
        details = app.on_top.query_one(DetailsPage)
        assert details.size.width >= 36
        await app.press("G")
        assert details.scroll_offset.y > 0
        await app.press("g")
        assert details.scroll_offset.y == 0


async def test_brackets_are_shown_as_they_stand(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("brackets")) as app:
        await app.press("]", "I")
        assert page(app)[1] == '"[W]e will [sic] [/x] not [b]go[/b],"'
        assert "Ann [red]Lee[/red], a person" in page(app)


async def test_a_label_never_touches_its_words(open_app: OpenApp) -> None:
    for size in ((120, 36), (80, 24), (40, 12)):
        async with open_app(size=size) as app:
            await app.press("I")
            widths = {label.content_size.width for label in app.on_top.query("#details .label")}
            labels = set(re.findall(r'Fact\("([^"]+)"', inspect.getsource(explain)))
            assert labels >= {"Whose", "Speaks for"}
            assert min(widths) > max(map(len, labels)), size


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (40, ["The port of Lindhaven will close its", "old quay for two years"]),
        (30, ["The port of Lindhaven will", "close its old quay for two…"]),
    ],
)
async def test_words_of_a_claim_that_are_cut_end_in_a_sign(
    open_app: OpenApp, columns: int, said: list[str]
) -> None:
    async with open_app(size=(columns, 12)) as app:
        await app.press("1", "I")
        words = app.on_top.query_one(".said", WrappedWords)
        assert [words.render_line(y).text.strip() for y in range(words.size.height)] == said
