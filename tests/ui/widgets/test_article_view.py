"""The article pane keeps place, claim and view together, at every size, and draws nothing but its text."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from rich.cells import cell_len, split_graphemes
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.geometry import Offset
from textual.message import Message
from textual.pilot import Pilot
from textual.selection import Selection
from textual.theme import Theme

from reader.claims.corrected import Corrected
from reader.model import Analysis, Article, Claim, Span
from reader.settings.typography import Typography
from reader.text.normalize import blocks, normalize
from reader.ui.view.line_cells import offset_at
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.gutter import Gutter
from tests.ui.view.sample import ANALYSIS, ARTICLE, COLORS, TEXT, span

LONG_TEXT = "\n\n".join(
    f"Paragraph {number} says a little more than one line holds." for number in range(100)
)
LONG = Article("long", LONG_TEXT, blocks=blocks(LONG_TEXT))
LONG_CLAIMS = Analysis(
    "long",
    tuple(
        Claim("direct", (Span(at, at + 5),))
        for at in (LONG_TEXT.index(f"Paragraph {number} ") for number in (2, 50, 90))
    ),
)


class Desk(App[None]):
    """An article pane with its gutter, and what they report."""

    def __init__(self) -> None:
        super().__init__()
        self.view = ArticleView()
        self.gutter = Gutter()
        self.reports: list[Message] = []

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield self.view
            yield self.gutter

    def get_theme_variable_defaults(self) -> dict[str, str]:
        speakers = {f"speaker-{color}": f"#{color}0{color}0ff" for color in range(8)}
        others = {"muted": "#888888", "rule": "#444444", "unnamed": "#777777", "match": "#555500"}
        return {**speakers, **others, "current-line": "#222222"}

    def on_article_view_cursor_moved(self, message: ArticleView.CursorMoved) -> None:
        self.reports.append(message)

    def on_selectable_lines_claim_clicked(self, message: ArticleView.ClaimClicked) -> None:
        self.reports.append(message)

    def on_marked_lines_places_changed(self, message: ArticleView.PlacesChanged) -> None:
        self.gutter.show(message.places, self.gutter.current)

    def on_gutter_claim_clicked(self, message: Gutter.ClaimClicked) -> None:
        self.reports.append(message)


@asynccontextmanager
async def desk(
    article: Article = ARTICLE,
    analysis: Analysis | None = ANALYSIS,
    *,
    size: tuple[int, int] = (60, 20),
    offset: int = 0,
) -> AsyncIterator[tuple[Desk, Pilot[None]]]:
    app = Desk()
    async with app.run_test(size=size) as pilot:
        app.view.show(article, offset=offset)
        app.view.mark(Corrected(analysis) if analysis else None, COLORS)
        app.view.focus()
        await pilot.pause()
        app.reports.clear()
        yield app, pilot


def screen(app: Desk) -> list[str]:
    """Return the lines that are seen, without the edge that tells of the focus."""
    lines = (app.view.render_line(y).text for y in range(app.view.size.height))
    return [line.replace("▏", " ", 1).rstrip() for line in lines]


def visible(app: Desk) -> str:
    return "\n".join(screen(app))


def cursor_line(app: Desk) -> str:
    return app.view.line_span.of(app.view._article.text)


async def test_an_article_is_drawn_with_its_marks() -> None:
    async with desk() as (app, _):
        assert screen(app)[:11] == [
            "       No tram",
            "       Kari Nord · Fjord Post",
            "",
            "█ 1┆   The harbour board clarified┆that a second tram line",
            "▌     ┆is not on the agenda.",
            "",
            "  2“? “This is not on the agenda,” a board official said.",
            "       “There are no plans.”",
            "",
            "  3“┆  Mayor Ada Lund argued┆that a line would “save time”",
            "  4┆  ┆for all.┆The Harbour Board pays half, Lund said.",
        ]


async def test_the_colour_of_a_speaker_comes_from_the_theme() -> None:
    async with desk() as (app, pilot):
        styles = {segment.text: segment.style for segment in app.view.render_line(6)}
        quote, source = styles["“This is not on the agenda,”"], styles["a board official"]
        assert quote is not None
        assert quote.color is not None
        assert quote.color.name == "#1010ff"
        assert source is not None
        assert (source.bold, source.italic) == (True, True)
        organization = {segment.text: segment.style for segment in app.view.render_line(3)}["harbour board"]
        assert organization is not None
        assert organization.underline
        app.register_theme(Theme("other", primary="#ffffff", variables={"speaker-1": "#123456"}))
        app.theme = "other"
        await pilot.pause()
        repainted = {segment.text: segment.style for segment in app.view.render_line(6)}[
            "“This is not on the agenda,”"
        ]
        assert repainted is not None
        assert repainted.color is not None
        assert repainted.color.name == "#123456"


async def test_lines_move_the_cursor_and_the_claim_follows() -> None:
    async with desk() as (app, pilot):
        claims = []
        for _ in range(8):
            app.view.move_lines(1)
            await pilot.pause()
            claims.append(app.view.current_claim)
        assert claims == [0, 0, 1, 1, 1, 2, 3, 3]
        moved = [report for report in app.reports if isinstance(report, ArticleView.CursorMoved)]
        assert [(TEXT[report.offset :][:6], report.claim) for report in moved][2] == ("“This ", 1)
        app.view.move_lines(-100)
        assert cursor_line(app).startswith("The harbour board")


async def test_claims_on_one_line_are_reached_one_by_one() -> None:
    async with desk() as (app, _):
        app.view.go_to_claim(2)
        assert (app.view.current_claim, cursor_line(app)[:5]) == (2, "Mayor")
        app.view.go_to_claim(3)
        assert (app.view.current_claim, cursor_line(app)[:5]) == (3, "for a")
        assert "█ 4┆" in screen(app)[10]


async def test_the_number_below_goes_along_with_the_one_there_is_room_for() -> None:
    text = "It is so, and that is so too, they all said, and it goes on for long, as they do, so it is. End."
    two = Article("two", text, blocks=blocks(text))
    spans = (Span(3, 60), Span(30, 38), Span(92, 95))  # two start on the first line, one on the third
    claims = Analysis("two", tuple(Claim("direct", (span,)) for span in spans))
    async with desk(two, claims, size=(54, 10)) as (app, _):
        for current, numbers in [(0, ["1", "", "3"]), (1, ["2", "1", "3"]), (2, ["1", "", "3"])]:
            app.view.go_to_claim(current)
            assert [line[1:3].strip() for line in screen(app)[:3]] == numbers


async def test_a_preview_says_nothing() -> None:
    async with desk(LONG, LONG_CLAIMS) as (app, pilot):
        app.view.preview_claim(2)
        await pilot.pause()
        assert app.view.current_claim == 2
        assert "Paragraph 90 " in visible(app)
        assert app.reports == []


@pytest.mark.parametrize("size", [(60, 20), (40, 12), (24, 5), (9, 3), (3, 2), (1, 1)])
async def test_every_claim_is_in_view_when_it_is_gone_to(size: tuple[int, int]) -> None:
    async with desk(LONG, LONG_CLAIMS, size=size) as (app, _):
        for index in (1, 2, 0):
            app.view.go_to_claim(index)
            top = app.view.scroll_offset.y
            assert LONG_CLAIMS.claims[index].start == app.view.place
            assert top <= app.view._cursor < top + app.view.size.height


async def test_a_page_moves_view_and_cursor_together() -> None:
    async with desk(LONG, None, size=(70, 20)) as (app, _):
        app.view.move_pages(1)
        assert (app.view.scroll_offset.y, app.view._cursor) == (19, 19)
        app.view.move_pages(-0.5)
        assert (app.view.scroll_offset.y, app.view._cursor) == (9, 9)
        app.view.move_pages(-2)
        assert (app.view.scroll_offset.y, app.view._cursor) == (0, 0)


async def test_top_shows_the_title_and_bottom_the_end() -> None:
    async with desk(replace(LONG, title="A title"), None, size=(80, 20)) as (app, _):
        app.view.bottom()
        assert app.view.progress == 1
        assert screen(app)[-1].startswith("›      Paragraph 99 ")
        app.view.top()
        assert screen(app)[0].strip() == "A title"
        assert cursor_line(app).startswith("Paragraph 0 ")


async def test_paragraphs_are_passed_one_at_a_time() -> None:
    async with desk(LONG, None) as (app, _):
        app.view.move_paragraph(3)
        assert cursor_line(app).startswith("Paragraph 3 ")
        app.view.move_lines(1)
        app.view.move_paragraph(-1)
        assert cursor_line(app).startswith(("Paragraph 3 ", "Paragraph 2 "))


@pytest.mark.parametrize(("left_at", "first"), [(0, "A title"), (40, "Paragraph 38 ")])
async def test_an_article_can_be_shown_before_the_pane_has_a_size(left_at: int, first: str) -> None:
    class EarlyDesk(Desk):
        def on_mount(self) -> None:
            self.view.show(replace(LONG, title="A title"), offset=LONG_TEXT.index(f"Paragraph {left_at} "))

    app = EarlyDesk()
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.pause()
        assert screen(app)[0].strip(" ›").startswith(first)
        assert f"Paragraph {left_at} " in visible(app)


async def test_an_article_opens_where_it_was_left() -> None:
    place = LONG_TEXT.index("Paragraph 40 ")
    async with desk(LONG, None, offset=place + 3) as (app, _):
        assert app.view.place == place
        assert "Paragraph 40 " in visible(app)


async def test_another_width_keeps_the_place() -> None:
    async with desk(LONG, LONG_CLAIMS) as (app, pilot):
        app.view.go_to_offset(LONG_TEXT.index("Paragraph 60 ") + 40)
        before = app.view._cursor - app.view.scroll_offset.y
        for size in ((30, 20), (20, 20), (100, 20), (25, 20), (60, 20)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            start, end = app.view.line_span
            assert start <= LONG_TEXT.index("Paragraph 60 ") + 40 <= end
            assert app.view._cursor - app.view.scroll_offset.y == before


async def test_a_lower_pane_still_shows_the_cursor() -> None:
    async with desk(LONG, None, size=(60, 30)) as (app, pilot):
        app.view.move_lines(28)
        await pilot.resize_terminal(60, 8)
        await pilot.pause()
        assert app.view.scroll_offset.y <= app.view._cursor < app.view.scroll_offset.y + 8


async def test_a_title_higher_than_the_pane_does_not_hide_the_text() -> None:
    async with desk(replace(LONG, title="A long title " * 20), None, size=(30, 6)) as (app, _):
        app.view.top()
        assert "Paragraph 0 " in visible(app)


async def test_marks_that_arrive_late_keep_the_place() -> None:
    async with desk(LONG, None) as (app, pilot):
        app.view.go_to_offset(LONG_TEXT.index("Paragraph 60 "))
        top = app.view.scroll_offset.y
        app.view.mark(Corrected(LONG_CLAIMS), {})
        await pilot.pause()
        assert (app.view.scroll_offset.y, app.view.current_claim) == (top, 1)


@pytest.mark.parametrize("earlier", [LONG_CLAIMS.claims[:1], ()])
async def test_a_claim_that_is_marked_on_the_cursor_line_is_the_current_one(
    earlier: tuple[Claim, ...],
) -> None:
    async with desk(LONG, replace(LONG_CLAIMS, claims=earlier)) as (app, _):
        app.view.go_to_offset(LONG_CLAIMS.claims[1].start)
        assert app.view.current_claim == (0 if earlier else None)
        app.view.mark(Corrected(LONG_CLAIMS), {})
        assert app.view.current_claim == 1


async def test_of_a_claim_longer_than_the_room_above_a_dialog_the_beginning_is_seen() -> None:
    start = LONG_TEXT.index("Paragraph 50 ")
    long = Analysis("long", (Claim("direct", (Span(start, start + 2000),)),))
    async with desk(LONG, long) as (app, pilot):
        app.view.go_to_claim(0)
        app.view.scroll_relative(y=-4, animate=False)
        await pilot.pause()
        top = app.view.view_top
        for _ in range(2):
            app.view.keep_above(app.view.region.y + 3)
            assert 0 <= app.view._cursor - app.view.view_top < 3
        app.view.uncover()
        assert app.view.view_top == top


async def test_of_two_claims_on_the_cursor_line_the_current_one_stays_when_marks_change() -> None:
    starts = (LONG_TEXT.index("Paragraph 50 "), LONG_TEXT.index("Paragraph 50 ") + 20)
    both = Analysis("long", tuple(Claim("direct", (Span(at, at + 5),)) for at in starts))
    async with desk(LONG, both) as (app, _):
        app.view.go_to_claim(1)
        app.view.mark(Corrected(both), {})
        assert app.view.current_claim == 1


async def test_the_wheel_takes_the_cursor_along() -> None:
    async with desk(LONG, LONG_CLAIMS) as (app, pilot):
        app.view.scroll_to(y=180, animate=False)
        await pilot.pause()
        assert app.view._cursor == 180
        assert app.view.current_claim == 1
        assert isinstance(app.reports[-1], ArticleView.CursorMoved)


async def test_a_click_on_a_mark_selects_its_claim() -> None:
    async with desk() as (app, pilot):
        await pilot.click(ArticleView, offset=(30, 9))
        await pilot.pause()
        clicked = [report.index for report in app.reports if isinstance(report, ArticleView.ClaimClicked)]
        assert (clicked, app.view.current_claim) == ([2], 2)
        await pilot.click(ArticleView, offset=(3, 6))
        assert app.view.current_claim == 1


async def test_a_click_beside_the_marks_only_moves_the_cursor() -> None:
    async with desk() as (app, pilot):
        await pilot.click(ArticleView, offset=(59 - 3, 8))
        await pilot.pause()
        assert not any(isinstance(report, ArticleView.ClaimClicked) for report in app.reports)
        assert app.view._cursor == 8


async def test_a_click_on_the_title_is_no_click_on_the_text() -> None:
    async with desk() as (app, pilot):
        await pilot.click(ArticleView, offset=(10, 0))
        await pilot.pause()
        assert not any(isinstance(report, ArticleView.ClaimClicked) for report in app.reports)


async def test_another_width_clears_the_selection() -> None:
    async with desk() as (app, pilot):
        app.screen.selections = {app.view: Selection(Offset(4, 3), Offset(10, 6))}
        await pilot.resize_terminal(40, 20)
        await pilot.pause()
        assert app.screen.get_selected_text() is None


async def test_a_selection_copies_the_text_without_wrapping() -> None:
    async with desk() as (app, pilot):
        app.screen.selections = {app.view: Selection(Offset(4, 3), Offset(10, 6))}
        await pilot.pause()
        start, end = TEXT.index("harbour board"), TEXT.index("“This is") + 10
        assert app.screen.get_selected_text() == TEXT[start:end]
        drawn = {segment.text: segment.style for segment in app.view.render_line(6)}
        assert drawn["“This is n"] != drawn["ot on the agenda,”"]


async def test_dragging_the_mouse_selects() -> None:
    async with desk() as (app, pilot):
        await pilot.mouse_down(ArticleView, offset=(7 + 4, 3))
        await pilot.hover(ArticleView, offset=(7 + 10, 3))
        await pilot.mouse_up(ArticleView, offset=(7 + 10, 3))
        assert app.screen.get_selected_text() == "harbour"


async def test_a_double_click_selects_the_paragraph() -> None:
    async with desk() as (app, pilot):
        await pilot.click(ArticleView, offset=(20, 7), times=2)
        assert (
            app.screen.get_selected_text()
            == "“This is not on the agenda,” a board official said. “There are no plans.”"
        )


async def test_matches_are_highlighted_and_cleared() -> None:
    async with desk() as (app, _):
        app.view.set_matches((span("agenda"), span("agenda", 1)), 1)
        assert "agenda" in [segment.text for segment in app.view.render_line(6)]
        app.view.go_to_span(span("agenda", 1))
        assert cursor_line(app).startswith("“This")
        app.view.set_matches(())
        assert "agenda" not in [segment.text for segment in app.view.render_line(6)]


async def test_options_draw_again() -> None:
    async with desk() as (app, pilot):
        app.view.column = 30
        await pilot.pause()
        assert max(len(line.strip()) for line in screen(app)[3:]) <= 7 + 30
        app.view.mark_kinds = frozenset()
        assert "┆that" not in visible(app)


HOSTILE = normalize(
    "[b]bold[/b] [/x] [@click=app.quit]x[/] \x1b]0;title\x07 \x9b2J [sic] \\[b] $primary\n"
    "日本の首相は「計画はない」と述べた。 e\u0301e\u0301 👩\u200d👩\u200d👧 ❤\ufe0f\n" + "w" * 300
)


@pytest.mark.parametrize("width", [1, 2, 3, 5, 8, 24, 33, 48, 70, 120])
async def test_any_text_at_any_width_fills_its_lines_exactly(width: int) -> None:
    article = Article("hostile", HOSTILE, title="[b]t[/b]\x1b[2J", blocks=blocks(HOSTILE))
    whole = Analysis("hostile", (Claim("indirect", (Span(2, len(HOSTILE) - 2),)),))
    async with desk(article, whole, size=(width + 1, 12)) as (app, _):
        shown = []
        for top in range(0, app.view._layout.height, 12):
            app.view.go_to_offset(app.view._layout.start(top))
            for y in range(app.view.size.height):
                strip = app.view.render_line(y)
                assert strip.cell_length == app.view.size.width
                assert not any(ord(sign) < 32 or 127 <= ord(sign) < 160 for sign in strip.text)
                shown.append(strip.text)
        if width >= 48:
            assert "[b]bold[/b] [/x] [@click=app.quit]x[/]" in "".join(shown).replace("┆", " ")


def under_cursor(app: Desk) -> str:
    """Return what is drawn from the cell of the terminal's own cursor on."""
    x, y = app.cursor_position
    return app.view.render_line(y).crop(x).text.rstrip()


async def test_the_terminal_cursor_sits_on_the_words_of_the_current_claim() -> None:
    async with desk() as (app, _):
        assert under_cursor(app) == "that a second tram line"
        app.view.go_to_claim(2)
        assert under_cursor(app) == "that a line would “save time”"
        app.view.go_to_claim(3)
        assert under_cursor(app).startswith("The Harbour Board pays half")


async def test_the_terminal_cursor_goes_along_within_a_claim_and_stays_on_it_below() -> None:
    async with desk() as (app, _):
        app.view.move_lines(1)
        assert under_cursor(app) == "is not on the agenda."
        app.view.move_lines(1)
        assert app.view.current_claim == 0
        assert under_cursor(app) == "that a second tram line"


async def test_the_terminal_cursor_sits_on_the_cursor_line_when_the_claim_is_out_of_sight() -> None:
    async with desk(LONG, LONG_CLAIMS, size=(70, 20)) as (app, pilot):
        assert under_cursor(app).startswith("Paragraph 0 ")
        app.view.go_to_claim(1)
        for paragraphs, word in ((3, "Paragraph 50 "), (15, "Paragraph 68 ")):
            app.view.move_paragraph(paragraphs)
            assert app.view.current_claim == 1
            assert under_cursor(app).startswith(word)
        app.view.scroll_to(y=82, animate=False, immediate=True)
        await pilot.pause()
        assert under_cursor(app).startswith("Paragraph 50 ")


@pytest.mark.parametrize("words", ["述べた", "said", "\U0001f469", "old"])
async def test_the_terminal_cursor_counts_wide_characters_and_stretched_blanks(words: str) -> None:
    at = SHIPS_TEXT.index(words)
    claim = Analysis("ships", (Claim("direct", (Span(at, at + 20),)),))
    async with desk(SHIPS, claim, size=(60, 20)) as (app, pilot):
        app.view.typography = TIDY
        await pilot.pause()
        app.view.go_to_claim(0)
        assert under_cursor(app).startswith(words)


async def test_an_empty_pane_can_be_moved_in() -> None:
    async with desk(Article("empty", ""), None, size=(20, 5)) as (app, _):
        for move in (app.view.top, app.view.bottom):
            move()
        app.view.move_lines(1)
        app.view.move_pages(-1)
        app.view.move_paragraph(1)
        assert (app.view.place, app.view.current_claim, app.view.progress) == (0, None, 1)


async def test_an_empty_text_is_read_to_its_end_where_there_is_no_room_for_a_line() -> None:
    async with desk(Article("empty", "", title="A title"), None, size=(20, 1)) as (app, pilot):
        app.view.styles.height = 0
        await pilot.pause()
        assert (app.view.size.height, app.view.progress) == (0, 1)


async def test_the_gutter_shows_where_the_claims_stand() -> None:
    async with desk(LONG, LONG_CLAIMS, size=(70, 20)) as (app, pilot):
        app.gutter.current = 2
        await pilot.pause()
        cells = [app.gutter.render_line(y).text for y in range(20)]
        assert [y for y, cell in enumerate(cells) if cell != " "] == [0, 10, 18]
        assert cells[18] != cells[10]
        await pilot.click(Gutter, offset=(0, 12))
        await pilot.pause()
        assert [report.index for report in app.reports if isinstance(report, Gutter.ClaimClicked)] == [1]


TIDY = Typography(justify=True, spacing=0)
_SHIPS = "The “old” quay closes on Monday for two years, said Marta Olsen of the harbour office. "
SHIPS_TEXT = f"“{_SHIPS * 3}\n\n日本の 首相は 述べた said e\u0301e\u0301 or 👩\u200d👩\u200d👧 {_SHIPS}"
SHIPS = Article("ships", SHIPS_TEXT, blocks=blocks(SHIPS_TEXT))
SHIPS_CLAIM = Analysis("ships", (Claim("indirect", (Span(5, len(SHIPS_TEXT) - 5),)),))


async def test_justified_lines_end_at_the_same_cell() -> None:
    async with desk(SHIPS, None, size=(60, 20)) as (app, pilot):
        app.view.typography = TIDY
        await pilot.pause()
        lines = [app.view._layout.line(y) for y in range(app.view._layout.height)]
        ends = {cell_len(screen(app)[y].rstrip()) for y, line in enumerate(lines) if line.fill_cells}
        assert ends == {app.view._columns.margin + app.view._columns.text}
        assert len({cell_len(line) for line in screen(app)}) > 1


@pytest.mark.parametrize("width", [24, 33, 60])
async def test_every_cell_of_a_justified_text_leads_to_the_character_drawn_there(width: int) -> None:
    async with desk(SHIPS, SHIPS_CLAIM, size=(width, 20)) as (app, pilot):
        app.view.typography = TIDY
        await pilot.pause()
        for y in range(min(app.view._layout.height, app.view.size.height)):
            shown = app.view.render_line(y).text
            drawn = [shown[start] for start, _, size in split_graphemes(shown)[0] for _ in range(size)]
            hits = [
                (offset_at(app.view._layout.line(y), app.view._columns, x), sign)
                for x, sign in enumerate(drawn)
            ]
            found = [index for index, _ in hits if index is not None]
            assert found == sorted(found)
            assert all(sign in (" ", "┆", SHIPS_TEXT[at]) for at, sign in hits if at is not None)
            line = app.view._layout.line(y)
            assert len({*found}) == len(split_graphemes(line.text)[0])


async def test_a_drag_over_justified_text_selects_the_words_under_the_mouse() -> None:
    async with desk(SHIPS, SHIPS_CLAIM, size=(60, 20)) as (app, pilot):
        app.view.typography = TIDY
        await pilot.pause()
        shown = screen(app)
        assert SHIPS_TEXT[: len(shown[0].strip())] != shown[0].strip()
        start, end = shown[0].index("Monday"), shown[1].index("harbour")
        await pilot.mouse_down(ArticleView, offset=(start, 0))
        await pilot.hover(ArticleView, offset=(end + 6, 1))
        await pilot.mouse_up(ArticleView, offset=(end + 6, 1))
        low = SHIPS_TEXT.index("Monday")
        assert app.screen.get_selected_text() == SHIPS_TEXT[low : SHIPS_TEXT.index("harbour") + 7]


async def test_another_setting_keeps_the_place() -> None:
    async with desk(LONG, LONG_CLAIMS) as (app, pilot):
        app.view.go_to_offset(LONG_TEXT.index("Paragraph 60 ") + 40)
        before = app.view._cursor - app.view.scroll_offset.y
        for typography in (TIDY, Typography(spacing=2), Typography(hanging=False)):
            app.view.typography = typography
            await pilot.pause()
            start, end = app.view.line_span
            assert start <= LONG_TEXT.index("Paragraph 60 ") + 40 <= end
            assert app.view._cursor - app.view.scroll_offset.y == before


@pytest.mark.parametrize(("width", "starts_at"), [(60, 6), (40, 4)])
async def test_a_quotation_mark_hangs_where_the_margin_has_room(width: int, starts_at: int) -> None:
    async with desk(SHIPS, None, size=(width, 20)) as (app, _):
        assert screen(app)[0].index("“") == starts_at
        assert app.cursor_position[0] == starts_at
        app.view.mark(Corrected(SHIPS_CLAIM), {})
        assert offset_at(app.view._layout.line(0), app.view._columns, starts_at) == 0


async def test_of_a_long_text_the_lines_of_several_screens_are_remembered() -> None:
    text = "\n\n".join(f"Paragraph {number}." for number in range(300))
    async with desk(Article("huge", text, blocks=blocks(text)), None) as (app, _):
        view = app.view
        last = view._layout.height - 1
        assert last > 512
        drawn = [view.render_line(y) for y in range(last + 1)]
        assert list(view._strips) == list(range(last - 511, last + 1))
        assert view.render_line(last) is drawn[last]
        assert view.render_line(0).text == drawn[0].text
