"""Widgets by themselves: what they show follows from the one value they are given."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from textual.app import App, ComposeResult
from textual.strip import Strip
from textual.widget import Widget

from reader.model import Article, Span
from reader.settings.keymap import DEFAULT
from reader.text.normalize import blocks
from reader.ui.view.claim_row_words import beginning
from reader.ui.view.layout import Layout
from reader.ui.widgets import article_lines
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.status_line import Status, StatusLine
from tests.ui.widgets.test_article_view import LONG, Desk, desk


class Bare(App[None]):
    """One widget."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget

    def compose(self) -> ComposeResult:
        """Show it."""
        yield self.widget


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (Status(about="1/4  Old quay"), "1/4  Old quay"),
        (Status(about="a", activity="b"), "b  ·  a"),
        (Status(about="a", activity="b", trouble="c"), "c"),
        (Status(about="a", activity="b", trouble="c", remark="d"), "d"),
        (Status(about="a", activity="b", trouble="c", remark="d", notice="e"), "e"),
        (Status(about="a", activity="b", remark="d", listed="f"), "f"),
        (Status(about="a", listed="f", notice="e"), "e"),
        (Status(about="a", listed="f", intake="g"), "g"),
        (Status(about="a", listed="f", news="g"), "g"),
        (Status(about="a", listed="f", trouble="g"), "g"),
    ],
)
async def test_what_matters_most_hides_the_rest(state: Status, words: str) -> None:
    line = StatusLine(DEFAULT)
    async with Bare(line).run_test():
        line.state = state
        assert line.render().plain.strip() == words


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (40, "1/4  Old quay  ·  3 of 9 analysed"),
        (30, "1/4  Old quay"),
        (12, "1/4  Old qu…"),
    ],
)
async def test_what_goes_on_beside_the_article_is_told_where_there_is_room(columns: int, words: str) -> None:
    line = StatusLine(DEFAULT)
    async with Bare(line).run_test(size=(columns, 5)):
        line.state = Status(about="1/4  Old quay", background="3 of 9 analysed")
        assert line.render().plain.strip() == words


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (60, "analysing 1/8 parts  ·  12/16  Old quay closes for two years"),
        (44, "analysing 1/8 parts  ·  12/16  Old quay clo…"),
        (43, "analysing 1/8 parts"),
    ],
)
async def test_which_article_is_analysed_is_told_where_there_is_room(columns: int, words: str) -> None:
    line = StatusLine(DEFAULT)
    async with Bare(line).run_test(size=(columns, 5)):
        line.state = Status(about="12/16  Old quay closes for two years", activity="analysing 1/8 parts")
        assert line.render().plain.strip() == words


@pytest.mark.parametrize(
    ("columns", "number", "right"),
    [
        (70, "", "claim 4/8  62%"),
        (50, "", "4/8  62%"),
        (60, "5", "claim 5 · 4/8  62%"),
        (59, "5", "4/8  62%"),
    ],
)
async def test_a_narrow_line_leaves_out_a_word_and_never_cuts_the_place(
    columns: int, number: str, right: str
) -> None:
    line = StatusLine(DEFAULT)
    async with Bare(line).run_test(size=(columns, 5)):
        line.change(place=(number, "4/8", "62%"), notice="x" * 200)
        shown = line.render().plain
        assert (len(shown), shown[-len(right) - 2 :]) == (columns, f"  {right}")


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (80, "Nothing added. The server did not answer for ten seconds.  62%"),
        (46, "Nothing added. The server did not…  ~ all  62%"),
        (29, "Nothing added. T…  ~ all  62%"),
        (28, "Nothing added. The ser…  62%"),
    ],
)
async def test_a_notice_that_is_cut_says_where_all_of_it_stands(columns: int, shown: str) -> None:
    line = StatusLine(DEFAULT)
    async with Bare(line).run_test(size=(columns, 5)):
        line.say("Nothing added. The server did not answer for ten seconds.")
        line.change(place=("", "", "62%"))
        assert re.sub(" {2,}", "  ", line.render().plain) == shown
        line.change(notice="", remark="A note, of which this line has no room for all the words.")
        assert "~" not in line.render().plain


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (60, "/home/ann/news/library.sqlite: it may not be written to."),
        (50, "…/library.sqlite: it may not be written to."),
        (40, "…/library.sqlite: it may not be …  ~ all"),
    ],
)
async def test_the_folders_of_a_file_give_way_to_what_is_wrong_with_it(columns: int, shown: str) -> None:
    line = StatusLine(DEFAULT)
    async with Bare(line).run_test(size=(columns, 5)):
        line.say("/home/ann/news/library.sqlite: it may not be written to.")
        assert line.render().plain.rstrip() == shown
        assert line.messages == ["/home/ann/news/library.sqlite: it may not be written to."]


async def test_a_notice_goes_by_itself_but_not_the_one_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    line = StatusLine(DEFAULT)
    timers: list[SimpleNamespace] = []

    def timer(seconds: float, end: Callable[[], None]) -> SimpleNamespace:
        running = SimpleNamespace(end=end)
        running.stop = lambda: timers.remove(running)
        timers.append(running)
        return running

    monkeypatch.setattr(line, "set_timer", timer)
    async with Bare(line).run_test():
        line.say("one")
        line.say("two")
        (last,) = timers
        assert line.state.notice == "two"
        last.end()
        assert line.state.notice == ""


def test_a_row_takes_as_many_words_as_it_has_room_for_and_no_more_of_a_long_claim() -> None:
    text = "word " * 10_000
    assert 200 <= len(beginning(text, (Span(0, len(text)),))) <= 2000


async def test_a_pane_is_laid_out_once_on_a_usual_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    widths: list[int] = []

    class CountedLayout(Layout):
        def __init__(self, article: Article, width_cells: int, *args: object) -> None:
            widths.append(width_cells)
            super().__init__(article, width_cells, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(article_lines, "Layout", CountedLayout)

    class EarlyDesk(Desk):
        def on_mount(self) -> None:
            self.view.show(LONG)

    async with EarlyDesk().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
    assert widths[1:] == [72]  # after the empty one that a view begins with


async def test_paging_to_and_fro_draws_few_lines_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    original = ArticleView._draw

    def draw(self: ArticleView, y: int) -> Strip:
        drawn.append(y)
        return original(self, y)

    monkeypatch.setattr(ArticleView, "_draw", draw)
    text = "\n".join(f"Line {number}." for number in range(400))
    async with desk(Article("a", text, blocks=blocks(text)), None, size=(60, 40)) as (app, _):
        drawn.clear()
        for top in (0, 40, 80, 120, 80, 40, 0):
            app.view._scroll(top)
            for y in range(40):
                app.view.render_line(y)
        # The cursor goes along, and the lines that it leaves and comes to are drawn anew.
        assert len(drawn) < 1.2 * len(set(drawn))
