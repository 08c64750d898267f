"""An event draws each widget once: nothing is described twice, whatever it has to do with."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from textual.strip import Strip
from textual.widget import Widget

from reader.model import Progress
from reader.ui.reading.messages import AnalysisProgressed
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.claim_list import ClaimList
from reader.ui.widgets.gutter import Gutter
from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.status_line import StatusLine
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, OpenApp, Opened

CALLS: tuple[tuple[type[Widget], str], ...] = (
    (ArticleView, "mark"),
    (ClaimList, "show"),
    (ClaimList, "go_to_claim"),
    (Gutter, "show"),
    (ListPane, "describe"),
    (StatusLine, "render"),
)
"""How widgets are told what to draw."""


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch, painting: None) -> Counter[str]:
    """Count those calls, and how often the first line of each widget that draws by lines is painted."""
    counter: Counter[str] = Counter()

    def count(owner: type[Widget], name: str) -> None:
        original = getattr(owner, name)

        def call(self: Widget, *args: Any, **options: Any) -> Any:
            counter[f"{owner.__name__}.{name}"] += 1
            return original(self, *args, **options)

        monkeypatch.setattr(owner, name, call)

    def count_paints(owner: type[Any]) -> None:
        original = owner.render_line

        def render_line(self: Widget, y: int) -> Strip:
            counter[f"{owner.__name__} painted"] += y == 0
            strip: Strip = original(self, y)
            return strip

        monkeypatch.setattr(owner, "render_line", render_line)

    for owner, name in CALLS:
        count(owner, name)
    for widget in (ArticleView, ArticleList, ClaimList, Gutter):
        count_paints(widget)
    return counter


async def test_an_arriving_analysis_draws_each_widget_once(make_app: MakeApp, counts: Counter[str]) -> None:
    analyzer = newsroom.HandAnalyzer()
    analyzer.gate.clear()
    async with make_app(newsroom.library(analyzer=analyzer)).run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await pilot.pause()
        counts.clear()
        analysis = newsroom.ANALYSES["harbour"]
        app.screen.post_message(AnalysisProgressed(Progress("harbour", 2, 2, analysis)))
        await pilot.pause()
        assert app.claims.row_count() == 6
        assert counts == {
            "ArticleView.mark": 1,
            "ArticleView painted": 1,
            "ArticleList painted": 1,
            "ClaimList.show": 1,
            "ClaimList painted": 2,  # it learns its width when it appears, and gives its rows the free lines
            "ListPane.describe": 1,
            "Gutter.show": 1,
            "Gutter painted": 1,
            "StatusLine.render": 1,
        }
        analyzer.gate.set()


@pytest.mark.parametrize("keys", ["]", "3", "G"])
async def test_a_movement_describes_the_place_once(
    open_app: OpenApp, counts: Counter[str], keys: str
) -> None:
    async with open_app() as app:
        app.screen.parts.arrangement.knows_steps = True  # no tip to take away
        app.screen.parts.first_step.show_tip()
        await app.settle()
        counts.clear()
        await app.press(keys)
        assert app.text.current_claim
        assert {name: counts[name] for name in ("ClaimList.go_to_claim", "ListPane.describe")} == {
            "ClaimList.go_to_claim": 1,
            "ListPane.describe": 1,
        }
        assert counts["StatusLine.render"] == 1
        assert counts["ArticleView.mark"] == counts["ClaimList.show"] == counts["Gutter.show"] == 0
