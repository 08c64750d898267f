"""Skimming: only the claims, the rest opens in its place."""

from __future__ import annotations

from reader.library.library import Library
from reader.model import Analysis, Article
from reader.text.normalize import blocks
from reader.ui.widgets.article_view import ArticleView
from tests.ui import newsroom
from tests.ui.conftest import OpenApp, Opened

LONG = (
    "Quiet words come first and fill more than a line or two of the narrow pane that shows them. " * 3
    + "Olsen said it rained. "
    + "Quiet words follow and fill more than a line or two of the narrow pane that shows them. " * 3
)
TEXT = f"{LONG}\n\nNobody speaks in this paragraph.\n\nIt was calm.\n\nVos said it snowed.\n"


def library() -> Library:
    """Return a library of one article with much beside its two claims."""
    text = TEXT
    article = Article("long", text, "Weather", blocks=blocks(text))
    analysis = Analysis(
        "long",
        (
            newsroom.claim(text, "indirect", "Olsen", "said", "it rained", speaker="o", near="Olsen said"),
            newsroom.claim(text, "indirect", "Vos", "said", "it snowed", speaker="v", near="Vos said"),
        ),
        (newsroom.entity(text, "o", "person", "Olsen"), newsroom.entity(text, "v", "person", "Vos")),
    )
    analyzer = newsroom.HandAnalyzer({"long": analysis})
    return Library(newsroom.origins("long"), read=lambda _: article, analyzer=analyzer)


def shown(app: Opened) -> str:
    """Return the words of the text pane."""
    return app.drawn(app.text)


async def test_only_the_claims_are_left_and_one_key_brings_the_rest_back(open_app: OpenApp) -> None:
    async with open_app(library(), size=(80, 24)) as app:
        whole = shown(app)
        await app.press("S")
        assert "Weather" in shown(app)
        assert "rained" in shown(app)
        assert "snowed" in shown(app)
        assert "Nobody speaks" not in shown(app)
        assert shown(app).count("⋯") == 2
        assert app.status.startswith("Only the claims.")
        await app.press("S")
        assert shown(app) == whole
        assert app.status.startswith("The whole text.")


async def test_without_claims_all_is_left_and_that_is_said(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("quiet"), size=(80, 24)) as app:
        whole = shown(app)
        await app.press("S")
        assert shown(app) == whole
        assert app.status.startswith("Only the claims, once there are any.")


async def test_escape_brings_the_rest_back_too(open_app: OpenApp) -> None:
    async with open_app(library(), size=(80, 24)) as app:
        await app.press("S", "escape")
        assert "⋯" not in shown(app)


async def test_steps_lead_from_claim_to_claim_and_leave_the_rest_folded(open_app: OpenApp) -> None:
    async with open_app(library(), size=(80, 24)) as app:
        await app.press("S", "g", "]")
        assert app.text.current_claim == 0
        await app.press("]")
        assert app.text.current_claim == 1
        assert shown(app).count("⋯") == 2


async def test_enter_opens_the_paragraph_of_the_cursor_and_folds_it_again(open_app: OpenApp) -> None:
    async with open_app(library(), size=(80, 24)) as app:
        await app.press("S", "1", "enter")
        assert "Quiet words come first" in shown(app)
        assert "Nobody speaks" not in shown(app)
        assert app.text.current_claim == 0
        await app.press("enter")
        assert "Quiet words come first" not in shown(app)
        assert app.pane == "text"


async def test_enter_on_a_fold_opens_what_it_hides(open_app: OpenApp) -> None:
    async with open_app(library(), size=(80, 24)) as app:
        await app.press("S", "2", "k", "enter")
        assert "Nobody speaks" in shown(app)
        assert "It was calm." in shown(app)


async def test_where_nothing_is_folded_enter_leads_to_the_list_as_ever(open_app: OpenApp) -> None:
    async with open_app(library(), size=(80, 24)) as app:
        await app.press("S", "2", "enter")
        assert app.pane == "claims"


async def test_a_click_on_a_fold_opens_it(open_app: OpenApp) -> None:
    async with open_app(library(), size=(80, 24)) as app:
        await app.press("S")
        rows = shown(app).splitlines()
        y = max(y for y, row in enumerate(rows) if "⋯" in row)
        await app.pilot.click(ArticleView, offset=(rows[y].index("⋯") + 1, y))
        await app.settle()
        assert "Nobody speaks" in shown(app)


async def test_a_match_behind_a_fold_is_brought_into_sight(open_app: OpenApp) -> None:
    async with open_app(library(), size=(80, 24)) as app:
        await app.press("S", "/", *"calm", "enter")
        assert "It was calm." in shown(app)
        assert "Nobody speaks" not in shown(app)


async def test_the_filter_decides_which_claims_are_left(open_app: OpenApp) -> None:
    async with open_app(library(), size=(80, 24)) as app:
        await app.press("S", "f", *"speaker:vos", "enter")
        assert "snowed" in shown(app)
        assert "rained" not in shown(app)
        await app.press("escape")
        assert "rained" in shown(app)


async def test_an_article_without_claims_is_shown_whole(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("quiet")) as app:
        await app.press("S")
        assert "The sea was calm all day." in shown(app)


async def test_skimming_works_on_every_size_and_survives_another_width(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        for size in [(120, 36), (80, 24), (40, 12)]:
            await app.start_over(size)
            await app.press("S", "1")
            assert "rained" in shown(app), size
            assert "⋯" in shown(app), size
            await app.press("-", "-", "-")
            assert "rained" in shown(app), size
            assert app.text.current_claim == 0, size
