"""The outline leads through the headings of an article; its text can be set in other ways."""

from __future__ import annotations

from textual.widgets import Static

from reader.library.library import Library
from reader.model import Analysis, Article, Block, BlockKind, Claim, Span
from reader.settings.config import Config
from reader.settings.typography import Typography
from reader.ui.reading.screen import ReadingScreen
from reader.ui.screens.outline import OutlineScreen, SectionList
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, OpenApp, Opened

PARTS: tuple[tuple[BlockKind, str], ...] = (
    ("paragraph", "Nobody spoke at first. " * 20),
    ("heading", "The [plan]"),
    ("paragraph", "“We build,” said Olsen. “Soon,” said Lund. " * 10),
    ("heading", "Who pays"),
    ("paragraph", "“Nobody knows,” said Lund. " + "Nobody asked, either. " * 30),
)


def _library(analyzer: newsroom.HandAnalyzer | None = None) -> Library:
    text, blocks = "", []
    for kind, words in PARTS:
        blocks.append(
            Block(Span(len(text), len(text) + len(words.strip())), kind, 2 if kind == "heading" else 0)
        )
        text += words.strip() + "\n\n"
    spoken = (newsroom.span(text, words) for words in ("“We build,”", "“Soon,”", "“Nobody knows,”"))
    article = Article("plans", text, "Plans", blocks=tuple(blocks))
    analysis = Analysis("plans", tuple(Claim("direct", (span,)) for span in spoken))
    analyzer = analyzer or newsroom.HandAnalyzer({})
    analyzer._analyses = {"plans": analysis}
    return Library(newsroom.origins("plans"), read=lambda _: article, analyzer=analyzer)


def _listed(app: Opened) -> list[str]:
    return app.drawn(app.on_top.query_one(SectionList)).split("\n")[:4]


def _line(app: Opened) -> str:
    return app.text.line_span.of(app.text._article.text)


async def test_the_outline_lists_headings_with_their_claims(open_app: OpenApp) -> None:
    async with open_app(_library()) as app:
        await app.press("t")
        assert isinstance(app.on_top, OutlineScreen)
        assert [line.split() for line in _listed(app)] == [
            *(["▌Plans"], ["The", "[plan]", "2"], ["Who", "pays", "1"], [])
        ]
        assert "2 headings, 3 claims" in str(app.on_top.query_one(".heading", Static).visual)


async def test_the_text_follows_and_enter_goes_there(open_app: OpenApp) -> None:
    async with open_app(_library(), size=(80, 14)) as app:
        await app.press("t", "j")
        assert "The [plan]" in app.drawn(app.text)
        await app.press("j", "enter")
        assert isinstance(app.on_top, ReadingScreen)
        assert (_line(app), app.pane) == ("Who pays", "text")
        await app.press("H")
        assert _line(app).startswith("Nobody spoke at first.")


async def test_while_the_analysis_goes_on_the_number_of_claims_is_not_the_last(make_app: MakeApp) -> None:
    analyzer = newsroom.HandAnalyzer({})
    analyzer.gate.clear()
    async with make_app(_library(analyzer)).run_test() as pilot:
        await pilot.pause()
        await pilot.press("t")
        assert "2 headings, no claims so far" in str(pilot.app.screen.query_one(".heading", Static).visual)
        analyzer.gate.set()


async def test_the_text_comes_back_to_its_place(open_app: OpenApp) -> None:
    async with open_app(_library(), size=(80, 14)) as app:
        for key in ["escape", "q", "t"]:
            await app.start_over()
            await app.press("j", "j")
            before = app.text.place
            await app.press("t", "G")
            assert app.text.place != before, key
            await app.press(key)
            assert isinstance(app.on_top, ReadingScreen)
            assert app.text.place == before, key


async def test_the_outline_starts_at_the_section_of_the_cursor(open_app: OpenApp) -> None:
    async with open_app(_library()) as app:
        await app.press("G", "t")
        assert _listed(app)[2].startswith("▌  Who pays")


async def test_the_filter_counts_in_the_outline(open_app: OpenApp) -> None:
    async with open_app(_library()) as app:
        await app.press("f", *"knows", "enter", "t")
        assert [line.split()[-1] for line in _listed(app)[:3]] == ["Plans", "[plan]", "1"]
        assert _listed(app)[2].startswith("▌  Who pays"), "the filter leads to its claim"


async def test_without_headings_the_outline_says_what_leads_on(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("council")) as app:
        await app.press("t")
        assert "This article has no headings." in str(app.on_top.query_one(".empty", Static).visual)
        assert "} and { go from paragraph to paragraph." in str(app.on_top.query_one(".empty", Static).visual)
        await app.press("enter")
        assert isinstance(app.on_top, ReadingScreen)


async def test_without_an_article_there_is_no_outline(open_app: OpenApp) -> None:
    async with open_app(newsroom.library(is_empty=True)) as app:
        await app.press("t")
        assert isinstance(app.on_top, ReadingScreen)


async def test_the_outline_fits_every_size(open_app: OpenApp) -> None:
    async with open_app(_library()) as app:
        for size in [(120, 36), (80, 24), (40, 12)]:
            await app.start_over(size)
            await app.press("t")
            region = app.on_top.query_one("#outline").region
            assert region.right == size[0], size
            assert region.height == size[1], size
            assert _listed(app)[2].rstrip().endswith("1"), size


async def test_keys_set_the_text_in_other_ways(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("&")
        assert app.text.typography == Typography(justify=True)
        assert "Lines justified" in app.status
        await app.press("_", "_")
        assert app.text.typography == Typography(justify=True, spacing=0)
        assert "an indent between paragraphs" in app.status
        await app.press('"')
        assert app.text.typography == Typography(justify=True, spacing=0, hanging=False)
        assert "stay out of the margin" in app.status
        await app.press('"')
        assert "hang in the margin" in app.status


async def test_the_settings_say_how_the_text_is_set(open_app: OpenApp) -> None:
    typography = Typography(justify=True, spacing=0, hanging=False)
    async with open_app(config=Config(typography=typography)) as app:
        assert app.text.typography == typography
